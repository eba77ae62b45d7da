import type { Span } from '../model/index.js';
import type { Folded } from './01-normalise.js';
import { TokenKind, type Tokens } from './02-tokens.js';
import { Prefix, splitAt, type Words } from './03-words.js';
import type { Quotation } from './04-quotes.js';
import type { LayoutBlock } from './05-layout.js';
import type { Sentence } from './06-sentences.js';
import type { Lexicon } from './lexicon.js';
import type { VerbForm } from './verb-forms.js';
import { BIT } from './word-class.js';

/** Letters of a preposition with its pronoun at most. */
const BOUND_PRONOUN = 4;

/** A letter before the article that takes a letter away from it. */
const HIDDEN_ARTICLE = Prefix.L | Prefix.Article;

/** Letters before an ending. */
const SHORTEST_STEM = 2;

/** A report as the rooms after `text` see it: tokens with their possible words, in blocks, sentences and quotations. */
export class Text {
  /** Class bits of every split of a token taken together. */
  readonly classes: Int32Array;
  /** Class bits of the splits that have no clitic but a conjunction or an article. */
  readonly bareClasses: Int32Array;
  /** The verb forms that tokens can be, as far as they have been asked for. */
  readonly verbForms: (readonly VerbForm[] | undefined)[];
  /** Bits of what tokens can be as verbs, 0 where nobody has asked yet; `verb-shape.ts` fills them. */
  readonly verbShapes: Uint8Array;
  readonly #folded: string;

  constructor(
    readonly original: string,
    readonly folded: Folded,
    readonly tokens: Tokens,
    readonly words: Words,
    readonly lexicon: Lexicon,
    readonly blocks: readonly LayoutBlock[],
    readonly sentences: readonly Sentence[],
    readonly quotations: readonly Quotation[],
    readonly quotationAt: Int32Array,
  ) {
    this.#folded = stringOf(folded.codes.subarray(0, folded.length));
    this.verbForms = new Array(tokens.count);
    this.verbShapes = new Uint8Array(tokens.count);
    this.classes = new Int32Array(tokens.count);
    this.bareClasses = new Int32Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      for (let k = 0; k < words.count[i]!; k++) {
        const at = splitAt(i, k);
        const bits = lexicon.classes(words.word[at]!);
        this.classes[i] = this.classes[i]! | bits;
        const isBare =
          (words.prefix[at]! & ~(Prefix.Conjunction | Prefix.Article)) === 0 && words.pronoun[at] === 0;
        if (isBare) this.bareClasses[i] = this.bareClasses[i]! | bits;
      }
    }
  }

  /** A token is of these classes and no others, whatever its letters could be elsewhere. */
  classify(token: number, bits: number): void {
    this.classes[token] = bits;
    this.bareClasses[token] = bits;
  }

  has(token: number, bits: number): boolean {
    return (this.classes[token]! & bits) !== 0;
  }

  /** The token, bare or after a conjunction only, is of a class. */
  is(token: number, bits: number): boolean {
    return (this.bareClasses[token]! & bits) !== 0;
  }

  isWord(token: number): boolean {
    return this.tokens.kind[token] === TokenKind.Word;
  }

  isMark(token: number, mark: number, orElse = mark): boolean {
    const found = this.tokens.mark[token];
    return found === mark || found === orElse;
  }

  /** The first split of a token whose word has one of the classes, or -1. */
  splitWith(token: number, bits: number): number {
    for (let k = 0; k < this.words.count[token]!; k++) {
      if ((this.lexicon.classes(this.words.word[splitAt(token, k)]!) & bits) !== 0) return k;
    }
    return -1;
  }

  word(token: number, split: number): number {
    return this.words.word[splitAt(token, split)]!;
  }

  prefix(token: number, split: number): number {
    return this.words.prefix[splitAt(token, split)]!;
  }

  /** What is attached to a word that is more than a part of some name: «لتنظيم», though a body is called «… لتنظيم …». */
  ownPrefix(token: number): number {
    for (let k = 0; k < this.words.count[token]!; k++)
      if ((this.lexicon.classes(this.word(token, k)) & ~BIT.name) !== 0) return this.prefix(token, k);
    return this.words.count[token]! > 0 ? this.prefix(token, 0) : 0;
  }

  pronoun(token: number, split: number): number {
    return this.words.pronoun[splitAt(token, split)]!;
  }

  /** A token is a given word, bare or after a conjunction. */
  isWordNumber(token: number, word: number): boolean {
    if (word < 0) return false;
    for (let k = 0; k < this.words.count[token]!; k++) {
      const at = splitAt(token, k);
      if (
        this.words.word[at] === word &&
        (this.words.prefix[at]! & ~Prefix.Conjunction) === 0 &&
        this.words.pronoun[at] === 0
      )
        return true;
    }
    return false;
  }

  /** Some split of the token is one of the words, with whatever clitics. */
  hasWordOf(token: number, words: ReadonlySet<number>): boolean {
    for (let k = 0; k < this.words.count[token]!; k++) if (words.has(this.word(token, k))) return true;
    return false;
  }

  /** Bits of every prefix that a split of this token may have, given that its word has one of the classes. */
  prefixWith(token: number, bits: number): number {
    const split = this.splitWith(token, bits);
    return split < 0 ? 0 : this.prefix(token, split);
  }

  /** The conjunction that a token certainly or possibly bears: only where the rest is a known word. */
  hasConjunction(token: number): boolean {
    for (let k = 0; k < this.words.count[token]!; k++) {
      if (this.words.prefix[splitAt(token, k)]! & Prefix.Conjunction) return true;
    }
    return false;
  }

  /** The word bears a conjunction however it is read: «وقال», not «وزير». */
  isConjoined(token: number): boolean {
    for (let k = 0; k < this.words.count[token]!; k++)
      if ((this.words.prefix[splitAt(token, k)]! & Prefix.Conjunction) === 0) return false;
    return this.words.count[token]! > 0;
  }

  /** A word of one letter: a preposition set apart from the quotation mark after it («لـ "رويترز"»). */
  isLetter(token: number): boolean {
    return (
      this.tokens.kind[token] === TokenKind.Word && this.tokens.to[token]! - this.tokens.from[token]! === 1
    );
  }

  /** Some split of the word has the article. */
  hasArticle(token: number): boolean {
    for (let k = 0; k < this.words.count[token]!; k++)
      if ((this.prefix(token, k) & Prefix.Article) !== 0) return true;
    return false;
  }

  /** A preposition of one letter with a pronoun: «به», «لها». */
  isBoundPronoun(token: number): boolean {
    const letters = this.tokens.to[token]! - this.tokens.from[token]!;
    return letters <= BOUND_PRONOUN && this.lexicon.boundPronouns.has(this.foldedWord(token));
  }

  /** A word of one of the classes bears an attached pronoun here: «فيه», «عنها», «أنه». */
  bearsPronoun(token: number, bits: number): boolean {
    for (let k = 0; k < this.words.count[token]!; k++) {
      if (this.pronoun(token, k) !== 0 && (this.lexicon.classes(this.word(token, k)) & bits) !== 0)
        return true;
    }
    return false;
  }

  /** Original offset at which a split's word begins, after its proclitics; «للمصدر», where one hides the article, is whole. */
  startOf(token: number, split: number): number {
    if (split < 0) return this.folded.at[this.tokens.from[token]!]!;
    const at = splitAt(token, split);
    const skip = (this.words.prefix[at]! & HIDDEN_ARTICLE) === HIDDEN_ARTICLE ? 0 : this.words.skip[at]!;
    return this.folded.at[this.tokens.from[token]! + skip]!;
  }

  start(token: number): number {
    return this.tokens.start[token]!;
  }

  end(token: number): number {
    return this.tokens.end[token]!;
  }

  /** Span of tokens `[from, to)`. */
  span(from: number, to: number): Span {
    return [this.tokens.start[from]!, this.tokens.end[to - 1]!];
  }

  /** Span of tokens `[from, to)` that begins at a split's bare word. */
  spanFromSplit(from: number, split: number, to: number): Span {
    const start = this.startOf(from, split);
    const end = this.tokens.end[to - 1]!;
    return start < end ? [start, end] : [this.tokens.start[from]!, end];
  }

  slice([start, end]: Span): string {
    return this.original.slice(start, end);
  }

  /** A word ends in one of some folded spellings behind a stem that is not shorter than the ending, nor than two letters. */
  endsIn(token: number, endings: readonly string[]): boolean {
    if (!this.isWord(token)) return false;
    const from = this.tokens.from[token]!;
    const to = this.tokens.to[token]!;
    return endings.some((ending) => {
      const start = to - ending.length;
      if (start - from < Math.max(SHORTEST_STEM, ending.length)) return false;
      for (let k = 0; k < ending.length; k++)
        if (this.folded.codes[start + k] !== ending.charCodeAt(k)) return false;
      return true;
    });
  }

  /** Folded spelling of one token, from the bare word of a split on. */
  foldedWord(token: number, split = -1): string {
    const skip = split < 0 || this.words.count[token] === 0 ? 0 : this.words.skip[splitAt(token, split)]!;
    return this.#folded.slice(this.tokens.from[token]! + skip, this.tokens.to[token]!);
  }

  /** The folded spelling of a token begins with some letters. */
  beginsWith(token: number, letters: string): boolean {
    const from = this.tokens.from[token]!;
    return this.tokens.to[token]! - from >= letters.length && this.#folded.startsWith(letters, from);
  }

  /** Folded spelling of tokens, one space between them. */
  foldedWords(from: number, to: number): string {
    let out = from < to ? this.foldedWord(from) : '';
    for (let i = from + 1; i < to; i++) out += ` ${this.foldedWord(i)}`;
    return out;
  }
}

/** Through bytes: far quicker than from code units one by one. */
const stringOf = ({ buffer, byteOffset, byteLength }: Uint16Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
