import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { isFiniteForm, isPassive, Kind, kindOf, lemmaOf, personOf } from '../text/verb-form.js';
import { isMasdar, isMine, mayBeVerb, NOMINAL } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import type { Cue } from './cue.js';
import type { CueLexicon } from './cue-lexicon.js';

/** A token read as a form of a reporting verb. */
export interface VerbReading {
  readonly token: number;
  readonly split: number;
  readonly reading: number;
  readonly cue: Cue;
}

/** The best finite reading of a token as a reporting verb; active before passive, third person before first. */
export function finiteCue(text: Text, cues: CueLexicon, token: number): VerbReading | null {
  return bestReading(text, cues, token, (reading, prefix) => {
    if (!isFiniteForm(reading)) return 0;
    if ((prefix & ~(Prefix.Conjunction | Prefix.Future)) !== 0) return 0;
    const kind = kindOf(reading);
    if (isPassive(reading) || (kind !== Kind.Past && kind !== Kind.Present)) return 0;
    return (kind === Kind.Past ? 4 : 2) + (personOf(reading) === 3 ? 2 : 1);
  });
}

/** The verb or the pronoun on it may be the first person's: «اعتقد», «دعاني». */
export function mayBeFirstPerson(text: Text, { token, split }: VerbReading): boolean {
  const { lexicon } = text;
  if (lexicon.clitics.enclitics[text.pronoun(token, split) - 1]?.person === 1) return true;
  const word = text.word(token, split);
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
    const reading = lexicon.reading(r);
    if (kindOf(reading) === Kind.Present && personOf(reading) === 1) return true;
  }
  return false;
}

/** A token read as an active participle in adverbial use: «مشيرا»، «مؤكدة». */
export function participleCue(text: Text, cues: CueLexicon, token: number): VerbReading | null {
  return bestReading(text, cues, token, (reading, prefix) => {
    if (kindOf(reading) !== Kind.Participle) return 0;
    return (prefix & ~Prefix.Conjunction) === 0 ? 1 : 0;
  });
}

/** A token read as a verbal noun of a reporting verb: «تأكيده أن». */
export function masdarCue(text: Text, cues: CueLexicon, token: number): VerbReading | null {
  return bestReading(text, cues, token, (reading, _, split) =>
    kindOf(reading) === Kind.Masdar && !isMine(text, token, split) ? 1 : 0,
  );
}

function bestReading(
  text: Text,
  cues: CueLexicon,
  token: number,
  weigh: (reading: number, prefix: number, split: number) => number,
): VerbReading | null {
  if ((text.classes[token]! & BIT.verb) === 0) return null;
  const { lexicon } = text;
  let best: VerbReading | null = null;
  let bestWeight = 0;
  for (let split = 0; split < text.words.count[token]!; split++) {
    const word = text.word(token, split);
    const prefix = text.prefix(token, split);
    for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
      const reading = lexicon.reading(r);
      const weight = weigh(reading, prefix, split);
      if (weight <= bestWeight) continue;
      const cue = cues.ofLemma(lemmaOf(reading));
      if (cue === undefined) continue;
      best = { token, split, reading, cue };
      bestWeight = weight;
    }
  }
  return best;
}

/** A bare form that is only a verb, not also a noun or name. */
export function isOnlyVerb(text: Text, token: number): boolean {
  return mayBeVerb(text, token) && (text.classes[token]! & NOMINAL) === 0;
}

/** A noun of an action or attitude, which can open an object: «استمرار», «حرص». */
export const isActionNoun = (text: Text, token: number): boolean =>
  isMasdar(text, token) || text.is(token, BIT.noun);

/** A present form after the preposition of purpose: «ليدحض». */
export function isPurpose(text: Text, token: number): boolean {
  const { lexicon } = text;
  for (let split = 0; split < text.words.count[token]!; split++) {
    if ((text.prefix(token, split) & Prefix.L) === 0) continue;
    const word = text.word(token, split);
    for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++)
      if (kindOf(lexicon.reading(r)) === Kind.Subjunctive) return true;
  }
  return false;
}
