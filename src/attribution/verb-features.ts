import type { Text } from '../text/text.js';
import { Gender, genderOf, lemmaOf, Num, numberOf } from '../text/verb-form.js';
import type { Draft } from './draft.js';

const GENDERS = { [Gender.None]: null, [Gender.Masculine]: 'm', [Gender.Feminine]: 'f' } as const;
const NUMBERS = { [Num.None]: null, [Num.Singular]: 's', [Num.Dual]: 'd', [Num.Plural]: 'p' } as const;

/** The verb of which a written form is a reading. */
export const lemmaIn = (text: Text, reading: number): string => text.lexicon.lemmas[lemmaOf(reading)]!;

/** The gender that a verb form shows. */
export const verbGender = (reading: number): Draft['gender'] => GENDERS[genderOf(reading)];

/** The number that a verb form shows. */
export const verbNumber = (reading: number): Draft['number'] => NUMBERS[numberOf(reading)];
