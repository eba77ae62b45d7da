import { TokenKind } from './02-tokens.js';
import { type Digits, digitsAt } from './digits.js';
import type { NumberGrammar } from './number-lexicon.js';
import type { Text } from './text.js';

/** A number in digits as mathematics writes it. */
export interface Notation extends Digits {
  /** «3/4»: a part of what follows, as half is. */
  readonly isFraction: boolean;
}

const SLASH = 0x2f;
const CARET = 0x5e;
const SIGNS: Readonly<Record<number, 1 | -1>> = { 43: 1, 45: -1, 8722: -1 };
const EXPONENT = 'e';
/** Longer ones are years: «2024/2025», «5/2025». */
const MAX_FRACTION_DIGITS = 3;

/** The number in digits at a token: «12», «3/4», «1 1/2», «10^9», «1.2e-3»; null where none is. */
export function notationAt(
  text: Text,
  token: number,
  limit: number,
  grammar: NumberGrammar,
): Notation | null {
  const digits = digitsAt(text, token, limit, grammar);
  if (digits === null) return null;
  const { to, value, plain } = digits;
  const number: Notation = { to, value, plain, isFraction: false };
  if (digits.value === null || digits.to >= limit) return number;
  return (
    powerOf(text, digits.value, digits.to, limit, grammar) ??
    fractionAt(text, token, limit) ??
    mixedWith(text, digits, limit) ??
    number
  );
}

/** «10^9», «1.2e-3»; too high for a number it has no value. */
function powerOf(
  text: Text,
  base: number,
  mark: number,
  limit: number,
  grammar: NumberGrammar,
): Notation | null {
  const isPower = text.tokens.mark[mark] === CARET;
  const isScientific = text.isWord(mark) && text.foldedWord(mark) === EXPONENT;
  if ((!isPower && !isScientific) || !isGlued(text, mark)) return null;
  const sign = SIGNS[text.tokens.mark[mark + 1]!];
  const at = sign === undefined ? mark + 1 : mark + 2;
  const digits = at < limit && areGlued(text, mark + 1, at) ? digitsAt(text, at, limit, grammar) : null;
  if (digits === null || digits.value === null) return null;
  const exponent = (sign ?? 1) * digits.value;
  const value = isPower ? base ** exponent : Number(`${base}e${exponent}`);
  return { to: digits.to, value: Number.isFinite(value) ? value : null, plain: false, isFraction: false };
}

/** «3/4»: whole numbers of few digits, and no third one, which would make a date. */
function fractionAt(text: Text, token: number, limit: number): Notation | null {
  const to = token + 3;
  if (to > limit || text.tokens.mark[token + 1] !== SLASH || !areGlued(text, token + 1, token + 2))
    return null;
  const above = partAt(text, token);
  const below = partAt(text, token + 2);
  if (above === null || below === null || below < 2) return null;
  if (isSlash(text, to) || (isSlash(text, token - 1) && isGlued(text, token))) return null;
  return { to, value: above / below, plain: false, isFraction: true };
}

/** «1 1/2». */
function mixedWith(text: Text, { value, plain, to }: Digits, limit: number): Notation | null {
  if (!plain || isGlued(text, to)) return null;
  const fraction = text.tokens.kind[to] === TokenKind.Number ? fractionAt(text, to, limit) : null;
  if (fraction === null || fraction.value! >= 1) return null;
  return { to: fraction.to, value: value! + fraction.value!, plain: false, isFraction: false };
}

function partAt(text: Text, token: number): number | null {
  if (text.tokens.kind[token] !== TokenKind.Number) return null;
  const written = text.foldedWord(token);
  return /^\d+$/u.test(written) && written.length <= MAX_FRACTION_DIGITS ? Number(written) : null;
}

const isSlash = ({ tokens }: Text, token: number): boolean =>
  tokens.mark[token] === SLASH && tokens.start[token] === tokens.end[token - 1];

const isGlued = ({ tokens }: Text, token: number): boolean =>
  token > 0 && tokens.start[token] === tokens.end[token - 1];

/** Nothing stands between the tokens from the one before `from` to `to`. */
function areGlued(text: Text, from: number, to: number): boolean {
  for (let token = from; token <= to; token++) if (!isGlued(text, token)) return false;
  return true;
}
