import { Prefix } from './prefix.js';
import type { Text } from './text.js';
import { isFiniteForm, Kind, kindOf, personOf } from './verb-form.js';
import { BIT } from './word-class.js';

/** What a token can be as a form of any lexicon verb, as bits; worked out when a token is first asked for. */
enum Shape {
  Known = 1,
  Strong = 2,
  Finite = 4,
  Masdar = 8,
  Participle = 16,
}

/** A token that can hardly be anything but a finite verb: a present form that is no noun, or a past after a conjunction. */
export const isStrongVerb = (text: Text, token: number): boolean =>
  (shapeOf(text, token) & Shape.Strong) !== 0;

/** A token that may be a finite verb of any lexicon verb, noun homographs allowed. */
export const mayBeVerb = (text: Text, token: number): boolean => (shapeOf(text, token) & Shape.Finite) !== 0;

/** A token that may be a verbal noun of any lexicon verb, with or without article or preposition. */
export const isMasdar = (text: Text, token: number): boolean => (shapeOf(text, token) & Shape.Masdar) !== 0;

/** A token that may be a participle: «صادر», «واردة». */
export const isParticiple = (text: Text, token: number): boolean =>
  (shapeOf(text, token) & Shape.Participle) !== 0;

/** Classes of nouns, whatever a token is beside that. */
export const NOMINAL =
  BIT.personNoun |
  BIT.documentNoun |
  BIT.bodyNoun |
  BIT.outletNoun |
  BIT.noun |
  BIT.name |
  BIT.collective |
  BIT.norm |
  BIT.time |
  BIT.place |
  BIT.honorific;

function shapeOf(text: Text, token: number): number {
  const known = text.verbShapes[token]!;
  if (known !== 0) return known;
  const shape =
    Shape.Known | (text.has(token, BIT.verb) ? nominalShape(text, token) | finiteShape(text, token) : 0);
  text.verbShapes[token] = shape;
  return shape;
}

function nominalShape(text: Text, token: number): number {
  const { lexicon } = text;
  let shape = 0;
  for (let split = 0; split < text.words.count[token]!; split++) {
    if (isMine(text, token, split)) continue;
    const word = text.word(token, split);
    for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
      const kind = kindOf(lexicon.reading(r));
      if (kind === Kind.Masdar) shape |= Shape.Masdar;
      if (kind === Kind.Participle || kind === Kind.PassiveParticiple) shape |= Shape.Participle;
    }
  }
  return shape;
}

/** «أمني» is an adjective: outside quoted words nobody says «my». */
export function isMine(text: Text, token: number, split: number): boolean {
  const pronoun = text.pronoun(token, split);
  return (
    pronoun !== 0 && text.quotationAt[token]! < 0 && text.lexicon.clitics.enclitics[pronoun - 1]!.person === 1
  );
}

function finiteShape(text: Text, token: number): number {
  const { lexicon } = text;
  for (let split = 0; split < text.words.count[token]!; split++) {
    if ((text.prefix(token, split) & ~(Prefix.Conjunction | Prefix.Future)) !== 0) continue;
    const word = text.word(token, split);
    for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++)
      if (isFiniteForm(lexicon.reading(r)))
        return isStrong(text, token) ? Shape.Finite | Shape.Strong : Shape.Finite;
  }
  return 0;
}

function isStrong(text: Text, token: number): boolean {
  if (!text.isWord(token) || text.has(token, NOMINAL)) return false;
  const { lexicon } = text;
  for (let split = 0; split < text.words.count[token]!; split++) {
    const word = text.word(token, split);
    const prefix = text.prefix(token, split);
    if ((prefix & ~(Prefix.Conjunction | Prefix.Future)) !== 0) continue;
    const pronoun = text.pronoun(token, split);
    if (pronoun !== 0 && lexicon.clitics.enclitics[pronoun - 1]!.person !== 3) continue;
    let present = false;
    for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
      const kind = kindOf(lexicon.reading(r));
      if (kind === Kind.Masdar || kind === Kind.Participle || kind === Kind.PassiveParticiple) return false;
      if (
        (kind === Kind.Present && personOf(lexicon.reading(r)) === 3) ||
        (kind === Kind.Past && (prefix & Prefix.Conjunction) !== 0)
      )
        present = true;
    }
    if (present) return true;
  }
  return false;
}
