import type { Block, BlockKind, Span } from '../model/index.js';
import { foldWord } from './01-normalise.js';
import { TokenKind, type Tokens } from './02-tokens.js';

/** What a language knows of the untidy edges of a page; spellings folded. */
export interface LayoutData {
  readonly residueLines: readonly string[];
  readonly residueStarts: readonly string[];
  readonly residuePatterns: readonly string[];
  readonly bylineStarts: readonly string[];
  readonly bylineWords: readonly string[];
  readonly creditStarts: readonly string[];
  readonly dateStarts: readonly string[];
  readonly abbreviations: readonly string[];
}

/** A block with its tokens `[from, to)`. */
export interface LayoutBlock extends Block {
  readonly from: number;
  readonly to: number;
}

/** What the layout must know of names: whether an outlet or a place is named at a token, and up to where. */
export interface NameHints {
  outletAt(token: number): number;
  placeAt(token: number): number;
  /** A word of dates: a day, a month, «الموافق». */
  isTime(token: number): boolean;
}

const HEAD_BLOCKS = 6;
const MAX_HEADING_WORDS = 10;
const MAX_DATELINE_TOKENS = 24;

/** Divides a report into title, headings, paragraphs, publisher, byline, dateline and residue. */
export class LayoutReader {
  readonly #residueLines: ReadonlySet<string>;
  readonly #patterns: readonly RegExp[];
  readonly #data: LayoutData;

  constructor(data: LayoutData) {
    this.#data = data;
    this.#residueLines = new Set(data.residueLines);
    this.#patterns = data.residuePatterns.map((pattern) => new RegExp(pattern, 'u'));
  }

  read(text: string, tokens: Tokens, hints: NameHints): LayoutBlock[] {
    const blocks: LayoutBlock[] = [];
    let titled = false;
    let paragraphs = 0;
    const add = (kind: BlockKind, from: number, to: number): void => {
      if (to <= from) return;
      const span: Span = [tokens.start[from]!, tokens.end[to - 1]!];
      blocks.push({ kind, from, to, span });
    };
    for (const [from, to] of lines(tokens)) {
      const inHead = paragraphs === 0 && blocks.length < HEAD_BLOCKS;
      if (this.#isResidue(text, tokens, from, to)) add('residue', from, to);
      else if (inHead && outletOnly(tokens, from, to, hints)) add('publisher', from, to);
      else if (inHead && blocks.length > 0 && isDateline(tokens, from, to, hints)) add('dateline', from, to);
      else if (inHead && titled && this.#startsWith(text, tokens, from, to, this.#data.bylineStarts, 12))
        add('byline', from, to);
      else if (inHead && titled && this.#startsWith(text, tokens, from, to, this.#data.dateStarts, 24))
        add('dateline', from, to);
      else if (inHead && titled && isDateLine(tokens, from, to, hints)) add('dateline', from, to);
      else if (inHead && titled && this.#hasBylineWord(text, tokens, from, to)) add('byline', from, to);
      else if (titled && this.#creditsSource(text, tokens, from, to)) add('byline', from, to);
      else if (!titled && blocks.every(({ kind }) => kind !== 'paragraph') && isTitle(tokens, from, to)) {
        titled = true;
        add('title', from, to);
      } else if (titled && isHeading(text, tokens, from, to)) add('heading', from, to);
      else {
        const start = datelineEnd(tokens, from, to, hints);
        add('dateline', from, start);
        for (const [a, b] of wideGaps(tokens, start, to)) add('paragraph', a, b);
        paragraphs++;
      }
    }
    return blocks;
  }

  #isResidue(text: string, tokens: Tokens, from: number, to: number): boolean {
    if (to - from > 30) return false;
    const line = text.slice(tokens.start[from], tokens.end[to - 1]).trim();
    if (this.#patterns.some((pattern) => pattern.test(line))) return true;
    const folded = foldWord(line).replace(/[\s:.!،«»"|>-]+$/u, '');
    if (this.#residueLines.has(folded)) return true;
    return this.#data.residueStarts.some((start) => folded.startsWith(start));
  }

  /** «الوطن - متابعات»: a short line of the head with a word of the news desk. */
  #hasBylineWord(text: string, tokens: Tokens, from: number, to: number): boolean {
    if (to - from > 7 || tokens.mark[to - 1] === 0x2e) return false;
    const words = foldWord(text.slice(tokens.start[from], tokens.end[to - 1])).match(/\p{L}+/gu) ?? [];
    return words.some((word) => this.#data.bylineWords.includes(word));
  }

  /** «المصدر: وكالات»: a short line that credits the source, wherever it stands. */
  #creditsSource(text: string, tokens: Tokens, from: number, to: number): boolean {
    return (
      tokens.mark[from + 1] === 0x3a && this.#startsWith(text, tokens, from, to, this.#data.creditStarts, 14)
    );
  }

  #startsWith(
    text: string,
    tokens: Tokens,
    from: number,
    to: number,
    starts: readonly string[],
    most: number,
  ): boolean {
    if (to - from > most) return false;
    const folded = foldWord(text.slice(tokens.start[from], tokens.end[to - 1]));
    return starts.some((start) => folded.startsWith(start) && !/^\p{L}/u.test(folded.slice(start.length)));
  }
}

function* lines(tokens: Tokens): Generator<[number, number]> {
  let from = 0;
  for (let i = 0; i <= tokens.count; i++) {
    if (i < tokens.count && tokens.kind[i] !== TokenKind.Newline) continue;
    if (i > from) yield [from, i];
    from = i + 1;
  }
}

/** Three spaces after a full stop stand for a lost line end. */
function* wideGaps(tokens: Tokens, from: number, to: number): Generator<[number, number]> {
  let start = from;
  for (let i = from; i + 1 < to; i++) {
    if (tokens.start[i + 1]! - tokens.end[i]! < 3 || !endsSentence(tokens, i)) continue;
    yield [start, i + 1];
    start = i + 1;
  }
  if (to > start) yield [start, to];
}

const STOPS = new Set([0x2e, 0x21, 0x3f, 0x61f, 0x2026]);
export const isStop = (mark: number): boolean => STOPS.has(mark);

function endsSentence(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] === TokenKind.Quote && i > 0) return isStop(tokens.mark[i - 1]!);
  return isStop(tokens.mark[i]!);
}

const wordsIn = (tokens: Tokens, from: number, to: number): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (tokens.kind[i] === TokenKind.Word) count++;
  return count;
};

const isTitle = (tokens: Tokens, from: number, to: number): boolean => {
  const words = wordsIn(tokens, from, to);
  return words > 0 && words <= 40 && tokens.mark[to - 1] !== 0x2e;
};

function isHeading(text: string, tokens: Tokens, from: number, to: number): boolean {
  const words = wordsIn(tokens, from, to);
  if (words === 0 || words > MAX_HEADING_WORDS) return false;
  if (isStop(tokens.mark[to - 1]!) && tokens.mark[to - 1] === 0x2e) return false;
  const first = tokens.mark[from]!;
  return (
    first !== 0x2d &&
    tokens.kind[from] !== TokenKind.Quote &&
    !/[،,؛:]$/u.test(text.slice(tokens.start[from], tokens.end[to - 1]))
  );
}

/** A line that is an outlet's name and nothing else. */
function outletOnly(tokens: Tokens, from: number, to: number, hints: NameHints): boolean {
  let found = false;
  let i = from;
  while (i < to) {
    const end = hints.outletAt(i);
    if (end > i) {
      if (found) return false;
      found = true;
      i = end;
    } else if (tokens.kind[i] !== TokenKind.Word && tokens.kind[i] !== TokenKind.Number) i++;
    else return false;
  }
  return found;
}

function isDateline(tokens: Tokens, from: number, to: number, hints: NameHints): boolean {
  if (to - from > MAX_DATELINE_TOKENS || tokens.mark[to - 1] === 0x2e) return false;
  let outlet = false;
  let other = 0;
  let colon = -1;
  let i = from;
  while (i < to) {
    if (tokens.mark[i] === 0x3a) colon = i;
    const named = Math.max(hints.outletAt(i), hints.placeAt(i));
    if (hints.outletAt(i) > i) outlet = true;
    if (named > i) i = named;
    else {
      if (tokens.kind[i] === TokenKind.Word) other++;
      i++;
    }
  }
  const speaks = colon > from && to - colon > 4;
  return outlet && other <= (speaks ? 1 : 6) && to - from <= MAX_DATELINE_TOKENS;
}

/** A line that is a date: a number of four digits or two numbers, words of dates, and little else. */
function isDateLine(tokens: Tokens, from: number, to: number, hints: NameHints): boolean {
  if (to - from > MAX_DATELINE_TOKENS) return false;
  let numbers = 0;
  let times = 0;
  let others = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === TokenKind.Number) numbers += tokens.to[i]! - tokens.from[i]! >= 4 ? 2 : 1;
    else if (tokens.kind[i] === TokenKind.Word) hints.isTime(i) ? times++ : others++;
  }
  return numbers >= 2 && times >= 1 && others <= times + 1;
}

/** «بغداد 15-7 (اف ب) -»: the token after a dateline that opens a paragraph, or `from`. */
function datelineEnd(tokens: Tokens, from: number, to: number, hints: NameHints): number {
  let named = false;
  let outlet = false;
  let others = 0;
  let i = from;
  const limit = Math.min(to, from + MAX_DATELINE_TOKENS);
  while (i < limit) {
    const outletEnd = hints.outletAt(i);
    const end = Math.max(outletEnd, hints.placeAt(i));
    if (end > i) {
      named = true;
      outlet ||= outletEnd > i;
      i = end;
      continue;
    }
    const isDash = tokens.mark[i] === 0x2d || tokens.mark[i] === 0x2013 || tokens.mark[i] === 0x2014;
    const isColon = tokens.mark[i] === 0x3a;
    if (tokens.kind[i] === TokenKind.Word && ++others > 3) return from;
    if (
      tokens.kind[i] === TokenKind.Quote &&
      !outlet &&
      tokens.kind[i + 1] === TokenKind.Word &&
      hints.outletAt(i + 1) <= i + 1
    ) {
      return from;
    }
    const standsAlone = tokens.start[i]! > tokens.end[i - 1]! || (tokens.start[i + 1] ?? 0) > tokens.end[i]!;
    if (i > from && named && isDash && standsAlone && tokens.kind[i + 1] !== TokenKind.Number) {
      if (!followedByOutlet(tokens, i + 1, limit, hints)) return i + 1;
    }
    if (i > from && outlet && isColon) return i + 1;
    i++;
  }
  return from;
}

function followedByOutlet(tokens: Tokens, from: number, limit: number, hints: NameHints): boolean {
  for (let i = from; i < Math.min(limit, from + 6); i++) {
    if (tokens.mark[i] === 0x3a) return hints.placeAt(from) > from;
    if (
      hints.outletAt(i) > i ||
      (i === from && hints.placeAt(i) > i && tokens.mark[hints.placeAt(i)] === 0x3a)
    )
      return true;
  }
  return false;
}
