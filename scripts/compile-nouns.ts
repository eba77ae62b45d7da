import { foldWord } from '../src/text/01-normalise.js';
import type { WordClass } from '../src/text/word-class.js';
import { wordsOf } from '../src/world-entries.js';
import type { CueSource, LanguageSource, NounSource } from './language-source.js';
import { feminineOf, nominalForms } from './names.js';
import type { Vocabulary } from './vocabulary.js';

/** Class of a reporter by its kind; any other is a noun. */
const KIND_CLASS: Readonly<Record<string, WordClass>> = {
  person: 'personNoun',
  persons: 'personNoun',
  outlet: 'outletNoun',
  document: 'documentNoun',
  body: 'bodyNoun',
};

/**
 * Gives the nouns of `cues.yaml` their classes, in all their forms; sound plurals of people before a genitive too,
 * where they lose their last letter («صحافيو المؤسسة»).
 */
export function classifyNouns(
  vocabulary: Vocabulary,
  cues: CueSource,
  soundPlurals: readonly string[],
): void {
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
    if (entry.kind === 'person')
      for (const word of entry.plurals ?? [])
        if (soundPlurals.some((ending) => word.endsWith(ending)))
          vocabulary.classify(foldWord(word.slice(0, -1)), 'personNoun');
    // «منظمات», «دول»: several are no one.
    if (entry.kind === 'body') for (const word of entry.plurals ?? []) noun(word, 'collective');
  }
  for (const entry of cues.personNouns) for (const word of formsOf(entry)) noun(word, 'personNoun');
  for (const word of cues.collectives) noun(word, 'collective');
  for (const { noun: word, plurals } of cues.nouns)
    for (const w of [word, ...(plurals ?? [])]) noun(w, 'noun');
}

/** Enters the words of `common.yaml`, in all their forms. */
export function enterCommon(vocabulary: Vocabulary, { nouns, adjectives }: LanguageSource['common']): void {
  const masculine = adjectives.map(foldWord);
  for (const word of [...nouns.map(foldWord), ...masculine, ...masculine.flatMap(feminineOf)])
    for (const form of nominalForms(word)) vocabulary.number(form);
}

function formsOf(entry: NounSource | string): string[] {
  if (typeof entry === 'string') return [entry];
  return [
    entry.noun,
    ...(entry.plurals ?? []),
    ...(typeof entry.f === 'string' ? [entry.f] : (entry.f ?? [])),
  ];
}
