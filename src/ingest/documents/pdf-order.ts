/** A piece of a line: from a letter to the whole line, as the maker of the document chose. */
export interface Piece {
  readonly text: string;
  readonly rightToLeft: boolean;
  /** Its left edge and its width, in points. */
  readonly x: number;
  readonly width: number;
}

/** Letters in the shapes of their places in a word, which many documents have in place of the letters. */
const SHAPES = /[\ufb00-\ufdff\ufe70-\ufeff]+/gu;
/** A space of less than a point is none. */
const LEAST_SPACE = 1;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};
/** What runs from left to right in a line that runs from right to left: numbers and words in other letters. */
const LEFT_TO_RIGHT = /^[\p{Nd}.,:/%٪+-]*\p{Nd}[\p{Nd}.,:/%٪+-]*$|\p{Script=Latin}|\p{Script=Cyrillic}/u;

/** The text of a line as it is read: a line of right-to-left pieces by their places from the right, shapes as letters. */
export function readingOrder(pieces: readonly Piece[]): string {
  const letters = (rightToLeft: boolean): number =>
    pieces.reduce(
      (n, piece) =>
        n + (piece.rightToLeft === rightToLeft && /\p{L}/u.test(piece.text) ? piece.text.length : 0),
      0,
    );
  const inOrder =
    letters(true) > letters(false) ? fromTheRight(pieces) : pieces.map(({ text }) => text).join('');
  return inOrder.replace(SHAPES, (shapes) => shapes.normalize('NFKC'));
}

function fromTheRight(pieces: readonly Piece[]): string {
  // Between ligatures that are drawn in parts, spaces of no width are seen that nobody wrote.
  const sorted = pieces
    .filter(({ text, width }) => text.trim() !== '' || width >= LEAST_SPACE)
    .toSorted((a, b) => b.x + b.width / 2 - (a.x + a.width / 2));
  const parts: string[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    parts.push(...run.reverse());
    run = [];
  };
  for (const { text, rightToLeft } of sorted) {
    if (!rightToLeft && LEFT_TO_RIGHT.test(text)) run.push(text);
    else {
      endRun();
      parts.push(text.length === 1 ? (MIRRORED[text] ?? text) : text);
    }
  }
  endRun();
  return parts.join('');
}
