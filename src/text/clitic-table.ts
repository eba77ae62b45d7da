import type { Clitics, Proclitic } from './lexicon.js';
import { Prefix } from './prefix.js';

/** The clitics of a language as the analysis of words asks for them: by code unit. */
export class CliticTable {
  readonly article: Uint16Array;
  /** How the article is written after the preposition that swallows its first letter: «لل». */
  readonly articleAfterL: Uint16Array;
  readonly enclitics: readonly Uint16Array[];
  /** Prefix bit of the proclitic that a letter is; 0 for none. */
  readonly #prefix = new Uint8Array(0x10000);
  /** 1 for the letters that a proclitic or the article begins with. */
  readonly #opens = new Uint8Array(0x10000);
  /** 1 + place in `#endings` by the last letter of an enclitic; 0 for letters that end none. */
  readonly #endingOf = new Uint8Array(0x10000);
  /** Enclitics by their last letter, in the order of the language's list: longest first. */
  readonly #endings: number[][] = [];

  constructor({ proclitics, enclitics, article, articleAfterL }: Clitics) {
    this.article = codesOf(article);
    this.articleAfterL = codesOf(articleAfterL);
    this.enclitics = enclitics.map(({ text }) => codesOf(text));
    for (const proclitic of proclitics) {
      const code = proclitic.text.charCodeAt(0);
      this.#prefix[code] = prefixBit(proclitic);
      this.#opens[code] = 1;
    }
    if (article.length > 0) this.#opens[article.charCodeAt(0)] = 1;
    this.enclitics.forEach((enclitic, index) => {
      const last = enclitic.at(-1)!;
      if (this.#endingOf[last] === 0) this.#endingOf[last] = this.#endings.push([]);
      this.#endings[this.#endingOf[last]! - 1]!.push(index);
    });
  }

  /** Whether a word that begins with a letter can have a proclitic or an article. */
  mayOpen(code: number): boolean {
    return this.#opens[code] !== 0;
  }

  /** Prefix bit of the proclitic that a letter is; 0 for none. */
  prefixOf(code: number): number {
    return this.#prefix[code]!;
  }

  /** Numbers of the enclitics that end in a letter. */
  encliticsIn(code: number): readonly number[] {
    const ending = this.#endingOf[code]!;
    return ending === 0 ? NONE : this.#endings[ending - 1]!;
  }
}

const NONE: readonly number[] = [];

/** Whether units `[at, to)` begin with a part. */
export function startsWith(codes: Uint16Array, at: number, to: number, part: Uint16Array): boolean {
  if (to - at < part.length) return false;
  for (let i = 0; i < part.length; i++) if (codes[at + i] !== part[i]) return false;
  return true;
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

function prefixBit({ kind, lemma }: Proclitic): Prefix {
  if (kind === 'conjunction') return Prefix.Conjunction;
  if (kind === 'future') return Prefix.Future;
  switch (lemma) {
    case 'b':
      return Prefix.B;
    case 'k':
      return Prefix.K;
    default:
      return Prefix.L;
  }
}
