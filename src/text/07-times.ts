import type { Span } from '../model/index.js';
import { type Amount, amountAt, shiftValue, withinValue } from './07-times-amounts.js';
import { dateAt } from './07-times-dates.js';
import type { Draft } from './07-times-draft.js';
import { isLoneYear } from './07-times-months.js';
import { rangeAt } from './07-times-periods.js';
import { resolved } from './07-times-resolve.js';
import { certain, UNKNOWN, type Value } from './07-times-value.js';
import { TimeWords } from './07-times-words.js';
import { type Day, dayFrom } from './calendar.js';
import { edtfDate, interval } from './edtf.js';
import type { Text } from './text.js';
import type { TimeLexicon, TimeRole } from './time-lexicon.js';

export type TimeKind = 'date' | 'period' | 'duration' | 'time-of-day' | 'recurring';

/** How the time stands to what is told: at it, or from, until, before, after it. */
export type TimeRelation = 'at' | 'since' | 'until' | 'before' | 'after';

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
]);
const LEADERS: ReadonlySet<TimeRole> = new Set(['from', 'between', 'before', 'after', 'until', 'during']);

interface Found {
  readonly value: Value;
  readonly to: number;
  readonly kind: TimeKind;
  readonly relation?: TimeRelation;
  readonly part?: number | undefined;
}

/**
 * The times that the sentences of a text name, in their order. `published` is the ISO 8601 date of publication; without
 * it everything that depends on it is open (`XXXX-05`) or null, never guessed.
 *
 * Where the words leave the year or the week open («in May», «on Tuesday»), `past` and `future` hold the last such time
 * up to the publication date and the next one after it: the tense of the sentence decides. `edtf` is then the one that
 * lies within a month of the publication date, the past one for a day of the week, and else stays open.
 */
export function timesIn(text: Text, times: TimeLexicon, published: string | null): readonly TimeExpression[] {
  const reader = new TimeReader(new TimeWords(text, times), dayFrom(published));
  return text.sentences.flatMap(({ from, to }) => reader.between(from, to));
}

/** The day of publication that a dateline or byline holds in full, ISO 8601; null where none does. */
export function publicationDay(text: Text, times: TimeLexicon): string | null {
  const reader = new TimeReader(new TimeWords(text, times), null);
  for (const { kind, from, to } of text.blocks) {
    if (kind !== 'dateline' && kind !== 'byline') continue;
    const day = reader.between(from, to).find(({ edtf }) => /^\d{4}-\d{2}-\d{2}~?$/.test(edtf ?? ''));
    if (day !== undefined) return day.edtf!.replace('~', '');
  }
  return null;
}

class TimeReader {
  readonly #words: TimeWords;
  readonly #reference: Day | null;

  constructor(words: TimeWords, reference: Day | null) {
    this.#words = words;
    this.#reference = reference;
  }

  /** The expressions of tokens `[from, limit)`, one after another. */
  between(from: number, limit: number): TimeExpression[] {
    const found: TimeExpression[] = [];
    for (let token = from; token < limit; ) {
      const next =
        (this.#mayOpen(token, limit) ? this.#at(token, limit) : null) ??
        this.#nextYear(token, limit, found.at(-1));
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
    return (
      words.isNumber(token) ||
      words
        .at(token, limit)
        .some(
          ({ entry, to }) =>
            OPENERS.has(entry.role) || (LEADERS.has(entry.role) && this.#mayFollow(to, limit)),
        ) ||
      words.numerals.at(token, limit) !== null
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

  #at(token: number, limit: number): Found | null {
    return (
      this.#anniversary(token, limit) ??
      this.#recurring(token, limit) ??
      this.#range(token, limit) ??
      this.#related(token, limit) ??
      this.#ago(token, limit) ??
      this.#date(token, limit) ??
      this.#loneYear(token, limit) ??
      this.#within(token, limit) ??
      this.#timeOfDay(token, limit)
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

  #value(draft: Draft): Value {
    return resolved(draft, this.#reference, this.#words.times.grammar.weekStartsOn);
  }

  #date(token: number, limit: number): Found | null {
    const date = dateAt(this.#words, token, limit);
    if (date === null) return null;
    const value = this.#value(date.draft);
    return { value, to: date.to, kind: kindOf(date.draft, value), part: date.draft.part };
  }

  /** «في 2019»: a year by itself, after a preposition of time and counting nothing. */
  #loneYear(token: number, limit: number): Found | null {
    if (token === 0 || this.#words.inner(token - 1, token, 'in') === undefined) return null;
    return this.#yearAt(token, limit);
  }

  #range(token: number, limit: number): Found | null {
    const range = rangeAt(this.#words, token, limit);
    if (range === null) return null;
    const start = this.#value(range.start);
    if (range.end === null) return { value: start, to: range.to, kind: 'date' };
    const end = this.#value(range.end);
    return {
      value: {
        edtf: joined(start.edtf, end.edtf),
        past: joined(start.past, end.past),
        future: joined(start.future, end.future),
      },
      to: range.to,
      kind: 'period',
    };
  }

  /** «منذ 2015», «قبل ثلاثة أيام», «بعد أسبوعين», «منذ عودته». */
  #related(token: number, limit: number): Found | null {
    // «بعد غد» is a day.
    if (this.#words.find(token, limit, 'day') !== undefined) return null;
    for (const relation of ['since', 'until', 'before', 'after'] as const) {
      const word = this.#words.find(token, limit, relation);
      if (word === undefined) continue;
      const found = this.#relatedTo(relation, word.to, limit);
      if (found !== null) return found;
    }
    return null;
  }

  #relatedTo(relation: 'since' | 'until' | 'before' | 'after', at: number, limit: number): Found | null {
    const amount = relation === 'until' ? null : amountAt(this.#words, at, limit);
    const date = this.#date(at, limit) ?? this.#yearAt(at, limit);
    // «منذ عام» counts, «منذ عام 2007» does not.
    if (amount !== null && (date === null || date.to < amount.to)) {
      const direction = relation === 'after' ? 1 : -1;
      const shift = this.#shift(amount, direction, limit);
      return relation === 'since'
        ? { ...shift, value: sinceAmount(shift.value), kind: 'period', relation }
        : shift;
    }
    if (date !== null)
      return { ...date, value: relatedValue(date.value, relation), kind: 'period', relation };
    // «منذ عودته»: a time that only the text tells.
    if (relation !== 'since' || at >= limit || !this.#words.text.isWord(at)) return null;
    return { value: UNKNOWN, to: at + 1, kind: 'period', relation };
  }

  /** «عامي 1967 و1973»: a year joined to one. */
  #nextYear(token: number, limit: number, last: TimeExpression | undefined): Found | null {
    const isAfterYear = last !== undefined && /^\d{4}$/.test(last.edtf ?? '');
    return isAfterYear && this.#words.afterAnd(last.to, limit) === token ? this.#yearAt(token, limit) : null;
  }

  #yearAt(token: number, limit: number): Found | null {
    const numeral = this.#words.number(token, limit);
    if (numeral === null || !isLoneYear(numeral) || this.#words.isCounted(numeral.to, limit)) return null;
    if (numeral.to < limit && this.#words.isSeparator(numeral.to) && this.#words.isGlued(numeral.to + 1))
      return null;
    return { value: certain(edtfDate(numeral.value)), to: numeral.to, kind: 'date' };
  }

  #ago(token: number, limit: number): Found | null {
    const amount = amountAt(this.#words, token, limit);
    if (amount === null) return null;
    const ago = this.#words.inner(amount.to, limit, 'ago');
    if (ago !== undefined) return this.#shift({ ...amount, to: ago.to }, -1, limit);
    const now = this.#nowAfter(amount.to, limit);
    return now < 0 ? null : this.#shift({ ...amount, to: now }, 1, limit);
  }

  /** A time counted from the publication date, or from an event that the text goes on to name. */
  #shift(amount: Amount, direction: -1 | 1, limit: number): Found {
    const { to } = amount;
    const now = this.#nowAfter(to, limit);
    if (now >= 0) return { value: shiftValue(amount, direction, this.#reference), to: now, kind: 'date' };
    const isAnchored = this.#words.inner(to, limit, 'anchor') !== undefined;
    const value = isAnchored ? UNKNOWN : shiftValue(amount, direction, this.#reference);
    return { value, to, kind: value.edtf?.includes('/') ? 'period' : 'date' };
  }

  /** «من الآن»; -1 where it does not follow. */
  #nowAfter(token: number, limit: number): number {
    const of = this.#words.inner(token, limit, 'of');
    const now = of === undefined ? undefined : this.#words.inner(of.to, limit, 'now');
    return now?.to ?? -1;
  }

  /** «خلال أسبوعين». */
  #within(token: number, limit: number): Found | null {
    const during = this.#words.find(token, limit, 'during');
    const amount = during === undefined ? null : amountAt(this.#words, during.to, limit);
    if (amount === null || this.#range(during!.to, limit) !== null) return null;
    return { value: withinValue(amount, this.#reference), to: amount.to, kind: 'duration' };
  }

  #recurring(token: number, limit: number): Found | null {
    const word = this.#words.find(token, limit, 'recurring');
    if (word !== undefined) return { value: UNKNOWN, to: word.to, kind: 'recurring' };
    const every = this.#words.find(token, limit, 'every');
    if (every === undefined) return null;
    const unit = this.#words.inner(every.to, limit, 'unit') ?? this.#words.inner(every.to, limit, 'weekday');
    return unit === undefined ? null : { value: UNKNOWN, to: unit.to, kind: 'recurring' };
  }

  /** «ذكرى 14 فبراير»: the day comes every year. */
  #anniversary(token: number, limit: number): Found | null {
    const word = this.#words.find(token, limit, 'anniversary');
    const date = word === undefined ? null : dateAt(this.#words, word.to, limit);
    if (date === null || date.draft.year !== undefined || date.draft.month === undefined) return null;
    return { value: UNKNOWN, to: date.to, kind: 'recurring' };
  }

  /** «الساعة الثالثة مساء», «19:30», «مساء». */
  #timeOfDay(token: number, limit: number): Found | null {
    const clock = this.#words.find(token, limit, 'clock');
    const time = this.#clockAt(clock?.to ?? token, limit, clock !== undefined);
    const part = this.#words.inner(time < 0 ? token : time, limit, 'dayPartAlone');
    const to = part?.to ?? time;
    return to < 0 ? null : { value: UNKNOWN, to, kind: 'time-of-day' };
  }

  #clockAt(token: number, limit: number, isNamed: boolean): number {
    const numeral = this.#words.numerals.at(token, limit);
    if (numeral === null || numeral.value < 0 || numeral.value > 24) return -1;
    const { to } = numeral;
    const { text } = this.#words;
    const hasMinutes =
      to + 1 < limit &&
      text.tokens.mark[to] === COLON &&
      this.#words.isGlued(to) &&
      this.#words.isNumber(to + 1);
    if (hasMinutes && this.#words.isGlued(to + 1)) return numeral.plain ? to + 2 : -1;
    return isNamed ? to : -1;
  }
}

const COLON = 0x3a;

const joined = (start: string | null, end: string | null): string | null =>
  start === null || end === null || start.includes('/') || end.includes('/') ? null : interval(start, end);

/** An interval from one end that is known: «since May», «until 2020». */
function relatedValue(value: Value, relation: 'since' | 'until' | 'before' | 'after'): Value {
  const isFrom = relation === 'since' || relation === 'after';
  const bound = (edtf: string | null): string | null => {
    if (edtf === null) return null;
    const [start, end = edtf] = edtf.split('/') as [string, string?];
    return isFrom ? interval(start, '..') : interval('..', end);
  };
  return { edtf: bound(value.edtf), past: bound(value.past), future: bound(value.future) };
}

/** «منذ ثلاثة أيام» is for three days, and three days ago: the day itself is the past reading. */
const sinceAmount = (value: Value): Value => ({ ...relatedValue(value, 'since'), past: value.edtf });

function kindOf({ count, decade, century }: Draft, { edtf, past, future }: Value): TimeKind {
  const isPeriod = count !== undefined || decade !== undefined || century !== undefined;
  return isPeriod || [edtf, past, future].some((each) => each?.includes('/')) ? 'period' : 'date';
}
