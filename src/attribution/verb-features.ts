import type { Text } from '../text/text.js';
import { Gender, genderOf, lemmaOf, Num, numberOf } from '../text/verb-form.js';
import type { Draft } from './draft.js';
import type { VerbReading } from './verbs.js';

const GENDERS = { [Gender.None]: null, [Gender.Masculine]: 'm', [Gender.Feminine]: 'f' } as const;
const NUMBERS = { [Num.None]: null, [Num.Singular]: 's', [Num.Dual]: 'd', [Num.Plural]: 'p' } as const;

/** What a statement has from its verb: the cue's place and lemma, and with whom a dropped subject must agree. */
export function featuresOf(
  text: Text,
  { token, reading }: VerbReading,
): Pick<Draft, 'cueToken' | 'lemma' | 'gender' | 'number'> {
  return {
    cueToken: token,
    lemma: text.lexicon.lemmas[lemmaOf(reading)]!,
    gender: verbGender(reading),
    number: NUMBERS[numberOf(reading)],
  };
}

/** The gender that a verb form shows. */
export const verbGender = (reading: number): Draft['gender'] => GENDERS[genderOf(reading)];
