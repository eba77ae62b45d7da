/** The ten common derived forms (Wright I, §33), and the quadriliteral ones: Q = I, QII, QIV (Wright I, §67-72). */
export type VerbFormName =
  | 'I'
  | 'II'
  | 'III'
  | 'IV'
  | 'V'
  | 'VI'
  | 'VII'
  | 'VIII'
  | 'IX'
  | 'X'
  | 'Q'
  | 'QII'
  | 'QIV';

export type ShortVowel = 'a' | 'i' | 'u';

/** One line of `languages/ar/verbs/*.yaml`. */
export interface VerbEntry {
  /** The vocalised past, third person masculine singular: the key of the verb. */
  readonly lemma: string;
  /** Three or four letters with spaces between, ء for any hamza: `ق و ل`. */
  readonly root: string;
  readonly form: VerbFormName;
  /** Vowel after the second radical in the past and in the present; form I only. */
  readonly past?: ShortVowel;
  readonly present?: ShortVowel;
  /** Verbal nouns, unvocalised: all of them in form I, the irregular ones elsewhere. */
  readonly masdars?: readonly string[];
  /** The active participle where it is not the regular one; `false` where none is used. */
  readonly participle?: string | readonly string[] | false;
  /** Only the third person singular is used. */
  readonly impersonal?: boolean;
  /** Neither passive nor passive participle is used. */
  readonly noPassive?: boolean;
}

export type FormKind =
  | 'past'
  | 'present'
  | 'subjunctive'
  | 'jussive'
  | 'imperative'
  | 'participle'
  | 'passive-participle'
  | 'masdar';

export type Voice = 'active' | 'passive';

/** Person, gender and number: null where the form does not tell them apart. */
export interface Agreement {
  readonly person: 1 | 2 | 3 | null;
  readonly gender: 'm' | 'f' | null;
  readonly number: 's' | 'd' | 'p' | null;
}

/** One written form of a verb. */
export interface VerbForm extends Agreement {
  /** Standard orthography without vowel signs; hamza seats are kept, folding is the caller's. */
  readonly written: string;
  readonly vocalised: string;
  readonly kind: FormKind;
  readonly voice: Voice;
  /** True where the word is written so only before an attached pronoun: قالو+ه, نفا+ه, موضحت+ه. */
  readonly beforePronoun: boolean;
}
