import { type Piece, readingOrder } from './pdf-order.js';

/** A piece of text where a PDF page has it, in points. */
export interface Item extends Piece {
  readonly y: number;
  readonly size: number;
  readonly hasEOL: boolean;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page, in the order of the document. */
export function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let open: Item[] = [];
  const end = (): void => {
    const text = readingOrder(open).replace(/\s+/g, ' ').trim();
    if (text !== '') {
      const inked = open.filter(({ text }) => text.trim() !== '');
      lines.push({
        text,
        left: Math.min(...inked.map(({ x }) => x)),
        right: Math.max(...inked.map(({ x, width }) => x + width)),
        y: inked[0]!.y,
        size: Math.max(...inked.map(({ size }) => size)),
      });
    }
    open = [];
  };
  for (const item of items) {
    // Not every maker of documents marks the ends of lines.
    if (open.length > 0 && Math.abs(open[0]!.y - item.y) > item.size && item.text.trim() !== '') end();
    open.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** The column is as wide as its full lines: most lines are, heads and feet of pages may be wider. */
const FULL = 0.6;
/** A line that ends so much before its column does ends its paragraph. */
const SHORT = 0.9;
/** Lines further apart than so many sizes of their letters stand in different paragraphs. */
const APART = 1.9;
const OTHER_SIZE = 0.1;

/** Lines of one paragraph become one: a full line of the same size goes on in the line close below it. */
export function paragraphsOf(lines: readonly Line[]): string[] {
  const widths = lines.map(({ left, right }) => right - left).sort((a, b) => a - b);
  const column = widths[Math.floor(widths.length * FULL)] ?? 0;
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined && goesOn(before, line, column)) {
      const text = paragraphs.pop()!;
      // A word divided at the end of its line; Arabic is never divided.
      paragraphs.push(
        /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)
          ? text.slice(0, -1) + line.text
          : `${text} ${line.text}`,
      );
    } else paragraphs.push(line.text);
  });
  return paragraphs;
}

function goesOn(before: Line, line: Line, column: number): boolean {
  const drop = before.y - line.y;
  return (
    before.right - before.left >= SHORT * column &&
    Math.abs(line.size - before.size) <= OTHER_SIZE * before.size &&
    // The next page goes on above; between columns nothing is sure, and a paragraph may break there.
    (drop < 0 || drop <= APART * line.size)
  );
}
