import type { ShortVowel, VerbFormName } from './types.js';

/**
 * The stem patterns (Wright I, §§35-66, 67-72; Ryding 2005, ch. 21-33).
 *
 * Every stem of every form ends in *penult radical, vowel, last radical*; what differs is the head before them.
 * So a pattern gives the heads only, with digits for radicals. The last two letters are what weakness and
 * doubling act on, and that is said once for all forms.
 */
export interface Pattern {
  readonly past: string;
  readonly pastPassive: string | null;
  readonly present: string;
  /** The vowel of the present prefix: yu- in forms with a stem of four letters, ya- elsewhere (Wright I, §93). */
  readonly prefix: 'a' | 'u';
  /** The vowel before the last radical; in form I the verb's own. */
  readonly presentVowel: ShortVowel;
  /** The numbers of the penult and of the last radical. */
  readonly ending: readonly [number, number];
  /** Whether a weak middle radical gives a long vowel: أقام, but قاوم (Wright I, §§149-163). */
  readonly hollows: boolean;
  /** Whether two like last radicals contract: استعدّ, but جدّد (Wright I, §§120-127). */
  readonly contracts: boolean;
}

type Row = readonly [
  past: string,
  pastPassive: string | null,
  present: string,
  prefix: 'a' | 'u',
  presentVowel: ShortVowel,
  ending: readonly [number, number],
  hollows: boolean,
  contracts: boolean,
];

const ROWS: Readonly<Record<VerbFormName, Row>> = {
  I: ['1a', '1u', '1', 'a', 'u', [2, 3], true, true],
  II: ['1a2', '1u2', '1a2', 'u', 'i', [2, 3], false, false],
  III: ['1ā', '1ū', '1ā', 'u', 'i', [2, 3], false, true],
  IV: ["'a1", "'u1", '1', 'u', 'i', [2, 3], true, true],
  V: ['ta1a2', 'tu1u2', 'ta1a2', 'a', 'a', [2, 3], false, false],
  VI: ['ta1ā', 'tu1ū', 'ta1ā', 'a', 'a', [2, 3], false, true],
  VII: ['In1a', 'Un1u', 'n1a', 'a', 'i', [2, 3], true, true],
  VIII: ['I1ta', 'U1tu', '1ta', 'a', 'i', [2, 3], true, true],
  IX: ['I12a', null, '12a', 'a', 'i', [3, 3], false, true],
  X: ['Ista1', 'Ustu1', 'sta1', 'a', 'i', [2, 3], true, true],
  Q: ['1a2', '1u2', '1a2', 'u', 'i', [3, 4], false, false],
  QII: ['ta1a2', 'tu1u2', 'ta1a2', 'a', 'a', [3, 4], false, false],
  QIV: ['I12a3', null, '12a3', 'a', 'i', [4, 4], false, true],
};

export function patternOf(form: VerbFormName): Pattern {
  const [past, pastPassive, present, prefix, presentVowel, ending, hollows, contracts] = ROWS[form];
  return { past, pastPassive, present, prefix, presentVowel, ending, hollows, contracts };
}
