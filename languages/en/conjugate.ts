/** One line of `languages/en/verbs/*.yaml`: the parts that the rules of spelling do not give. */
export interface VerbEntry {
  readonly lemma: string;
  readonly past?: string | readonly string[];
  /** The past participle, where it is not the past. */
  readonly participle?: string | readonly string[];
  /** The last consonant is doubled although the verb has more than one syllable: «commit», «refer». */
  readonly doubles?: boolean;
}

/** One written form of a verb. */
export interface VerbForm {
  readonly written: string;
  readonly kind: 'past' | 'present' | 'participle' | 'passive-participle';
  readonly voice: 'active' | 'passive';
  /** 3 in the form of the third person singular; null in the bare form and where person is not told. */
  readonly person: 3 | null;
  readonly gender: null;
  readonly number: 's' | null;
  readonly beforePronoun: false;
}

/**
 * Every form of a verb: bare form, third person, past, present and past participle. Spelling as in Quirk et al., A
 * Comprehensive Grammar of the English Language (1985), §3.5-3.10.
 */
export function conjugate({ lemma, past, participle, doubles = false }: VerbEntry): VerbForm[] {
  const stem = doubles || isDoubled(lemma) ? lemma + lemma.at(-1)! : lemma;
  const pasts = past === undefined ? [withEd(stem)] : [past].flat();
  const participles = participle === undefined ? pasts : [participle].flat();
  return [
    form(lemma, 'present', null),
    form(withS(lemma), 'present', 3),
    ...pasts.map((written) => form(written, 'past', null)),
    form(withIng(stem), 'participle', null),
    ...participles.map((written) => form(written, 'passive-participle', null)),
  ];
}

function form(written: string, kind: VerbForm['kind'], person: VerbForm['person']): VerbForm {
  const voice = kind === 'passive-participle' ? 'passive' : 'active';
  return {
    written,
    kind,
    voice,
    person,
    gender: null,
    number: person === 3 ? 's' : null,
    beforePronoun: false,
  };
}

/** One vowel letter and one consonant at the end of a word of one syllable: «plan», «stop». */
const isDoubled = (lemma: string): boolean => /^(?:qu|[^aeiou])*[aeiou][^aeiouwxy]$/u.test(lemma);

const endsInConsonantY = (word: string): boolean => /[^aeiou]y$/u.test(word);

function withS(lemma: string): string {
  if (endsInConsonantY(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function withEd(stem: string): string {
  if (endsInConsonantY(stem)) return `${stem.slice(0, -1)}ied`;
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
}

function withIng(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`;
  return /[^eoy]e$/u.test(stem) && stem.length > 2 ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}
