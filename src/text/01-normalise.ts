import { CHAR_CLASS, Char } from './char-class.js';
import { DROP, EXPAND, EXPANSIONS, FOLD } from './fold-table.js';

const SPACE = 0x20;
/** The conjunction that is written together with the next word. */
const WAW = 0x648;

/** A text in its folded spelling, each unit knowing its place in the original. */
export interface Folded {
  /** Folded code units; only the first `length` count. */
  readonly codes: Uint16Array;
  /** `at[k]`: offset in the original of folded unit `k`; `at[length]` is the length of the original. */
  readonly at: Int32Array;
  readonly length: number;
}

/** Folds a text and keeps, for every folded unit, the UTF-16 offset that it came from. */
export function fold(text: string): Folded {
  let codes = new Uint16Array(text.length + 8);
  let at = new Int32Array(text.length + 9);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = FOLD[text.charCodeAt(i)]!;
    if (code === DROP) continue;
    if (code === SPACE && endsInLoneWaw(codes, length) && opensWord(text, i + 1)) continue;
    if (code !== EXPAND) {
      if (length === codes.length) [codes, at] = grow(codes, at);
      codes[length] = code;
      at[length++] = i;
      continue;
    }
    for (const part of EXPANSIONS.get(text.charCodeAt(i))!) {
      if (length === codes.length) [codes, at] = grow(codes, at);
      codes[length] = part;
      at[length++] = i;
    }
  }
  at[length] = text.length;
  return { codes, at, length };
}

/** «و أضاف»: a conjunction set apart, which is a word with nothing but itself; it is read as «وأضاف». */
const endsInLoneWaw = (codes: Uint16Array, length: number): boolean =>
  length > 0 && codes[length - 1] === WAW && (length === 1 || CHAR_CLASS[codes[length - 2]!] !== Char.Letter);

/** Another letter than that conjunction, which is not written twice. */
function opensWord(text: string, i: number): boolean {
  const code = i < text.length ? FOLD[text.charCodeAt(i)]! : SPACE;
  return code !== WAW && CHAR_CLASS[code] === Char.Letter;
}

/** The folded spelling of one word or phrase. */
export function foldWord(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const code = FOLD[word.charCodeAt(i)]!;
    if (code === EXPAND) out += String.fromCharCode(...EXPANSIONS.get(word.charCodeAt(i))!);
    else if (code !== DROP) out += String.fromCharCode(code);
  }
  return out;
}

function grow(codes: Uint16Array, at: Int32Array): [Uint16Array<ArrayBuffer>, Int32Array<ArrayBuffer>] {
  const moreCodes = new Uint16Array(codes.length * 2);
  const moreAt = new Int32Array(codes.length * 2 + 1);
  moreCodes.set(codes);
  moreAt.set(at);
  return [moreCodes, moreAt];
}
