import type { Folded } from './01-normalise.js';
import { TokenKind, type Tokens } from './02-tokens.js';
import { type Quotation, quotationsIn } from './04-quotes.js';
import { isStop, type LayoutBlock } from './05-layout.js';
import { Capital } from './letter-case.js';
import { PLAIN, type Writing } from './writing.js';

/** Tokens after which a sentence is cut, so that no text costs more than its length. */
const MAX_SENTENCE = 500;

const FULL_STOP = 0x2e;
const LONGEST_ABBREVIATION = 4;

/** Letters that a word beside a full stop without a space has at least. */
const GLUED_WORD = 3;

/** A sentence: tokens `[from, to)` of one block. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Index of its block. */
  readonly block: number;
}

export interface Sentences {
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Innermost quotation of each token, or -1. */
  readonly quotationAt: Int32Array;
}

/** Divides the blocks that carry the report's words into sentences; a closed quotation is never divided. */
export function sentencesOf(
  text: string,
  folded: Folded,
  tokens: Tokens,
  blocks: readonly LayoutBlock[],
  abbreviations: ReadonlySet<string>,
  writing: Writing = PLAIN,
): Sentences {
  const spelling: Spelling = { folded, tokens, abbreviations, writing };
  const sentences: Sentence[] = [];
  const quotations: Quotation[] = [];
  const quotationAt = new Int32Array(tokens.count).fill(-1);
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'title' && block.kind !== 'heading') return;
    const base = quotations.length;
    for (const q of quotationsIn(text, tokens, block.from, block.to, writing)) {
      quotations.push({
        from: q.from,
        to: q.to,
        closed: q.closed,
        parent: q.parent < 0 ? -1 : q.parent + base,
        continued: !q.closed && opensAgain(tokens, blocks, index),
      });
    }
    for (let q = base; q < quotations.length; q++)
      quotationAt.fill(q, quotations[q]!.from, quotations[q]!.to);
    let from = block.from;
    for (let i = block.from; i < block.to; i++) {
      const tooLong = i - from >= MAX_SENTENCE;
      const isPause = block.kind !== 'paragraph' && isRepeated(tokens, i);
      if (!tooLong && (isPause || !isBoundary(spelling, i, block.to, quotations, quotationAt))) continue;
      let to = i + 1;
      while (to < block.to && closesSomething(tokens, to)) to++;
      sentences.push({ from, to, block: index });
      from = to;
      i = to - 1;
    }
    if (from < block.to) sentences.push({ from, to: block.to, block: index });
  });
  return { sentences, quotations, quotationAt };
}

function opensAgain(tokens: Tokens, blocks: readonly LayoutBlock[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && next.kind === 'paragraph' && tokens.kind[next.from] === TokenKind.Quote;
}

/** «يحاول.. وفشل»: two full stops in a headline are a pause. */
const isRepeated = (tokens: Tokens, i: number): boolean =>
  isStop(tokens.mark[i]!) && (tokens.mark[i - 1] === tokens.mark[i] || tokens.mark[i + 1] === tokens.mark[i]);

/** What tells the full stop of a sentence from that of an abbreviation. */
interface Spelling {
  readonly folded: Folded;
  readonly tokens: Tokens;
  readonly abbreviations: ReadonlySet<string>;
  readonly writing: Writing;
}

function isBoundary(
  spelling: Spelling,
  i: number,
  blockEnd: number,
  quotations: readonly Quotation[],
  quotationAt: Int32Array,
): boolean {
  const { folded, tokens } = spelling;
  if (!isStop(tokens.mark[i]!)) return false;
  const isGlued = i + 1 < blockEnd && tokens.start[i + 1] === tokens.end[i];
  if (isGlued && tokens.kind[i + 1] !== TokenKind.Quote && !isBetweenWords(folded, tokens, i)) return false;
  for (let q = quotationAt[i]!; q !== -1; q = quotations[q]!.parent) {
    if (quotations[q]!.closed && i + 1 < quotations[q]!.to - 1) return false;
    if (quotations[q]!.closed && i + 1 === quotations[q]!.to - 1)
      return (
        !isInsideClosed(quotations, quotations[q]!.parent, quotations[q]!.to) &&
        !continuesAfterQuote(tokens, quotations[q]!.to, blockEnd) &&
        !goesOnInLowerCase(spelling, quotations[q]!.to, blockEnd)
      );
  }
  if (goesOnInLowerCase(spelling, i + 1, blockEnd)) return false;
  if (isInDate(spelling, i, blockEnd)) return false;
  return tokens.mark[i] !== FULL_STOP || !isAbbreviation(spelling, i, blockEnd);
}

/** Digits of a day of a month. */
const DAY_DIGITS = 2;

/** «2. أكتوبر», «16. نوفمبر. 2016»: a full stop behind a day, and behind its month where it has one. */
function isInDate(spelling: Spelling, i: number, blockEnd: number): boolean {
  const { tokens, writing } = spelling;
  const isMonth = (token: number): boolean =>
    tokens.kind[token] === TokenKind.Word && writing.months.includes(foldedAt(spelling, token));
  const isDay = (token: number, stop: number): boolean =>
    tokens.kind[token] === TokenKind.Number &&
    tokens.to[token]! - tokens.from[token]! <= DAY_DIGITS &&
    tokens.end[token] === tokens.start[stop];
  if (tokens.mark[i] !== FULL_STOP || i === 0 || i + 1 >= blockEnd) return false;
  if (isDay(i - 1, i)) return isMonth(i + 1);
  const isYear = tokens.kind[i + 1] === TokenKind.Number && i >= 3 && isMonth(i - 1);
  return isYear && tokens.mark[i - 2] === FULL_STOP && isDay(i - 3, i - 2);
}

/** A quotation inside a closed one that goes on: «"He says 'Enough.' But no."». */
function isInsideClosed(quotations: readonly Quotation[], outer: number, end: number): boolean {
  for (let q = outer; q !== -1; q = quotations[q]!.parent)
    if (quotations[q]!.closed && quotations[q]!.to > end + 1) return true;
  return false;
}

/** «“Why?” he asked»: no sentence begins with a small letter where sentences begin with a capital. */
function goesOnInLowerCase({ tokens, writing }: Spelling, next: number, blockEnd: number): boolean {
  if (!writing.capitals) return false;
  let i = next;
  while (i < blockEnd && tokens.kind[i] === TokenKind.Quote) i++;
  return i < blockEnd && tokens.kind[i] === TokenKind.Word && tokens.capital[i] === Capital.None;
}

/** «البحر.وأضافت», «النزاع».ونقلت»: a space forgotten between two sentences, and no address or abbreviation. */
const isBetweenWords = (folded: Folded, tokens: Tokens, stop: number): boolean =>
  (isArabicWord(folded, tokens, stop - 1) ||
    tokens.kind[stop - 1] === TokenKind.Quote ||
    isBracket(tokens, stop - 1)) &&
  isArabicWord(folded, tokens, stop + 1);

function isArabicWord(folded: Folded, tokens: Tokens, i: number): boolean {
  const first = folded.codes[tokens.from[i] ?? 0] ?? 0;
  const length = (tokens.to[i] ?? 0) - (tokens.from[i] ?? 0);
  return tokens.kind[i] === TokenKind.Word && length >= GLUED_WORD && first >= 0x620 && first <= 0x64a;
}

const isBracket = (tokens: Tokens, i: number): boolean => tokens.mark[i] === 0x29;

/** «… انتهى الأمر."، مضيفا»: after the closing mark the sentence goes on where a comma or a small clause follows. */
function continuesAfterQuote(tokens: Tokens, to: number, blockEnd: number): boolean {
  return to < blockEnd && (tokens.mark[to] === 0x60c || tokens.mark[to] === 0x2c);
}

function isAbbreviation(spelling: Spelling, i: number, blockEnd: number): boolean {
  const { tokens, abbreviations, writing } = spelling;
  if (i === 0 || tokens.kind[i - 1] !== TokenKind.Word || tokens.end[i - 1] !== tokens.start[i]) return false;
  const length = tokens.to[i - 1]! - tokens.from[i - 1]!;
  if (length > LONGEST_ABBREVIATION) return false;
  const word = foldedAt(spelling, i - 1);
  if (writing.finalAbbreviations.includes(word))
    return i + 1 < blockEnd && !writing.starters.includes(foldedAt(spelling, i + 1));
  return abbreviations.has(word);
}

function foldedAt({ folded, tokens }: Spelling, i: number): string {
  let word = '';
  for (let k = tokens.from[i]!; k < tokens.to[i]!; k++) word += String.fromCharCode(folded.codes[k]!);
  return word;
}

function closesSomething(tokens: Tokens, i: number): boolean {
  const mark = tokens.mark[i]!;
  const glued = tokens.start[i] === tokens.end[i - 1];
  return isStop(mark) || (glued && (tokens.kind[i] === TokenKind.Quote || mark === 0x29));
}
