import { TokenKind, type Tokens } from './02-tokens.js';

const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const STOPS = new Set([FULL_STOP, 0x21, 0x3f, 0x61f, 0x2026]);

const MAX_TITLE_WORDS = 40;
const MAX_HEADING_WORDS = 10;
/** Spaces after a full stop that stand for a lost line end. */
const WIDE_GAP = 3;

/** A mark that ends a sentence. */
export const isStop = (mark: number): boolean => STOPS.has(mark);

/** The lines of a page that hold anything, as tokens `[from, to)`. */
export function* lines(tokens: Tokens): Generator<[number, number]> {
  let from = 0;
  for (let i = 0; i <= tokens.count; i++) {
    if (i < tokens.count && tokens.kind[i] !== TokenKind.Newline) continue;
    if (i > from) yield [from, i];
    from = i + 1;
  }
}

/** The paragraphs of a line: wide gaps after a full stop stand for a lost line end. */
export function* paragraphsOf(tokens: Tokens, from: number, to: number): Generator<[number, number]> {
  let start = from;
  for (let i = from; i + 1 < to; i++) {
    if (tokens.start[i + 1]! - tokens.end[i]! < WIDE_GAP || !endsSentence(tokens, i)) continue;
    yield [start, i + 1];
    start = i + 1;
  }
  if (to > start) yield [start, to];
}

function endsSentence(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] === TokenKind.Quote && i > 0) return isStop(tokens.mark[i - 1]!);
  return isStop(tokens.mark[i]!);
}

/** A line ends in a full stop. */
export const endsInStop = (tokens: Tokens, to: number): boolean => tokens.mark[to - 1] === FULL_STOP;

/** A line that could be the report's title: no sentence. */
export function isTitle(tokens: Tokens, from: number, to: number): boolean {
  const words = wordsIn(tokens, from, to);
  return words > 0 && words <= MAX_TITLE_WORDS && !endsInStop(tokens, to);
}

/** A short line that neither ends nor introduces a sentence, and is no item of a list. */
export function isHeading(text: string, tokens: Tokens, from: number, to: number): boolean {
  const words = wordsIn(tokens, from, to);
  if (words === 0 || words > MAX_HEADING_WORDS || endsInStop(tokens, to)) return false;
  return (
    tokens.mark[from] !== HYPHEN &&
    tokens.kind[from] !== TokenKind.Quote &&
    !/[،,؛:]$/u.test(text.slice(tokens.start[from], tokens.end[to - 1]))
  );
}

function wordsIn(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (tokens.kind[i] === TokenKind.Word) count++;
  return count;
}
