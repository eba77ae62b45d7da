import type { Choice, Draft } from './07-times-draft.js';
import type { TimeWords } from './07-times-words.js';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const MAX_DAY = 31;
/** Reports that are read from pages are of this century. */
const CENTURY = 2000;

type Fields = Partial<Pick<Draft, 'year' | 'month' | 'day' | 'choices'>>;

/**
 * A date in digits at a token: «24-2-2025», «2025/02/24», «24.2.2025»; the order is the language's where it is open.
 * `isDay`: «يوم» or a day of the week stands before it.
 */
export function numericDateAt(
  words: TimeWords,
  token: number,
  limit: number,
  isDay: boolean,
): { readonly to: number; readonly fields: Fields } | null {
  const { text } = words;
  const { parts, to } = partsAt(words, token, limit);
  const { dayFirst } = words.times.grammar;
  const fields =
    parts.length === 3
      ? (threeParts(parts, dayFirst) ?? shortYear(parts, dayFirst, text.tokens.mark[token + 1] === SLASH))
      : ((isDay ? dayAndMonth(parts, dayFirst) : null) ?? twoParts(parts, isAfterIn(words, token)));
  return fields === null ? null : { to, fields };
}

/** Digits between equal marks, nothing between them. */
function partsAt(words: TimeWords, token: number, limit: number): { parts: string[]; to: number } {
  const { text } = words;
  const { mark } = text.tokens;
  if (!words.isNumber(token)) return { parts: [], to: token };
  const first = text.foldedWord(token);
  // «24.2.2025» is one token; two parts with a full stop are a decimal.
  if (/\D/u.test(first)) return { parts: /\..*\./u.test(first) ? first.split('.') : [], to: token + 1 };
  const parts = [first];
  let to = token + 1;
  const separator = mark[to];
  if (separator !== HYPHEN && separator !== SLASH) return { parts: [], to };
  while (to + 1 < limit && mark[to] === separator && words.isNumber(to + 1)) {
    if (!words.isGlued(to) || !words.isGlued(to + 1)) break;
    parts.push(text.foldedWord(to + 1));
    to += 2;
  }
  const goesOn = to < limit && words.isGlued(to) && mark[to] === separator;
  return { parts: goesOn || parts.some((part) => /\D/u.test(part)) ? [] : parts, to };
}

function threeParts(parts: readonly string[], dayFirst: boolean | null): Fields | null {
  const [a, b, c] = parts.map(Number) as [number, number, number];
  if (parts[0]!.length === 4) return valid(a, b, c) ?? valid(a, c, b);
  if (parts[2]!.length !== 4) return null;
  const dayBefore = valid(c, b, a);
  const monthBefore = valid(c, a, b);
  if (dayFirst !== null || dayBefore === null || monthBefore === null || a === b)
    return dayFirst === false ? (monthBefore ?? dayBefore) : (dayBefore ?? monthBefore);
  return { choices: choicesOf([monthBefore, dayBefore], false) };
}

/** «18-9-15», «16/04/21», "2/27/25": the year has two digits and stands last, or first. */
function shortYear(parts: readonly string[], dayFirst: boolean | null, isSlash: boolean): Fields | null {
  const isShort = parts.every((part) => part.length <= 2) && parts[2]!.length === 2;
  if (!isShort || (parts[0]!.length < 2 && !isSlash)) return null;
  const [a, b, c] = parts.map(Number) as [number, number, number];
  const dayBefore = dayFirst === false ? null : valid(CENTURY + c, b, a);
  const monthBefore = dayFirst === true ? null : valid(CENTURY + c, a, b);
  if (dayBefore !== null && monthBefore !== null && a !== b) return null;
  const yearBefore = parts[0]!.length === 2 ? valid(CENTURY + a, b, c) : null;
  const choices = choicesOf([dayBefore ?? monthBefore, yearBefore], true);
  return choices.length === 0 ? null : { choices };
}

const choicesOf = (dates: readonly (Fields | null)[], isShort: boolean): Choice[] =>
  dates.flatMap((date) =>
    date === null ? [] : [{ year: date.year!, month: date.month!, day: date.day!, isShort }],
  );

/**
 * A month of a year; or, after a preposition of time, a day and a month that cannot be taken for one another: two small
 * numbers are too often a score or a fraction.
 */
function twoParts(parts: readonly string[], isTime: boolean): Fields | null {
  if (parts.length !== 2) return null;
  const [low, high] = parts.map(Number).sort((a, b) => a - b) as [number, number];
  // «22/04»: scores and fractions have no zero before their second number.
  const isDate = isTime || parts[1]!.startsWith('0');
  if (isDate && isMonth(low) && high > 12 && high <= MAX_DAY) return { month: low, day: high };
  const [year, month] = parts[0]!.length === 4 ? parts : [parts[1]!, parts[0]!];
  if (year?.length !== 4 || month === undefined || month.length > 2) return null;
  return isYear(Number(year)) && isMonth(Number(month)) ? { year: Number(year), month: Number(month) } : null;
}

/** «يوم 7/10»: small numbers that only a date can be, since a day is named before them. */
function dayAndMonth(parts: readonly string[], dayFirst: boolean | null): Fields | null {
  if (parts.length !== 2) return null;
  const [day, month] = (dayFirst === false ? [...parts].reverse() : parts).map(Number) as [number, number];
  if (dayFirst === null && isMonth(day)) return null;
  return isMonth(month) && day >= 1 && day <= MAX_DAY ? { month, day } : null;
}

function valid(year: number, month: number, day: number): Fields | null {
  return isYear(year) && isMonth(month) && day >= 1 && day <= MAX_DAY ? { year, month, day } : null;
}

const isAfterIn = (words: TimeWords, token: number): boolean =>
  token > 0 && words.inner(token - 1, token, 'in') !== undefined;

const isYear = (year: number): boolean => year >= 1000 && year <= 2999;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;
