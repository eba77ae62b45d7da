/** One reading of a written verb form, packed into an integer so that a lexicon stays small. */
export type VerbKind =
  | 'past'
  | 'present'
  | 'subjunctive'
  | 'jussive'
  | 'imperative'
  | 'participle'
  | 'passive-participle'
  | 'masdar';

export interface VerbFeatures {
  readonly kind: VerbKind;
  readonly voice: 'active' | 'passive';
  readonly person: 1 | 2 | 3 | null;
  readonly gender: 'm' | 'f' | null;
  readonly number: 's' | 'd' | 'p' | null;
  readonly beforePronoun: boolean;
}

export const VERB_KINDS: readonly VerbKind[] = [
  'past',
  'present',
  'subjunctive',
  'jussive',
  'imperative',
  'participle',
  'passive-participle',
  'masdar',
];

export enum Kind {
  Past = 0,
  Present = 1,
  Subjunctive = 2,
  Jussive = 3,
  Imperative = 4,
  Participle = 5,
  PassiveParticiple = 6,
  Masdar = 7,
}

const FEATURE_BITS = 11;

const GENDERS = [null, 'm', 'f'] as const;
const NUMBERS = [null, 's', 'd', 'p'] as const;

export function packReading(lemma: number, f: VerbFeatures): number {
  const features =
    VERB_KINDS.indexOf(f.kind) |
    ((f.voice === 'passive' ? 1 : 0) << 3) |
    ((f.person ?? 0) << 4) |
    (GENDERS.indexOf(f.gender) << 6) |
    (NUMBERS.indexOf(f.number) << 8) |
    ((f.beforePronoun ? 1 : 0) << 10);
  return (lemma << FEATURE_BITS) | features;
}

export const lemmaOf = (reading: number): number => reading >> FEATURE_BITS;
export const kindOf = (reading: number): Kind => reading & 7;
export const isPassive = (reading: number): boolean => ((reading >> 3) & 1) === 1;
export const personOf = (reading: number): number => (reading >> 4) & 3;
export const genderOf = (reading: number): VerbFeatures['gender'] => GENDERS[(reading >> 6) & 3]!;
export const numberOf = (reading: number): VerbFeatures['number'] => NUMBERS[(reading >> 8) & 3]!;
export const isBeforePronoun = (reading: number): boolean => ((reading >> 10) & 1) === 1;
export const isFiniteForm = (reading: number): boolean => kindOf(reading) <= Kind.Jussive;
