import { Prefix } from './03-words.js';
import { type Draft, emptyDraft, saysTime } from './07-times-draft.js';
import { framePart } from './07-times-frames.js';
import { dayPart, monthPart, numericPart, whichAfter, yearPart } from './07-times-months.js';
import { nthBeforePart } from './07-times-ordinals.js';
import {
  countPart,
  decadePart,
  divisionPart,
  seasonPart,
  toldPart,
  unitPart,
  whichPart,
} from './07-times-units.js';
import { nthWeekdayPart, weekdayPart } from './07-times-weekdays.js';
import type { TimeMatch, TimeWords } from './07-times-words.js';

export interface ReadDate {
  readonly draft: Draft;
  /** One past its last token. */
  readonly to: number;
}

const FULL_STOP = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;

/**
 * The date that begins at a token, or null. It is read from its parts in whatever order they come: a part is taken
 * where the date lacks it, and the date ends where nothing fits any more. Which parts there are is the same in every
 * language; what they are called is data. Where a date is expected, a month that is also another word is one.
 */
export function dateAt(words: TimeWords, token: number, limit: number, isExpected = false): ReadDate | null {
  const date = dateOfParts(words, token, limit);
  return date === null || isOtherWord(words, token, limit, date.draft, isExpected) ? null : date;
}

/** Read once: as the end of a range, after a preposition and by itself the same date is asked for. */
function dateOfParts(words: TimeWords, token: number, limit: number): ReadDate | null {
  return words.dates.at(token, limit, () => {
    const read = partsAt(words, token, limit);
    return read === null || !saysTime(read.draft) ? null : withTwin(words, read, limit);
  });
}

function partsAt(words: TimeWords, token: number, limit: number): ReadDate | null {
  const draft = emptyDraft();
  let to = partAt(words, token, limit, draft, true);
  if (to < 0) return null;
  for (let next = to; next >= 0; next = nextPart(words, to, limit, draft)) to = next;
  return { draft, to };
}

/** A part that goes on: beside the last, after a comma or «of», or in brackets. */
function nextPart(words: TimeWords, token: number, limit: number, draft: Draft): number {
  const beside = partAt(words, words.afterThe(token, limit), limit, draft, false);
  if (beside >= 0) return beside;
  const { mark } = words.text.tokens;
  if (mark[token] === OPEN) {
    const trial: Draft = { ...draft, shift: { ...draft.shift } };
    let inside = partAt(words, token + 1, limit, trial, false);
    while (inside >= 0 && mark[inside] !== CLOSE) inside = nextPart(words, inside, limit, trial);
    if (inside < 0) return -1;
    Object.assign(draft, trial);
    return inside + 1;
  }
  if (words.isComma(token))
    return draft.offset === undefined ? partAt(words, token + 1, limit, draft, false) : -1;
  // «16. نوفمبر. 2016»
  if (mark[token] === FULL_STOP && draft.day !== undefined && draft.month !== undefined)
    return yearPart(words, token + 1, limit, draft, false);
  const at = words.afterOf(token, limit);
  return at > token && takesOf(draft) ? partAt(words, at, limit, draft, false) : -1;
}

/** What has a month or a year after «of»; «of» elsewhere begins another phrase. */
function takesOf({ day, week, division, weekday, decade, season, part, month, year }: Draft): boolean {
  return (
    [day, week, division, weekday, decade, season, part].some((field) => field !== undefined) ||
    (month !== undefined && year === undefined)
  );
}

/** The end of the part at a token, which the draft then has; -1 where there is none that it lacks. */
function partAt(words: TimeWords, token: number, limit: number, draft: Draft, isFirst: boolean): number {
  if (token >= limit) return -1;
  if (words.isNumber(token)) {
    const numeric = numericPart(words, token, limit, draft);
    if (numeric >= 0) return numeric;
  }
  for (const match of words.at(token, limit)) {
    if (!isFirst && (match.prefix & ~Prefix.Article) !== 0) continue;
    const to = matchedPart(words, match, limit, draft, isFirst);
    if (to >= 0) return to;
  }
  const numeral = words.numerals.at(token, limit);
  if (numeral === null || (!isFirst && (numeral.prefix & ~Prefix.Article) !== 0)) return -1;
  const count = countPart(words, numeral, limit, draft);
  if (count >= 0) return count;
  const decade = decadePart(words, numeral, limit, draft);
  if (decade >= 0) return decade;
  const nth = nthWeekdayPart(words, numeral, limit, draft);
  if (nth >= 0) return nth;
  const before = nthBeforePart(words, numeral, limit, draft);
  if (before >= 0) return before;
  const day = dayPart(words, numeral, limit, draft);
  if (day >= 0) return day;
  const hasYear = [draft.month, draft.season, draft.division, draft.week, draft.part].some(
    (field) => field !== undefined,
  );
  return hasYear ? yearPart(words, token, limit, draft, false) : -1;
}

function matchedPart(
  words: TimeWords,
  match: TimeMatch,
  limit: number,
  draft: Draft,
  isFirst: boolean,
): number {
  const { entry, to } = match;
  switch (entry.role) {
    case 'month':
      return monthPart(words, match, limit, draft);
    case 'weekday':
      return weekdayPart(words, match, limit, draft);
    case 'day':
      if (draft.offset !== undefined || draft.day !== undefined || draft.count !== undefined) return -1;
      if (words.has(to, limit, 'anaphoric')) return whichAfter(words, to, limit, draft);
      // «اليوم الماضي» is the day before, not today.
      if (entry.value === 0 && words.inner(to, limit, 'which')?.entry.side === 'after') return -1;
      draft.offset = entry.value;
      return to;
    case 'season':
      return seasonPart(words, match, limit, draft);
    case 'unit':
      return unitPart(words, match, limit, draft);
    case 'which':
      return whichPart(words, match, limit, draft);
    case 'decade':
      if (draft.decade !== undefined || isAge(words, match, limit)) return -1;
      draft.decade = entry.value;
      return to;
    case 'division':
      return divisionPart(words, match, limit, draft);
    case 'told':
    case 'toldWhich':
      return toldPart(words, match, limit, draft);
    case 'part':
    case 'rest':
    case 'dayPart':
      return framePart(words, match, limit, draft, isFirst);
    default:
      return -1;
  }
}

/** «السبعينيات من عمره», "his seventies". */
const isAge = (words: TimeWords, { from, to }: TimeMatch, limit: number): boolean =>
  words.has(words.afterOf(to, limit), limit, 'age') || (from > 0 && words.has(from - 1, from, 'age'));

/** A month that is also another word, and nothing beside it that shows the month. */
function isOtherWord(
  words: TimeWords,
  token: number,
  limit: number,
  { weak, evidence, part, week, nth }: Draft,
  isExpected: boolean,
): boolean {
  if (weak === undefined || evidence) return false;
  if ([part, week, nth].some((field) => field !== undefined)) return false;
  if (weak === 'date') return true;
  if (isExpected) return false;
  const before = token > 0 ? words.find(token - 1, limit, 'in') : undefined;
  return before === undefined;
}

/** «12 رمضان 1446 الموافق 12 مارس 2025», «عام 1422 هـ (2001 م)»: the Gregorian one of two dates of one time. */
function withTwin(words: TimeWords, read: ReadDate, limit: number): ReadDate {
  const { draft, to } = read;
  const isOpened = words.text.tokens.mark[to] === OPEN;
  const equals = words.inner(to, limit, 'equals');
  if (to >= limit || (equals === undefined && !isOpened && !words.isJoint(to))) return read;
  const at = equals?.to ?? to + 1;
  const twin = draft.day === undefined ? yearAt(words, at, limit) : partsAt(words, at, limit);
  if (twin === null || twin.draft.calendar === draft.calendar || !isSameTime(draft, twin.draft)) return read;
  if (isOpened && words.text.tokens.mark[twin.to] !== CLOSE) return read;
  return { draft: draft.calendar === 'hijri' ? twin.draft : draft, to: isOpened ? twin.to + 1 : twin.to };
}

/** A day and a day of a month, a year and a year. */
function isSameTime({ day, year, month }: Draft, twin: Draft): boolean {
  if (day !== undefined) return twin.day !== undefined && twin.month !== undefined;
  return year !== undefined && twin.year !== undefined && month === undefined && twin.month === undefined;
}

function yearAt(words: TimeWords, token: number, limit: number): ReadDate | null {
  const draft = emptyDraft();
  const to = yearPart(words, token, limit, draft, false);
  return to < 0 ? null : { draft, to };
}
