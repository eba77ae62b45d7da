import { Prefix } from './03-words.js';
import { shiftedDay } from './07-times-resolve.js';
import { certain, exact, UNKNOWN, type Value } from './07-times-value.js';
import type { TimeWords } from './07-times-words.js';
import type { Day } from './calendar.js';
import { approximately, edtfDate, interval } from './edtf.js';
import type { BoundSense } from './number-lexicon.js';
import type { Unit } from './time-lexicon.js';

/** An amount of time: its parts, and whether they are only about right. */
export interface Amount {
  readonly parts: readonly { readonly amount: number | null; readonly unit: Unit }[];
  readonly bound: BoundSense | null;
  /** One past its last token. */
  readonly to: number;
}

/** «ثلاثة أيام», «أكثر من شهر», «سنة وشهرين», «بضعة أسابيع»: the amount of time at a token, or null. */
export function amountAt(words: TimeWords, token: number, limit: number): Amount | null {
  const bound = words.bound(token, limit);
  const first = partAt(words, bound?.to ?? token, limit);
  if (first === null) return null;
  const parts = [first.part];
  let { to } = first;
  for (;;) {
    const and = words.afterAnd(to, limit);
    const next = and < 0 ? null : partAt(words, and, limit);
    if (next === null || next.part.unit === parts.at(-1)!.unit) break;
    parts.push(next.part);
    to = next.to;
  }
  return { parts, bound: bound?.sense ?? null, to };
}

function partAt(
  words: TimeWords,
  token: number,
  limit: number,
): { part: Amount['parts'][number]; to: number } | null {
  const numeral = words.numerals.at(token, limit);
  const some = numeral === null ? words.inner(token, limit, 'some') : undefined;
  const isPart = numeral === null ? some === undefined : numeral.form === 'fraction';
  const counted = numeral?.to ?? some?.to ?? token;
  const at = isPart ? words.afterOne(counted, limit) : counted;
  const unit = words.find(at, limit, 'unit');
  if (unit === undefined || (at > token && !words.inner(at, limit, 'unit'))) return null;
  // «الأشهر الستة» are known ones, no amount.
  if (at === token && (unit.prefix & Prefix.Article) !== 0) return null;
  const { form } = unit.entry;
  if (numeral !== null && numeral.form === 'ordinal') return null;
  const vague = numeral?.form === 'vague' || (numeral === null && form === 'many');
  const one = form === 'two' ? 2 : 1;
  const half = halfAfter(words, unit.to, limit);
  const whole = vague ? null : (numeral?.value ?? one);
  const amount = whole === null || half === null ? whole : whole + half.value;
  return { part: { amount, unit: unit.entry.unit! }, to: half?.to ?? unit.to };
}

/** «عام ونصف», «سنة ونصف السنة». */
function halfAfter(words: TimeWords, token: number, limit: number): { value: number; to: number } | null {
  const and = words.afterAnd(token, limit);
  const numeral = and < 0 ? null : words.numerals.at(and, limit);
  if (numeral?.form !== 'fraction') return null;
  return { value: numeral.value, to: words.inner(numeral.to, limit, 'unit')?.to ?? numeral.to };
}

/**
 * The time that lies an amount before or after the day of publication, as exact as the smallest unit that is named:
 * days are days, a week is about a day, months and years are about a month and a year. Hours are about the same day.
 */
export function shiftValue({ parts, bound }: Amount, direction: -1 | 1, reference: Day | null): Value {
  if (reference === null) return UNKNOWN;
  let day: Day | null = reference;
  for (const { amount, unit } of parts) {
    if (unit === 'hour' || unit === 'minute') continue;
    if (amount === null)
      return certain(direction < 0 ? interval('', exact(reference)) : interval(exact(reference), ''));
    day = day === null ? null : shiftedDay(day, direction * amount, unit);
  }
  if (day === null) return UNKNOWN;
  const finest = parts.at(-1)!.unit;
  if (finest === 'day') return certain(bound === null ? exact(day) : approximately(exact(day)));
  if (finest === 'year' || finest === 'decade' || finest === 'century')
    return certain(approximately(edtfDate(day.year)));
  if (finest === 'month') return certain(approximately(edtfDate(day.year, day.month)));
  return certain(approximately(exact(day)));
}

/** «within two weeks»: past or to come is for the sentence to say. */
export function withinValue(amount: Amount, reference: Day | null): Value {
  if (reference === null || amount.parts.length > 1 || amount.parts[0]!.amount === null) return UNKNOWN;
  const [{ amount: count, unit }] = amount.parts as [{ amount: number; unit: Unit }];
  const span = (direction: -1 | 1): string | null => {
    const other = shiftedDay(reference, direction * count, unit);
    if (other === null) return null;
    return direction < 0
      ? interval(exact(other), exact(reference))
      : interval(exact(reference), exact(other));
  };
  return { edtf: null, past: span(-1), future: span(1) };
}
