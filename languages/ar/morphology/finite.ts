import { imperativeStem } from './irregular.js';
import { PERSONS, type PersonRow } from './persons.js';
import { isConsonant } from './phonemes.js';
import type { Verb } from './root.js';
import { join, type Stem } from './stem.js';
import type { FormKind, Voice } from './types.js';
import { pastStem, presentStem } from './verb-stems.js';

/** A form before it is spelled. */
export interface Sounded {
  readonly phonemes: string;
  readonly kind: FormKind;
  readonly voice: Voice;
  readonly agreement: PersonRow;
}

const MOODS = ['present', 'subjunctive', 'jussive'] as const;

/** All persons of past, present with its moods, and imperative (Wright I, §§77-106). */
export function finiteForms(verb: Verb, voice: Voice): readonly Sounded[] {
  const past = pastStem(verb, voice);
  const present = presentStem(verb, voice);
  if (!past || !present) return [];
  return [
    ...PERSONS.flatMap((row) => sounded(join(past, row.past), 'past', voice, row)),
    ...MOODS.flatMap((mood) => PERSONS.flatMap((row) => presentForms(verb, present, voice, mood, row))),
    ...(voice === 'active' ? imperatives(verb, present) : []),
  ];
}

function sounded(words: readonly string[], kind: FormKind, voice: Voice, agreement: PersonRow): Sounded[] {
  return words.map((phonemes) => ({ phonemes, kind, voice, agreement }));
}

function presentForms(
  verb: Verb,
  stem: Stem,
  voice: Voice,
  mood: (typeof MOODS)[number],
  row: PersonRow,
): Sounded[] {
  const prefix = row.prefix + (voice === 'passive' ? 'u' : verb.pattern.prefix);
  const words = join(stem, row[mood]).map((word) => prefix + word);
  return sounded(words, mood, voice, row);
}

/**
 * The jussive of the second person without its prefix; where that begins with two consonants, connecting alef
 * comes before it: u if the stem vowel of form I is u, else i. Form IV has its own ʾa (Wright I, §§98-99).
 * The imperatives of a single letter (قِ، رَ) and their kin are left out: no paper has them, and ري، في are words.
 */
function imperatives(verb: Verb, present: Stem): Sounded[] {
  const stem = imperativeStem(verb, present);
  if (verb.form === 'I' && stem.defective && (stem.head + stem.penult).length < 2) return [];
  return PERSONS.filter((row) => row.person === 2).flatMap((row) => {
    const words = join(stem, row.jussive).map((word) => onset(verb, stem, word) + word);
    return sounded(words, 'imperative', 'active', row);
  });
}

function onset(verb: Verb, stem: Stem, word: string): string {
  if (verb.form === 'IV') return "'a";
  if (!isConsonant(word.charAt(1))) return '';
  return verb.form === 'I' && stem.vowel === 'u' ? 'U' : 'I';
}
