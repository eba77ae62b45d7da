/** What a folded code unit is to the tokeniser. */
export enum Char {
  Other = 0,
  Letter = 1,
  Digit = 2,
  Space = 3,
  Newline = 4,
  /** Any quotation mark, whatever its direction. */
  Quote = 5,
  Punctuation = 6,
}

/** Straight, guillemets, curly, low, single guillemets, ornamental and full-width quotation marks. */
const QUOTES: readonly number[] = [
  0x22, 0xab, 0xbb, 0x201c, 0x201d, 0x201e, 0x201f, 0x2018, 0x2019, 0x201a, 0x2039, 0x203a, 0x275d, 0x275e,
  0xff02,
];

/** Between the words of a tag: «#محمود_عباس». */
const LOW_LINE = 0x5f;

/** By code unit; surrogates (emoji, rare scripts) are `Char.Other`. */
export const CHAR_CLASS: Uint8Array = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const all = everyUnit();
  // Later lines win: a digit is no letter, a line end is no space.
  mark(table, all, /[\p{P}\p{S}]+/gu, Char.Punctuation);
  mark(table, all, /[\p{L}\p{M}]+/gu, Char.Letter);
  mark(table, all, /\p{Nd}+/gu, Char.Digit);
  mark(table, all, /\s+/gu, Char.Space);
  mark(table, all, /[\n\r\u2028\u2029]+/gu, Char.Newline);
  for (const code of QUOTES) table[code] = Char.Quote;
  table[LOW_LINE] = Char.Space;
  return table;
}

/** All units below and above the surrogates, in order, so that an index is a code. */
function everyUnit(): string {
  const codes = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) codes[code] = code >= 0xd800 && code <= 0xdfff ? 0 : code;
  return Buffer.from(codes.buffer).toString('utf16le');
}

function mark(table: Uint8Array, all: string, pattern: RegExp, charClass: Char): void {
  for (const match of all.matchAll(pattern))
    table.fill(charClass, match.index, match.index + match[0].length);
}
