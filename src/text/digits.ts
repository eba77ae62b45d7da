import { TokenKind } from './02-tokens.js';
import type { NumberGrammar } from './number-lexicon.js';
import type { Text } from './text.js';

/** A number in digits; `value` is null where its marks make no number: an address, a version. */
export interface Digits {
  readonly to: number;
  readonly value: number | null;
  /** Digits and nothing else: no group mark, no decimals. */
  readonly plain: boolean;
}

/** Tokens of one number at most: what is longer is a list. */
const MAX_PARTS = 12;

const GROUP = 3;
/** Two numbers with an ordinary space between them may be two; a fixed space joins them. */
const MIN_SPACED = 2;

const DIGIT = /^\d+$/;

/**
 * The number in digits at a token. Marks that the tokeniser leaves apart («1،200») are joined where nothing stands
 * between them and the digits.
 */
export function digitsAt(text: Text, token: number, limit: number, grammar: NumberGrammar): Digits | null {
  const { tokens } = text;
  if (tokens.kind[token] !== TokenKind.Number) return null;
  let written = text.foldedWord(token);
  let to = token + 1;
  while (to + 1 < limit && to - token < MAX_PARTS && joins(text, to, grammar)) {
    written += String.fromCharCode(tokens.mark[to]!) + text.foldedWord(to + 1);
    to += 2;
  }
  const grouped = spacedAt(text, token, limit);
  if (grouped !== null) return grouped;
  return { to, value: numberFrom(written, grammar), plain: DIGIT.test(written) };
}

/** «1 234 567»: groups of three digits, a space before each. */
function spacedAt(text: Text, token: number, limit: number): Digits | null {
  const { tokens } = text;
  let written = text.foldedWord(token);
  if (!DIGIT.test(written) || written.length > GROUP || written.startsWith('0')) return null;
  let to = token + 1;
  let isFixed = true;
  for (; to < limit && to - token < MAX_PARTS && tokens.kind[to] === TokenKind.Number; to++) {
    const group = text.foldedWord(to);
    const space = text.original.slice(tokens.end[to - 1], tokens.start[to]);
    if (group.length !== GROUP || !DIGIT.test(group) || !/^\s$/u.test(space)) break;
    isFixed &&= space !== ' ';
    written += group;
  }
  const groups = to - token - 1;
  return groups >= (isFixed ? 1 : MIN_SPACED) ? { to, value: Number(written), plain: false } : null;
}

function joins({ tokens }: Text, mark: number, { groupMarks, decimalMarks }: NumberGrammar): boolean {
  const written = String.fromCharCode(tokens.mark[mark]!);
  return (
    tokens.mark[mark] !== 0 &&
    (groupMarks.includes(written) || decimalMarks.includes(written)) &&
    tokens.kind[mark + 1] === TokenKind.Number &&
    tokens.start[mark] === tokens.end[mark - 1] &&
    tokens.start[mark + 1] === tokens.end[mark]
  );
}

function numberFrom(written: string, { groupMarks, decimalMarks }: NumberGrammar): number | null {
  const parts = written.split(/\D/u);
  const marks = [...written].filter((unit) => !DIGIT.test(unit));
  if (parts.some((part) => part === '')) return null;
  if (marks.length === 0) return Number(written);
  const last = marks.at(-1)!;
  const grouped = (count: number): boolean =>
    marks.slice(0, count).every((mark) => mark === marks[0] && groupMarks.includes(mark)) &&
    parts[0]!.length <= 3 &&
    parts[0]! !== '0' &&
    parts.slice(1, count + 1).every((part) => part.length === 3);
  if (grouped(marks.length)) return Number(parts.join(''));
  const isDecimal =
    decimalMarks.includes(last) && (marks.length === 1 || (last !== marks[0] && grouped(marks.length - 1)));
  return isDecimal ? Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`) : null;
}
