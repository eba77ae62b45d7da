/**
 * How one UTF-16 code unit is folded for look-up: spelling differences that Arabic newspapers make freely
 * (alef and hamza seats, final ya, ta marbuta, kashida, vowel signs, presentation forms, digits) disappear.
 * Positions in the original survive only through the offset map that `fold` builds.
 */

/** The unit vanishes: vowel signs, kashida, zero-width and bidirectional controls. */
export const DROP = 0;
/** The unit becomes several: presentation forms and ligatures, see `EXPANSIONS`. */
export const EXPAND = 0xffff;

export const EXPANSIONS = new Map<number, readonly number[]>();

const isArabicLetter = (code: number): boolean => code >= 0x0621 && code <= 0x06d3;

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code;
  // A table entry equal to EXPAND marks expansion, so the non-character U+FFFF itself is dropped.
  table[0xffff] = DROP;
  dropRange(table, 0x0000, 0x0000);
  for (const [from, to] of DROPPED) dropRange(table, from, to);
  for (const [from, to] of LETTERS) table[from] = to;
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = 0x30 + digit;
    table[0x06f0 + digit] = 0x30 + digit;
  }
  for (let upper = 0x41; upper <= 0x5a; upper++) table[upper] = upper + 0x20;
  for (let code = 0xc0; code < 0x250; code++) foldLatin(table, code);
  for (const space of [0x00a0, 0x2007, 0x2009, 0x200a, 0x202f, 0x3000]) table[space] = 0x20;
  for (let form = 0xfb50; form <= 0xfefc; form++) foldPresentationForm(table, form);
  return table;
}

function dropRange(table: Uint16Array, from: number, to: number): void {
  for (let code = from; code <= to; code++) table[code] = DROP;
}

function foldLatin(table: Uint16Array, code: number): void {
  const plain = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
  if (plain < 0x80) table[code] = table[plain]!;
}

function foldPresentationForm(table: Uint16Array, form: number): void {
  const letters = String.fromCharCode(form).normalize('NFKC');
  if (letters.charCodeAt(0) === form) return;
  const folded: number[] = [];
  for (let i = 0; i < letters.length; i++) {
    const code = table[letters.charCodeAt(i)]!;
    if (code !== DROP && (isArabicLetter(code) || letters.length === 1)) folded.push(code);
  }
  if (folded.length === 1) table[form] = folded[0]!;
  else if (folded.length > 1) {
    EXPANSIONS.set(form, folded);
    table[form] = EXPAND;
  } else table[form] = DROP;
}

/** Code ranges without weight in look-up (Unicode 15, Arabic and General Punctuation blocks). */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Letters that papers write for one another, and Persian or Urdu letters met in names. */
const LETTERS: readonly (readonly [number, number])[] = [
  [0x0622, 0x0627],
  [0x0623, 0x0627],
  [0x0625, 0x0627],
  [0x0671, 0x0627],
  [0x0624, 0x0621],
  [0x0626, 0x0621],
  [0x0629, 0x0647],
  [0x0649, 0x064a],
  [0x06cc, 0x064a],
  [0x06a9, 0x0643],
  [0x06af, 0x0643],
  [0x067e, 0x0628],
  [0x0686, 0x062c],
  [0x06a4, 0x0641],
  [0x06c1, 0x0647],
  [0x06be, 0x0647],
  [0x0698, 0x0632],
];

export const FOLD: Uint16Array = buildTable();
