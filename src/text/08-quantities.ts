import type { Quantity } from '../model/index.js';
import { TokenKind } from './02-tokens.js';
import { Prefix } from './03-words.js';
import type { TimeExpression } from './07-times.js';
import { isCountable } from './08-quantities-nouns.js';
import { type Amount, boundsOf, type Measure, sameMeasure, unitless } from './08-quantities-values.js';
import type { BoundSense, NumberLexicon, QuantityEntry, QuantityRole } from './number-lexicon.js';
import { type Numeral, NumeralReader } from './numerals.js';
import { type Match, Matches } from './phrase-index.js';
import type { Text } from './text.js';

/** A quantity as a text names it. */
export interface QuantityExpression extends Quantity {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

type Word = Match<QuantityEntry>;

/** Units after a numeral, and what they make of it. */
interface Measured {
  readonly amount: Amount;
  readonly measure: Measure;
  readonly to: number;
}

const DASHES: readonly number[] = [0x2d, 0x2013];

/**
 * The quantities that the sentences of a text name, in their order: durations, money, distances, shares, casualties and
 * counts of things. A number by itself is a label («القناة 12», «القرار 1701») and no quantity. Amounts of time are in
 * minutes, days or months and distances in kilometres, so that two reports can be compared; the data files say which.
 * Numbers inside `times`, as `timesIn` gives them, are parts of dates and are left out.
 */
export function quantitiesIn(
  text: Text,
  numbers: NumberLexicon,
  times: readonly TimeExpression[] = [],
): readonly QuantityExpression[] {
  const reader = new QuantityReader(text, numbers);
  const found: QuantityExpression[] = [];
  let next = 0;
  for (const { from, to } of text.sentences) {
    for (let token = from; token < to; ) {
      while (next < times.length && times[next]!.to <= token) next++;
      const time = times[next];
      if (time !== undefined && time.from <= token) {
        token = time.to;
        continue;
      }
      const quantity = reader.at(token, Math.min(to, time?.from ?? to), from);
      if (quantity !== null) found.push(quantity);
      token = quantity?.to ?? token + 1;
    }
  }
  return found;
}

class QuantityReader {
  readonly #text: Text;
  readonly #numbers: NumberLexicon;
  readonly #numerals: NumeralReader;
  readonly #matches: Matches<QuantityEntry>;

  constructor(text: Text, numbers: NumberLexicon) {
    this.#text = text;
    this.#numbers = numbers;
    this.#numerals = new NumeralReader(text, numbers);
    this.#matches = new Matches(numbers.quantities, text);
  }

  /** The quantity that begins at a token of the sentence that begins at `start`, or null. */
  at(token: number, limit: number, start: number): QuantityExpression | null {
    if (!this.#mayOpen(token, limit)) return null;
    const bound = this.#word(token, limit, 'bound');
    const at = bound?.to ?? token;
    const measured =
      this.#range(at, limit) ??
      this.#numbered(at, limit, start) ??
      this.#unitAlone(at, limit, token, start, bound);
    if (measured === null) return null;
    const after = this.#inner(measured.to, limit, 'boundAfter');
    const to = after?.to ?? measured.to;
    const sense = bound?.entry.sense ?? after?.entry.sense;
    const harmed = this.#harmed(measured.measure, token, start);
    return {
      ...this.#quantity(measured.amount, harmed, sense),
      span: this.#span(token, to),
      from: token,
      to,
    };
  }

  #mayOpen(token: number, limit: number): boolean {
    const { kind } = this.#text.tokens;
    return (
      kind[token] !== TokenKind.Word ||
      this.#matches.at(token, limit).length > 0 ||
      this.#numerals.at(token, limit) !== null
    );
  }

  /** What a word before a number of people makes of it: «مقتل 12 شخصا». */
  #harmed(measure: Measure, token: number, start: number): Measure {
    if (!measure.person || token <= start) return measure;
    const before = this.#word(token - 1, token, 'harm');
    if (before === undefined) return measure;
    const other = token - 1 > start ? this.#word(token - 2, token - 1, 'harm') : undefined;
    const isBoth = other !== undefined && (before.prefix & Prefix.Conjunction) !== 0;
    const unit = isBoth && other.entry.unit !== before.entry.unit ? 'casualty' : before.entry.unit!;
    return { kind: 'casualties', unit, per: 1, person: true };
  }

  #quantity(
    amount: Amount,
    { kind, unit, per }: Measure,
    sense: BoundSense | undefined,
  ): Omit<Quantity, 'span'> {
    return { kind, unit, ...boundsOf(amount, per, sense) };
  }

  #span(from: number, to: number): [number, number] {
    const split = this.#matches.at(from, to)[0]?.split ?? this.#numerals.at(from, to)?.split ?? -1;
    return [...(split < 0 ? this.#text.span(from, to) : this.#text.spanFromSplit(from, split, to))];
  }

  // Numbers.

  /** «بين 10 و15 كيلومترا», «3-5 أيام», «ثلاثة أو أربعة أشخاص». */
  #range(token: number, limit: number): Measured | null {
    const between = this.#word(token, limit, 'between');
    const opening = between ?? this.#word(token, limit, 'from');
    const low = this.#numerals.at(opening?.to ?? token, limit);
    if (low === null || low.form !== 'cardinal') return null;
    const inner = this.#measureAfter(low, limit);
    const joint = this.#jointAfter(inner?.to ?? low.to, limit, between !== undefined);
    const high = joint < 0 ? null : this.#numerals.at(joint, limit);
    if (high === null || high.form !== 'cardinal') return null;
    const outer = this.#measureAfter(high, limit);
    if (outer === null || (inner !== null && !sameMeasure(inner.measure, outer.measure))) return null;
    if (high.value <= low.value) return null;
    return {
      amount: { min: low.value, max: high.value, isVague: false },
      measure: outer.measure,
      to: outer.to,
    };
  }

  #jointAfter(token: number, limit: number, isBetween: boolean): number {
    if (token >= limit) return -1;
    if (isBetween) return this.#numerals.afterAnd(token, limit) ?? -1;
    const word = this.#inner(token, limit, 'to') ?? this.#inner(token, limit, 'or');
    if (word !== undefined && this.#text.tokens.kind[word.to] !== undefined) return word.to;
    return DASHES.includes(this.#text.tokens.mark[token]!) ? token + 1 : -1;
  }

  #numbered(token: number, limit: number, start: number): Measured | null {
    const sign = this.#signAt(token, limit);
    const share = this.#word(token, limit, 'shareOf');
    const numeral = this.#numerals.at(sign === null ? (share?.to ?? token) : token + 1, limit);
    if (numeral === null || numeral.form === 'ordinal') return null;
    if (sign !== null) return { amount: amountOf(numeral), measure: sign, to: numeral.to };
    const measured = this.#measureAfter(numeral, limit);
    if (measured !== null) return this.#compound(measured, limit);
    if (share !== undefined)
      return {
        amount: amountOf(numeral),
        measure: { kind: 'share', unit: 'percent', per: 1 },
        to: numeral.to,
      };
    return this.#counted(numeral, limit) ?? this.#afterNoun(numeral, token, start);
  }

  /** The unit after a numeral: a sign, a word for a share, a unit of the lists. */
  #measureAfter(numeral: Numeral, limit: number): Measured | null {
    const { to } = numeral;
    const amount = amountOf(numeral);
    const sign = to < limit ? this.#numbers.signs.get(this.#text.tokens.mark[to]!) : undefined;
    if (sign !== undefined) return { amount, measure: { ...sign, per: 1 }, to: to + 1 };
    const percent = this.#word(to, limit, 'percent');
    if (percent !== undefined)
      return { amount, measure: { kind: 'share', unit: 'percent', per: 1 }, to: percent.to };
    const unit = this.#unitAt(to, limit) ?? (amount.isVague ? this.#unitOfMany(to, limit) : undefined);
    return unit === undefined
      ? null
      : this.#halved({ amount, measure: measureOf(unit.entry), to: unit.to }, limit);
  }

  #unitAt(token: number, limit: number): Word | undefined {
    const unit = this.#word(token, limit, 'unit');
    return unit?.prefix === Prefix.None ? unit : undefined;
  }

  /** «عشرات القتلى», «مئات من الجنود». */
  #unitOfMany(token: number, limit: number): Word | undefined {
    const of = this.#inner(token, limit, 'from');
    const unit = this.#word(of?.to ?? token, limit, 'unit');
    return unit?.prefix === Prefix.Article && unit.entry.form === 'many' ? unit : undefined;
  }

  /** «12 لاعبا»: a thing that no list has. */
  #counted(numeral: Numeral, limit: number): Measured | null {
    if (numeral.weak || numeral.form === 'fraction' || !isCountable(this.#text, numeral.to, limit))
      return null;
    return { amount: amountOf(numeral), measure: unitless(true), to: numeral.to + 1 };
  }

  /** «الجنود الثلاثة»: the number with its article after what it counts. */
  #afterNoun(numeral: Numeral, token: number, start: number): Measured | null {
    if ((numeral.prefix & Prefix.Article) === 0 || numeral.form !== 'cardinal' || token <= start) return null;
    const unit = this.#word(token - 1, token, 'unit');
    if (unit?.entry.form !== 'many' || (unit.prefix & Prefix.Article) === 0) return null;
    return { amount: amountOf(numeral), measure: measureOf(unit.entry), to: numeral.to };
  }

  // Units.

  /** «ساعتين»; «ساعة» where it is meant as an amount. */
  #unitAlone(
    token: number,
    limit: number,
    from: number,
    start: number,
    bound: Word | undefined,
  ): Measured | null {
    const unit = this.#word(token, limit, 'unit');
    if (unit === undefined || unit.entry.form === 'many') return null;
    const isThroughout = this.#isMeant(from, start, 'throughout');
    if ((unit.prefix & Prefix.Article) !== 0 && !isThroughout) return null;
    const isTwo = unit.entry.form === 'two';
    const whole = this.#inner(unit.to, limit, 'whole');
    const alone: Measured = {
      amount: { min: isTwo ? 2 : 1, max: isTwo ? 2 : 1, isVague: false },
      measure: measureOf(unit.entry),
      to: whole?.to ?? unit.to,
    };
    const measured = this.#compound(this.#halved(alone, limit), limit);
    const isAmount =
      isTwo ||
      bound !== undefined ||
      whole !== undefined ||
      measured.to > alone.to ||
      isThroughout ||
      this.#isMeant(from, start, 'for');
    return isAmount ? measured : null;
  }

  /** After a word like «لمدة», or «طوال». */
  #isMeant(token: number, start: number, role: 'for' | 'throughout'): boolean {
    for (let at = token - 1; at >= Math.max(start, token - 3); at--)
      if (this.#word(at, token, role)?.to === token) return true;
    return false;
  }

  /** «ساعة ونصف الساعة». */
  #halved(measured: Measured, limit: number): Measured {
    const and = this.#numerals.afterAnd(measured.to, limit);
    const numeral = and === null ? null : this.#numerals.at(and, limit);
    if (numeral?.form !== 'fraction') return measured;
    const unit = this.#inner(numeral.to, limit, 'unit');
    if (unit !== undefined && !sameMeasure(measureOf(unit.entry), measured.measure)) return measured;
    const { min, max, isVague } = measured.amount;
    return {
      ...measured,
      amount: { min: min + numeral.value, max: max + numeral.value, isVague },
      to: unit?.to ?? numeral.to,
    };
  }

  /** «ساعة و20 دقيقة»: a smaller unit of the same kind adds to the amount. */
  #compound(measured: Measured, limit: number): Measured {
    if (measured.measure.kind !== 'duration') return measured;
    const and = this.#numerals.afterAnd(measured.to, limit);
    const numeral = and === null ? null : this.#numerals.at(and, limit);
    const next = numeral?.form === 'cardinal' ? this.#measureAfter(numeral, limit) : null;
    const isSmaller =
      next !== null && next.measure.unit === measured.measure.unit && next.measure.per < measured.measure.per;
    if (!isSmaller) return measured;
    const more = (next.amount.min * next.measure.per) / measured.measure.per;
    const { min, max, isVague } = measured.amount;
    return { ...measured, amount: { min: min + more, max: max + more, isVague }, to: next.to };
  }

  #signAt(token: number, limit: number): Measure | null {
    const sign = this.#numbers.signs.get(this.#text.tokens.mark[token]!);
    const isBefore =
      sign !== undefined && token + 1 < limit && this.#text.tokens.kind[token + 1] === TokenKind.Number;
    return isBefore ? { kind: sign.kind, unit: sign.unit, per: 1 } : null;
  }

  #word(token: number, limit: number, role: QuantityRole): Word | undefined {
    const found = this.#matches.at(token, limit);
    return found.length === 0 ? undefined : found.find(({ entry }) => entry.role === role);
  }

  #inner(token: number, limit: number, role: QuantityRole): Word | undefined {
    return this.#matches
      .at(token, limit)
      .find(({ entry, prefix }) => entry.role === role && (prefix & ~Prefix.Article) === 0);
  }
}

const amountOf = ({ value, form }: Numeral): Amount => ({
  min: value,
  max: value,
  isVague: form === 'vague',
});

const measureOf = ({ kind, unit, per, person }: QuantityEntry): Measure => ({
  kind: kind ?? 'other',
  unit: unit ?? null,
  per: per ?? 1,
  ...(person && { person }),
});
