import { type Amount, amountAt, shiftValue, withinValue } from './07-times-amounts.js';
import { type Context, dateFound, type Found, rangeFound } from './07-times-found.js';
import { yearFound } from './07-times-lone.js';
import { UNKNOWN, type Value } from './07-times-value.js';
import type { TimeWords } from './07-times-words.js';
import { interval } from './edtf.js';

type Relation = 'since' | 'until' | 'before' | 'after';

/** «منذ 2015», «قبل ثلاثة أيام», «بعد أسبوعين», «منذ عودته». */
export function relatedFound(context: Context, token: number, limit: number): Found | null {
  const { words } = context;
  // «بعد غد» is a day.
  if (words.find(token, limit, 'day') !== undefined) return null;
  for (const relation of ['since', 'until', 'before', 'after'] as const) {
    const word = words.find(token, limit, relation);
    if (word === undefined) continue;
    const found = relatedTo(context, relation, words.afterThe(word.to, limit), limit);
    if (found !== null) return found;
  }
  return null;
}

function relatedTo(context: Context, relation: Relation, at: number, limit: number): Found | null {
  const { words } = context;
  const amount = relation === 'until' ? null : amountAt(words, at, limit);
  const date = dateFound(context, at, limit) ?? yearFound(words, at, limit);
  // «منذ عام» counts, «منذ عام 2007» does not.
  if (amount !== null && (date === null || date.to < amount.to)) {
    const direction = relation === 'after' ? 1 : -1;
    const shift = words.times.hasAgo ? told(amount.to) : shiftFound(context, amount, direction, limit);
    return relation === 'since'
      ? { ...shift, value: sinceAmount(shift.value), kind: 'period', relation }
      : shift;
  }
  if (date !== null) return { ...date, value: relatedValue(date.value, relation), kind: 'period', relation };
  // «منذ عودته»: a time that only the text tells.
  if (!words.times.grammar.sinceEvents || relation !== 'since' || at >= limit || !words.text.isWord(at))
    return null;
  return { value: UNKNOWN, to: at + 1, kind: 'period', relation };
}

/** «ثلاثة أيام» with a word after it that says when: "ago", «من الآن». */
export function agoFound(context: Context, token: number, limit: number): Found | null {
  const { words } = context;
  const amount = amountAt(words, token, limit);
  if (amount === null) return null;
  const ago = words.inner(amount.to, limit, 'ago');
  if (ago !== undefined) return shiftFound(context, { ...amount, to: ago.to }, -1, limit);
  const later = words.inner(amount.to, limit, 'toldAfter');
  if (later !== undefined) return told(later.to);
  const now = nowAfter(words, amount.to, limit);
  if (now < 0) return null;
  // The words say how far, the tense whether behind or ahead.
  const ahead = shiftFound(context, { ...amount, to: now }, 1, limit);
  const past = shiftValue(amount, -1, context.reference).edtf;
  return { ...ahead, value: { ...ahead.value, past, future: ahead.value.edtf } };
}

/** Counted from a time that the text tells. */
const told = (to: number): Found => ({ value: UNKNOWN, to, kind: 'date' });

/** «خلال أسبوعين». */
export function withinFound(context: Context, token: number, limit: number): Found | null {
  const { words, reference } = context;
  const during = words.find(token, limit, 'during');
  const amount = during === undefined ? null : amountAt(words, during.to, limit);
  if (amount === null || rangeFound(context, during!.to, limit) !== null) return null;
  return { value: withinValue(amount, reference), to: amount.to, kind: 'duration' };
}

/** A time counted from the publication date, or from an event that the text goes on to name. */
function shiftFound(context: Context, amount: Amount, direction: -1 | 1, limit: number): Found {
  const { words, reference } = context;
  const { to } = amount;
  const now = nowAfter(words, to, limit);
  if (now >= 0) return { value: shiftValue(amount, direction, reference), to: now, kind: 'date' };
  const isAnchored = words.inner(to, limit, 'anchor') !== undefined;
  const value = isAnchored ? UNKNOWN : shiftValue(amount, direction, reference);
  return { value, to, kind: value.edtf?.includes('/') ? 'period' : 'date' };
}

/** «من الآن»; -1 where it does not follow. */
function nowAfter(words: TimeWords, token: number, limit: number): number {
  const of = words.inner(token, limit, 'of') ?? words.inner(token, limit, 'from');
  const now = of === undefined ? undefined : words.inner(of.to, limit, 'now');
  return now?.to ?? -1;
}

/** An interval from one end that is known: «since May», «until 2020». */
function relatedValue(value: Value, relation: Relation): Value {
  const isFrom = relation === 'since' || relation === 'after';
  const bound = (edtf: string | null): string | null => {
    if (edtf === null) return null;
    const [start, end = edtf] = edtf.split('/') as [string, string?];
    return isFrom ? interval(start, '..') : interval('..', end);
  };
  return { edtf: bound(value.edtf), past: bound(value.past), future: bound(value.future) };
}

/** «منذ ثلاثة أيام» is for three days, and three days ago: the day itself is the past reading. */
const sinceAmount = (value: Value): Value => ({ ...relatedValue(value, 'since'), past: value.edtf });
