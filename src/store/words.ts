import { dataFile, dataFilesLike } from '../data-files.js';
import type { Span } from '../model/index.js';
import { fold } from '../text/01-normalise.js';
import { TokenKind, tokenise } from '../text/02-tokens.js';

/** No word of a language is longer; PostgreSQL takes 2,046 bytes. */
const LONGEST = 100;
/** Characters of words that are searched in one text, fifty times a long report; PostgreSQL takes a megabyte. */
const MOST = 250_000;

/** The words of a text as they are searched: spelling folded as the reader folds it, numbers at their separators. */
export class SearchWords {
  /** All of them, with a space between. */
  readonly all: string;
  /** Where each begins in the text, and in `all`. */
  readonly #starts: number[] = [];
  readonly #places: number[] = [];

  constructor(text: string) {
    const folded = fold(text);
    const { count, kind, from, to, start } = tokenise(text, folded);
    const { buffer, byteOffset } = folded.codes;
    const spelled = Buffer.from(buffer, byteOffset, folded.length * 2).toString('utf16le');
    let all = '';
    const put = (word: string, at: number): void => {
      this.#starts.push(at);
      this.#places.push(all === '' ? 0 : all.length + 1);
      all += all === '' ? word : ` ${word}`;
    };
    for (let i = 0; i < count && all.length < MOST; i++) {
      if (kind[i] !== TokenKind.Word && kind[i] !== TokenKind.Number) continue;
      const word = spelled.slice(from[i], Math.min(to[i]!, from[i]! + LONGEST));
      if (kind[i] === TokenKind.Word) put(word, start[i]!);
      else for (const digits of word.match(/\d+/g) ?? []) put(digits, start[i]!);
    }
    this.all = all;
  }

  get words(): string[] {
    return this.all === '' ? [] : this.all.split(' ');
  }

  /** Those that begin within some spans, with a space between. */
  within(spans: readonly Span[]): string {
    const parts: string[] = [];
    for (const [start, end] of spans) {
      const [first, last] = [this.#firstFrom(start), this.#firstFrom(end)];
      if (first < last) parts.push(this.all.slice(this.#places[first], this.#endBefore(last)));
    }
    return parts.join(' ');
  }

  #endBefore(word: number): number {
    return word < this.#places.length ? this.#places[word]! - 1 : this.all.length;
  }

  /** The first word that begins at a place or after it. */
  #firstFrom(at: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What a language writes together with the beginning of a word; made by the build. */
export interface Attached {
  readonly article: string;
  /** Before a word without article, the empty one among them. */
  readonly before: readonly string[];
  /** Before a word in place of its article. */
  readonly beforeDefinite: readonly string[];
}

/** A part of a search: words in a row, each with the spellings it may have. All parts must be found. */
export type TextQuery = readonly (readonly (readonly string[])[])[];

/**
 * What a person asks for: words, all of which must occur, and «phrases in quotation marks», which must occur as they
 * stand. A word is also found with what its language attaches to it: «هدنة» finds «والهدنة», «للهدنة».
 */
export function textQuery(asked: string): TextQuery {
  return asked.split(/["«»“”]/).flatMap((part, i) => {
    const { words } = new SearchWords(part);
    const quoted = i % 2 === 1;
    return quoted && words.length > 0
      ? [words.map((word) => [word])]
      : words.map((word) => [spellings(word)]);
  });
}

let attached: readonly Attached[] | undefined;

function spellings(word: string): string[] {
  attached ??= dataFilesLike(/^(search\.[a-z]+\.json)$/).map((name) => dataFile<Attached>(name));
  const all = attached.flatMap(({ article, before, beforeDefinite }) =>
    article !== '' && word.startsWith(article) && word.length > article.length + 1
      ? beforeDefinite.map((head) => head + word.slice(article.length))
      : before.map((head) => head + word),
  );
  return [...new Set([word, ...all])];
}
