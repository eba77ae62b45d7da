import { Prefix } from './03-words.js';
import { type Draft, saysTime } from './07-times-draft.js';
import { isWeekOf, yearFollows } from './07-times-follows.js';
import { isDayNumber, whichAfter, yearPart } from './07-times-months.js';
import { isDayAt, lastWeekdayPart } from './07-times-weekdays.js';
import type { TimeMatch, TimeWords } from './07-times-words.js';
import type { Numeral } from './numerals.js';
import type { Unit } from './time-lexicon.js';

const MONTHS = 12;
const HIGHEST = { century: 30, week: 53, decade: 10 } as const;

/** «عام 2019», «الشهر الماضي», «القرن التاسع عشر», «يوم الثلاثاء», «العامين الماضيين»; -1 where it says no time. */
export function unitPart(words: TimeWords, match: TimeMatch, limit: number, draft: Draft): number {
  const { entry, to } = match;
  const unit = entry.unit!;
  if (entry.form !== 'one') return unitsPart(words, match, limit, draft);
  if (unit === 'year') {
    const year = yearPart(words, to, limit, draft, true);
    if (year >= 0) return year;
  }
  // «شهر مايو», «يوم الثلاثاء»: the word only says what the next is.
  if (unit === 'month' && draft.month === undefined && words.has(to, limit, 'month')) {
    draft.evidence = true;
    return to;
  }
  if (unit === 'day' && (match.prefix & Prefix.Article) === 0 && isDayOf(words, to, limit, draft)) {
    draft.dayWord = true;
    return to;
  }
  const week = weekOfPart(words, match, limit, draft);
  if (week >= 0) return week;
  if (!words.isDefinite(match) || draft.shift[unit] !== undefined || draft.count !== undefined) return -1;
  const which = words.inner(to, limit, 'which');
  if (which?.entry.side === 'after' && !isFinal(words, match, limit))
    return shifted(unit, which.entry.value, which.to, draft);
  const same = words.inner(to, limit, 'anaphoric');
  if (same !== undefined) {
    draft.anaphoric = true;
    return same.to;
  }
  const nth = nthPart(words, match, limit, draft);
  if (nth >= 0) return nth;
  const isThis = words.hasArticle || words.isAfterThe(match.from);
  return isThis && (draft.part !== undefined || draft.rest) ? shifted(unit, 0, to, draft) : -1;
}

/** «الأسبوع الأخير من يوليو» is a week of July, «الأسبوع الأخير» the last one. */
function isFinal(words: TimeWords, { entry, to }: TimeMatch, limit: number): boolean {
  const final = entry.unit === 'week' ? words.inner(to, limit, 'final') : undefined;
  if (final === undefined) return false;
  const at = words.afterOf(final.to, limit);
  return at > final.to && words.has(at, limit, 'month', 'unit', 'which');
}

/** «أسبوع 16 سبتمبر», "the week of February 24". */
function weekOfPart(words: TimeWords, { entry, prefix, to }: TimeMatch, limit: number, draft: Draft): number {
  if (entry.unit !== 'week' || (prefix & Prefix.Article) !== 0 || saysTime(draft)) return -1;
  const at = words.afterOf(to, limit);
  if (!isDayAt(words, at, limit, draft)) return -1;
  draft.weekOf = true;
  return at;
}

function isDayOf(words: TimeWords, token: number, limit: number, draft: Draft): boolean {
  return (
    (!saysTime(draft) || (draft.shift.week !== undefined && draft.weekday === undefined)) &&
    (words.has(token, limit, 'weekday', 'day') ||
      (words.times.grammar.bareDays && words.isNumber(token)) ||
      isDayNumber(words, token, limit, draft))
  );
}

/** A unit counted from the publication date; reports do not say of one what it is in hours. */
function shifted(unit: Unit, by: number, to: number, draft: Draft): number {
  if (unit === 'minute' || unit === 'hour') return -1;
  if (unit === 'day') {
    if (draft.offset !== undefined) return -1;
    draft.offset = by;
  } else draft.shift[unit] = by;
  return to;
}

/** «الأسبوع الثالث», «الأسبوع الأخير», «القرن التاسع عشر», «العقد الأول». */
function nthPart(words: TimeWords, { entry, to }: TimeMatch, limit: number, draft: Draft): number {
  const unit = entry.unit!;
  if (unit !== 'century' && unit !== 'week' && unit !== 'decade') return -1;
  if (draft[unit] !== undefined) return -1;
  const final = words.inner(to, limit, 'final');
  if (final !== undefined && unit === 'week') {
    draft.week = -1;
    return final.to;
  }
  const numeral = words.number(to, limit);
  if (numeral === null || numeral.value < 1 || numeral.value > HIGHEST[unit]) return -1;
  if (numeral.form !== 'ordinal' && (numeral.prefix & Prefix.Article) === 0) return -1;
  draft[unit] = unit === 'decade' ? (numeral.value - 1) * 10 : numeral.value;
  return numeral.to;
}

/** «الأشهر الستة الماضية», «العامين الماضيين», «السنوات الأخيرة». */
function unitsPart(words: TimeWords, match: TimeMatch, limit: number, draft: Draft): number {
  if (saysTime(draft) || !words.isDefinite(match)) return -1;
  const { entry, to } = match;
  const numeral = words.number(to, limit);
  const some = numeral === null ? words.inner(to, limit, 'some') : undefined;
  const first = numeral === null || entry.unit !== 'month' ? null : words.number(numeral.to, limit);
  // «الأشهر الستة الأولى من 2024».
  if (first?.form === 'ordinal' && first.value === 1 && isOfYear(words, numeral!.value, first.to, limit)) {
    draft.division = { nth: 1, of: MONTHS / numeral!.value };
    return first.to;
  }
  const which = words.inner(numeral?.to ?? some?.to ?? to, limit, 'which');
  if (which?.entry.side !== 'after') return -1;
  const amount = numeral?.value ?? (entry.form === 'two' ? 2 : null);
  draft.count = { amount, unit: entry.unit!, which: which.entry.value };
  return which.to;
}

const isOfYear = (words: TimeWords, months: number, token: number, limit: number): boolean =>
  months > 1 && months < MONTHS && words.afterOf(token, limit) > token && yearFollows(words, token, limit);

/** «3 أيام القادمة»: a number, its unit, and which of them. */
export function countPart(words: TimeWords, numeral: Numeral, limit: number, draft: Draft): number {
  if (saysTime(draft) || !Number.isInteger(numeral.value)) return -1;
  const unit = words.inner(numeral.to, limit, 'unit');
  const which = unit === undefined ? undefined : words.inner(unit.to, limit, 'which');
  if (unit === undefined || which?.entry.side !== 'after') return -1;
  // «23 الشهر المقبل» is a day of it.
  if (unit.entry.form === 'one' && unit.prefix !== Prefix.None) return -1;
  draft.count = { amount: numeral.value, unit: unit.entry.unit!, which: which.entry.value };
  return which.to;
}

/** «هذا الأسبوع», «آخر ثلاث سنوات», "last May". */
export function whichPart(words: TimeWords, { entry, to }: TimeMatch, limit: number, draft: Draft): number {
  if (entry.side !== 'before') return -1;
  const numeral = words.number(to, limit);
  const some = numeral === null ? words.inner(to, limit, 'some') : undefined;
  const unit = words.inner(numeral?.to ?? some?.to ?? to, limit, 'unit');
  const isOne = unit?.entry.form === 'one' && numeral === null && some === undefined;
  if (unit !== undefined && (!isOne || (entry.counts && unit.entry.value === 0))) {
    if (entry.value === 0 || saysTime(draft)) return -1;
    const alone = unit.entry.form === 'two' ? 2 : isOne ? 1 : null;
    const amount = numeral?.value ?? alone;
    draft.count = { amount, unit: unit.entry.unit!, which: entry.value };
    return unit.to;
  }
  if (unit !== undefined) {
    if (draft.shift[unit.entry.unit!] !== undefined) return -1;
    // «هذا الأسبوع» is a week, «هذا أسبوع» a sentence; «آخر أسبوع» is the last one, «آخر الأسبوع» the end of one.
    if (words.hasArticle && (entry.value === 0) !== words.isDefinite(unit)) return -1;
    if (entry.value === -1 && unit.entry.unit === 'week' && isWeekOf(words, unit.to, limit)) {
      draft.week = -1;
      return unit.to;
    }
    if (unit.entry.value > 0) draft.part = unit.entry.value;
    return shifted(unit.entry.unit!, entry.value, unit.to, draft);
  }
  if (draft.named !== undefined || saysTime(draft)) return -1;
  const last = entry.value === -1 ? lastWeekdayPart(words, to, limit, draft) : -1;
  if (last >= 0) return last;
  if (!words.has(to, limit, 'month', 'weekday', 'season')) return -1;
  draft.named = entry.value;
  draft.evidence = true;
  return to;
}

/** A season with what shows that it is one of a year. */
export function seasonPart(words: TimeWords, { entry, to }: TimeMatch, limit: number, draft: Draft): number {
  if (draft.season !== undefined || draft.month !== undefined) return -1;
  const before = draft.named;
  const at = whichAfter(words, to, limit, draft);
  const isDated =
    at > to || before !== undefined || draft.part !== undefined || yearFollows(words, at, limit);
  if (!isDated) return -1;
  draft.season = entry.value;
  return at;
}

/** «الربع الثالث من 2016», «النصف الأول من العام». */
export function divisionPart(
  words: TimeWords,
  { entry, to }: TimeMatch,
  limit: number,
  draft: Draft,
): number {
  const numeral = words.number(to, limit);
  if (draft.division !== undefined || numeral?.form !== 'ordinal' || numeral.value > entry.value) return -1;
  if (!yearFollows(words, numeral.to, limit)) return -1;
  draft.division = { nth: numeral.value, of: entry.value };
  // «من العام»: the article alone says which year.
  draft.part ??= 0;
  return numeral.to;
}

/** "the next day", "the same month": of a time told of before. */
export function toldPart(
  words: TimeWords,
  { entry, from, to }: TimeMatch,
  limit: number,
  draft: Draft,
): number {
  if (saysTime(draft)) return -1;
  if (entry.role === 'told') {
    draft.anaphoric = true;
    return to;
  }
  // "the following Monday"; "Following Monday's debate" is after it.
  if (!words.hasArticle && !words.isAfterThe(from)) return -1;
  const unit = words.inner(to, limit, 'unit') ?? words.inner(to, limit, 'weekday');
  if (unit === undefined || unit.entry.form === 'many' || !words.isDefinite(unit)) return -1;
  draft.anaphoric = true;
  return unit.to;
}

/** "1990s"; "30s" without a century are as often percents or years of age. */
export function decadePart(
  words: TimeWords,
  { plain, value, to }: Numeral,
  limit: number,
  draft: Draft,
): number {
  const isYear = plain && value % 10 === 0 && value >= 1000 && value <= 2100;
  if (!isYear || saysTime(draft) || !words.isGlued(to)) return -1;
  const ending = words.inner(to, limit, 'decadeEnding');
  if (ending === undefined) return -1;
  draft.century = Math.floor(value / 100) + 1;
  // "the 1900s" are a century, "the 2000s" a decade.
  if (value % 100 !== 0 || value === 2000) draft.decade = value % 100;
  return ending.to;
}
