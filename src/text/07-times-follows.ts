import type { TimeWords } from './07-times-words.js';

/** A year stands next, beside or after «of». */
export function yearFollows(words: TimeWords, token: number, limit: number): boolean {
  const at = words.afterOf(token, limit);
  const numeral = words.number(at, limit);
  if (numeral?.plain && numeral.value >= 1900 && numeral.value <= 2100) return true;
  // "Prices fall next year" names no season.
  if (!words.hasArticle && at === token) return false;
  const which = words.inner(at, limit, 'which');
  return (
    words.unit(which?.to ?? at, limit, 'year') !== undefined ||
    (numeral !== null && numeral.value >= 1000 && !numeral.weak && !numeral.plain)
  );
}

/** Where a month begins after «of» or «in»; -1 where none does. */
export function monthAfter(words: TimeWords, token: number, limit: number): number {
  const into = words.inner(token, limit, 'in');
  const at = into === undefined ? words.afterOf(token, limit) : words.afterThe(into.to, limit);
  if (at === token) return -1;
  const which = words.inner(at, limit, 'which');
  const isMonth = words.has(at, limit, 'month') || words.unit(which?.to ?? at, limit, 'month') !== undefined;
  return isMonth ? at : -1;
}

/** A month or a year follows «of»: a week of one. */
export const isWeekOf = (words: TimeWords, token: number, limit: number): boolean =>
  words.afterOf(token, limit) > token &&
  (monthAfter(words, token, limit) >= 0 || yearFollows(words, token, limit));

/** Nothing that a number could count or belong to follows. */
export const isLastWord = ({ text }: TimeWords, token: number, limit: number): boolean =>
  token >= limit || !text.isWord(token);
