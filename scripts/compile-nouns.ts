import type { WordClass } from '../src/text/word-class.js';
import { wordsOf } from '../src/world-entries.js';
import type { CueSource, NounSource } from './language-source.js';
import { nominalForms } from './names.js';
import type { Vocabulary } from './vocabulary.js';

/** Class of a reporter by its kind; any other is a noun. */
const KIND_CLASS: Readonly<Record<string, WordClass>> = {
  person: 'personNoun',
  persons: 'personNoun',
  outlet: 'outletNoun',
  document: 'documentNoun',
  body: 'bodyNoun',
};

/** Gives the nouns of `cues.yaml` their classes, in all their forms. */
export function classifyNouns(vocabulary: Vocabulary, cues: CueSource): void {
  const noun = (word: string, wordClass: WordClass): void => {
    const parts = wordsOf(word);
    if (parts.length !== 1) return;
    const [whole, ...bound] = nominalForms(parts[0]!);
    vocabulary.classify(whole!, wordClass);
    // «نشرت» is the verb, not «نشرة» before a pronoun.
    for (const form of bound) if (!vocabulary.is(form, 'verb')) vocabulary.classify(form, wordClass);
  };
  for (const word of cues.guards) noun(word, 'norm');
  for (const entry of cues.reporters) {
    for (const word of formsOf(entry)) noun(word, KIND_CLASS[entry.kind] ?? 'noun');
  }
  for (const entry of cues.personNouns) for (const word of formsOf(entry)) noun(word, 'personNoun');
  for (const word of cues.collectives) noun(word, 'collective');
  for (const { noun: word, plurals } of cues.nouns)
    for (const w of [word, ...(plurals ?? [])]) noun(w, 'noun');
}

function formsOf(entry: NounSource | string): string[] {
  if (typeof entry === 'string') return [entry];
  return [
    entry.noun,
    ...(entry.plurals ?? []),
    ...(typeof entry.f === 'string' ? [entry.f] : (entry.f ?? [])),
  ];
}
