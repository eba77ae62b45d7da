import { TokenKind } from './02-tokens.js';
import type { QuantityWords, Word } from './08-quantities-words.js';
import { Capital } from './letter-case.js';
import { CLOSED, PART } from './part-of-speech.js';
import type { Text } from './text.js';
import { BIT } from './word-class.js';

/** What a number counts, behind the words that describe it. */
export interface Head {
  /** The unit of a list; undefined for a thing that none has. */
  readonly unit: Word | undefined;
  /** One past the counted noun. */
  readonly to: number;
  /** Other words stand between the number and the noun. */
  readonly isDescribed: boolean;
}

/** Words between a number and what it counts: "18 most important Serbian cities". */
const MAX_DESCRIBING = 4;

/** What ends the words that describe a noun. */
const ENDS = CLOSED & ~(PART.pronoun | PART.existential | PART.quantifier);
const DESCRIBES = PART.adjective | PART.noun | PART.pluralNoun | PART.adverb | PART.quantifier;

/** The regular plural: an s after three letters or more, of which the last is none of those that end other words. */
const PLURAL = /..[^siu]s$/u;
/** Participles describe: "12 wounded men". */
const DESCRIBING_VERB = /(?:ed|ing)$/u;
const SLASH = 0x2f;
const HYPHENS: readonly number[] = [0x2d, 0x2010, 0x2011];

/**
 * The noun that a number counts where adjectives stand before it ("three senior Hamas officials"), or null: the first
 * unit of the lists, else the first plural.
 */
export function headAfter(words: QuantityWords, token: number, limit: number): Head | null {
  const { text } = words;
  let plural = -1;
  for (let at = token; at < Math.min(limit, token + MAX_DESCRIBING + 1); at++) {
    if (!text.isWord(at)) break;
    const isDescribed = at > token;
    // "three bombers killed 20": what they did, not how many were killed.
    if (isDescribed && words.inner(at, limit, 'harmAfter') !== undefined) break;
    const unit = words.word(at, limit, 'unit');
    if (unit !== undefined && (unit.entry.form === 'many' || !isDescribed))
      return { unit, to: unit.to, isDescribed };
    const isMany = isPlural(text, at) && (partsOf(text, at) & ENDS) === 0;
    if (plural >= 0 ? !isMany : !isMany && endsDescription(text, at)) break;
    if (isMany) plural = at;
  }
  return plural < 0 ? null : { unit: undefined, to: plural + 1, isDescribed: plural > token };
}

/** Nothing follows that a phrase before it could be the subject of, or the beginning of: a mark, a preposition, "and". */
export function endsPhrase(text: Text, token: number, limit: number): boolean {
  if (token >= limit) return true;
  if (!text.isWord(token)) return text.tokens.kind[token] !== TokenKind.Number;
  return (partsOf(text, token) & (PART.preposition | PART.coordinator | PART.subordinator)) !== 0;
}

/** The number is part of a name: "G7", "F-16", "COVID-19", or of two: "9/11". */
export function isInName(text: Text, token: number): boolean {
  const { kind, mark, capital } = text.tokens;
  const isGlued = (at: number): boolean => at > 0 && text.start(at) === text.end(at - 1);
  if (!isGlued(token)) return false;
  if (capital[token - 1] !== Capital.None) return true;
  if (mark[token - 1] === SLASH) return isGlued(token - 1) && kind[token - 2] === TokenKind.Number;
  return HYPHENS.includes(mark[token - 1]!) && isGlued(token - 1) && kind[token - 2] === TokenKind.Word;
}

/** "Resolution 1701", "Room 12": a word with a capital before digits, which only a list can tell from a name. */
export const isLabelled = (text: Text, token: number, start: number): boolean =>
  token > start &&
  text.tokens.kind[token] === TokenKind.Number &&
  text.tokens.capital[token - 1] !== Capital.None &&
  (partsOf(text, token - 1) & ENDS) === 0;

function endsDescription(text: Text, token: number): boolean {
  const parts = partsOf(text, token);
  if ((parts & DESCRIBES) !== 0) return false;
  return (parts & ENDS) !== 0 || (text.has(token, BIT.verb) && !DESCRIBING_VERB.test(text.foldedWord(token)));
}

const isPlural = (text: Text, token: number): boolean => PLURAL.test(text.foldedWord(token));

const partsOf = (text: Text, token: number): number =>
  text.words.count[token]! > 0 ? text.lexicon.parts(text.word(token, 0)) : 0;
