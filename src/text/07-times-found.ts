import { dateAt, type ReadDate } from './07-times-dates.js';
import { type Draft, isBareWeekday } from './07-times-draft.js';
import { type ReadRange, rangeAt, rangeInside } from './07-times-periods.js';
import { resolved } from './07-times-resolve.js';
import type { Value } from './07-times-value.js';
import { nextWeekday } from './07-times-weeks.js';
import type { TimeWords } from './07-times-words.js';
import type { Day } from './calendar.js';
import { interval } from './edtf.js';
import { Capital } from './letter-case.js';

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
  if (date === null || isInName(words, date, limit)) return null;
  const inside = rangeInside(words, date, limit);
  if (inside !== null) return rangeMeaning(context, inside);
  const value = meaningOf(context, date.draft);
  return { value, to: date.to, kind: kindOf(date.draft, value), part: date.draft.part };
}

/** "October 6 Bridge": a day without a year before a name that it is part of. */
function isInName(words: TimeWords, { draft, to }: ReadDate, limit: number): boolean {
  const isName = words.times.grammar.capitalNames && words.has(to, limit, 'name');
  return isName && words.text.tokens.capital[to] !== Capital.None && draft.year === undefined;
}

/** A range as an interval; of several days apart the first. */
export function rangeFound(context: Context, token: number, limit: number): Found | null {
  const range = rangeAt(context.words, token, limit);
  return range === null ? null : rangeMeaning(context, range);
}

function rangeMeaning(context: Context, range: ReadRange): Found {
  const start = meaningOf(context, range.start);
  if (range.end === null) return { value: start, to: range.to, kind: 'date' };
  const isWeekdays = isBareWeekday(range.start) && isBareWeekday(range.end);
  const end = isWeekdays ? nextWeekday(start, range.end.weekday!) : meaningOf(context, range.end);
  const past = joined(start.past, end.past);
  const future = joined(start.future, end.future);
  // One end near the day of publication decides for the other.
  const isMixed = isOpen(start.edtf) !== isOpen(end.edtf);
  const isPast = isOpen(start.edtf) ? end.edtf === end.past : start.edtf === start.past;
  return {
    value: { edtf: isMixed ? (isPast ? past : future) : joined(start.edtf, end.edtf), past, future },
    to: range.to,
    kind: 'period',
  };
}

const isOpen = (edtf: string | null): boolean => edtf?.startsWith('X') === true;

function meaningOf({ words, reference }: Context, draft: Draft): Value {
  return resolved(draft, reference, words.times.grammar.weekStartsOn);
}

const joined = (start: string | null, end: string | null): string | null =>
  start === null || end === null || start.includes('/') || end.includes('/') ? null : interval(start, end);

function kindOf({ count, decade, century }: Draft, { edtf, past, future }: Value): TimeKind {
  const isPeriod = count !== undefined || decade !== undefined || century !== undefined;
  return isPeriod || [edtf, past, future].some((each) => each?.includes('/')) ? 'period' : 'date';
}
