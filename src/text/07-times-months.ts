import { Prefix } from './03-words.js';
import type { Draft } from './07-times-draft.js';
import { numericDateAt } from './07-times-numeric.js';
import type { TimeMatch, TimeWords } from './07-times-words.js';
import type { Numeral } from './numerals.js';

const OPEN = 0x28;
const CLOSE = 0x29;
const SLASH = 0x2f;
const STOP = 0x2e;
const MAX_DAY = 31;

/** Years that a number can be without the word for year. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2200;

/** A number in this range beside a Hijri month, or in a date in digits, is a Hijri year. */
const isHijriYear = (year: number): boolean => year >= 1300 && year <= 1600;

const isDay = ({ value, form }: Numeral): boolean =>
  Number.isInteger(value) && value >= 1 && value <= MAX_DAY && (form === 'cardinal' || form === 'ordinal');

/** A named month with its other names; returns the token after it, -1 where the draft has one. */
export function monthPart(words: TimeWords, match: TimeMatch, limit: number, draft: Draft): number {
  const { entry } = match;
  const to = entry.short ? afterStop(words, match.to, limit) : match.to;
  if (draft.month !== undefined || draft.count !== undefined || draft.season !== undefined) return -1;
  if (draft.year !== undefined && draft.day === undefined) return -1;
  draft.month = entry.value;
  draft.calendar = entry.calendar ?? 'gregorian';
  if (draft.day !== undefined) draft.evidence = true;
  if (entry.weak !== undefined) draft.weak = entry.weak;
  const at = otherName(words, to, limit, draft);
  const which = whichAfter(words, at, limit, draft);
  if (draft.day !== undefined) return which;
  const joined = gluedDay(words, at, limit);
  const day = joined ?? words.number(at, limit);
  if (day === null || !isDay(day) || words.isCounted(day.to, limit)) return which;
  // «يناير الثاني والعشرين» is said everywhere, "January 22" only in some languages.
  const isOrdinal = day.form === 'ordinal' && day.value > 10;
  if (joined === null && !isOrdinal && !takesDay(words, match.from, at, day)) return which;
  draft.day = day.value;
  draft.evidence = true;
  return day.to;
}

/** Past the full stop of an abbreviation. */
const afterStop = (words: TimeWords, token: number, limit: number): number =>
  token < limit && words.text.tokens.mark[token] === STOP && words.isGlued(token) ? token + 1 : token;

/** "May 12", "May twelfth": not after "in", which has a month by itself. */
function takesDay(words: TimeWords, month: number, token: number, { form }: Numeral): boolean {
  if (!words.times.grammar.monthBeforeDay || (!words.isNumber(token) && form !== 'ordinal')) return false;
  return month === 0 || words.inner(month - 1, month, 'inPeriod') === undefined;
}

/** «يناير-3», «سبتمبر10»: a number written together with the month. */
function gluedDay(words: TimeWords, token: number, limit: number): Numeral | null {
  const isDashed = words.isDash(token) && words.isGlued(token);
  const at = isDashed ? token + 1 : token;
  const day = at < limit && words.isNumber(at) && words.isGlued(at) ? words.number(at, limit) : null;
  return day?.plain ? day : null;
}

/** «شباط/فبراير», «أغسطس (آب)»: the same month by its other name. */
function otherName(words: TimeWords, token: number, limit: number, draft: Draft): number {
  const mark = words.text.tokens.mark[token];
  if (mark !== SLASH && mark !== OPEN && !words.isDash(token)) return token;
  const twin = words.inner(token + 1, limit, 'month');
  if (twin === undefined || twin.entry.value !== draft.month || twin.entry.calendar !== draft.calendar)
    return token;
  if (mark === OPEN && words.text.tokens.mark[twin.to] !== CLOSE) return token;
  draft.evidence = true;
  return mark === OPEN ? twin.to + 1 : twin.to;
}

/** «الماضي» after a named month, season or day of the week; or that it is one told of before. */
export function whichAfter(words: TimeWords, token: number, limit: number, draft: Draft): number {
  const which = words.inner(token, limit, 'which');
  if (which?.entry.side === 'after' && draft.named === undefined) {
    draft.named = which.entry.value;
    draft.evidence = true;
    return which.to;
  }
  const same = words.inner(token, limit, 'anaphoric');
  if (same === undefined) return token;
  draft.anaphoric = true;
  draft.evidence = true;
  return same.to;
}

/** A number that is a day of a month: the month follows it, or «يوم» or a day of the week stands before it. */
export function dayPart(words: TimeWords, numeral: Numeral, limit: number, draft: Draft): number {
  if (draft.day !== undefined || draft.month !== undefined || !isDay(numeral)) return -1;
  const month = monthAfterDay(words, numeral.to, limit, draft);
  if (month >= 0) {
    draft.day = numeral.value;
    return month;
  }
  const hasDay = draft.weekday !== undefined || draft.dayWord === true;
  const isOfWeekday = hasDay && draft.named === undefined && numeral.plain;
  if (!isOfWeekday || (numeral.to < limit && words.text.isWord(numeral.to))) return -1;
  draft.day = numeral.value;
  return numeral.to;
}

/** Whether a day of a month stands at a token. */
export function isDayNumber(words: TimeWords, token: number, limit: number, draft: Draft): boolean {
  const numeral = words.number(token, limit);
  return (
    numeral !== null &&
    isDay(numeral) &&
    monthAfterDay(words, numeral.to, limit, { ...draft, shift: {} }) >= 0
  );
}

/** Where the month of a day begins; the end of «الجاري», which is the whole of it; -1 where none follows. */
function monthAfterDay(words: TimeWords, token: number, limit: number, draft: Draft): number {
  const separated = words.isSeparator(token) ? token + 1 : token;
  if (words.has(separated, limit, 'month')) return separated;
  const at = words.afterOf(token, limit);
  if (words.has(at, limit, 'month')) return at;
  const which = words.inner(at, limit, 'which');
  if (which?.entry.ofMonth) {
    draft.shift.month = which.entry.value;
    return which.to;
  }
  if (which?.entry.side === 'before' && words.unit(which.to, limit, 'month')) return at;
  const unit = words.unit(at, limit, 'month');
  return unit !== undefined && (words.has(unit.to, limit, 'which', 'month', 'anaphoric') || at > token)
    ? at
    : -1;
}

/** The number of a year: after its word, or beside a month, season or quarter. */
export function yearPart(
  words: TimeWords,
  token: number,
  limit: number,
  draft: Draft,
  isNamed: boolean,
): number {
  if (draft.year !== undefined || draft.shift.year !== undefined) return -1;
  const numeral = words.number(token, limit);
  if (numeral === null || numeral.form !== 'cardinal' || !Number.isInteger(numeral.value)) return -1;
  const era = words.inner(numeral.to, limit, 'era');
  const { value } = numeral;
  const isLikely = isNamed || era !== undefined ? value > MAX_DAY : value >= FIRST_YEAR && value <= LAST_YEAR;
  if (!isLikely || value > 9999 || numeral.weak || value < 0) return -1;
  const isSure = era !== undefined || isNamed || draft.day !== undefined;
  if (!isSure && words.isCounted(numeral.to, limit)) return -1;
  const calendar =
    era?.entry.calendar ?? (draft.month === undefined && isHijri(value, era) ? 'hijri' : draft.calendar);
  if (draft.month !== undefined && calendar !== draft.calendar) return -1;
  if (calendar === 'hijri' && !isHijriYear(value)) return -1;
  draft.year = value;
  draft.calendar = calendar;
  draft.evidence = true;
  if (era?.entry.value === -1) draft.era = -1;
  return era?.to ?? numeral.to;
}

/** Reports name years of the fourteenth to sixteenth century far less than Hijri ones, but only an era says so. */
const isHijri = (year: number, era: TimeMatch | undefined): boolean =>
  era?.entry.calendar === 'hijri' && isHijriYear(year);

/** A date in digits. */
export function numericPart(words: TimeWords, token: number, limit: number, draft: Draft): number {
  if ([draft.day, draft.month, draft.year, draft.choices].some((field) => field !== undefined)) return -1;
  const isDay = draft.weekday !== undefined || draft.dayWord === true;
  const found = numericDateAt(words, token, limit, isDay);
  if (found === null) return -1;
  Object.assign(draft, found.fields);
  const era = words.inner(found.to, limit, 'era');
  if (era?.entry.calendar === 'hijri' || isHijriYear(found.fields.year ?? 0)) draft.calendar = 'hijri';
  draft.evidence = true;
  return era?.to ?? found.to;
}

/** A number without any word beside it that reports mean as a year: four digits of the last and this century. */
export function isLoneYear({ value, plain }: Numeral): boolean {
  return plain && value >= 1900 && value <= 2100;
}

export const isWholeWord = ({ prefix }: TimeMatch): boolean => prefix === Prefix.None;
