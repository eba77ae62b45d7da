import type { Draft } from './07-times-draft.js';
import {
  certain,
  certainOr,
  type Dated,
  exact,
  openYear,
  rest,
  UNKNOWN,
  type Value,
  written,
} from './07-times-value.js';
import { addDays, addMonths, type Day, dayFrom, dayNumber, daysIn, isBefore, weekdayOf } from './calendar.js';
import { approximately, interval } from './edtf.js';

/** The week so many from that of publication, or a day of it; `weekStart` is 1 Monday … 7 Sunday. */
export function weekValue(draft: Draft, shift: number, reference: Day | null, weekStart: number): Value {
  if (reference === null) return UNKNOWN;
  const monday = addDays(reference, -((weekdayOf(reference) - weekStart + 7) % 7) + 7 * shift);
  if (draft.weekday !== undefined)
    return certain(exact(addDays(monday, (draft.weekday - weekStart + 7) % 7)));
  const end = addDays(monday, 6);
  return draft.rest ? rest(reference, end) : certain(interval(exact(monday), exact(end)));
}

/** Days by which a week of ISO 8601 may begin before its year. */
const THURSDAY = 4;

/** The nth week of a year (ISO 8601), the nth seven days of a month; −1 the last of them. */
export function weekOf(
  week: number,
  year: number | undefined,
  month: number | undefined,
  reference: Day | null,
): Value {
  if (year === undefined) {
    if (month === undefined || reference === null) return UNKNOWN;
    const { past, future } = openYear(
      { calendar: 'gregorian', year, month, day: undefined },
      undefined,
      reference,
    );
    const inYear = (edtf: string | null): string | null =>
      edtf === null ? null : weekOf(week, Number(edtf.slice(0, 4)), month, null).edtf;
    return { edtf: null, past: inYear(past), future: inYear(future) };
  }
  const [first, length] =
    month === undefined ? weeksOfYear(year) : [{ year, month, day: 1 }, daysIn(year, month)];
  const start = week === -1 ? length - 7 : (week - 1) * 7;
  if (start >= length) return UNKNOWN;
  return certain(
    interval(exact(addDays(first, start)), exact(addDays(first, Math.min(start + 6, length - 1)))),
  );
}

/** The Monday of the first week, which has the year's first Thursday, and the days of all weeks. */
function weeksOfYear(year: number): [first: Day, length: number] {
  const monday = (of: number): Day => {
    const fourth: Day = { year: of, month: 1, day: THURSDAY };
    return addDays(fourth, 1 - weekdayOf(fourth));
  };
  return [monday(year), dayNumber(monday(year + 1)) - dayNumber(monday(year))];
}

/** Of every reading of a day the next day of the week from it on: «from Monday to Wednesday». */
export function nextWeekday({ edtf, past, future }: Value, weekday: number): Value {
  const next = (of: string | null): string | null => {
    const day = dayFrom(of);
    return day === null ? null : exact(addDays(day, (weekday - weekdayOf(day) + 7) % 7));
  };
  return { edtf: next(edtf), past: next(past), future: next(future) };
}

/** The week that a day lies in; nothing where only a month is known. */
export function weekOfDay({ edtf, past, future }: Value, weekStart: number): Value {
  const week = (of: string | null): string | null => {
    const day = dayFrom(of);
    if (day === null) return null;
    const first = addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
    return interval(exact(first), exact(addDays(first, 6)));
  };
  return { edtf: week(edtf), past: week(past), future: week(future) };
}

/**
 * «the second Sunday of May», −1 «the last»: of a month of any year the last such day and the next; of no month, of the
 * months around the day of publication.
 */
export function nthWeekday(nth: number, weekday: number, month: Dated, reference: Day | null): Value {
  if (month.month === undefined) return reference === null ? UNKNOWN : nthOfMonths(nth, weekday, reference);
  if (month.year !== undefined) return certainOr(nthIn(nth, weekday, written(month)));
  if (reference === null) return UNKNOWN;
  const { edtf, past, future } = openYear(month, undefined, reference);
  return {
    edtf: nthIn(nth, weekday, edtf),
    past: nthIn(nth, weekday, past),
    future: nthIn(nth, weekday, future),
  };
}

function nthOfMonths(nth: number, weekday: number, reference: Day): Value {
  const days = [-1, 0, 1].flatMap((months) => {
    const { year, month } = addMonths({ ...reference, day: 1 }, months);
    return dayFrom(nthIn(nth, weekday, exact({ year, month, day: 1 }).slice(0, -3))) ?? [];
  });
  const past = days.findLast((day) => !isBefore(reference, day));
  const future = days.find((day) => isBefore(reference, day));
  return { edtf: null, past: past ? exact(past) : null, future: future ? exact(future) : null };
}

/** The nth day of the week in a month, `2025-05` or the days of a Hijri one; null where it has none, or has no year. */
function nthIn(nth: number, weekday: number, month: string | null): string | null {
  const days = month === null ? null : daysOf(month);
  if (days === null) return null;
  const [first, last] = days;
  const found =
    nth < 0
      ? addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
      : addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  if (isBefore(last, found)) return null;
  return month!.includes('~') ? approximately(exact(found)) : exact(found);
}

function daysOf(month: string): readonly [first: Day, last: Day] | null {
  const [start, end] = month.replaceAll('~', '').split('/') as [string, string?];
  const first = dayFrom(end === undefined ? `${start}-01` : start);
  if (first === null) return null;
  const last = end === undefined ? { ...first, day: daysIn(first.year, first.month) } : dayFrom(end);
  return last === null ? null : [first, last];
}
