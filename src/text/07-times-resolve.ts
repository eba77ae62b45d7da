import type { Choice, Draft } from './07-times-draft.js';
import {
  certain,
  certainOr,
  exact,
  inCalendar,
  openYear,
  rest,
  UNKNOWN,
  type Value,
  weekdayOfMonth,
  weekdayValue,
  written,
} from './07-times-value.js';
import { nthWeekday, weekOf, weekOfDay, weekValue } from './07-times-weeks.js';
import { addDays, addMonths, type Day, dayFrom, daysIn, weekdayOf } from './calendar.js';
import { edtfDate, edtfYears, interval } from './edtf.js';
import type { Unit } from './time-lexicon.js';

/** The first month of each season of the northern half of the earth (EDTF 21–24), to tell last from next. */
const SEASON_MONTH: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** What the words of a date mean, given the day of publication. */
export function resolved(draft: Draft, reference: Day | null, weekStart: number): Value {
  if (draft.anaphoric) return UNKNOWN;
  if (draft.count !== undefined) return periodFrom(draft.count, reference);
  if (draft.choices !== undefined) return choiceOf(draft.choices, draft.weekday, reference);
  if (draft.offset !== undefined) return offsetValue(draft, draft.offset, reference);
  const year = yearOf(draft, reference);
  if (
    draft.century !== undefined ||
    draft.decade !== undefined ||
    draft.shift.century !== undefined ||
    draft.shift.decade !== undefined
  )
    return yearsValue(draft, reference);
  if (draft.division !== undefined) return divisionValue(draft.division, year);
  if (draft.season !== undefined) return seasonValue(draft.season, year, draft.named, reference);
  if (draft.shift.week !== undefined) return weekValue(draft, draft.shift.week, reference, weekStart);
  const value = dayValue(draft, year, reference);
  return draft.weekOf ? weekOfDay(value, weekStart) : value;
}

/**
 * A date whose order or century is open: the day of the week beside it decides, and a short year is not far ahead; of
 * those that the language writes alike the first.
 */
function choiceOf(choices: readonly Choice[], weekday: number | undefined, reference: Day | null): Value {
  const left = choices.filter(
    (choice) =>
      choice.day <= daysIn(choice.year, choice.month) &&
      (weekday === undefined || weekdayOf(choice) === weekday) &&
      (!choice.isShort || (reference !== null && choice.year <= reference.year + 1)),
  );
  const [first] = left;
  if (first === undefined || (left.length > 1 && !first.isShort)) return UNKNOWN;
  return certain(exact(first));
}

/** The year that is said, or the one counted from the publication date; undefined where it is open. */
function yearOf({ year, era, calendar, shift }: Draft, reference: Day | null): number | undefined {
  // Astronomical years have a year zero: 44 BC is −43 (ISO 8601).
  if (year !== undefined) return era === -1 ? 1 - year : year;
  if (shift.year === undefined || reference === null) return undefined;
  const today = inCalendar(reference, calendar);
  return today === null ? undefined : today.year + shift.year;
}

function dayValue(draft: Draft, year: number | undefined, reference: Day | null): Value {
  const { calendar, day, weekday, named, shift } = draft;
  let { month } = draft;
  let inYear = year;
  if (month === undefined && shift.month !== undefined) {
    const today = reference === null ? null : inCalendar(reference, calendar);
    if (today === null) return day === undefined ? UNKNOWN : certain(edtfDate(null, null, day));
    const target = addMonths({ ...today, day: 1 }, shift.month);
    month = target.month;
    inYear = target.year;
    if (draft.rest) return rest(reference!, { ...target, day: daysIn(target.year, target.month) });
  }
  if (draft.nth !== undefined)
    return nthWeekday(draft.nth, weekday!, { calendar, year: inYear, month, day: undefined }, reference);
  if (draft.week !== undefined) return weekOf(draft.week, inYear, month, reference);
  if (month === undefined && day !== undefined)
    return weekday === undefined ? openMonth(day, reference) : weekdayOfMonth(weekday, day, reference);
  if (month === undefined && weekday !== undefined) return weekdayValue(weekday, named, reference);
  if (month === undefined) {
    if (inYear === undefined) return UNKNOWN;
    // «ما تبقى من عام 2022»: from when on, only the publication date tells.
    if (draft.rest)
      return reference === null ? UNKNOWN : rest(reference, { year: inYear, month: 12, day: 31 });
    return certainOr(written({ calendar, year: inYear, month, day }));
  }
  if (inYear !== undefined) return certainOr(written({ calendar, year: inYear, month, day }));
  const open = openYear({ calendar, year: undefined, month, day }, named, reference);
  return weekday === undefined || calendar !== 'gregorian' ? open : onWeekday(open, weekday);
}

/** «Sunday, 4 May»: of the two readings the one on that day of the week. */
function onWeekday(open: Value, weekday: number): Value {
  const fits = (edtf: string | null): boolean => {
    const day = dayFrom(edtf);
    return day !== null && weekdayOf(day) === weekday;
  };
  if (fits(open.edtf) || fits(open.past) === fits(open.future)) return open;
  return { ...open, edtf: fits(open.past) ? open.past : open.future };
}

/** «the 27th»: of this month, the last or the next. */
function openMonth(day: number, reference: Day | null): Value {
  const open = edtfDate(null, null, day);
  if (reference === null) return certain(open);
  const inMonth = (shift: number): string | null => {
    const { year, month } = addMonths({ ...reference, day: 1 }, shift);
    return day <= daysIn(year, month) ? edtfDate(year, month, day) : null;
  };
  return {
    edtf: open,
    past: inMonth(day <= reference.day ? 0 : -1),
    future: inMonth(day > reference.day ? 0 : 1),
  };
}

/**
 * «yesterday, Tuesday 24 February»: the date where it is given, else counted from the publication date. Pages are dated
 * a day late often enough that a day of the week beside «yesterday» is believed before the count.
 */
function offsetValue(draft: Draft, offset: number, reference: Day | null): Value {
  const { calendar, year, month, day, weekday } = draft;
  if (year !== undefined && month !== undefined) return certainOr(written({ calendar, year, month, day }));
  if (month !== undefined && day !== undefined)
    return openYear({ calendar, year, month, day }, undefined, reference);
  if (reference === null) return UNKNOWN;
  const counted = addDays(reference, offset);
  if (weekday === undefined || weekdayOf(counted) === weekday) return certain(exact(counted));
  const near = [-1, 1].map((days) => addDays(counted, days)).find((at) => weekdayOf(at) === weekday);
  return near === undefined ? UNKNOWN : certain(exact(near));
}

function divisionValue({ nth, of }: NonNullable<Draft['division']>, year: number | undefined): Value {
  const months = 12 / of;
  const start = edtfDate(year ?? null, (nth - 1) * months + 1);
  return certain(interval(start, edtfDate(year ?? null, nth * months)));
}

function seasonValue(
  season: number,
  year: number | undefined,
  named: number | undefined,
  reference: Day | null,
): Value {
  if (year !== undefined || reference === null || named === undefined)
    return certain(edtfDate(year ?? null, season));
  const isOver = reference.month > SEASON_MONTH[season]! + 2;
  const isAhead = reference.month < SEASON_MONTH[season]!;
  if (named < 0) return certain(edtfDate(isOver ? reference.year : reference.year - 1, season));
  if (named > 0) return certain(edtfDate(isAhead ? reference.year : reference.year + 1, season));
  return certain(edtfDate(reference.year, season));
}

/** Decades and centuries; the twentieth century is 19XX, as it is commonly meant. */
function yearsValue({ century, decade, shift }: Draft, reference: Day | null): Value {
  if (shift.decade !== undefined) {
    if (reference === null) return UNKNOWN;
    const first = (Math.floor(reference.year / 10) + shift.decade) * 10;
    return certain(edtfYears(Math.floor(first / 100), first % 100));
  }
  const said = century === undefined ? undefined : century - 1;
  const counted =
    shift.century === undefined || reference === null
      ? undefined
      : Math.floor(reference.year / 100) + shift.century;
  const hundreds = said ?? counted;
  if (hundreds !== undefined) return certain(edtfYears(hundreds, decade ?? null));
  if (decade === undefined) return UNKNOWN;
  return openCentury(decade, reference);
}

/** «the seventies»: of this century or the last; what lies far ahead is not meant. */
function openCentury(decade: number, reference: Day | null): Value {
  if (reference === null) return certain(edtfYears(null, decade));
  const hundreds = Math.floor(reference.year / 100);
  const isCurrent = Math.floor((reference.year % 100) / 10) * 10 === decade;
  const past = edtfYears(
    hundreds * 100 + decade > reference.year || isCurrent ? hundreds - 1 : hundreds,
    decade,
  );
  return {
    edtf: isCurrent ? edtfYears(null, decade) : past,
    past,
    future: isCurrent ? edtfYears(hundreds, decade) : null,
  };
}

const DAYS_IN: Partial<Record<Unit, number>> = { day: 1, week: 7 };
const MONTHS_IN: Partial<Record<Unit, number>> = { month: 1, year: 12, decade: 120, century: 1200 };

/** Years that EDTF writes with four digits. */
const isWritten = ({ year }: Day): boolean => year >= 1 && year <= 9999;

/** A day a number of units from another; null for units below the day and outside the years of four digits. */
export function shiftedDay(from: Day, amount: number, unit: Unit): Day | null {
  const days = DAYS_IN[unit];
  const months = MONTHS_IN[unit];
  if (days === undefined && months === undefined) return null;
  const to =
    days !== undefined
      ? addDays(from, Math.round(amount * days))
      : addMonths(from, Math.round(amount * months!));
  return isWritten(to) ? to : null;
}

/** «the last three years», «the next days»: up to or from the publication date; an open amount has an unknown end. */
function periodFrom({ amount, unit, which }: NonNullable<Draft['count']>, reference: Day | null): Value {
  if (reference === null || which === 0) return UNKNOWN;
  const today = exact(reference);
  if (amount === null) return certain(which < 0 ? interval('', today) : interval(today, ''));
  const other = shiftedDay(reference, amount * Math.sign(which), unit);
  if (other === null) return UNKNOWN;
  return certain(which < 0 ? interval(exact(other), today) : interval(today, exact(other)));
}
