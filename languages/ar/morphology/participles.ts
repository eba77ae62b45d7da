import { declineParticiple, type NominalEnd, type SoundedNoun } from './declension.js';
import { isWeak } from './phonemes.js';
import type { Verb } from './root.js';
import { join } from './stem.js';
import type { Voice } from './types.js';
import { participleStem } from './verb-stems.js';

/** The active or passive participle in all its numbers, genders and cases (Wright I, §§229-240). */
export function participleForms(verb: Verb, voice: Voice): readonly SoundedNoun[] {
  const [base, end] = verb.form === 'I' ? simpleParticiple(verb, voice) : derivedParticiple(verb, voice);
  return declineParticiple(base, end);
}

type Base = readonly [base: string, end: NominalEnd];

/** mu- and the present stem (Wright I, §§236-240). */
function derivedParticiple(verb: Verb, voice: Voice): Base {
  const stem = participleStem(verb, voice);
  if (verb.defective) return [`mu${stem.head}${stem.penult}`, voice === 'active' ? 'i' : 'a'];
  // The ending u keeps the stem open, as every case vowel does.
  const word = join(stem, 'u').map((open) => open.slice(0, -1))[0] ?? '';
  return [`mu${word}`, 'sound'];
}

/** fāʿil and mafʿūl (Wright I, §§229-230). */
function simpleParticiple(verb: Verb, voice: Voice): Base {
  return voice === 'active' ? faail(verb) : [mafuul(verb), 'sound'];
}

/** قائل with hamza for the weak letter, جاءٍ where the last is hamza too, رادّ contracted (Wright I, §§240-241). */
function faail(verb: Verb): Base {
  const head = verb.fill('1ā');
  if (verb.defective) return [head + verb.penult, 'i'];
  if (verb.hollow) return verb.last === "'" ? [`${head}'`, 'i'] : [`${head}'i${verb.last}`, 'sound'];
  if (verb.doubled) return [head + verb.penult + verb.last, 'sound'];
  return [`${head}${verb.penult}i${verb.last}`, 'sound'];
}

/** مقول، مبيع; مدعوّ، مرميّ (Wright I, §§240-241). */
function mafuul(verb: Verb): string {
  const head = verb.fill('ma1');
  if (verb.hollow) return head + (verb.penult === 'w' ? 'ū' : 'ī') + verb.last;
  if (!isWeak(verb.last)) return `${head}${verb.penult}ū${verb.last}`;
  const keepsW = verb.last === 'w' && verb.pastVowel === 'a';
  return head + verb.penult + (keepsW ? 'uww' : 'iyy');
}
