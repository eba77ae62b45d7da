import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';

/** Prepositions as the reader meets them: free words by number, and those written together with the next word. */
export interface Prepositions {
  readonly words: ReadonlySet<number>;
  /** Of those of two words («على لسان») the second, by the first. */
  readonly seconds: ReadonlyMap<number, number>;
  /** Bits of `Prefix`. */
  readonly prefixes: number;
}

export const NO_PREPOSITIONS: Prepositions = { words: new Set(), seconds: new Map(), prefixes: 0 };

/** The prepositions of both. */
export const merged = (a: Prepositions, b: Prepositions): Prepositions => ({
  words: new Set([...a.words, ...b.words]),
  seconds: new Map([...a.seconds, ...b.seconds]),
  prefixes: a.prefixes | b.prefixes,
});

/** The token is one of the prepositions, or bears one. */
export const isPrepositional = (text: Text, preps: Prepositions, token: number): boolean =>
  isFreePreposition(text, preps, token) || attachedSplit(text, preps.prefixes, token) >= 0;

/** The token is one of the free prepositions, without a pronoun on it. */
export const isFreePreposition = (text: Text, preps: Prepositions, token: number): boolean =>
  afterPreposition(text, preps, token) > token;

/** One past the free preposition that stands at a token, the second word of «على لسان» too; else the token itself. */
export function afterPreposition(text: Text, { words, seconds }: Prepositions, token: number): number {
  // «أحمد علي»: settled as a name.
  if (words.size === 0 || text.classes[token] === BIT.name) return token;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const word = text.word(token, k);
    const isBare = (text.prefix(token, k) & ~Prefix.Conjunction) === 0 && text.pronoun(token, k) === 0;
    if (!isBare || !words.has(word)) continue;
    const second = seconds.get(word);
    if (second === undefined) return token + 1;
    if (token + 1 < text.tokens.count && text.isWordNumber(token + 1, second)) return token + 2;
  }
  return token;
}

const LETTERS = Prefix.B | Prefix.K | Prefix.L;

/**
 * The split in which a token bears one of the attached prepositions (bits of `Prefix`); -1 where its whole form is a
 * word of its own.
 */
export function attachedSplit(text: Text, prefixes: number, token: number): number {
  if (prefixes === 0) return -1;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const prefix = text.prefix(token, k);
    if ((prefix & LETTERS) === 0) {
      const isWord = prefix !== 0 || (text.lexicon.classes(text.word(token, k)) & ~BIT.name) !== 0;
      if ((prefix & Prefix.Conjunction) === 0 && text.pronoun(token, k) === 0 && isWord) return -1;
      continue;
    }
    if (prefix & prefixes) return k;
  }
  return -1;
}

/** «لـ "رويترز"», «للـ "رويترز"»: a preposition of one letter that stands alone, stretched, before a mark; with the article too. */
export function isDetachedPreposition(text: Text, token: number): boolean {
  if (!text.isWord(token)) return false;
  const at = text.tokens.from[token]!;
  const letter = text.folded.codes[at]!;
  const length = text.tokens.to[token]! - at;
  const isWithArticle = length === 2 && text.folded.codes[at + 1] === letter && text.words.count[token] === 0;
  if (length !== 1 && !isWithArticle) return false;
  return text.lexicon.clitics.proclitics.some(
    (proclitic) => proclitic.kind === 'preposition' && proclitic.text.charCodeAt(0) === letter,
  );
}
