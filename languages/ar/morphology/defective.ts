import { lengthen } from './phonemes.js';
import type { ShortVowel } from './types.js';

/** As much of a stem as its end needs. */
export interface DefectiveEnd {
  readonly head: string;
  readonly penult: string;
  readonly vowel: ShortVowel;
  /** `w` or `y`: which of them comes back between vowels. */
  readonly last: string;
}

/**
 * Stems that end in a weak letter (Wright I, §§164-170; Ryding 2005, ch. 21, 5.4). One rule serves past and
 * present, since all turns on the vowel before the weak letter and on the first sound of the ending:
 *
 * | ending | after a | after i, u |
 * |---|---|---|
 * | -a | ā (رمى، دعا) | iya, uwa |
 * | -at | at (رمت) | iyat |
 * | -u | ā (يلقى) | ī, ū (يرمي، يدعو) |
 * | -ā… | ayā, awā | iyā, uwā |
 * | -ū… | aw (رموا، يلقون) | ū |
 * | -ī… | ay (تلقين) | ī |
 * | consonant | ay, aw (رميت، دعوت) | ī, ū |
 * | none | a | i, u |
 */
export function joinDefective(stem: DefectiveEnd, ending: string): string {
  const { vowel, last } = stem;
  const base = stem.head + stem.penult;
  const first = ending.slice(0, 1);
  const rest = ending.slice(1);
  const open = vowel === 'a';
  const finalA = last === 'w' ? 'ā' : 'Y';
  switch (first) {
    case '':
      return base + vowel;
    case 'a':
      if (!open) return base + vowel + last + ending;
      return base + (rest === '' ? finalA : ending);
    case 'u':
      return base + (open ? finalA : lengthen(vowel)) + rest;
    case 'ā':
      return base + vowel + last + ending;
    case 'ū':
      return base + (open ? 'aw' : 'ū') + rest;
    case 'ī':
      return base + (open ? 'ay' : 'ī') + rest;
    default:
      return base + (open ? vowel + last : lengthen(vowel)) + ending;
  }
}
