/**
 * What a word can do in a sentence, as bits: the closed classes of `languages/<language>/words.yaml` and the noun
 * classes of `cues.yaml`. Code asks for classes, never for words.
 */
export const WORD_CLASSES = [
  'that',
  'governsThat',
  'preposition',
  'relative',
  'relativeWhat',
  'negation',
  'perhaps',
  'auxiliary',
  'future',
  'contrast',
  'subordinate',
  'also',
  'demonstrative',
  'pronoun',
  'same',
  'time',
  'adverb',
  'place',
  'honorific',
  'counterpart',
  'personNoun',
  'collective',
  'outletNoun',
  'documentNoun',
  'bodyNoun',
  'norm',
  'verb',
  'name',
  'noun',
  'gesture',
  'about',
  'unnamed',
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];

export const BIT = Object.fromEntries(WORD_CLASSES.map((name, i) => [name, 1 << i])) as Record<
  WordClass,
  number
>;
