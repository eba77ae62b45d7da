import type { Quantity } from '../model/index.js';
import { TokenKind } from './02-tokens.js';
import { Prefix } from './03-words.js';
import type { TimeExpression } from './07-times.js';
import { Harm } from './08-quantities-harm.js';
import { headAfter, isInName, isLabelled } from './08-quantities-heads.js';
import { isCountable } from './08-quantities-nouns.js';
import { rangeAt, shareAt } from './08-quantities-ranges.js';
import { boundsOf, type Measure, UNLISTED } from './08-quantities-values.js';
import {
  amountOf,
  counts,
  MEASURES,
  type Measured,
  measureOf,
  QuantityWords,
  type Word,
} from './08-quantities-words.js';
import type { NumberLexicon } from './number-lexicon.js';
import { NumberWords } from './number-words.js';
import type { Numeral } from './numerals.js';
import type { Text } from './text.js';

/** A quantity as a text names it. */
export interface QuantityExpression extends Required<Quantity> {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** Numbers below are rarely bounded by a preposition. */
const SMALLEST_LARGE = 10;

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
  words = new NumberWords(text, numbers),
): readonly QuantityExpression[] {
  const reader = new QuantityReader(new QuantityWords(words));
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
  readonly #words: QuantityWords;
  readonly #harm: Harm;

  constructor(words: QuantityWords) {
    this.#words = words;
    this.#harm = new Harm(words);
  }

  /** The quantity that begins at a token of the sentence that begins at `start`, or null. */
  at(token: number, limit: number, start: number): QuantityExpression | null {
    if (!this.#mayOpen(token, limit) || isInName(this.#words.text, token)) return null;
    const bound = this.#words.word(token, limit, 'bound');
    const at = bound?.to ?? token;
    if (bound?.entry.weak && !this.#isLarge(at, limit)) return null;
    const measured =
      rangeAt(this.#words, at, limit) ??
      shareAt(this.#words, at, limit) ??
      this.#numbered(at, limit, start) ??
      this.#unitAlone(at, limit, token, start, bound);
    if (measured === null) return null;
    // "over 10 years" is during them, unless it says how long.
    const isDuring = bound?.entry.weak && measured.measure.kind === 'duration';
    if (isDuring && !this.#isMeant(token, start, 'for')) return null;
    const after = this.#words.inner(measured.to, limit, 'boundAfter');
    const to = after?.to ?? measured.to;
    const sense = bound?.entry.sense ?? after?.entry.sense;
    const harmed = this.#harm.done(measured.measure, token, to, start, limit);
    const { min, minExclusive, max, maxExclusive, approximate } = boundsOf(
      measured.amount,
      harmed.per,
      sense,
    );
    return {
      kind: harmed.kind,
      unit: harmed.unit,
      min,
      minExclusive,
      max,
      maxExclusive,
      approximate,
      span: this.#span(token, to),
      from: token,
      to,
    };
  }

  /** "over 200 people" are more, "protests over two arrests" are about two. */
  #isLarge(token: number, limit: number): boolean {
    const numeral = this.#words.numerals.at(token, limit);
    return numeral === null || numeral.value >= SMALLEST_LARGE;
  }

  #mayOpen(token: number, limit: number): boolean {
    const { kind, mark } = this.#words.text.tokens;
    return (
      kind[token] === TokenKind.Number ||
      (mark[token] !== 0 && this.#words.numbers.signs.has(mark[token]!)) ||
      this.#words.matches.at(token, limit).length > 0 ||
      this.#words.numerals.at(token, limit) !== null
    );
  }

  #span(from: number, to: number): [number, number] {
    const split =
      this.#words.matches.at(from, to)[0]?.split ?? this.#words.numerals.at(from, to)?.split ?? -1;
    return [
      ...(split < 0 ? this.#words.text.span(from, to) : this.#words.text.spanFromSplit(from, split, to)),
    ];
  }

  // Numbers.

  #numbered(token: number, limit: number, start: number): Measured | null {
    const sign = this.#signAt(token, limit);
    const share = this.#words.word(token, limit, 'shareOf');
    const numeral = this.#words.numerals.at(sign === null ? (share?.to ?? token) : token + 1, limit);
    if (numeral === null || numeral.form === 'ordinal' || this.#words.isAge(numeral, limit)) return null;
    if (sign !== null) return { amount: amountOf(numeral), measure: sign, to: numeral.to };
    const measured = this.#words.measureAfter(numeral, limit);
    if (measured !== null) return this.#words.compound(measured, limit);
    if (share !== undefined)
      return {
        amount: amountOf(numeral),
        measure: { kind: 'share', unit: 'percent', per: 1 },
        to: numeral.to,
      };
    return (
      this.#counted(numeral, limit, start) ??
      this.#afterNoun(numeral, token, start) ??
      this.#harm.alone(numeral, token, start, limit)
    );
  }

  /** «12 لاعبا»: a thing that no list has. */
  #counted(numeral: Numeral, limit: number, start: number): Measured | null {
    if (this.#words.numbers.grammar.adjectivesFirst) return this.#described(numeral, limit, start);
    if (numeral.weak || numeral.form === 'fraction' || !isCountable(this.#words.text, numeral.to, limit))
      return null;
    return { amount: amountOf(numeral), measure: UNLISTED, to: numeral.to + 1 };
  }

  /** "three ethnic Albanians": a thing that no list has, behind words that describe it. */
  #described(numeral: Numeral, limit: number, start: number): Measured | null {
    const { text } = this.#words;
    if (numeral.weak || !counts(numeral) || isLabelled(text, numeral.from, start)) return null;
    const of = numeral.form === 'vague' ? this.#words.inner(numeral.to, limit, 'ofMany') : undefined;
    const head = headAfter(this.#words, of?.to ?? numeral.to, limit);
    return head === null ? null : { amount: amountOf(numeral), measure: UNLISTED, to: head.to };
  }

  /** «الجنود الثلاثة»: the number with its article after what it counts. */
  #afterNoun(numeral: Numeral, token: number, start: number): Measured | null {
    if ((numeral.prefix & Prefix.Article) === 0 || numeral.form !== 'cardinal' || token <= start) return null;
    const unit = this.#words.word(token - 1, token, 'unit');
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
    const unit = this.#words.word(this.#words.afterOne(token, limit), limit, 'unit');
    if (unit === undefined || unit.entry.form === 'many') return null;
    // "over time", "about a woman" are no amounts.
    if (this.#words.numbers.grammar.adjectivesFirst && !MEASURES.has(unit.entry.kind)) return null;
    const isThroughout = this.#isMeant(from, start, 'throughout');
    if ((unit.prefix & Prefix.Article) !== 0 && !isThroughout) return null;
    const isTwo = unit.entry.form === 'two';
    // «طفل واحد من كل خمسة» begins with the number.
    const whole =
      shareAt(this.#words, unit.to, limit) === null ? this.#words.inner(unit.to, limit, 'whole') : undefined;
    const alone: Measured = {
      amount: { min: isTwo ? 2 : 1, max: isTwo ? 2 : 1, isVague: false },
      measure: measureOf(unit.entry),
      to: whole?.to ?? unit.to,
    };
    const measured = this.#words.compound(this.#words.halved(alone, limit), limit);
    const isAmount =
      (isTwo && !unit.entry.weak) ||
      bound !== undefined ||
      whole !== undefined ||
      measured.to > alone.to ||
      isThroughout ||
      this.#isMeant(from, start, 'for') ||
      this.#isMeant(this.#beforeOne(from, start), start, 'for');
    return isAmount ? measured : null;
  }

  /** Where the article of "an hour" stands. */
  #beforeOne(token: number, start: number): number {
    const hasOne = token > start && this.#words.afterOne(token - 1, token) === token;
    return hasOne ? token - 1 : token;
  }

  /** After a word like «لمدة», or «طوال». */
  #isMeant(token: number, start: number, role: 'for' | 'throughout'): boolean {
    for (let at = token - 1; at >= Math.max(start, token - 3); at--)
      if (this.#words.word(at, token, role)?.to === token) return true;
    return false;
  }

  #signAt(token: number, limit: number): Measure | null {
    const sign = this.#words.numbers.signs.get(this.#words.text.tokens.mark[token]!);
    const isBefore =
      sign !== undefined && token + 1 < limit && this.#words.text.tokens.kind[token + 1] === TokenKind.Number;
    return isBefore ? { kind: sign.kind, unit: sign.unit, per: 1 } : null;
  }
}
