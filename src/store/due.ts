const DAY = 86_400_000;

/** Days since 1970, both counted in. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** Months that a season of EDTF (21–24) can mean on the northern half of the earth. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [12, 14],
};

/**
 * The day of a moment in milliseconds, as a small integer. A quotient is a boxed number even where it is whole, and V8
 * keeps one layout for all objects written `{ from, to }`: with boxed numbers in some, every index that the reader takes
 * from another is boxed too, and its compiled code is thrown away again and again.
 */
const dayAt = (moment: number): number => Math.floor(moment / DAY) | 0;

export const dayOf = (date: string): number => dayAt(Date.parse(date.slice(0, 10)));

export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * The days in which a time of EDTF level 1 can fall: dates, times of day, months, years, seasons, intervals, `X` for
 * what is not given from the right. Null where the year is open (`XXXX-05`) or an end of an interval is.
 */
export function dayWindow(edtf: string): DayWindow | null {
  const [start, end] = edtf.split('/');
  const first = windowOf(start!);
  if (first === null || end === undefined) return first;
  const last = windowOf(end);
  return last === null || last.to < first.from ? null : { from: first.from, to: last.to };
}

function windowOf(date: string): DayWindow | null {
  const match = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T[\d:.Z+-]*)?[?~%]?$/.exec(date);
  if (match === null) return null;
  const [, year, month = 'XX', day = 'XX'] = match;
  if (month === 'XX') return months(Number(year), 1, 12);
  const season = SEASONS[month];
  if (season !== undefined) return months(Number(year), ...season);
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === 'XX') return months(Number(year), Number(month), Number(month));
  const at = dayAt(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return dateOf(at).endsWith(`-${day}`) ? { from: at, to: at } : null;
}

const months = (year: number, first: number, last: number): DayWindow => ({
  from: dayAt(Date.UTC(year, first - 1, 1)),
  to: dayAt(Date.UTC(year, last, 1)) - 1,
});
