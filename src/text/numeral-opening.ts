import { notationAt } from './number-notation.js';
import type { Sum } from './numeral-sum.js';
import type { NumeralWords } from './numeral-words.js';

/** Begins a sum with the first part of a numeral; the token after it, or null where none begins. */
export function openingAt(words: NumeralWords, token: number, limit: number, sum: Sum): number | null {
  const digits = notationAt(words.text, token, limit, words.numbers.grammar);
  if (digits !== null) {
    if (digits.value === null) return null;
    const ended = endedDigits(words, token, limit, digits.to, sum);
    if (ended !== null) return ended;
    sum.digits(digits.value, digits.plain, digits.isFraction);
    return digits.to;
  }
  const some = words.word(token, limit, 'someOf');
  const scale = some === undefined ? undefined : words.word(some.to, limit, 'scale');
  if (scale !== undefined) {
    sum.open({ role: 'vague', value: scale.entry.value });
    return scale.to;
  }
  const one = words.afterOne(token, limit);
  if (one !== null) {
    const part = words.word(one, limit, 'fraction') ?? words.word(one, limit, 'scale')!;
    sum.open(part.entry);
    return part.to;
  }
  for (const { entry, to } of words.at(token, limit)) if (sum.open(entry)) return to;
  return null;
}

/** "27th", "$5m": letters written together with digits. */
function endedDigits(words: NumeralWords, token: number, limit: number, to: number, sum: Sum): number | null {
  const { text } = words;
  if (to >= limit || !text.isWord(to) || text.start(to) !== text.end(to - 1)) return null;
  const value = Number(text.foldedWord(token).replaceAll(',', ''));
  if (!Number.isFinite(value)) return null;
  const ending = words.word(to, limit, 'ordinalEnding');
  if (ending !== undefined) return sum.open({ role: 'ordinal', value }) ? ending.to : null;
  const scale = isMoney(words, token) ? words.word(to, limit, 'shortScale') : undefined;
  if (scale === undefined) return null;
  sum.digits(value, false, false);
  return sum.multiply(scale.entry.value) ? scale.to : null;
}

/** A sign of money stands before the digits. */
function isMoney({ text, numbers }: NumeralWords, token: number): boolean {
  const mark = token === 0 ? 0 : text.tokens.mark[token - 1]!;
  return numbers.signs.get(mark)?.kind === 'money';
}
