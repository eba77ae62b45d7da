import { dateAt } from './07-times-dates.js';
import type { Draft } from './07-times-draft.js';
import { isLoneYear } from './07-times-months.js';
import { rangeAt } from './07-times-periods.js';
import { resolved } from './07-times-resolve.js';
import { certain, type Value } from './07-times-value.js';
import type { TimeWords } from './07-times-words.js';
import type { Day } from './calendar.js';
import { edtfDate, interval } from './edtf.js';

export type TimeKind = 'date' | 'period' | 'duration' | 'time-of-day' | 'recurring';

/** How the time stands to what is told: at it, or from, until, before, after it. */
export type TimeRelation = 'at' | 'since' | 'until' | 'before' | 'after';

/** What an expression is read by: the words of its text, and the day of publication. */
export interface Context {
  readonly words: TimeWords;
  readonly reference: Day | null;
}

/** An expression that begins where it was looked for. */
export interface Found {
  readonly value: Value;
  /** One past its last token. */
  readonly to: number;
  readonly kind: TimeKind;
  readonly relation?: TimeRelation;
  readonly part?: number | undefined;
}

/** A date with what it means. */
export function dateFound(context: Context, token: number, limit: number): Found | null {
  const { words } = context;
  const date = dateAt(words, token, limit);
  if (date === null) return null;
  const value = meaningOf(context, date.draft);
  return { value, to: date.to, kind: kindOf(date.draft, value), part: date.draft.part };
}

/** A range as an interval; of several days apart the first. */
export function rangeFound(context: Context, token: number, limit: number): Found | null {
  const { words } = context;
  const range = rangeAt(words, token, limit);
  if (range === null) return null;
  const start = meaningOf(context, range.start);
  if (range.end === null) return { value: start, to: range.to, kind: 'date' };
  const end = meaningOf(context, range.end);
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

/** «في 2019»: a year by itself, after a preposition of time and counting nothing. */
export function loneYear(words: TimeWords, token: number, limit: number): Found | null {
  if (token === 0 || words.inner(token - 1, token, 'in') === undefined) return null;
  return yearFound(words, token, limit);
}

/** «عامي 1967 و1973»: a year joined to one. */
export function nextYear(
  words: TimeWords,
  token: number,
  limit: number,
  last: (Value & { readonly to: number }) | undefined,
): Found | null {
  const isAfterYear = last !== undefined && /^\d{4}$/.test(last.edtf ?? '');
  return isAfterYear && words.afterAnd(last.to, limit) === token ? yearFound(words, token, limit) : null;
}

/** A number that is a year: no counted thing and no mark of a longer date follows. */
export function yearFound(words: TimeWords, token: number, limit: number): Found | null {
  const numeral = words.number(token, limit);
  if (numeral === null || !isLoneYear(numeral) || words.isCounted(numeral.to, limit)) return null;
  if (numeral.to < limit && words.isSeparator(numeral.to) && words.isGlued(numeral.to + 1)) return null;
  return { value: certain(edtfDate(numeral.value)), to: numeral.to, kind: 'date' };
}

function meaningOf({ words, reference }: Context, draft: Draft): Value {
  return resolved(draft, reference, words.times.grammar.weekStartsOn);
}

const joined = (start: string | null, end: string | null): string | null =>
  start === null || end === null || start.includes('/') || end.includes('/') ? null : interval(start, end);

function kindOf({ count, decade, century }: Draft, { edtf, past, future }: Value): TimeKind {
  const isPeriod = count !== undefined || decade !== undefined || century !== undefined;
  return isPeriod || [edtf, past, future].some((each) => each?.includes('/')) ? 'period' : 'date';
}
