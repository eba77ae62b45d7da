import type { Folded } from './01-normalise.js';
import { CHAR_CLASS, Char } from './char-class.js';

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
}

/** Splits folded text into words, numbers and single marks. */
export function tokenise(text: string, folded: Folded): Tokens {
  const { codes, at, length } = folded;
  const kind = new Uint8Array(length);
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const mark = new Uint16Array(length);
  let count = 0;
  let i = 0;
  while (i < length) {
    const charClass = CHAR_CLASS[codes[i]!]!;
    if (charClass === Char.Space) {
      i++;
      continue;
    }
    let stop = i + 1;
    if (charClass === Char.Letter) {
      while (stop < length && CHAR_CLASS[codes[stop]!] === Char.Letter) stop++;
      kind[count] = TokenKind.Word;
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
    }
    from[count] = i;
    to[count] = stop;
    start[count] = at[i]!;
    end[count] = originalEnd(text, at[stop - 1]! + 1, at[stop]!);
    count++;
    i = stop;
  }
  return { count, kind, from, to, start, end, mark };
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
