import { Prefix } from './03-words.js';
import { isStop } from './05-layout.js';
import { emptyDraft } from './07-times-draft.js';
import { isLastWord } from './07-times-follows.js';
import type { Context, Found } from './07-times-found.js';
import { isLoneYear } from './07-times-months.js';
import { resolved } from './07-times-resolve.js';
import { certain, type Value } from './07-times-value.js';
import type { TimeWords } from './07-times-words.js';
import { edtfDate } from './edtf.js';

/** A number up to this may be an hour. */
const HOURS = 12;
const MAX_DAY = 31;

/** «في 2019», «في ألف وتسعمئة وعشرين»: a year by itself, after a preposition of time and counting nothing. */
export function loneYear(words: TimeWords, token: number, limit: number): Found | null {
  if (token === 0 || words.inner(token - 1, token, 'in') === undefined) return null;
  return yearFound(words, token, limit) ?? yearInWords(words, token, limit);
}

/** A number in words that ends with its tens or units and its phrase; round ones count. */
function yearInWords(words: TimeWords, token: number, limit: number): Found | null {
  const numeral = words.number(token, limit);
  if (numeral === null || numeral.form !== 'cardinal' || words.isNumber(token)) return null;
  const { value, to } = numeral;
  const isYear = Number.isInteger(value) && value > 1000 && value <= 2100 && value % 100 !== 0;
  return isYear && isLastWord(words, to, limit)
    ? { value: certain(edtfDate(value)), to, kind: 'date' }
    : null;
}

/**
 * «في الثالث والعشرين.», «في 27.»: a day of a month that is not named, where the phrase ends with it; small ordinals and
 * hours are too many other things.
 */
export function loneDay({ words, reference }: Context, token: number, limit: number): Found | null {
  const numeral = words.numerals.at(token, limit);
  if (numeral === null || token === 0 || !isLastWord(words, numeral.to, limit)) return null;
  const { value, form, plain, prefix, to } = numeral;
  const hasThe = words.isAfterThe(token);
  const before = hasThe ? token - 1 : token;
  const isDay = Number.isInteger(value) && value > HOURS && value <= MAX_DAY;
  const isAfterIn = (prefix & ~Prefix.Article) !== 0 || (before > 0 && words.has(before - 1, before, 'in'));
  const isNamed = form === 'ordinal' && (hasThe || (prefix & Prefix.Article) !== 0);
  const isMeant = isNamed
    ? isAfterIn || (before > 0 && words.has(before - 1, before, 'to'))
    : words.times.grammar.bareDays && isAfterIn && plain && isAtEnd(words, to, limit);
  if (!isDay || !isMeant) return null;
  return { value: resolved({ ...emptyDraft(), day: value }, reference, 1), to, kind: 'date' };
}

/** «عامي 1967 و1973»: a year joined to one. */
export function nextYear(
  words: TimeWords,
  token: number,
  limit: number,
  last: (Value & { readonly to: number }) | undefined,
): Found | null {
  if (last === undefined || token - last.to > 1 || words.afterAnd(last.to, limit) !== token) return null;
  return /^\d{4}$/.test(last.edtf ?? '') ? yearFound(words, token, limit) : null;
}

/** A number that is a year: no counted thing and no mark of a longer date follows. */
export function yearFound(words: TimeWords, token: number, limit: number): Found | null {
  const numeral = words.number(token, limit);
  if (numeral === null || !isLoneYear(numeral) || words.isCounted(numeral.to, limit)) return null;
  if (numeral.to < limit && words.isSeparator(numeral.to) && words.isGlued(numeral.to + 1)) return null;
  return { value: certain(edtfDate(numeral.value)), to: numeral.to, kind: 'date' };
}

/** Nothing but the mark that ends it follows in the sentence. */
const isAtEnd = ({ text }: TimeWords, token: number, limit: number): boolean =>
  token >= limit || (token === limit - 1 && isStop(text.tokens.mark[token]!));
