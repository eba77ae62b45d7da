import type { Text } from './text.js';
import { Kind, kindOf } from './verb-form.js';
import { BIT } from './word-class.js';

/** A token that may be a participle: «صادر», «واردة». */
export function isParticiple(text: Text, token: number): boolean {
  return hasReading(text, token, (kind) => kind === Kind.Participle || kind === Kind.PassiveParticiple);
}

/** A token that may be a verbal noun of any lexicon verb, with or without article or preposition. */
export function isMasdar(text: Text, token: number): boolean {
  return hasReading(text, token, (kind) => kind === Kind.Masdar);
}

function hasReading(text: Text, token: number, wanted: (kind: Kind) => boolean): boolean {
  if (!text.has(token, BIT.verb)) return false;
  const { lexicon } = text;
  for (let split = 0; split < text.words.count[token]!; split++) {
    const word = text.word(token, split);
    for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++)
      if (wanted(kindOf(lexicon.reading(r)))) return true;
  }
  return false;
}
