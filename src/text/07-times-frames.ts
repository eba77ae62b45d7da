import type { Draft } from './07-times-draft.js';
import { isDayNumber, isLoneYear } from './07-times-months.js';
import type { TimeMatch, TimeWords } from './07-times-words.js';
import type { TimeRole } from './time-lexicon.js';

/** What a part of a period, and a part of a day, may stand before. */
const PERIODS: readonly TimeRole[] = ['month', 'season', 'decade', 'which'];
const DAYS: readonly TimeRole[] = ['weekday', 'day'];

/** «مطلع», «بقية», «صباح»: which part of what follows; a part of a day also follows its day. */
export function framePart(
  words: TimeWords,
  { entry, to }: TimeMatch,
  limit: number,
  draft: Draft,
  isFirst: boolean,
): number {
  const at = words.afterOf(words.afterHyphen(to), limit);
  if (entry.role === 'dayPart') {
    const isBefore =
      isFirst &&
      (words.has(at, limit, ...DAYS) || isDayNumber(words, at, limit, draft) || isDayWord(words, at, limit));
    const isAfter = !isFirst && isOfDay(draft) && !(draft.dayPart && words.has(to, limit, ...DAYS));
    if (!isBefore && !isAfter) return -1;
    draft.dayPart = true;
    return isFirst ? at : to;
  }
  if (!isFirst || !isPeriod(words, at, limit)) return -1;
  if (entry.role === 'rest') draft.rest = true;
  else draft.part = entry.value;
  return at;
}

/** A period that has a beginning and an end: a month, «الأسبوع», «2026». */
function isPeriod(words: TimeWords, token: number, limit: number): boolean {
  const unit = words.inner(token, limit, 'unit');
  if (unit !== undefined)
    return (
      words.isDefinite(unit) ||
      words.has(unit.to, limit, 'month', ...DAYS) ||
      words.number(unit.to, limit) !== null
    );
  const year = words.number(token, limit);
  return words.has(token, limit, ...PERIODS) || (year !== null && isLoneYear(year));
}

const isOfDay = ({ day, weekday, offset }: Draft): boolean =>
  day !== undefined || weekday !== undefined || offset !== undefined;

const isDayWord = (words: TimeWords, token: number, limit: number): boolean => {
  const unit = words.unit(token, limit, 'day');
  return unit !== undefined && words.has(unit.to, limit, ...DAYS);
};
