import type { Folded } from './01-normalise.js';
import { TokenKind, type Tokens } from './02-tokens.js';
import { CliticTable, startsWith } from './clitic-table.js';
import type { Lexicon } from './lexicon.js';
import { Prefix } from './prefix.js';
import { PronounHosts } from './pronoun-hosts.js';
import type { WordTable } from './word-table.js';

export { Prefix } from './prefix.js';

/** Splits of one token that are kept at most: the whole word, then those with clitics. */
const SPLITS = 6;

/** Longest stem that is looked up with its article written out. */
const MAX_STEM = 60;

/** A word that is written with it at its end has no pronoun attached, though it folds to one («منظمة»). */
const TA_MARBUTA = 0x629;

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

/** Where split `k` of a token stands in the columns of `Words`. */
export const splitAt = (token: number, k: number): number => token * SPLITS + k;

/** Looks every word up, whole and without its clitics. */
export class WordAnalyser {
  readonly #table: WordTable;
  readonly #clitics: CliticTable;
  readonly #hosts: PronounHosts;

  constructor(lexicon: Lexicon) {
    this.#table = lexicon.table;
    this.#clitics = new CliticTable(lexicon.clitics);
    this.#hosts = new PronounHosts(lexicon);
  }

  /** The splits of every word and number of a text. */
  analyse(text: string, { codes, at }: Folded, tokens: Tokens): Words {
    const splitter = new Splitter(codes, tokens.count, this.#table, this.#clitics, this.#hosts);
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i];
      const to = tokens.to[i]!;
      if (kind === TokenKind.Word)
        splitter.word(i, tokens.from[i]!, to, text.charCodeAt(at[to - 1]!) !== TA_MARBUTA);
      else if (kind === TokenKind.Number) splitter.number(i, tokens.from[i]!, to);
    }
    return splitter.words;
  }
}

/** Fills the columns of one text, token after token. */
class Splitter {
  readonly words: Words;
  readonly #codes: Uint16Array;
  readonly #table: WordTable;
  readonly #clitics: CliticTable;
  readonly #hosts: PronounHosts;
  readonly #scratch = new Uint16Array(MAX_STEM + 4);
  /** The token that is split, and its units `[from, to)`. */
  #token = 0;
  #from = 0;
  #to = 0;
  #mayBearPronoun = true;

  constructor(
    codes: Uint16Array,
    tokens: number,
    table: WordTable,
    clitics: CliticTable,
    hosts: PronounHosts,
  ) {
    const size = tokens * SPLITS;
    this.words = {
      count: new Uint8Array(tokens),
      word: new Int32Array(size),
      prefix: new Uint8Array(size),
      skip: new Uint8Array(size),
      pronoun: new Uint8Array(size),
    };
    this.#codes = codes;
    this.#table = table;
    this.#clitics = clitics;
    this.#hosts = hosts;
  }

  /** Numbers are parts of names («القناة 12») and have no clitics. */
  number(token: number, from: number, to: number): void {
    this.#token = token;
    const word = this.#table.find(this.#codes, from, to);
    if (word >= 0) this.#push(word, Prefix.None, 0, 0);
  }

  word(token: number, from: number, to: number, mayBearPronoun: boolean): void {
    const codes = this.#codes;
    const clitics = this.#clitics;
    this.#token = token;
    this.#from = from;
    this.#to = to;
    this.#mayBearPronoun = mayBearPronoun;
    // 1. The whole word.
    this.#look(from, Prefix.None, 0);
    if (!clitics.mayOpen(codes[from]!)) return;
    // 2. After a conjunction.
    let at = from;
    let prefix = Prefix.None;
    if (clitics.prefixOf(codes[at]!) === Prefix.Conjunction && to - at > 2) {
      at++;
      prefix = Prefix.Conjunction;
      this.#look(at, prefix, at - from);
    }
    // 3. After a preposition or the sign of the future, with or without an article.
    const next = clitics.prefixOf(codes[at]!);
    if (next > Prefix.Conjunction && to - at > 2) {
      const inner = prefix | next;
      this.#look(at + 1, inner, at + 1 - from);
      this.#afterArticle(at + 1, inner);
      if (next === Prefix.L && startsWith(codes, at, to, clitics.articleAfterL)) this.#afterL(at, inner);
    }
    // 4. After an article.
    this.#afterArticle(at, prefix);
    if (this.words.count[token] === 0) this.#unknown();
  }

  /** A word that nobody knows still shows its proclitics where an article follows them. */
  #unknown(): void {
    const codes = this.#codes;
    const clitics = this.#clitics;
    const to = this.#to;
    let at = this.#from;
    let prefix = Prefix.None;
    const first = clitics.prefixOf(codes[at]!);
    if (first === Prefix.Conjunction) {
      prefix |= first;
      at++;
    }
    const next = clitics.prefixOf(codes[at]!);
    if (next > Prefix.Future) {
      prefix |= next;
      if (!startsWith(codes, at, to, clitics.articleAfterL)) at++;
    }
    const isHidden = startsWith(codes, at, to, clitics.articleAfterL);
    const opening = isHidden ? clitics.articleAfterL : clitics.article;
    if (opening.length === 0 || to - at < opening.length + 2 || !startsWith(codes, at, to, opening)) return;
    this.#push(-1, prefix | Prefix.Article, Math.min(at - this.#from + (isHidden ? 1 : 0), 255), 0);
  }

  #afterArticle(at: number, prefix: number): void {
    const { article } = this.#clitics;
    const { length } = article;
    if (length === 0 || this.#to - at < length + 2 || !startsWith(this.#codes, at, this.#to, article)) return;
    this.#look(at + length, prefix | Prefix.Article, at - this.#from);
  }

  /** «لل» hides the article: the word is looked up with and without it. */
  #afterL(at: number, prefix: number): void {
    const { article, articleAfterL } = this.#clitics;
    const stem = at + articleAfterL.length;
    const length = this.#to - stem;
    if (length < 2 || length > MAX_STEM) return;
    const skip = at + 1 - this.#from;
    this.#look(stem, prefix | Prefix.Article, skip);
    const scratch = this.#scratch;
    scratch.set(article, 0);
    scratch.set(this.#codes.subarray(stem, this.#to), article.length);
    const word = this.#table.find(scratch, 0, article.length + length);
    if (word >= 0) this.#push(word, prefix, skip, 0);
  }

  /** Looks the rest of the token up as it is and, where it has no article, without an attached pronoun. */
  #look(at: number, prefix: number, skip: number): void {
    const codes = this.#codes;
    const to = this.#to;
    const word = this.#table.find(codes, at, to);
    if (word >= 0) this.#push(word, prefix, skip, 0);
    if (prefix & Prefix.Article || !this.#mayBearPronoun) return;
    const { enclitics } = this.#clitics;
    for (const k of this.#clitics.encliticsIn(codes[to - 1]!)) {
      const enclitic = enclitics[k]!;
      const stem = to - enclitic.length;
      // The last letter is known to fit.
      if (stem - at < 2 || (enclitic.length > 1 && !startsWith(codes, stem, to, enclitic))) continue;
      const host = this.#table.find(codes, at, stem);
      if (host >= 0 && this.#hosts.has(host)) {
        this.#push(host, prefix, skip, k + 1);
        return;
      }
    }
  }

  #push(word: number, prefix: number, skip: number, pronoun: number): void {
    const { words } = this;
    const k = words.count[this.#token]!;
    if (k === SPLITS) return;
    const at = splitAt(this.#token, k);
    words.word[at] = word;
    words.prefix[at] = prefix;
    words.skip[at] = skip;
    words.pronoun[at] = pronoun;
    words.count[this.#token] = k + 1;
  }
}
