import type { Verb } from './root.js';
import type { Stem } from './stem.js';

/**
 * The few verbs that lose a hamza for themselves, not by any rule of their class:
 * رأى in the present and throughout form IV (Wright I, §176), and the imperatives خذ، كل، مر (Wright I, §137).
 */
const ROOT_OF_SEEING = "ر'y";
const SHORT_IMPERATIVES: ReadonlySet<string> = new Set(["'خذ", "'كل", "'مر"]);

/** Of the root of رأى; its form IV has no masdar by rule either (إراءة is listed). */
export const losesItsHamza = (verb: Verb): boolean => verb.radicals.join('') === ROOT_OF_SEEING;

export function withoutHamza(verb: Verb, stem: Stem, tense: 'past' | 'present'): Stem {
  if (!losesItsHamza(verb)) return stem;
  const loses = verb.form === 'IV' || (verb.form === 'I' && tense === 'present');
  return loses ? { ...stem, penult: '' } : stem;
}

export function imperativeStem(verb: Verb, present: Stem): Stem {
  const short = verb.form === 'I' && SHORT_IMPERATIVES.has(verb.radicals.join(''));
  return short ? { ...present, head: '' } : present;
}
