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
  readonly words: readonly string[];
  /** Where each begins in the text. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    const folded = fold(text);
    const { count, kind, from, to, start } = tokenise(text, folded);
    const words: string[] = [];
    const starts: number[] = [];
    let length = 0;
    const put = (word: string, at: number): void => {
      words.push(word);
      starts.push(at);
      length += word.length;
    };
    for (let i = 0; i < count && length < MOST; i++) {
      if (kind[i] !== TokenKind.Word && kind[i] !== TokenKind.Number) continue;
      const end = Math.min(to[i]!, from[i]! + LONGEST);
      const word = String.fromCharCode(...folded.codes.subarray(from[i], end));
      if (kind[i] === TokenKind.Word) put(word, start[i]!);
      else for (const digits of word.match(/\d+/g) ?? []) put(digits, start[i]!);
    }
    this.words = words;
    this.#starts = starts;
  }

  /** Those that begin within some spans, with a space between. */
  within(spans: readonly Span[]): string {
    return spans
      .flatMap(([start, end]) => this.words.slice(this.#firstFrom(start), this.#firstFrom(end)))
      .join(' ');
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
