import { eighthFormOnset } from './eighth-form.js';
import { type Pattern, patternOf } from './patterns.js';
import { isWeak, radicals } from './phonemes.js';
import type { ShortVowel, VerbEntry, VerbFormName } from './types.js';

/** What the lemma may tell about a verb that root and form leave open; see `lemma.ts`. */
export interface Traits {
  /** The weak middle radical stays a consonant: استجوب. */
  readonly soundMiddle?: boolean;
  /** The like last radicals stay apart: قاصص. */
  readonly uncontracted?: boolean;
  /** Form VIII doubles the t in place of a first hamza: اتّخذ. */
  readonly assimilatedHamza?: boolean;
}

/** A verb taken apart: what every builder of forms reads. */
export interface Verb {
  readonly form: VerbFormName;
  readonly pattern: Pattern;
  readonly radicals: readonly string[];
  readonly penult: string;
  readonly last: string;
  readonly hollow: boolean;
  readonly doubled: boolean;
  readonly defective: boolean;
  readonly pastVowel: ShortVowel;
  readonly presentVowel: ShortVowel;
  /** Puts the radicals in place of the digits of a pattern. */
  fill(pattern: string): string;
}

export function analyse(entry: VerbEntry, traits: Traits = {}): Verb {
  const pattern = patternOf(entry.form);
  const letters = radicals(entry.root);
  const expected = entry.form.startsWith('Q') ? 4 : 3;
  if (letters.length !== expected) {
    throw new Error(`${entry.lemma}: root «${entry.root}» needs ${expected} letters with spaces between`);
  }
  if (entry.form === 'I' && !(entry.past && entry.present)) {
    throw new Error(`${entry.lemma}: a form I verb needs its vowels, e.g. past: a, present: u`);
  }
  const radical = (n: number): string => letters[n - 1] ?? '';
  const penult = radical(pattern.ending[0]);
  const last = radical(pattern.ending[1]);
  const defective = isWeak(last);
  const onset = eighthFormOnset(radical(1), traits.assimilatedHamza === true);
  return {
    form: entry.form,
    pattern,
    radicals: letters,
    penult,
    last,
    defective,
    hollow: pattern.hollows && !traits.soundMiddle && isWeak(penult) && !defective,
    doubled: pattern.contracts && !traits.uncontracted && penult === last && !defective,
    pastVowel: entry.form === 'I' ? (entry.past ?? 'a') : 'a',
    presentVowel: entry.form === 'I' ? (entry.present ?? 'u') : pattern.presentVowel,
    fill: (text) =>
      (entry.form === 'VIII' ? text.replace('1t', onset) : text).replace(/[1-4]/g, (digit) =>
        radical(Number(digit)),
      ),
  };
}
