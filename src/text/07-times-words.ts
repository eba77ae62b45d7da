import { TokenKind } from './02-tokens.js';
import { Prefix } from './03-words.js';
import type { ReadDate } from './07-times-dates.js';
import { Capital } from './letter-case.js';
import { Memo } from './memo.js';
import type { BoundSense, QuantityEntry } from './number-lexicon.js';
import type { NumberWords } from './number-words.js';
import type { Numeral, NumeralReader } from './numerals.js';
import { type Match, Matches } from './phrase-index.js';
import type { Text } from './text.js';
import type { TimeEntry, TimeLexicon, TimeRole, Unit } from './time-lexicon.js';

export type TimeMatch = Match<TimeEntry>;

const COMMAS: readonly number[] = [0x2c, 0x60c];
const DASHES: readonly number[] = [0x2d, 0x2013, 0x2014];
const SEPARATORS: readonly number[] = [0x2d, 0x2013, 0x2f, 0x2e];

/** The words of one text as its expressions of time are made of them. */
export class TimeWords {
  readonly text: Text;
  readonly times: TimeLexicon;
  readonly numerals: NumeralReader;
  /** The dates that have been read: several kinds of expression begin with one. */
  readonly dates: Memo<ReadDate | null>;
  readonly #matches: Matches<TimeEntry>;
  readonly #quantities: Matches<QuantityEntry>;
  /** The language writes its article together with the noun. */
  readonly hasArticle: boolean;

  constructor(times: TimeLexicon, { text, numerals, quantities }: NumberWords) {
    this.text = text;
    this.times = times;
    this.numerals = numerals;
    this.#quantities = quantities;
    this.dates = new Memo(text.tokens.count);
    const { capital } = text.tokens;
    // Names of months have a capital; "USA Today" and "Election Day later" are no times.
    const isTime = ({ entry: { role }, from }: TimeMatch): boolean => {
      if (role === 'month' || role === 'weekday') return capital[from] !== Capital.None;
      const mayBeName = role === 'day' || role === 'told' || role === 'recurring';
      return !mayBeName || capital[from] === Capital.None || from === 0 || capital[from - 1] === Capital.None;
    };
    this.#matches = new Matches(times.index, text, times.grammar.capitalNames ? isTime : undefined);
    this.hasArticle = text.lexicon.clitics.article !== '';
  }

  /** Something that is read here may begin at a token; most words are none of its words. */
  mayBegin(token: number): boolean {
    return this.#matches.mayOpen(token) || this.numerals.mayBegin(token) || this.#quantities.mayOpen(token);
  }

  at(token: number, limit: number): readonly TimeMatch[] {
    return this.#matches.at(token, limit);
  }

  /** A phrase of a role, whatever is written together with it. */
  find(token: number, limit: number, role: TimeRole): TimeMatch | undefined {
    const found = this.#matches.at(token, limit);
    return found.length === 0 ? undefined : found.find(({ entry }) => entry.role === role);
  }

  /** A phrase of a role with at most an article: one that goes on with what stands before it. */
  inner(token: number, limit: number, role: TimeRole): TimeMatch | undefined {
    const found = this.#matches.at(token, limit);
    if (found.length === 0) return undefined;
    return found.find(({ entry, prefix }) => entry.role === role && (prefix & ~Prefix.Article) === 0);
  }

  /** A numeral with at most an article. */
  number(token: number, limit: number): Numeral | null {
    const numeral = this.numerals.at(token, limit);
    return numeral !== null && (numeral.prefix & ~Prefix.Article) === 0 ? numeral : null;
  }

  /** «أكثر من»: what bounds the amount after it. */
  bound(token: number, limit: number): { readonly sense: BoundSense; readonly to: number } | null {
    const found = this.#quantities
      .at(token, limit)
      .find(({ entry, prefix }) => entry.role === 'bound' && prefix === Prefix.None);
    return found?.entry.sense === undefined ? null : { sense: found.entry.sense, to: found.to };
  }

  /** The token at which what a conjunction joins begins, or -1. */
  afterAnd(token: number, limit: number): number {
    const alone = this.inner(token, limit, 'and');
    if (alone !== undefined) return alone.to;
    return token < limit && this.text.hasConjunction(token) ? token : -1;
  }

  /** A unit in the singular, with at most an article. */
  unit(token: number, limit: number, unit: Unit): TimeMatch | undefined {
    return this.#matches
      .at(token, limit)
      .find(
        ({ entry, prefix }) =>
          entry.unit === unit && entry.form === 'one' && (prefix & ~Prefix.Article) === 0,
      );
  }

  /** A phrase of one of the roles goes on at a token. */
  has(token: number, limit: number, ...roles: readonly TimeRole[]): boolean {
    return roles.some((role) => this.inner(token, limit, role) !== undefined);
  }

  /** The noun has the article, or the language writes none together with its nouns. */
  isDefinite({ prefix }: TimeMatch): boolean {
    return (prefix & Prefix.Article) !== 0 || !this.hasArticle;
  }

  isDefiniteByPrefix({ prefix }: TimeMatch): boolean {
    return (prefix & Prefix.Article) !== 0;
  }

  /** Past an article that is a word, and an «of» before it. */
  afterOf(token: number, limit: number): number {
    const of = this.inner(token, limit, 'of');
    return this.afterThe(of?.prefix === Prefix.None ? of.to : token, limit);
  }

  afterThe(token: number, limit: number): number {
    return this.inner(token, limit, 'the')?.to ?? token;
  }

  /** Past an article that is a word and says one: "a month". */
  afterOne(token: number, limit: number): number {
    return this.inner(token, limit, 'one')?.to ?? token;
  }

  /** "the" stands before a token. */
  isAfterThe(token: number): boolean {
    return token > 0 && this.inner(token - 1, token, 'the') !== undefined;
  }

  /** Past a hyphen written together with what stands on both sides: "mid-May". */
  afterHyphen(token: number): number {
    return this.isDash(token) && this.isGlued(token) && this.isGlued(token + 1) ? token + 1 : token;
  }

  isComma(token: number): boolean {
    return COMMAS.includes(this.text.tokens.mark[token]!);
  }

  isDash(token: number): boolean {
    return DASHES.includes(this.text.tokens.mark[token]!);
  }

  /** A mark between a day and its month. */
  isSeparator(token: number): boolean {
    return SEPARATORS.includes(this.text.tokens.mark[token]!);
  }

  /** A mark between two ways of writing one date. */
  isJoint(token: number): boolean {
    return this.isComma(token) || this.isDash(token) || this.text.tokens.mark[token] === 0x2f;
  }

  isNumber(token: number): boolean {
    return this.text.tokens.kind[token] === TokenKind.Number;
  }

  /** Nothing stands between a token and the one before it. */
  isGlued(token: number): boolean {
    return token > 0 && this.text.start(token) === this.text.end(token - 1);
  }

  /** A word or number that a number could be counting: no mark, no particle. */
  isCounted(token: number, limit: number): boolean {
    if (token >= limit || !this.text.isWord(token)) return false;
    const { grammar } = this.times.numbers;
    // "the Feb. 13 death": of a singular there are not thirteen, where the language has plurals after numbers.
    return this.#quantities
      .at(token, limit)
      .some(
        ({ entry, prefix }) =>
          entry.role === 'unit' &&
          prefix === Prefix.None &&
          (entry.form !== 'one' || !grammar.adjectivesFirst),
      );
  }
}
