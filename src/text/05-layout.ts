import type { Block, BlockKind } from '../model/index.js';
import type { Tokens } from './02-tokens.js';
import { datelineEnd, isDate, isDateline, isOutletOnly, type NameHints } from './datelines.js';
import { isHeading, isTitle, lines, paragraphsOf } from './line-shapes.js';
import { type LayoutData, PageEdges } from './page-edges.js';

export type { NameHints } from './datelines.js';
export { isStop } from './line-shapes.js';
export type { LayoutData } from './page-edges.js';

/** A block with its tokens `[from, to)`. */
export interface LayoutBlock extends Block {
  readonly from: number;
  readonly to: number;
}

/** Blocks that can stand before the first paragraph. */
const HEAD_BLOCKS = 6;

/** Divides a report into title, headings, paragraphs, publisher, byline, dateline and residue. */
export class LayoutReader {
  readonly #edges: PageEdges;

  constructor(data: LayoutData) {
    this.#edges = new PageEdges(data);
  }

  /** The blocks of a report, in its order. */
  read(text: string, tokens: Tokens, hints: NameHints): LayoutBlock[] {
    const page = new Page(tokens);
    for (const [from, to] of lines(tokens)) {
      const kind = this.#kindOf(page, text, from, to, hints);
      if (kind !== 'paragraph') page.add(kind, from, to);
      else page.addParagraphs(from, datelineEnd(tokens, from, to, hints), to);
    }
    return page.blocks;
  }

  /** What a line is, by its words and by what stands before it; the surest first. */
  #kindOf(page: Page, text: string, from: number, to: number, hints: NameHints): BlockKind {
    const { tokens, isTitled } = page;
    const edges = this.#edges;
    if (edges.isResidue(text, tokens, from, to)) return 'residue';
    if (page.isHead) {
      // 1. A publisher may stand before the title, an agency's line after the publisher.
      if (isOutletOnly(tokens, from, to, hints)) return 'publisher';
      if (page.blocks.length > 0 && isDateline(tokens, from, to, hints)) return 'dateline';
      // 2. Byline and date follow the title.
      if (isTitled && isGivenByline(text, tokens, from, to, hints)) return 'byline';
      if (isTitled && edges.isByline(text, tokens, from, to)) return 'byline';
      if (isTitled && edges.isDated(text, tokens, from, to)) return 'dateline';
      if (isTitled && isDate(tokens, from, to, hints)) return 'dateline';
      if (isTitled && edges.hasBylineWord(text, tokens, from, to)) return 'byline';
    }
    if (isTitled) {
      if (edges.creditsSource(text, tokens, from, to)) return 'byline';
      return isHeading(text, tokens, from, to) ? 'heading' : 'paragraph';
    }
    return !page.hasParagraph && isTitle(tokens, from, to) ? 'title' : 'paragraph';
  }
}

/** A line that the page itself gives as its byline. */
const isGivenByline = (
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  { byline }: NameHints,
): boolean => byline !== null && text.slice(tokens.start[from], tokens.end[to - 1]) === byline;

/** The blocks of a page as far as it is read. */
class Page {
  readonly tokens: Tokens;
  readonly blocks: LayoutBlock[] = [];
  isTitled = false;
  /** The report's own words have begun, if only with a dateline. */
  #hasBegun = false;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  get hasParagraph(): boolean {
    return this.blocks.some(({ kind }) => kind === 'paragraph');
  }

  /** The report's own words have not begun, and not too much stands before them. */
  get isHead(): boolean {
    return !this.#hasBegun && this.blocks.length < HEAD_BLOCKS;
  }

  add(kind: BlockKind, from: number, to: number): void {
    if (kind === 'title') this.isTitled = true;
    if (to > from)
      this.blocks.push({ kind, from, to, span: [this.tokens.start[from]!, this.tokens.end[to - 1]!] });
  }

  /** A line of the report's own words, after the dateline `[from, start)` that opens it. */
  addParagraphs(from: number, start: number, to: number): void {
    this.#hasBegun = true;
    this.add('dateline', from, start);
    for (const [a, b] of paragraphsOf(this.tokens, start, to)) this.add('paragraph', a, b);
  }
}
