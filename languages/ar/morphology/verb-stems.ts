import { withoutHamza } from './irregular.js';
import type { Verb } from './root.js';
import type { Stem } from './stem.js';
import type { ShortVowel, Voice } from './types.js';

/** The past stem; null where the form has no passive. */
export function pastStem(verb: Verb, voice: Voice): Stem | null {
  const { pattern } = verb;
  const template = voice === 'active' ? pattern.past : pattern.pastPassive;
  if (template === null) return null;
  const vowel = voice === 'active' ? verb.pastVowel : 'i';
  const stem = build(verb, verb.fill(template), vowel, 'past', voice);
  return verb.form === 'I' && voice === 'active' ? { ...stem, closedVowel: closedVowel(verb) } : stem;
}

/** The present stem, without the prefix of the person. */
export function presentStem(verb: Verb, voice: Voice): Stem | null {
  const { pattern } = verb;
  if (voice === 'passive' && pattern.pastPassive === null) return null;
  const vowel = voice === 'active' ? verb.presentVowel : 'a';
  const head = voice === 'active' && losesFirstW(verb) ? '' : verb.fill(pattern.present);
  return build(verb, head, vowel, 'present', voice);
}

/** The present stem with the vowel of a participle: i in the active, a in the passive (Wright I, §236). */
export function participleStem(verb: Verb, voice: Voice): Stem {
  const head = verb.fill(verb.pattern.present);
  return build(verb, head, voice === 'active' ? 'i' : 'a', 'present', voice);
}

function build(verb: Verb, head: string, vowel: ShortVowel, tense: 'past' | 'present', voice: Voice): Stem {
  const { penult, hollow, doubled, defective } = verb;
  const last = defective ? weakLast(verb, vowel, tense, voice) : verb.last;
  return withoutHamza(verb, { head, penult, vowel, last, hollow, doubled, defective }, tense);
}

/**
 * A last w shows only where form I has a in the past or u in the present; everywhere else it has become y:
 * دعوت، يدعو but دُعيت، رضيت، أعطيت (Wright I, §§166-168).
 */
function weakLast(verb: Verb, vowel: ShortVowel, tense: 'past' | 'present', voice: Voice): string {
  if (vowel === 'u') return 'w';
  const keeps =
    verb.last === 'w' && verb.form === 'I' && tense === 'past' && voice === 'active' && vowel === 'a';
  return keeps ? 'w' : 'y';
}

/** قُلت from يقول, but سِرت from يسير and خِفت from يخاف (Wright I, §§151-153). */
function closedVowel(verb: Verb): ShortVowel {
  return verb.presentVowel === 'u' ? 'u' : 'i';
}

const GUTTURALS = "'هعحغخ";

/**
 * A first w falls out of the present of form I before i (يصل), and before an a that stands for i beside a
 * guttural (يقع، يضع، يسع); not in doubled verbs (يودّ) (Wright I, §§142-144).
 */
function losesFirstW(verb: Verb): boolean {
  if (verb.form !== 'I' || verb.radicals[0] !== 'w' || verb.doubled) return false;
  if (verb.presentVowel === 'i') return true;
  return verb.presentVowel === 'a' && (GUTTURALS.includes(verb.penult) || GUTTURALS.includes(verb.last));
}
