import type { Span } from '../../model/index.js';

const PART_OF_WORD = /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]/u;

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
};

const partOfWord = (text: string, at: number): boolean => {
  const start = isLowSurrogate(text, at) ? at - 1 : at;
  const code = text.codePointAt(start);
  return code !== undefined && PART_OF_WORD.test(String.fromCodePoint(code));
};

/** True where a boundary would part two letters of one word (a proclitic and its host, a verb and its pronoun). */
export const insideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && partOfWord(text, at - 1) && partOfWord(text, at);

/** No word is longer; a longer run of letters is an attack or an encoding, and is left as it is. */
const LONGEST_WORD = 80;

const edge = (text: string, at: number, step: 1 | -1): number => {
  let here = at;
  while (insideWord(text, here)) {
    here += step;
    if (Math.abs(here - at) > LONGEST_WORD) return at;
  }
  return here;
};

/** Where the word begins that a boundary parts; the boundary itself where it parts none. */
export const wordStart = (text: string, at: number): number => edge(text, at, -1);

export const wordEnd = (text: string, at: number): number => edge(text, at, 1);

/** A span cut to the text, never through a surrogate pair; null where nothing of it is left. */
export const clipped = (text: string, span: Span | null | undefined): Span | null => {
  if (!span) return null;
  const within = (at: number): number => (at >= 0 ? Math.min(Math.trunc(at), text.length) : 0);
  let [start, end] = [within(span[0]), within(span[1])];
  if (isLowSurrogate(text, start)) start--;
  if (isLowSurrogate(text, end)) end++;
  return start < end ? [start, end] : null;
};
