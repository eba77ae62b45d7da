/**
 * The notation in which forms are built before they are spelled.
 *
 * A word is a string of phonemes. Radicals are the Arabic letters themselves, except the three that change,
 * which are `w`, `y` and `'` (hamza); the letters that patterns and endings add are `t n s m`.
 * Vowels are `a i u` and `ā ī ū`. Capitals are matters of spelling:
 * `I U` connecting alef with its vowel, `Y` the ā that is written ى, `A` the silent alef of قالوا,
 * `T` ة, `F` the accusative ـًا, `K` the ending ـٍ of داعٍ.
 */
import type { ShortVowel } from './types.js';

const TO_PHONEME: Readonly<Record<string, string>> = { و: 'w', ي: 'y', ء: "'" };

/** `ق و ل` as phonemes; any seat of the hamza is read as hamza. */
export function radicals(root: string): readonly string[] {
  return root
    .trim()
    .split(/\s+/)
    .map((letter) => TO_PHONEME[letter.replace(/[أإآؤئا]/, 'ء')] ?? letter);
}

export const isShort = (c: string): c is ShortVowel => c === 'a' || c === 'i' || c === 'u';
export const isLong = (c: string): boolean => c === 'ā' || c === 'ī' || c === 'ū';
export const isVowel = (c: string): boolean => isShort(c) || isLong(c);
export const isConsonant = (c: string): boolean => c !== '' && !isVowel(c) && !'IUYATFK'.includes(c);
export const isWeak = (c: string): boolean => c === 'w' || c === 'y';

const LONG = { a: 'ā', i: 'ī', u: 'ū' } as const;

export const lengthen = (v: ShortVowel): string => LONG[v];

export const lastOf = (s: string): string => s.slice(-1);
