import { Prefix } from './03-words.js';
import { headAfter } from './08-quantities-heads.js';
import { type Amount, type Measure, sameMeasure } from './08-quantities-values.js';
import type { NumberLexicon, QuantityEntry, QuantityRole } from './number-lexicon.js';
import type { NumberWords } from './number-words.js';
import type { Numeral, NumeralReader } from './numerals.js';
import type { Match, Matches } from './phrase-index.js';
import type { Text } from './text.js';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const HYPHENS: readonly number[] = [0x2d, 0x2010, 0x2011];

/** What a number written together with its unit measures: "a 30-day truce". */
export const MEASURES: ReadonlySet<QuantityEntry['kind']> = new Set([
  'duration',
  'distance',
  'money',
  'other',
]);

export type Word = Match<QuantityEntry>;

/** Units after a numeral, and what they make of it. */
export interface Measured {
  readonly amount: Amount;
  readonly measure: Measure;
  readonly to: number;
}

/** The words of one text as its quantities are made of them. */
export class QuantityWords {
  readonly text: Text;
  readonly numbers: NumberLexicon;
  readonly numerals: NumeralReader;
  readonly matches: Matches<QuantityEntry>;

  constructor({ text, numbers, numerals, quantities }: NumberWords) {
    this.text = text;
    this.numbers = numbers;
    this.numerals = numerals;
    this.matches = quantities;
  }

  /** The unit after a numeral: a sign, a word for a share, a unit of the lists. */
  measureAfter(numeral: Numeral, limit: number): Measured | null {
    const to = this.#afterJoint(numeral, limit);
    const amount = amountOf(numeral);
    const sign = to < limit ? this.numbers.signs.get(this.text.tokens.mark[to]!) : undefined;
    if (sign !== undefined) return { amount, measure: { ...sign, per: 1 }, to: to + 1 };
    const percent = this.word(to, limit, 'percent');
    if (percent !== undefined)
      return { amount, measure: { kind: 'share', unit: 'percent', per: 1 }, to: percent.to };
    const unit = this.#unitAt(to, limit) ?? (amount.isVague ? this.#unitOfMany(to, limit) : undefined);
    if (unit === undefined) return this.#described(numeral, to, limit);
    // "a one-time offer", "a two-state solution" count nothing.
    const isJoined = to > numeral.to && numeral.form !== 'fraction';
    if (isJoined && !MEASURES.has(unit.entry.kind)) return null;
    return this.halved({ amount, measure: measureOf(unit.entry), to: unit.to }, limit);
  }

  /** Past the hyphen of "30-day" and the article of "half an hour". */
  #afterJoint({ to, form }: Numeral, limit: number): number {
    const { tokens } = this.text;
    const isJoined =
      to + 1 < limit &&
      HYPHENS.includes(tokens.mark[to]!) &&
      tokens.start[to] === tokens.end[to - 1] &&
      tokens.start[to + 1] === tokens.end[to];
    if (isJoined) return to + 1;
    return form === 'fraction' ? this.afterOne(to, limit) : to;
  }

  /** Past "a" or "an". */
  afterOne(token: number, limit: number): number {
    return this.numerals.word(token, limit, 'ofOne')?.to ?? token;
  }

  /** "12-year-old", "5 years old". */
  isAge(numeral: Numeral, limit: number): boolean {
    const unit = this.#unitAt(this.#afterJoint(numeral, limit), limit);
    if (unit === undefined) return false;
    const isHyphen = HYPHENS.includes(this.text.tokens.mark[unit.to]!);
    return this.inner(isHyphen ? unit.to + 1 : unit.to, limit, 'age') !== undefined;
  }

  /** "three senior Hamas fighters": a unit of the lists behind words that describe it. */
  #described(numeral: Numeral, token: number, limit: number): Measured | null {
    if (!this.numbers.grammar.adjectivesFirst || !counts(numeral)) return null;
    const of = numeral.form === 'vague' ? this.inner(token, limit, 'ofMany') : undefined;
    const head = headAfter(this, of?.to ?? token, limit);
    if (head?.unit === undefined) return null;
    const measure = measureOf(head.unit.entry);
    // "20 Liberian dollars": whose they are is not known.
    const isOthers = measure.kind === 'money' && head.isDescribed;
    const own = isOthers ? { ...measure, unit: null } : measure;
    return { amount: amountOf(numeral), measure: own, to: head.to };
  }

  #unitAt(token: number, limit: number): Word | undefined {
    const unit = this.word(token, limit, 'unit');
    return unit?.prefix === Prefix.None ? unit : undefined;
  }

  /** «عشرات القتلى», «مئات من الجنود». */
  #unitOfMany(token: number, limit: number): Word | undefined {
    const of = this.inner(token, limit, 'from') ?? this.inner(token, limit, 'ofMany');
    const unit = this.word(of?.to ?? token, limit, 'unit');
    const hasArticle = unit?.prefix === Prefix.Article || this.numbers.grammar.adjectivesFirst;
    return hasArticle && unit?.entry.form === 'many' ? unit : undefined;
  }

  /** «ساعة ونصف الساعة». */
  halved(measured: Measured, limit: number): Measured {
    const and = this.numerals.afterAnd(measured.to, limit);
    const numeral = and === null ? null : this.numerals.at(and, limit);
    if (numeral?.form !== 'fraction') return measured;
    const unit = this.inner(numeral.to, limit, 'unit');
    if (unit !== undefined && !sameMeasure(measureOf(unit.entry), measured.measure)) return measured;
    const { min, max, isVague } = measured.amount;
    return {
      ...measured,
      amount: { min: min + numeral.value, max: max + numeral.value, isVague },
      to: unit?.to ?? numeral.to,
    };
  }

  /** «ساعة و20 دقيقة»: a smaller unit of the same kind adds to the amount. */
  compound(measured: Measured, limit: number): Measured {
    if (measured.measure.kind !== 'duration') return measured;
    const and = this.numerals.afterAnd(measured.to, limit);
    const numeral = and === null ? null : this.numerals.at(and, limit);
    const next = numeral?.form === 'cardinal' ? this.measureAfter(numeral, limit) : null;
    const isSmaller =
      next !== null && next.measure.unit === measured.measure.unit && next.measure.per < measured.measure.per;
    if (!isSmaller) return measured;
    const more = (next.amount.min * next.measure.per) / measured.measure.per;
    const { min, max, isVague } = measured.amount;
    return { ...measured, amount: { min: min + more, max: max + more, isVague }, to: next.to };
  }

  word(token: number, limit: number, role: QuantityRole): Word | undefined {
    const found = this.matches.at(token, limit);
    return found.length === 0 ? undefined : found.find(({ entry }) => entry.role === role);
  }

  inner(token: number, limit: number, role: QuantityRole): Word | undefined {
    return this.matches
      .at(token, limit)
      .find(({ entry, prefix }) => entry.role === role && (prefix & ~Prefix.Article) === 0);
  }
}

/** A number that may count what stands further on: no part, and not written as a year, "its 2005 levels". */
export const counts = ({ value, form, plain }: Numeral): boolean =>
  form !== 'fraction' && value > 0 && !(plain && value >= FIRST_YEAR && value <= LAST_YEAR);

export const amountOf = ({ value, form }: Numeral): Amount => ({
  min: value,
  max: value,
  isVague: form === 'vague',
});

export const measureOf = ({ kind, unit, per, person }: QuantityEntry): Measure => ({
  kind: kind ?? 'other',
  unit: unit ?? null,
  per: per ?? 1,
  ...(person && { person }),
});
