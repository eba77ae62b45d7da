/** Compares EDTF and quantities with the TIMEX values of the evaluation set. */

import type { QuantityExpression } from '../src/text/08-quantities.js';
import { type Day, dayNumber, daysIn } from '../src/text/calendar.js';

/** First and last day, in days since 1970-01-01. */
type Days = readonly [first: number, last: number];

type Value = Readonly<Record<string, unknown>>;

/** What the set accepts: its past and its future reading; seasons have a name only. */
export interface Accepted {
  readonly ranges: readonly Days[];
  readonly season: string | null;
  readonly isDate: boolean;
  /**
   * A part of a period («early next year», a weekend as the end of its week) is given as the whole with a note: the same
   * is asked of the reader. More than one where the year is open.
   */
  readonly wholes: readonly Days[];
}

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

export function datesOf(value: Value): Accepted {
  const timex = String(value.Timex ?? '');
  const season = /(?:^|-)(SP|SU|FA|WI)$/u.exec(timex)?.[1];
  const readings = [value.PastResolution, value.FutureResolution] as (Record<string, string> | undefined)[];
  const ranges = readings.flatMap((reading) => {
    const first = reading?.date ?? reading?.startDate;
    const last = reading?.date ?? reading?.endDate;
    return first === undefined || last === undefined ? [] : [[isoDay(first), isoDay(last)] as const];
  });
  const years = [
    ...new Set(readings.map((reading) => (reading?.date ?? reading?.startDate ?? 'XXXX').slice(0, 4))),
  ];
  const names = years.map((year) => timex.replace('XXXX', year));
  const year = /^\d{4}/u.exec(timex)?.[0] ?? 'XXXX';
  return {
    ranges: [...ranges, ...names.flatMap(weekOfMonth)],
    season: season === undefined ? null : `${year}-${SEASONS[season]}`,
    isDate: readings.some((reading) => reading?.date !== undefined),
    wholes: names.flatMap(wholeOf),
  };
}

/** The days of a TIMEX year, month or week, or the week of a weekend; none for anything else. */
function wholeOf(timex: string): Days[] {
  const week = /^(\d{4})-W(\d{2})(?:-WE)?$/u.exec(timex);
  if (week === null) return [partOf(timex)].filter((days) => days !== null);
  const fourth = dayNumber({ year: Number(week[1]), month: 1, day: 4 });
  const monday = fourth - ((fourth + 3) % 7) + 7 * (Number(week[2]) - 1);
  return [[monday, monday + 6]];
}

/** A week of a month has a number and no days in TIMEX: the nth seven days, beside the set's nth one from a Monday. */
function weekOfMonth(timex: string): Days[] {
  const week = /^(\d{4})-(\d{2})-W(\d{2})$/u.exec(timex);
  if (week === null) return [];
  const [year, month, nth] = week.slice(1).map(Number) as [number, number, number];
  const first = dayNumber({ year, month, day: 1 }) + 7 * (nth - 1);
  return [[first, first + 6]];
}

function isoDay(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return dayNumber({ year, month, day });
}

/**
 * A day is right where it is the day; an approximate month or year («two years ago») where the day lies in it. A period
 * is right where its first and last day are, give or take one day: the set counts some last days in and some out. A
 * last year or month may be meant with all its days or up to its beginning.
 */
export function edtfMatches(edtf: string, part: string | null, accepted: Accepted): boolean {
  const { ranges, season, isDate, wholes } = accepted;
  if (season !== null) return edtf === season;
  const days = daysOf(edtf);
  if (days === null) return false;
  if (part !== null && wholes.some(([first, last]) => first === days.first && last === days.last))
    return true;
  if (isDate)
    return ranges.some(
      ([day]) => day >= days.first && day <= days.last && (edtf.endsWith('~') || days.first === days.last),
    );
  return ranges.some(
    ([first, last]) =>
      Math.abs(first - days.first) <= 1 &&
      [days.last, days.lastBegins].some((end) => Math.abs(last - end) <= 1),
  );
}

function daysOf(edtf: string): { first: number; last: number; lastBegins: number } | null {
  const [start, end = start] = edtf.split('/') as [string, string?];
  const from = partOf(start!);
  const to = partOf(end!);
  return from === null || to === null ? null : { first: from[0], last: to[1], lastBegins: to[0] };
}

/** The days of a date, month, year, decade or century; null where a part before them is open. */
function partOf(part: string): Days | null {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?~?$/u.exec(part);
  if (match === null) return null;
  const [year, month, day] = [match[1]!, match[2], match[3]];
  const lowest = Number(year.replaceAll('X', '0'));
  const highest = Number(year.replaceAll('X', '9'));
  const first: Day = { year: lowest, month: Number(month ?? 1), day: Number(day ?? 1) };
  if (first.month > 12) return null;
  const lastMonth = Number(month ?? 12);
  const last: Day = { year: highest, month: lastMonth, day: Number(day ?? daysIn(highest, lastMonth)) };
  return [dayNumber(first), dayNumber(last)];
}

const SECONDS: Readonly<Record<string, number>> = { minute: 60, day: 86_400, month: 2_592_000 };
/** A year of twelve months has 365 days in the set, a month 30. */
const SECONDS_OF_YEAR = 31_536_000;

/** A duration in seconds, or a share in percent. */
export function numberMatches({ kind, unit, min }: QuantityExpression, value: Value, type: string): boolean {
  if (min === null || min === undefined) return false;
  if (type === 'percentage')
    return kind === 'share' && near(Number(String(value.value).replace('%', '')), min);
  const seconds = Number((value.PastResolution as Record<string, string> | undefined)?.duration);
  if (kind !== 'duration' || unit === null || unit === undefined) return false;
  const years = unit === 'month' ? Math.floor(min / 12) : 0;
  const rest = unit === 'month' ? min - years * 12 : min;
  return [years * SECONDS_OF_YEAR + rest * SECONDS[unit]!, (min / 12) * SECONDS_OF_YEAR].some((read) =>
    near(seconds, read),
  );
}

const near = (gold: number, read: number): boolean => Math.abs(gold - read) <= Math.abs(gold) * 1e-6;
