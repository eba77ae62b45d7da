import { Prefix } from './03-words.js';
import type { Draft } from './07-times-draft.js';
import { isLastWord, monthAfter } from './07-times-follows.js';
import { isDayNumber, whichAfter } from './07-times-months.js';
import type { TimeMatch, TimeWords } from './07-times-words.js';
import type { Numeral } from './numerals.js';

/** A month has at most so many of each day of the week. */
const MOST = 5;

/** «الثلاثاء», «الجمعة الماضية», «الأحد الأخير من مايو»; -1 where the draft has one. */
export function weekdayPart(words: TimeWords, { entry, to }: TimeMatch, limit: number, draft: Draft): number {
  if ([draft.weekday, draft.month, draft.count].some((field) => field !== undefined)) return -1;
  const final = words.inner(to, limit, 'final');
  const month = final === undefined ? -1 : monthAfter(words, final.to, limit);
  draft.weekday = entry.value;
  if (month >= 0) {
    draft.nth = -1;
    return month;
  }
  const which = whichAfter(words, to, limit, draft);
  const day = which === to ? dayInMonth(words, to, limit, draft) : -1;
  if (day >= 0) return day;
  const numeral = which === to && draft.named === undefined ? words.number(to, limit) : null;
  // «الأحد الثاني» alone; before a month it is the second day of it.
  const isNth =
    numeral !== null && isNthOfMonth(numeral) && words.hasArticle && isLastWord(words, numeral.to, limit);
  if (!isNth) return which;
  draft.nth = numeral.value;
  return numeral.to;
}

/** «الجمعة في 15 مايو», «الجمعة في 15.»: where its day begins, or ends if no month follows; -1 where none does. */
function dayInMonth(words: TimeWords, token: number, limit: number, draft: Draft): number {
  const into = words.inner(token, limit, 'in');
  if (into === undefined || words.has(token, limit, 'to', 'since', 'until', 'during')) return -1;
  if (isDayNumber(words, into.to, limit, draft)) return into.to;
  const day = words.number(into.to, limit);
  const isLone = words.times.grammar.bareDays && day !== null && isLoneDay(day);
  if (!isLone || !isLastWord(words, day.to, limit)) return -1;
  draft.day = day.value;
  return day.to;
}

/** «أول جمعة من يوليو», "the second Monday in May"; -1 where no month follows. */
export function nthWeekdayPart(words: TimeWords, numeral: Numeral, limit: number, draft: Draft): number {
  if (draft.weekday !== undefined || draft.month !== undefined || !isNthOfMonth(numeral)) return -1;
  return nthOf(words, numeral.value, numeral.to, limit, draft);
}

/** «آخر جمعة من يوليو», by a word that says last of a unit. */
export function lastWeekdayPart(words: TimeWords, token: number, limit: number, draft: Draft): number {
  return draft.weekday === undefined && draft.month === undefined
    ? nthOf(words, -1, token, limit, draft)
    : -1;
}

function nthOf(words: TimeWords, nth: number, token: number, limit: number, draft: Draft): number {
  const day = words.unit(token, limit, 'day');
  const at = day !== undefined && day.prefix === Prefix.None ? day.to : token;
  const weekday = words.inner(at, limit, 'nthWeekday') ?? words.inner(at, limit, 'weekday');
  const month = weekday === undefined ? -1 : monthAfter(words, weekday.to, limit);
  if (month < 0) return -1;
  draft.weekday = weekday!.entry.value;
  draft.nth = nth;
  return month;
}

/** A number that no hour has. */
const isLoneDay = ({ value, form }: Numeral): boolean =>
  Number.isInteger(value) && value > 12 && value <= 31 && form === 'cardinal';

const isNthOfMonth = ({ form, value }: Numeral): boolean => form === 'ordinal' && value >= 1 && value <= MOST;

/** «أسبوع 16 سبتمبر», "the week of February 24": whether a day stands at a token. */
export const isDayAt = (words: TimeWords, token: number, limit: number, draft: Draft): boolean =>
  isDayNumber(words, token, limit, draft) ||
  (words.times.grammar.monthBeforeDay && isDayAfterMonth(words, token, limit));

function isDayAfterMonth(words: TimeWords, token: number, limit: number): boolean {
  const month = words.inner(token, limit, 'month');
  const day = month === undefined ? null : words.number(month.to, limit);
  return day !== null && day.value <= 31;
}
