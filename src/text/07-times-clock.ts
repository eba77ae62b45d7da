import { dateAt } from './07-times-dates.js';
import type { Found } from './07-times-found.js';
import { UNKNOWN } from './07-times-value.js';
import type { TimeWords } from './07-times-words.js';

const COLON = 0x3a;
const STOP = 0x2e;

/** «يوميا», «كل أسبوع». */
export function recurringFound(words: TimeWords, token: number, limit: number): Found | null {
  const word = words.find(token, limit, 'recurring');
  if (word !== undefined) return { value: UNKNOWN, to: word.to, kind: 'recurring' };
  const every = words.find(token, limit, 'every');
  if (every === undefined) return null;
  const unit = words.inner(every.to, limit, 'unit') ?? words.inner(every.to, limit, 'weekday');
  return unit === undefined ? null : { value: UNKNOWN, to: unit.to, kind: 'recurring' };
}

/** «ذكرى 14 فبراير»: the day comes every year. */
export function anniversaryFound(words: TimeWords, token: number, limit: number): Found | null {
  const word = words.find(token, limit, 'anniversary');
  const date = word === undefined ? null : dateAt(words, word.to, limit);
  if (date === null || date.draft.year !== undefined || date.draft.month === undefined) return null;
  return { value: UNKNOWN, to: date.to, kind: 'recurring' };
}

/** «الساعة الثالثة مساء», «19:30», «مساء». */
export function timeOfDayFound(words: TimeWords, token: number, limit: number): Found | null {
  const clock = words.find(token, limit, 'clock');
  const time = clockAt(words, clock?.to ?? token, limit, clock !== undefined);
  const half = halfAfter(words, token, limit);
  if (half >= 0) return { value: UNKNOWN, to: half, kind: 'time-of-day' };
  const part = words.inner(time < 0 ? token : time, limit, 'dayPartAlone');
  const to = part?.to ?? time;
  return to < 0 ? null : { value: UNKNOWN, to, kind: 'time-of-day' };
}

/** "11 p.m.", "9:30am": the end of an hour with its half of the day, full stops or not; -1 where there is none. */
function halfAfter(words: TimeWords, token: number, limit: number): number {
  const { dayHalves } = words.times.grammar;
  const hour = dayHalves.length === 0 ? null : words.numerals.at(token, limit);
  if (hour === null || hour.value < 0 || hour.value > 12) return -1;
  const minutes = clockAt(words, token, limit, false);
  const at = minutes < 0 ? hour.to : minutes;
  const { text } = words;
  if (at >= limit || !text.isWord(at)) return -1;
  if (dayHalves.includes(text.foldedWord(at))) return at + 1;
  const isDotted = at + 2 < limit && text.tokens.mark[at + 1] === STOP && words.isGlued(at + 2);
  return isDotted && dayHalves.includes(text.foldedWord(at) + text.foldedWord(at + 2)) ? at + 3 : -1;
}

/** The end of an hour, with minutes or after the word for clock; -1 where there is none. */
function clockAt(words: TimeWords, token: number, limit: number, isNamed: boolean): number {
  const numeral = words.numerals.at(token, limit);
  if (numeral === null || numeral.value < 0 || numeral.value > 24) return -1;
  const { to } = numeral;
  const { text } = words;
  const hasMinutes =
    to + 1 < limit && text.tokens.mark[to] === COLON && words.isGlued(to) && words.isNumber(to + 1);
  if (hasMinutes && words.isGlued(to + 1)) return numeral.plain ? to + 2 : -1;
  return isNamed ? to : -1;
}
