import { sameMeasure } from './08-quantities-values.js';
import type { Measured, QuantityWords } from './08-quantities-words.js';
import { ratioAt } from './numeral-ratios.js';

const DASHES: readonly number[] = [0x2d, 0x2013];

/** «بين 10 و15 كيلومترا», «3-5 أيام», «ثلاثة أو أربعة أشخاص». */
export function rangeAt(words: QuantityWords, token: number, limit: number): Measured | null {
  const between = words.word(token, limit, 'between');
  const opening = between ?? words.word(token, limit, 'from');
  const low = words.numerals.at(opening?.to ?? token, limit);
  if (low === null || low.form !== 'cardinal') return null;
  const inner = words.measureAfter(low, limit);
  const joint = jointAfter(words, inner?.to ?? low.to, limit, between !== undefined);
  const high = joint < 0 ? null : words.numerals.at(joint, limit);
  if (high === null || high.form !== 'cardinal') return null;
  const outer = words.measureAfter(high, limit);
  if (outer === null || (inner !== null && !sameMeasure(inner.measure, outer.measure))) return null;
  if (high.value <= low.value) return null;
  return {
    amount: { min: low.value, max: high.value, isVague: false },
    measure: outer.measure,
    to: outer.to,
  };
}

function jointAfter(words: QuantityWords, token: number, limit: number, isBetween: boolean): number {
  if (token >= limit) return -1;
  if (isBetween) return words.numerals.afterAnd(token, limit) ?? -1;
  const word = words.inner(token, limit, 'to') ?? words.inner(token, limit, 'or');
  if (word !== undefined && words.text.tokens.kind[word.to] !== undefined) return word.to;
  return DASHES.includes(words.text.tokens.mark[token]!) ? token + 1 : -1;
}

/** «واحد من كل خمسة»: a share. */
export function shareAt(words: QuantityWords, token: number, limit: number): Measured | null {
  const { text, numbers, numerals } = words;
  const ratio = ratioAt(text, numbers, numerals, token, limit);
  if (ratio === null || !ratio.isOfEvery) return null;
  const percent = ratio.value * 100;
  return {
    amount: { min: percent, max: percent, isVague: false },
    measure: { kind: 'share', unit: 'percent', per: 1 },
    to: ratio.to,
  };
}
