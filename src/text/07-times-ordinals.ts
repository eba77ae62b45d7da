import type { Draft } from './07-times-draft.js';
import { isWeekOf, yearFollows } from './07-times-follows.js';
import type { TimeMatch, TimeWords } from './07-times-words.js';
import type { Numeral } from './numerals.js';

const YEARS_OF_DECADE = 10;
const MONTHS = 12;

/**
 * Languages that set an ordinal before its noun: "the third quarter of 2024", "the 19th century", "the first week of
 * May"; -1 where none follows.
 */
export function nthBeforePart(words: TimeWords, numeral: Numeral, limit: number, draft: Draft): number {
  const { form, value, to } = numeral;
  if (form !== 'ordinal' || value < 1) return -1;
  const division = words.inner(to, limit, 'division');
  if (division !== undefined) return divisionOf(words, value, division, limit, draft);
  const months = value === 1 ? monthsOf(words, to, limit) : null;
  if (months !== null && draft.division === undefined) {
    draft.division = { nth: 1, of: MONTHS / months.count };
    return months.to;
  }
  const unit = words.inner(to, limit, 'unit');
  if (unit?.entry.form !== 'one' || words.isDefiniteByPrefix(unit)) return -1;
  switch (unit.entry.unit) {
    case 'century':
      if (draft.century !== undefined || value > 30) return -1;
      draft.century = value;
      return unit.to;
    case 'decade':
      if (draft.decade !== undefined || value > 10 || !centuryFollows(words, unit.to, limit)) return -1;
      draft.decade = (value - 1) * YEARS_OF_DECADE;
      return unit.to;
    case 'week':
      if (draft.week !== undefined || !isWeekOf(words, unit.to, limit)) return -1;
      draft.week = value;
      return unit.to;
    default:
      return -1;
  }
}

/** "six months" before "of 2024"; null where no year follows. */
function monthsOf(words: TimeWords, token: number, limit: number): { count: number; to: number } | null {
  const numeral = words.number(token, limit);
  if (numeral?.form !== 'cardinal' || !(numeral.value > 1 && numeral.value < MONTHS)) return null;
  const unit = words.inner(numeral.to, limit, 'unit');
  const isMonths = unit?.entry.unit === 'month' && words.afterOf(unit.to, limit) > unit.to;
  return isMonths && yearFollows(words, unit.to, limit) ? { count: numeral.value, to: unit.to } : null;
}

function divisionOf(
  words: TimeWords,
  nth: number,
  { entry, to }: TimeMatch,
  limit: number,
  draft: Draft,
): number {
  if (draft.division !== undefined || nth > entry.value || !yearFollows(words, to, limit)) return -1;
  draft.division = { nth, of: entry.value };
  // "of the year": the article alone says which year.
  draft.part ??= 0;
  return to;
}

function centuryFollows(words: TimeWords, token: number, limit: number): boolean {
  const at = words.afterOf(token, limit);
  const numeral = words.number(at, limit);
  return words.unit(numeral?.to ?? at, limit, 'century') !== undefined;
}
