import type { Folded } from './01-normalise.js';
import { TokenKind, type Tokens } from './02-tokens.js';
import type { Lexicon } from './lexicon.js';
import { isBeforePronoun, Kind, kindOf } from './verb-form.js';
import { BIT } from './word-class.js';

/** What is written together with a word, as bits of `Words.prefix`. */
export enum Prefix {
  None = 0,
  Conjunction = 1,
  Future = 2,
  B = 4,
  K = 8,
  L = 16,
  Article = 32,
}

/** Splits of one token that are kept at most: the whole word, then those with clitics. */
const SPLITS = 6;

/** Every way in which the tokens of a text can be known words with clitics, as parallel columns. */
export interface Words {
  /** Number of splits of each token. */
  readonly count: Uint8Array;
  /** Lexicon number of the bare word of split `k` of token `i`, at `i * SPLITS + k`. */
  readonly word: Int32Array;
  /** Prefix bits. */
  readonly prefix: Uint8Array;
  /** Folded units before the bare word (an article counts with the word, not here). */
  readonly skip: Uint8Array;
  /** 1 + index of the attached pronoun in the language's enclitics, 0 for none. */
  readonly pronoun: Uint8Array;
}

export const splitAt = (token: number, k: number): number => token * SPLITS + k;

/** Looks every word up, whole and without its clitics. */
export class WordAnalyser {
  readonly #lexicon: Lexicon;
  readonly #letters: Uint8Array;
  readonly #enclitics: readonly Uint16Array[];
  /** Enclitics by their last letter, longest first: 1 + place in `#endings`, 0 for letters that end none. */
  readonly #endingOf = new Uint8Array(0x10000);
  readonly #endings: number[][] = [];
  readonly #article: Uint16Array;
  readonly #articleAfterL: Uint16Array;
  readonly #prefixBits: ReadonlyMap<number, number>;
  readonly #scratch = new Uint16Array(64);
  /** Whether an attached pronoun can follow a word, by number: 0 not asked yet, 1 yes, 2 no. */
  readonly #takesPronoun: Uint8Array;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const { proclitics, enclitics, article, articleAfterL } = lexicon.clitics;
    this.#letters = new Uint8Array(0x10000);
    const bits = new Map<number, number>();
    for (const { text, kind, lemma } of proclitics) {
      const code = text.charCodeAt(0);
      bits.set(
        code,
        kind === 'conjunction'
          ? Prefix.Conjunction
          : kind === 'future'
            ? Prefix.Future
            : prepositionBit(lemma),
      );
      this.#letters[code] = 1;
    }
    if (article.length > 0) this.#letters[article.charCodeAt(0)] = 1;
    this.#prefixBits = bits;
    this.#enclitics = enclitics.map(({ text }) => codesOf(text));
    this.#enclitics.forEach((enclitic, index) => {
      const last = enclitic.at(-1)!;
      if (this.#endingOf[last] === 0) this.#endingOf[last] = this.#endings.push([]);
      this.#endings[this.#endingOf[last]! - 1]!.push(index);
    });
    this.#takesPronoun = new Uint8Array(lexicon.table.size + SPARE);
    this.#article = codesOf(article);
    this.#articleAfterL = codesOf(articleAfterL);
  }

  analyse(folded: Folded, tokens: Tokens): Words {
    const size = tokens.count * SPLITS;
    const words: Words = {
      count: new Uint8Array(tokens.count),
      word: new Int32Array(size),
      prefix: new Uint8Array(size),
      skip: new Uint8Array(size),
      pronoun: new Uint8Array(size),
    };
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i];
      const from = tokens.from[i]!;
      const to = tokens.to[i]!;
      if (kind === TokenKind.Word) this.#splitsOf(words, folded.codes, i, from, to);
      else if (kind === TokenKind.Number) this.#wholeOf(words, folded.codes, i, from, to);
    }
    return words;
  }

  /** Numbers are parts of names («القناة 12») and have no clitics. */
  #wholeOf(words: Words, codes: Uint16Array, token: number, from: number, to: number): void {
    const word = this.#lexicon.table.find(codes, from, to);
    if (word >= 0) push(words, token, word, Prefix.None, 0, 0);
  }

  #splitsOf(words: Words, codes: Uint16Array, token: number, from: number, to: number): void {
    this.#look(words, codes, token, from, from, to, Prefix.None);
    if (this.#letters[codes[from]!] === 0) return;
    let at = from;
    let prefix = Prefix.None;
    const first = this.#prefixBits.get(codes[at]!) ?? 0;
    if (first === Prefix.Conjunction && to - at > 2) {
      at++;
      prefix = Prefix.Conjunction;
      this.#look(words, codes, token, from, at, to, prefix);
    }
    const next = this.#prefixBits.get(codes[at]!) ?? 0;
    if (next > Prefix.Conjunction && to - at > 2) {
      const inner = prefix | next;
      this.#look(words, codes, token, from, at + 1, to, inner);
      this.#withoutArticle(words, codes, token, from, at + 1, to, inner);
      if (next === Prefix.L && startsWith(codes, at, to, this.#articleAfterL)) {
        this.#afterL(words, codes, token, from, at, to, inner);
      }
    }
    this.#withoutArticle(words, codes, token, from, at, to, prefix);
    if (words.count[token] === 0) this.#unknown(words, codes, token, from, to);
  }

  /** A word that nobody knows still shows its proclitics where an article follows them. */
  #unknown(words: Words, codes: Uint16Array, token: number, from: number, to: number): void {
    let at = from;
    let prefix = Prefix.None;
    const first = this.#prefixBits.get(codes[at]!) ?? 0;
    if (first === Prefix.Conjunction) {
      prefix |= first;
      at++;
    }
    const next = this.#prefixBits.get(codes[at]!) ?? 0;
    if (next > Prefix.Future) {
      prefix |= next;
      at += startsWith(codes, at, to, this.#articleAfterL) ? 0 : 1;
    }
    const opening = startsWith(codes, at, to, this.#articleAfterL) ? this.#articleAfterL : this.#article;
    if (opening.length === 0 || to - at < opening.length + 2 || !startsWith(codes, at, to, opening)) return;
    push(
      words,
      token,
      -1,
      prefix | Prefix.Article,
      Math.min(at - from + (opening === this.#articleAfterL ? 1 : 0), 255),
      0,
    );
  }

  #withoutArticle(
    words: Words,
    codes: Uint16Array,
    token: number,
    from: number,
    at: number,
    to: number,
    prefix: number,
  ): void {
    const { length } = this.#article;
    if (length === 0 || to - at < length + 2 || !startsWith(codes, at, to, this.#article)) return;
    this.#look(words, codes, token, from, at + length, to, prefix | Prefix.Article, at - from);
  }

  /** «لل» hides the article: the word is looked up with and without it. */
  #afterL(
    words: Words,
    codes: Uint16Array,
    token: number,
    from: number,
    at: number,
    to: number,
    prefix: number,
  ): void {
    const stem = at + this.#articleAfterL.length;
    if (to - stem < 2 || to - stem > 60) return;
    this.#look(words, codes, token, from, stem, to, prefix | Prefix.Article, at + 1 - from);
    const scratch = this.#scratch;
    scratch.set(this.#article, 0);
    scratch.set(codes.subarray(stem, to), this.#article.length);
    const word = this.#lexicon.table.find(scratch, 0, this.#article.length + to - stem);
    if (word >= 0) push(words, token, word, prefix, at + 1 - from, 0);
  }

  #mayTakePronoun(word: number): boolean {
    if (this.#takesPronoun[word] === 0) this.#takesPronoun[word] = takesPronoun(this.#lexicon, word) ? 1 : 2;
    return this.#takesPronoun[word] === 1;
  }

  #look(
    words: Words,
    codes: Uint16Array,
    token: number,
    from: number,
    at: number,
    to: number,
    prefix: number,
    skip: number = at - from,
  ): void {
    const word = this.#lexicon.table.find(codes, at, to);
    if (word >= 0) push(words, token, word, prefix, skip, 0);
    if (prefix & Prefix.Article) return;
    const ending = this.#endingOf[codes[to - 1]!]!;
    if (ending === 0) return;
    for (const k of this.#endings[ending - 1]!) {
      const enclitic = this.#enclitics[k]!;
      const stem = to - enclitic.length;
      if (stem - at < 2 || (enclitic.length > 1 && !startsWith(codes, stem, to, enclitic))) continue;
      const bare = this.#lexicon.table.find(codes, at, stem);
      if (bare >= 0 && this.#mayTakePronoun(bare)) {
        push(words, token, bare, prefix, skip, k + 1);
        return;
      }
    }
  }
}

/** Room for words that are added after loading. */
const SPARE = 1 << 14;

function takesPronoun(lexicon: Lexicon, word: number): boolean {
  if ((lexicon.classes(word) & TAKES_PRONOUN) !== 0) return true;
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
    const reading = lexicon.reading(r);
    if (isBeforePronoun(reading) || kindOf(reading) <= Kind.Imperative || kindOf(reading) === Kind.Masdar)
      return true;
  }
  return false;
}

const TAKES_PRONOUN =
  BIT.that |
  BIT.preposition |
  BIT.personNoun |
  BIT.documentNoun |
  BIT.bodyNoun |
  BIT.outletNoun |
  BIT.counterpart |
  BIT.noun |
  BIT.contrast |
  BIT.subordinate |
  BIT.place;

function push(
  words: Words,
  token: number,
  word: number,
  prefix: number,
  skip: number,
  pronoun: number,
): void {
  const k = words.count[token]!;
  if (k === SPLITS) return;
  const at = splitAt(token, k);
  words.word[at] = word;
  words.prefix[at] = prefix;
  words.skip[at] = skip;
  words.pronoun[at] = pronoun;
  words.count[token] = k + 1;
}

function startsWith(codes: Uint16Array, at: number, to: number, part: Uint16Array): boolean {
  if (to - at < part.length) return false;
  for (let i = 0; i < part.length; i++) if (codes[at + i] !== part[i]) return false;
  return true;
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

function prepositionBit(lemma: string | undefined): Prefix {
  switch (lemma) {
    case 'b':
      return Prefix.B;
    case 'k':
      return Prefix.K;
    default:
      return Prefix.L;
  }
}
