import { TokenKind } from './02-tokens.js';
import { dateAt, type ReadDate } from './07-times-dates.js';
import { completed, type Draft, emptyDraft, isBare, isWholePeriod } from './07-times-draft.js';
import { isLoneYear, yearPart } from './07-times-months.js';
import type { TimeMatch, TimeWords } from './07-times-words.js';

/** A range as it is read: both ends, the first completed by the second; no end for the first day of several. */
export interface ReadRange {
  readonly start: Draft;
  readonly end: Draft | null;
  readonly to: number;
}

/** «من 3 إلى 5 مايو», «بين عامي 2015 و2018», «2014-2018», «19-20 نوفمبر», «الأربعاء حتى الجمعة»; or null. */
export function rangeAt(words: TimeWords, token: number, limit: number): ReadRange | null {
  const between = words.find(token, limit, 'between');
  const opening = between ?? words.find(token, limit, 'from') ?? severalWord(words, token, limit);
  const start = endAt(words, words.afterThe(opening?.to ?? token, limit), limit, opening !== undefined);
  if (start === null) return null;
  const joint = jointAt(words, start.to, limit, between !== undefined, opening !== undefined);
  if (joint < 0) return severalAt(words, start, limit, opening !== undefined);
  const end = endAt(words, joint, limit, opening !== undefined || isBareYear(start.draft));
  if (end === null) return null;
  return (
    rangeOf(start.draft, end.draft, end.to) ??
    monthFirst(words, start.draft, end, limit) ??
    (opening === undefined ? null : withPeriodAfter(words, start.draft, end, limit))
  );
}

function rangeOf(start: Draft, end: Draft, to: number): ReadRange | null {
  return areEnds(start, end) ? { start: completed(start, end), end, to } : null;
}

/** "May 3 to 5, 2025": the end has the month of the start. */
function monthFirst(words: TimeWords, start: Draft, end: ReadDate, limit: number): ReadRange | null {
  const { monthBeforeDay } = words.times.grammar;
  if (!monthBeforeDay || start.month === undefined || start.day === undefined) return null;
  if (end.draft.day === undefined || end.draft.day <= start.day || !isBare(end.draft)) return null;
  if (words.isCounted(end.to, limit)) return null;
  const draft = completed(end.draft, start);
  const at = words.isComma(end.to) ? end.to + 1 : end.to;
  const year = at < limit ? yearPart(words, at, limit, draft, false) : -1;
  return rangeOf(start, draft, year < 0 ? end.to : year);
}

/** «من 4 إلى 23 في الشهر المقبل». */
function withPeriodAfter(words: TimeWords, start: Draft, end: ReadDate, limit: number): ReadRange | null {
  const into = words.inner(end.to, limit, 'in');
  const period = into === undefined ? null : dateAt(words, into.to, limit);
  if (period === null || !isWholePeriod(period.draft)) return null;
  return rangeOf(start, completed(end.draft, period.draft), period.to);
}

/** «الأسبوع المقبل من الأحد إلى الثلاثاء», «نوفمبر بين 19 و20»: the range that follows the period it lies in. */
export function rangeInside(words: TimeWords, { draft, to }: ReadDate, limit: number): ReadRange | null {
  if (!isWholePeriod(draft)) return null;
  const between = words.find(to, limit, 'between');
  const opening = between ?? words.find(to, limit, 'from');
  const start = opening === undefined ? null : endAt(words, opening.to, limit, true);
  const joint = start === null ? -1 : jointAt(words, start.to, limit, between !== undefined, true);
  const end = joint < 0 ? null : endAt(words, joint, limit, true);
  if (start === null || end === null) return null;
  return rangeOf(completed(start.draft, draft), completed(end.draft, draft), end.to);
}

/** «يومي 15 و16 مايو», «عامي 2021 و2022». */
function severalWord(words: TimeWords, token: number, limit: number): TimeMatch | undefined {
  const unit = words.find(token, limit, 'unit');
  const isSeveral = unit?.entry.form === 'two' && (unit.entry.unit === 'day' || unit.entry.unit === 'year');
  return isSeveral && words.isNumber(unit.to) ? unit : undefined;
}

/** «15 و16 مايو»: two in a row are a period; of others the first takes what it lacks from the second. */
function severalAt(
  words: TimeWords,
  { draft, to }: ReadDate,
  limit: number,
  isOpened: boolean,
): ReadRange | null {
  const isDay = draft.day !== undefined && draft.month === undefined;
  if (!isDay && !(isOpened && isBareYear(draft))) return null;
  const and = words.afterAnd(to, limit);
  const end = and < 0 ? null : isDay ? dateAt(words, and, limit) : endAt(words, and, limit, true);
  if (
    end === null ||
    (isDay ? end.draft.day === undefined || end.draft.month === undefined : !isBareYear(end.draft))
  )
    return null;
  const start = completed(draft, end.draft);
  const isNext = isDay ? end.draft.day === draft.day! + 1 : end.draft.year === draft.year! + 1;
  return { start, end: isNext ? end.draft : null, to: isNext ? end.to : to };
}

/** A date, or the bare day or year that the other end completes. */
function endAt(words: TimeWords, token: number, limit: number, isOpened: boolean): ReadDate | null {
  const date = dateAt(words, words.afterThe(token, limit), limit, isOpened);
  if (date !== null) return date;
  const years = words.find(token, limit, 'unit');
  const at = years?.entry.unit === 'year' && years.entry.form === 'two' ? years.to : token;
  const numeral = words.number(at, limit);
  if (numeral === null || !Number.isInteger(numeral.value) || numeral.value < 1) return null;
  const draft = emptyDraft();
  const isYear =
    at > token || isLoneYear(numeral) || (isOpened && numeral.value >= 1000 && numeral.value <= 2200);
  if (isYear) draft.year = numeral.value;
  else if (numeral.value <= 31 && numeral.form !== 'fraction' && numeral.form !== 'vague')
    draft.day = numeral.value;
  else return null;
  return { draft, to: numeral.to };
}

const isBareYear = ({ year, month }: Draft): boolean => year !== undefined && month === undefined;

/** Past what joins the ends: «إلى», a dash, «و» after «بين»; -1 where nothing does. */
function jointAt(
  words: TimeWords,
  token: number,
  limit: number,
  isBetween: boolean,
  isOpened: boolean,
): number {
  if (token >= limit) return -1;
  if (isBetween) {
    const and = words.afterAnd(token, limit);
    if (and >= 0) return and;
  }
  const to = words.inner(token, limit, 'to');
  if (to !== undefined) return words.afterThe(to.to, limit);
  const { kind } = words.text.tokens;
  const isDash =
    words.isDash(token) && (isOpened || kind[token - 1] === TokenKind.Number || !words.isGlued(token));
  return isDash ? token + 1 : -1;
}

/** Ends of one kind: two years, or days of which the second at least has its month. */
function areEnds(start: Draft, end: Draft): boolean {
  if (isBareYear(start) || isBareYear(end))
    return isBareYear(start) && isBareYear(end) && start.year! < end.year! && start.calendar === end.calendar;
  const isDay = (draft: Draft): boolean =>
    draft.day !== undefined && draft.month === undefined && draft.shift.month === undefined;
  if (isDay(end) && end.weekday === undefined) return false;
  if (isDay(start)) return end.day !== undefined;
  return start.count === undefined && end.count === undefined;
}
