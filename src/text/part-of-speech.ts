/**
 * What a word can be in a clause, as bits, for languages whose grammar goes by the order of words: the lists of
 * `languages/<language>/parts.yaml`. Forms of verbs are known from the conjugation and stand in none of the lists.
 */
export const PARTS = [
  'determiner',
  'possessive',
  'subjectPronoun',
  'objectPronoun',
  'pronoun',
  'preposition',
  'infinitive',
  'coordinator',
  'subordinator',
  'complementiser',
  'relative',
  'question',
  'modal',
  'be',
  'have',
  'do',
  'negation',
  'adverb',
  'adjective',
  'noun',
  'pluralNoun',
  'quantifier',
  'particle',
  'existential',
  'prepositional',
  'givenName',
  'measure',
] as const;

export type Part = (typeof PARTS)[number];

export const PART = Object.fromEntries(PARTS.map((name, i) => [name, 1 << i])) as Record<Part, number>;

/** Parts of the closed classes. */
export const CLOSED =
  PART.determiner |
  PART.possessive |
  PART.subjectPronoun |
  PART.objectPronoun |
  PART.pronoun |
  PART.preposition |
  PART.infinitive |
  PART.coordinator |
  PART.subordinator |
  PART.complementiser |
  PART.relative |
  PART.question |
  PART.modal |
  PART.be |
  PART.have |
  PART.do |
  PART.negation |
  PART.quantifier |
  PART.existential;
