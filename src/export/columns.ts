/** Marks and controls that take no place of their own, and scripts whose letters take two. */
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}]/u;
const TWO_COLUMNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** How many columns of a terminal a text fills, as near as can be known without the terminal's font. */
export function columns(text: string): number {
  let sum = 0;
  for (const letter of text) sum += NO_COLUMN.test(letter) ? 0 : TWO_COLUMNS.test(letter) ? 2 : 1;
  return sum;
}

/** Lines of at most so many columns, broken between words; a longer word stands alone. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columns(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** The first words of a text up to so many columns, with an ellipsis where something is left out. */
export function shortened(text: string, width: number): string {
  if (columns(text) <= width) return text;
  return `${wrapped(text, width - 1)[0]!.slice(0, width - 1)}…`;
}
