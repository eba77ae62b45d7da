import { Prefix, splitAt } from './03-words.js';
import type { Lexicon } from './lexicon.js';
import type { Text } from './text.js';

/** A phrase of a list: folded words, one space between them. */
export interface Phrase {
  readonly words: string;
}

/** A phrase of a list as it stands in a text. */
export interface Match<E extends Phrase> {
  readonly entry: E;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Prefix bits of the first word, and the split that has them. */
  readonly prefix: number;
  readonly split: number;
}

interface Indexed<E> {
  readonly entry: E;
  /** Numbers of the words after the first. */
  readonly rest: readonly number[];
}

/** The phrases of a list by the number of their first word. */
export class PhraseIndex<E extends Phrase> {
  readonly #byFirst = new Map<number, Indexed<E>[]>();
  /** 1 for the words that open a phrase. */
  readonly #opens: Uint8Array;

  constructor(lexicon: Lexicon, entries: readonly E[]) {
    this.#opens = new Uint8Array(lexicon.table.size);
    for (const entry of entries) {
      const [first, ...rest] = entry.words.split(' ').map((word) => lexicon.wordOf(word)) as [
        number,
        ...number[],
      ];
      if (first < 0 || rest.includes(-1)) throw new Error(`«${entry.words}» has a word without a number`);
      this.#opens[first] = 1;
      const list = this.#byFirst.get(first) ?? [];
      list.push({ entry, rest });
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** 1 for the tokens of a text that may open a phrase. */
  opensIn({ tokens, words }: Text): Uint8Array {
    const opens = new Uint8Array(tokens.count);
    for (let token = 0; token < tokens.count; token++) {
      for (let split = 0; split < words.count[token]!; split++) {
        const at = splitAt(token, split);
        const word = words.word[at]!;
        if (word >= 0 && this.#opens[word] === 1 && words.pronoun[at] === 0) opens[token] = 1;
      }
    }
    return opens;
  }

  /** Every phrase that begins at a token and ends before `limit`, longest first; words bear no pronoun. */
  at(text: Text, token: number, limit: number): Match<E>[] {
    let found: Match<E>[] | null = null;
    for (let split = 0; split < text.words.count[token]!; split++) {
      const word = text.word(token, split);
      if (word < 0 || this.#opens[word] !== 1 || text.pronoun(token, split) !== 0) continue;
      for (const { entry, rest } of this.#byFirst.get(word)!) {
        const to = token + 1 + rest.length;
        if (to > limit || !followedBy(text, token + 1, rest)) continue;
        const match = { entry, from: token, to, prefix: text.prefix(token, split), split };
        if (found === null) found = [match];
        else found.push(match);
      }
    }
    if (found === null) return NOTHING;
    return found.length === 1 ? found : found.sort((a, b) => b.to - a.to);
  }
}

const NOTHING: never[] = [];

function followedBy(text: Text, from: number, words: readonly number[]): boolean {
  for (let i = 0; i < words.length; i++) if (!isWhole(text, from + i, words[i]!)) return false;
  return true;
}

/** The token is that word and nothing is written together with it. */
function isWhole(text: Text, token: number, word: number): boolean {
  for (let split = 0; split < text.words.count[token]!; split++)
    if (text.word(token, split) === word && text.prefix(token, split) === Prefix.None) return true;
  return false;
}

/** The matches at the tokens of one text, each looked up once. */
export class Matches<E extends Phrase> {
  readonly #found: (Match<E>[] | undefined)[];
  readonly #opens: Uint8Array;
  readonly #index: PhraseIndex<E>;
  readonly #text: Text;
  readonly #keeps: ((match: Match<E>) => boolean) | undefined;

  /** `keeps` leaves out what is no match as it is written. */
  constructor(index: PhraseIndex<E>, text: Text, keeps?: (match: Match<E>) => boolean) {
    this.#index = index;
    this.#text = text;
    this.#keeps = keeps;
    this.#opens = index.opensIn(text);
    this.#found = new Array(text.tokens.count);
  }

  /** The token may open a phrase: most do not, and need no further look. */
  mayOpen(token: number): boolean {
    return this.#opens[token] === 1;
  }

  at(token: number, limit: number): readonly Match<E>[] {
    if (token >= limit || this.#opens[token] !== 1) return NOTHING;
    let found = this.#found[token];
    if (found === undefined) {
      // Blocks are read to their ends; what crosses a sentence is left out below.
      found = this.#index.at(this.#text, token, this.#text.tokens.count);
      if (this.#keeps !== undefined && !found.every(this.#keeps)) found = found.filter(this.#keeps);
      this.#found[token] = found;
    }
    return found.length > 0 && found[0]!.to > limit ? found.filter(({ to }) => to <= limit) : found;
  }
}
