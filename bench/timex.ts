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
  /** The set says that there is no such day: «31 November». */
  readonly isNone: boolean;
  readonly conventions: Conventions;
}

/** What the set says otherwise than the Arabic press, and the reader with it; docs/accuracy.md says why. */
interface Conventions {
  /** The day of reference; null where the sentence has none. */
  readonly today: number | null;
  /** A span that the set has counted: three days for «a few», the days up to «after four weeks». */
  readonly isCounted: boolean;
  /** It names a part of a period, which no word of the Arabic sentence does where all of its words were read. */
  readonly hasPart: boolean;
}

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

/** The day on which a sentence of the set was written, as days since 1970-01-01. */
const dayOf = (reference: string | null): number | null =>
  reference === null ? null : isoDay(reference.slice(0, 10));

/** No day: how the set writes one that does not exist. */
const NO_DAY = '0001-01-01';

export function datesOf(value: Value, reference: string | null): Accepted {
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
    isNone: readings.every((reading) => reading?.date === NO_DAY),
    conventions: {
      today: dayOf(reference),
      isCounted: timex.startsWith('('),
      hasPart: value.Mod !== undefined,
    },
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

/** How an expression was read: all words that the set has, and one value, no past and future ones. */
interface Reading {
  readonly isWholeExpression: boolean;
  readonly isSure: boolean;
}

/**
 * A day is right where it is the day; an approximate month or year («two years ago») where the day lies in it. A period
 * is right where its first and last day are, give or take one day: the set counts some last days in and some out. A
 * last year or month may be meant with all its days or up to its beginning.
 */
export function edtfMatches(
  edtf: string | null,
  part: string | null,
  accepted: Accepted,
  { isWholeExpression, isSure }: Reading,
): boolean {
  const { ranges, season, isDate, wholes, isNone } = accepted;
  if (isNone) return edtf === null;
  if (edtf === null) return false;
  if (season !== null) return edtf === season;
  if (isByConvention(edtf, isSure, accepted)) return true;
  const days = daysOf(edtf);
  if (days === null) return false;
  const isWhole = part !== null || (accepted.conventions.hasPart && isWholeExpression);
  if (isWhole && wholes.some(([first, last]) => first === days.first && last === days.last)) return true;
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

/** Three days, weeks, months or years, as the set counts «a few». */
const isThree = (days: number): boolean =>
  days === 3 || days === 21 || (days >= 89 && days <= 92) || (days >= 1095 && days <= 1096);

/** The same time in the words of the set and in those of the press. */
function isByConvention(edtf: string, isSure: boolean, { ranges, isDate, conventions }: Accepted): boolean {
  const { today, isCounted } = conventions;
  if (today === null || ranges.length === 0) return false;
  const [start, end] = edtf.split('/') as [string, string?];
  // «A few days ago»: three days in the set, an open span up to today for the reader.
  if (start === '' || end === '')
    return ranges.every(
      ([first, last]) =>
        (isCounted || isThree(Math.abs(today - first))) && (start === '' ? last <= today : first >= today),
    );
  const days = daysOf(edtf);
  if (days === null) return false;
  // «September last»: the one of last year in the set, the one just gone by in the press.
  if (isDate || !isCounted) return isSure && ranges.every((range) => isNextButOne(range, days, today));
  // «After three years»: a span that ends there in the set, that time itself in the press.
  if (edtf.endsWith('~')) return ranges.every(([, last]) => last >= days.first - 1 && last <= days.last + 1);
  // «The last two decades»: whole decades of the calendar in the set, the twenty years up to today in the press.
  const isUpToToday = days.first === today || days.last === today;
  return (
    isUpToToday && ranges.every(([first, last]) => isDecades(last - first) && sameYears(last - first, days))
  );
}

/** The gold time is the one before or after the one that was read, of which there is one a week or a year. */
function isNextButOne(range: Days, { first, last }: ReadDays, today: number): boolean {
  const [near, far] = [Math.abs(first - today), Math.abs(range[0] - today)];
  const isSameSide = Math.sign(first - today) === Math.sign(range[0] - today);
  const isDay = range[0] === range[1] && first === last;
  const cycle = isDay ? far - near === 7 : Math.abs(far - near - DAYS_OF_YEAR) <= 1;
  return isSameSide && near < far && cycle && near < (isDay ? 7 : DAYS_OF_YEAR);
}

const DAYS_OF_YEAR = 365;
const years = (days: number): number => Math.round(days / 365.25);
const isDecades = (days: number): boolean => years(days) >= 10 && years(days) % 10 === 0;
const sameYears = (days: number, read: ReadDays): boolean => years(days) === years(read.last - read.first);

interface ReadDays {
  readonly first: number;
  readonly last: number;
  readonly lastBegins: number;
}

function daysOf(edtf: string): ReadDays | null {
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
