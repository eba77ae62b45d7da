import { foldWord } from './01-normalise.js';
import type { Tokens } from './02-tokens.js';
import { endsInStop } from './line-shapes.js';

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

const COLON = 0x3a;

/** Longest line of each sort, in tokens. */
const MOST = { residue: 30, byline: 12, bylineWord: 7, credit: 14, date: 24 } as const;

/** Knows the lines around a report by the words that pages put there. */
export class PageEdges {
  readonly #data: LayoutData;
  readonly #residueLines: ReadonlySet<string>;
  readonly #residuePatterns: readonly RegExp[];

  constructor(data: LayoutData) {
    this.#data = data;
    this.#residueLines = new Set(data.residueLines);
    this.#residuePatterns = data.residuePatterns.map((pattern) => new RegExp(pattern, 'u'));
  }

  /** «اقرأ أيضا», «شارك المقال»: what the page says, not the report. */
  isResidue(text: string, tokens: Tokens, from: number, to: number): boolean {
    if (to - from > MOST.residue) return false;
    const line = text.slice(tokens.start[from], tokens.end[to - 1]).trim();
    if (this.#residuePatterns.some((pattern) => pattern.test(line))) return true;
    const folded = foldWord(line).replace(/[\s:.!،«»"|>-]+$/u, '');
    if (this.#residueLines.has(folded)) return true;
    return this.#data.residueStarts.some((start) => folded.startsWith(start));
  }

  /** «كتب: فلان»: a line that opens as bylines do. */
  isByline(text: string, tokens: Tokens, from: number, to: number): boolean {
    return to - from <= MOST.byline && opensWith(text, tokens, from, to, this.#data.bylineStarts);
  }

  /** «نشر في 5 مايو»: a line that opens as dates do. */
  isDated(text: string, tokens: Tokens, from: number, to: number): boolean {
    return to - from <= MOST.date && opensWith(text, tokens, from, to, this.#data.dateStarts);
  }

  /** «الوطن - متابعات»: a short line of the head with a word of the news desk. */
  hasBylineWord(text: string, tokens: Tokens, from: number, to: number): boolean {
    if (to - from > MOST.bylineWord || endsInStop(tokens, to)) return false;
    const words = foldWord(text.slice(tokens.start[from], tokens.end[to - 1])).match(/\p{L}+/gu) ?? [];
    return words.some((word) => this.#data.bylineWords.includes(word));
  }

  /** «المصدر: وكالات»: a short line that credits the source, wherever it stands. */
  creditsSource(text: string, tokens: Tokens, from: number, to: number): boolean {
    if (to - from > MOST.credit || tokens.mark[from + 1] !== COLON) return false;
    return opensWith(text, tokens, from, to, this.#data.creditStarts);
  }
}

/** A line opens with one of some folded spellings, as words of their own. */
function opensWith(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  starts: readonly string[],
): boolean {
  const folded = foldWord(text.slice(tokens.start[from], tokens.end[to - 1]));
  return starts.some((start) => folded.startsWith(start) && !/^\p{L}/u.test(folded.slice(start.length)));
}
