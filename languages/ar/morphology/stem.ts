import { joinDefective } from './defective.js';
import { isConsonant, isVowel, lastOf, lengthen } from './phonemes.js';
import type { ShortVowel } from './types.js';

/** A verb stem: head, penult radical, vowel, last radical, and what happens to them. */
export interface Stem {
  readonly head: string;
  readonly penult: string;
  readonly vowel: ShortVowel;
  readonly last: string;
  readonly hollow: boolean;
  readonly doubled: boolean;
  readonly defective: boolean;
  /** The vowel of a hollow stem in a closed syllable where it is not the long one shortened: قُلتُ, خِفتُ. */
  readonly closedVowel?: ShortVowel;
}

/** The stem with an ending; two results where both are in use (لم يردّ / لم يردد). */
export function join(stem: Stem, ending: string): readonly string[] {
  if (stem.defective) return [joinDefective(stem, ending)];
  if (stem.hollow) return [joinHollow(stem, ending)];
  if (stem.doubled) return joinDoubled(stem, ending);
  return [stem.head + stem.penult + stem.vowel + stem.last + ending];
}

/**
 * Hollow stems (Wright I, §§149-163; Ryding 2005, ch. 21, 5.3): the weak letter and its vowel become a long
 * vowel, which is shortened in a closed syllable.
 */
function joinHollow(stem: Stem, ending: string): string {
  const { head, vowel, last } = stem;
  const afterVowel = isVowel(lastOf(head));
  const body = afterVowel ? head.slice(0, -1) : head;
  const quality: ShortVowel = afterVowel ? (lastOf(head) === 'u' ? 'i' : 'a') : vowel;
  const closed = ending === '' || isConsonant(ending.slice(0, 1));
  return body + (closed ? (stem.closedVowel ?? quality) : lengthen(quality)) + last + ending;
}

/**
 * Doubled stems (Wright I, §§120-127; Ryding 2005, ch. 21, 3): before a vowel the like letters close up, and the
 * vowel between them moves forward unless one is there already. Without an ending both ways are in use.
 */
function joinDoubled(stem: Stem, ending: string): readonly string[] {
  const { head, penult, vowel, last } = stem;
  const apart = head + penult + vowel + last + ending;
  if (isConsonant(ending.slice(0, 1))) return [apart];
  const together = head + (isVowel(lastOf(head)) ? '' : vowel) + penult + last;
  return ending === '' ? [`${together}a`, apart] : [together + ending];
}
