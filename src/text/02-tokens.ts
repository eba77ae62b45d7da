import type { Folded } from './01-normalise.js';
import { CHAR_CLASS, Char } from './char-class.js';
import { capitalOf } from './letter-case.js';
import { PLAIN, type Writing } from './writing.js';

export enum TokenKind {
  Word = 1,
  Number = 2,
  Punctuation = 3,
  Quote = 4,
  Newline = 5,
}

/** The tokens of a text as parallel columns; white space has no token, line ends have one each. */
export interface Tokens {
  readonly count: number;
  readonly kind: Uint8Array;
  /** First folded unit. */
  readonly from: Int32Array;
  /** One past the last folded unit. */
  readonly to: Int32Array;
  /** UTF-16 offsets in the original. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Folded code unit of a punctuation mark, 0 for words. */
  readonly mark: Uint16Array;
  /** `Capital` of a word; `Capital.None` in scripts that know no case. */
  readonly capital: Uint8Array;
}

const HASH = 0x23;
const HYPHEN = 0x2d;
const DASH = 0x2014;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const GRAVE = 0x60;
const STRAIGHT_QUOTE = 0x22;

/** Splits folded text into words, numbers and single marks, as the language sets its apostrophes. */
export function tokenise(text: string, folded: Folded, { apostrophes }: Writing = PLAIN): Tokens {
  const { codes, at, length } = folded;
  const kind = new Uint8Array(length);
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const mark = new Uint16Array(length);
  const capital = new Uint8Array(length);
  let count = 0;
  let i = 0;
  while (i < length) {
    const charClass = CHAR_CLASS[codes[i]!]!;
    if (charClass === Char.Space) {
      i++;
      continue;
    }
    let stop = i + 1;
    let first = i;
    const glued = apostrophes ? gluedMark(codes, i, length) : 0;
    const opens = glued === Glued.Clitic || opensTag(codes, i, length);
    if (opens) first++;
    if (charClass === Char.Letter || opens) {
      while (stop < length && CHAR_CLASS[codes[stop]!] === Char.Letter) stop++;
      kind[count] = TokenKind.Word;
      capital[count] = capitalOf(text, at[first]!, at[stop - 1]!);
    } else if (glued !== 0) {
      kind[count] = TokenKind.Quote;
      mark[count] = glued === Glued.Pair ? STRAIGHT_QUOTE : codes[i]!;
      if (glued === Glued.Pair) stop++;
    } else if (charClass === Char.Digit) {
      stop = numberEnd(codes, i, length);
      kind[count] = TokenKind.Number;
    } else {
      kind[count] =
        charClass === Char.Newline
          ? TokenKind.Newline
          : charClass === Char.Quote
            ? TokenKind.Quote
            : TokenKind.Punctuation;
      mark[count] = codes[i]!;
      // «-- he said --»: two hyphens are a dash.
      if (apostrophes && codes[i] === HYPHEN && stop < length && codes[stop] === HYPHEN) {
        mark[count] = DASH;
        while (stop < length && codes[stop] === HYPHEN) stop++;
      }
    }
    from[count] = first;
    to[count] = stop;
    start[count] = at[i]!;
    end[count] = originalEnd(text, at[stop - 1]! + 1, at[stop]!);
    count++;
    i = stop;
  }
  return { count, kind, from, to, start, end, mark, capital };
}

/** «#محمود_عباس»: the words of a tag are looked up as any others. */
const opensTag = (codes: Uint16Array, i: number, length: number): boolean =>
  codes[i] === HASH && i + 1 < length && CHAR_CLASS[codes[i + 1]!] === Char.Letter;

/** What an apostrophe or a grave accent is, where the language uses them in words and as quotation marks. */
enum Glued {
  /** Between letters: «Putin's», «didn't». The word that it opens is looked up without it. */
  Clitic = 1,
  /** A quotation mark written as two: «''», «``». */
  Pair = 2,
  Single = 3,
}

function gluedMark(codes: Uint16Array, i: number, length: number): Glued | 0 {
  const code = codes[i]!;
  if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE && code !== GRAVE) return 0;
  const next = i + 1 < length ? codes[i + 1]! : 0;
  if (code !== CURLY_APOSTROPHE && next === code) return Glued.Pair;
  if (code === GRAVE) return 0;
  const between = i > 0 && CHAR_CLASS[codes[i - 1]!] === Char.Letter && CHAR_CLASS[next] === Char.Letter;
  return between ? Glued.Clitic : Glued.Single;
}

/** A number keeps its inner separators: 1,200 · 3.5 · 19:30 · 24-2-2025 are read whole later. */
function numberEnd(codes: Uint16Array, i: number, length: number): number {
  let stop = i + 1;
  while (stop < length) {
    const charClass = CHAR_CLASS[codes[stop]!];
    if (charClass === Char.Digit) stop++;
    else if (isSeparator(codes[stop]!) && stop + 1 < length && CHAR_CLASS[codes[stop + 1]!] === Char.Digit)
      stop += 2;
    else break;
  }
  return stop;
}

const isSeparator = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c;

/** Vowel signs and kashida after the last letter belong to the word; invisible controls do not. */
function originalEnd(text: string, end: number, limit: number): number {
  while (end < limit) {
    const code = text.charCodeAt(end);
    const isSign =
      (code >= 0x064b && code <= 0x065f) ||
      code === 0x0670 ||
      code === 0x0640 ||
      (code >= 0x300 && code <= 0x36f);
    if (!isSign) break;
    end++;
  }
  return end;
}
