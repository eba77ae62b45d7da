import type { Unit } from './time-lexicon.js';

/** What the words of a date say, before a publication date fills what they leave open. */
export interface Draft {
  calendar: 'gregorian' | 'hijri';
  /** −1 before the common era. */
  era: 1 | -1;
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  /** 1 Monday … 7 Sunday. */
  weekday: number | undefined;
  /** EDTF 21–24. */
  season: number | undefined;
  /** 70 for the seventies. */
  decade: number | undefined;
  /** 20 for the twentieth. */
  century: number | undefined;
  /** A part of a year: the third of four. */
  division: { readonly nth: number; readonly of: number } | undefined;
  /** A week of a month or year; −1 for its last. */
  week: number | undefined;
  /** Which of the `weekday`s of a month; −1 for its last. */
  nth: number | undefined;
  /** The week that a day lies in: «أسبوع 16 سبتمبر». */
  weekOf: boolean | undefined;
  /** What digits can mean whose order or century is open, the likeliest first. */
  choices: readonly Choice[] | undefined;
  /** «last» or «next» said of a named month, season or day of the week. */
  named: number | undefined;
  /** «last month» and the like: how many units from the publication date. */
  shift: { [unit in Unit]?: number };
  /** «the last three years»; an amount of null is open: «recent years». */
  count: { readonly amount: number | null; readonly unit: Unit; readonly which: number } | undefined;
  /** Days from the publication date: yesterday. */
  offset: number | undefined;
  part: number | undefined;
  dayPart: boolean | undefined;
  /** What is left of a period, from the publication date on. */
  rest: boolean | undefined;
  /** Counted from a time told of before. */
  anaphoric: boolean | undefined;
  /** «يوم» stands before it. */
  dayWord: boolean | undefined;
  /** Its month is also another word and needs what `TimeEntry.weak` says. */
  weak: 'preposition' | 'date' | undefined;
  /** Something beside the month shows that it is one. */
  evidence: boolean | undefined;
}

/** A date in digits as one order of its parts has it. */
export interface Choice {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The year has two digits: only one that lies behind the publication date, or just ahead, is meant. */
  readonly isShort: boolean;
}

/** Every field is there from the start: all drafts then have one shape, and are quick to read. */
export const emptyDraft = (): Draft => ({
  calendar: 'gregorian',
  era: 1,
  shift: {},
  year: undefined,
  month: undefined,
  day: undefined,
  weekday: undefined,
  season: undefined,
  decade: undefined,
  century: undefined,
  division: undefined,
  week: undefined,
  nth: undefined,
  weekOf: undefined,
  choices: undefined,
  named: undefined,
  count: undefined,
  offset: undefined,
  part: undefined,
  dayPart: undefined,
  rest: undefined,
  anaphoric: undefined,
  dayWord: undefined,
  weak: undefined,
  evidence: undefined,
});

const FIELDS = [
  'year',
  'month',
  'day',
  'weekday',
  'season',
  'decade',
  'century',
  'division',
  'week',
  'choices',
  'count',
  'offset',
] as const;

/** It says a time at all, not only which part of one. */
export const saysTime = (draft: Draft): boolean =>
  FIELDS.some((field) => draft[field] !== undefined) ||
  Object.keys(draft.shift).length > 0 ||
  draft.anaphoric === true;

/** A month or week with nothing inside it: what a range of its days lies in. */
export const isWholePeriod = ({ month, day, weekday, shift, part, anaphoric }: Draft): boolean =>
  (month !== undefined || shift.month !== undefined || shift.week !== undefined) &&
  day === undefined &&
  weekday === undefined &&
  part === undefined &&
  !anaphoric;

/** A day of the week and nothing that says of which. */
export const isBareWeekday = (draft: Draft): boolean =>
  draft.weekday !== undefined &&
  isBare(draft) &&
  draft.day === undefined &&
  draft.named === undefined &&
  draft.nth === undefined &&
  draft.year === undefined;

/** Only a day of a month, or only a year: what the other end of a range completes. */
export const isBare = (draft: Draft): boolean =>
  draft.month === undefined && draft.offset === undefined && Object.keys(draft.shift).length === 0;

/** A start as its end completes it: «from 3 to 5 May 2025». */
export function completed(start: Draft, end: Draft): Draft {
  const whole: Draft = { ...start, shift: { ...start.shift } };
  if (whole.day !== undefined && isBare(whole)) {
    if (end.month !== undefined) {
      whole.month = end.month;
      whole.calendar = end.calendar;
    }
    if (end.named !== undefined) whole.named = end.named;
    Object.assign(whole.shift, end.shift);
  }
  if (whole.month !== undefined && whole.year === undefined && end.year !== undefined) {
    whole.year = end.month !== undefined && whole.month > end.month ? end.year - 1 : end.year;
    whole.era = end.era;
  }
  if (whole.month !== undefined && whole.shift.year === undefined && end.shift.year !== undefined)
    whole.shift.year = end.shift.year;
  if (whole.weekday !== undefined && isBare(whole) && end.shift.week !== undefined)
    whole.shift.week = end.shift.week;
  return whole;
}
