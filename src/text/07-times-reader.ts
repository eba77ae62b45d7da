import type { Span } from '../model/index.js';
import { anniversaryFound, recurringFound, timeOfDayFound } from './07-times-clock.js';
import { dateAt } from './07-times-dates.js';
import {
  type Context,
  dateFound,
  type Found,
  rangeFound,
  type TimeKind,
  type TimeRelation,
} from './07-times-found.js';
import { loneDay, loneYear, nextYear } from './07-times-lone.js';
import { agoFound, relatedFound, withinFound } from './07-times-related.js';
import type { Value } from './07-times-value.js';
import type { TimeWords } from './07-times-words.js';
import type { Day } from './calendar.js';
import type { TimeRole } from './time-lexicon.js';

export type { TimeKind, TimeRelation } from './07-times-found.js';

/** A time as a text names it. */
export interface TimeExpression extends Value {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets in the original. */
  readonly span: Span;
  readonly kind: TimeKind;
  readonly relation: TimeRelation;
  /** The part of the time that is meant: «early May». */
  readonly part: 'start' | 'middle' | 'end' | null;
}

const PARTS = [null, 'start', 'middle', 'end'] as const;

/** What an expression begins with, and what may stand before one. */
const OPENERS: ReadonlySet<TimeRole> = new Set([
  'month',
  'weekday',
  'season',
  'unit',
  'day',
  'dayPart',
  'dayPartAlone',
  'part',
  'which',
  'division',
  'decade',
  'since',
  'some',
  'rest',
  'every',
  'recurring',
  'clock',
  'anniversary',
  'toldWhich',
  'told',
]);
const LEADERS: ReadonlySet<TimeRole> = new Set([
  'from',
  'between',
  'before',
  'after',
  'until',
  'during',
  'one',
]);

/** Reads the expressions of time of one text. */
export class TimeReader {
  readonly #words: TimeWords;
  readonly #context: Context;

  constructor(words: TimeWords, reference: Day | null) {
    this.#words = words;
    this.#context = { words, reference };
  }

  /** The expressions of tokens `[from, limit)`, one after another. */
  between(from: number, limit: number): TimeExpression[] {
    const found: TimeExpression[] = [];
    for (let token = from; token < limit; ) {
      if (!this.#words.mayBegin(token)) {
        token++;
        continue;
      }
      const next =
        (this.#mayOpen(token, limit) ? this.#at(token, limit) : null) ??
        nextYear(this.#words, token, limit, found.at(-1));
      if (next === null) token = this.#afterName(token, limit);
      else {
        found.push(this.#expression(token, next));
        token = next.to;
      }
    }
    return found;
  }

  /** Words that only join are passed over, and prepositions that no word of time or number follows. */
  #mayOpen(token: number, limit: number): boolean {
    if (token >= limit) return false;
    const words = this.#words;
    if (words.isNumber(token)) return true;
    for (const { entry, to } of words.at(token, limit))
      if (OPENERS.has(entry.role) || (LEADERS.has(entry.role) && this.#mayFollow(to, limit))) return true;
    return (
      words.numerals.at(token, limit) !== null || (words.times.hasAgo && words.bound(token, limit) !== null)
    );
  }

  #mayFollow(token: number, limit: number): boolean {
    const words = this.#words;
    if (token >= limit) return false;
    return (
      words.at(token, limit).length > 0 ||
      words.numerals.mayOpen(token, limit) ||
      words.bound(token, limit) !== null
    );
  }

  /** Past «شارع 14 تموز», «ثورة 25 يناير»: a date without a year that names something; past one token otherwise. */
  #afterName(token: number, limit: number): number {
    const name = this.#words.find(token, limit, 'name');
    const date = name === undefined ? null : dateAt(this.#words, name.to, limit);
    const isName = date !== null && date.draft.month !== undefined && date.draft.year === undefined;
    return isName ? date.to : token + 1;
  }

  /** The surest reading of what begins at a token; longer ones before their parts. */
  #at(token: number, limit: number): Found | null {
    const words = this.#words;
    const context = this.#context;
    return (
      anniversaryFound(words, token, limit) ??
      recurringFound(words, token, limit) ??
      rangeFound(context, token, limit) ??
      relatedFound(context, token, limit) ??
      agoFound(context, token, limit) ??
      dateFound(context, token, limit) ??
      loneYear(words, token, limit) ??
      loneDay(context, token, limit) ??
      withinFound(context, token, limit) ??
      timeOfDayFound(words, token, limit)
    );
  }

  #expression(from: number, { value, to, kind, relation = 'at', part = 0 }: Found): TimeExpression {
    const { text } = this.#words;
    const split = this.#words.at(from, to)[0]?.split ?? this.#words.numerals.at(from, to)?.split ?? -1;
    const { edtf, past, future } = value;
    return {
      from,
      to,
      span: split < 0 ? text.span(from, to) : text.spanFromSplit(from, split, to),
      kind,
      edtf,
      past,
      future,
      relation,
      part: PARTS[part] ?? null,
    };
  }
}
