import { addDays, type Day, dayNumber, daysIn, isBefore, weekdayOf } from './calendar.js';
import { approximately, edtfDate, interval } from './edtf.js';
import { hijriMonthStart, hijriOf } from './hijri.js';

/** What an expression says in EDTF, and its other readings. */
export interface Value {
  /** Null where it depends on what is not known. */
  readonly edtf: string | null;
  /** Where the words leave year or week open: the last such time up to the publication date, and the next after it. */
  readonly past: string | null;
  readonly future: string | null;
}

export const UNKNOWN: Value = { edtf: null, past: null, future: null };

export const certain = (edtf: string): Value => ({ edtf, past: null, future: null });

export const certainOr = (edtf: string | null): Value => (edtf === null ? UNKNOWN : certain(edtf));

/** What is left of a period. */
export const rest = (from: Day, to: Day): Value => certain(interval(exact(from), exact(to)));

/** A month or day of a calendar; a year that is undefined is open. */
export interface Dated {
  readonly calendar: 'gregorian' | 'hijri';
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** Days from the publication date within which the only reading near it is the one meant. */
const NEAR = 31;

/** The publication date as a day of a calendar. */
export const inCalendar = (reference: Day, calendar: Dated['calendar']): Day | null =>
  calendar === 'hijri' ? hijriOf(reference) : reference;

/** EDTF of a day, month or year of a calendar; null where it has none. */
export function written({ calendar, year, month, day }: Dated): string | null {
  if (calendar === 'gregorian') {
    if (year !== undefined && month !== undefined && day !== undefined && day > daysIn(year, month))
      return null;
    if (month === undefined)
      return day === undefined
        ? year === undefined
          ? null
          : edtfDate(year)
        : edtfDate(year ?? null, null, day);
    return day === undefined ? edtfDate(year ?? null, month) : edtfDate(year ?? null, month, day);
  }
  if (year === undefined) return null;
  const start = hijriMonthStart(year, month ?? 1);
  const next =
    month === undefined || month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1);
  if (start === null || next === null) return null;
  if (day === undefined) return interval(approximate(start), approximate(addDays(next, -1)));
  const found = addDays(start, day - 1);
  return isBefore(found, next) ? approximate(found) : null;
}

export const exact = ({ year, month, day }: Day): string => edtfDate(year, month, day);

const approximate = (day: Day): string => approximately(exact(day));

/**
 * A month or day whose year is open. `named` says which one is meant («last May»); otherwise the one near the
 * publication date is taken, where only one is, and both readings are given.
 */
export function openYear(date: Dated, named: number | undefined, reference: Day | null): Value {
  const today = reference === null ? null : inCalendar(reference, date.calendar);
  const open = written(date);
  if (today === null || date.month === undefined) return { edtf: open, past: null, future: null };
  const order = compare(date, today);
  const inYear = (shift: number): string | null => written({ ...date, year: today.year + shift });
  const past = inYear(order > 0 || (order === 0 && named === -1) ? -1 : 0);
  const future = inYear(order < 0 || (order === 0 && named !== undefined && named > 0) ? 1 : 0);
  if (named !== undefined)
    return { edtf: named < 0 ? past : named > 0 ? future : inYear(0), past: null, future: null };
  if (order === 0) return { edtf: inYear(0), past, future: inYear(1) };
  const isNear = (edtf: string | null): boolean => edtf !== null && distance(edtf, reference!) <= NEAR;
  const near = isNear(past) !== isNear(future) ? (isNear(past) ? past : future) : null;
  return { edtf: date.day === undefined ? open : (near ?? open), past, future };
}

/** Below zero where a month or day stands before the one of today in its year. */
const compare = ({ month, day }: Dated, today: Day): number =>
  month! - today.month || (day === undefined ? 0 : day - today.day);

function distance(edtf: string, reference: Day): number {
  const [year, month, day] = edtf.replace('~', '').split('-').map(Number) as [number, number, number?];
  return Math.abs(dayNumber({ year, month, day: day ?? 15 }) - dayNumber(reference));
}

/** A day of the week alone: in a report the last one up to the publication date, or the next after it. */
export function weekdayValue(weekday: number, named: number | undefined, reference: Day | null): Value {
  if (reference === null) return UNKNOWN;
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const isToday = back === 0;
  const past = exact(addDays(reference, isToday && named === -1 ? -7 : -back));
  const future = exact(addDays(reference, 7 - back));
  if (named === undefined) return { edtf: past, past, future };
  if (named === 0) return { edtf: null, past, future };
  return certain(named < 0 ? past : named === 1 ? future : exact(addDays(reference, 14 - back)));
}

/** The days around the publication date that are both a day of the week and one of the month. */
export function weekdayOfMonth(weekday: number, day: number, reference: Day | null): Value {
  const open = edtfDate(null, null, day);
  if (reference === null) return certain(open);
  const found = (step: 1 | -1): string | null => {
    for (let i = step === 1 ? 1 : 0; i <= 2 * NEAR; i++) {
      const at = addDays(reference, step * i);
      if (at.day === day && weekdayOf(at) === weekday) return exact(at);
    }
    return null;
  };
  const past = found(-1);
  const future = found(1);
  return { edtf: past !== null && future !== null ? open : (past ?? future ?? open), past, future };
}
