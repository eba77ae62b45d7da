import { type Day, dayNumber, dayOf } from './calendar.js';

/**
 * The Umm al-Qura calendar through ICU (`islamic-umalqura`), which has a table for 1300–1600 AH. Other countries may
 * begin a month a day earlier or later, so what is converted from here is approximate.
 */
const FIRST_YEAR = 1300;
const LAST_YEAR = 1600;

/** 1 Muharram 1 AH (16 July 622, Julian) in days since 1970-01-01, and the mean length of a lunar month. */
const EPOCH = -492148;
const MONTH = 29.530588;

let formatter: Intl.DateTimeFormat | undefined;
const starts = new Map<number, number>();

/** The Hijri day of a day, or null outside the table. */
export function hijriOf(day: Day): Day | null {
  const found = hijriAt(dayNumber(day));
  return found.year >= FIRST_YEAR && found.year <= LAST_YEAR ? found : null;
}

/** The day on which a Hijri month begins, or null outside the table. */
export function hijriMonthStart(year: number, month: number): Day | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const index = (year - 1) * 12 + (month - 1);
  let start = starts.get(index);
  if (start === undefined) {
    // The estimate falls near the first of the month; what the calendar says there gives the rest.
    const near = Math.round(EPOCH + index * MONTH) + 14;
    start = near - hijriAt(near).day + 1;
    starts.set(index, start);
  }
  return dayOf(start);
}

function hijriAt(number: number): Day {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const fields = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatter.formatToParts(number * 86_400_000)) {
    if (type === 'year' || type === 'month' || type === 'day') fields[type] = Number(value);
  }
  return fields;
}
