import type { CompiledBinders } from '../src/entities/names-index.js';
import { foldWord } from '../src/text/01-normalise.js';
import type { LayoutData } from '../src/text/05-layout.js';
import type { Clitics } from '../src/text/lexicon.js';
import { PART, type Part } from '../src/text/part-of-speech.js';
import { BIT, type WordClass } from '../src/text/word-class.js';
import { wordsOf } from '../src/world-entries.js';
import { compileActs } from './compile-acts.js';
import { compileCues } from './compile-cues.js';
import { compileNames } from './compile-names.js';
import { classifyNouns, enterCommon } from './compile-nouns.js';
import { compileNumbers } from './compile-numbers.js';
import { compileTimes } from './compile-times.js';
import { compileVerbs } from './compile-verbs.js';
import type { CompiledLanguage, CompiledTitles } from './compiled-language.js';
import type { LanguageSource } from './language-source.js';
import { boundForm } from './names.js';
import { foldedPhrase } from './spelling.js';
import { Vocabulary } from './vocabulary.js';

export type {
  CompiledLanguage,
  CompiledNames,
  CompiledTitles,
  CompiledWords,
} from './compiled-language.js';
export type { LanguageSource } from './language-source.js';

/** Folds and numbers everything that a reader needs of one language; words of `common` have the first numbers. */
export function compileLanguage(source: LanguageSource, common: readonly string[] = []): CompiledLanguage {
  // In this order: nouns give way to verbs.
  const vocabulary = new Vocabulary(common);
  classifyWords(vocabulary, source.words);
  const { lemmas, vocalised, readings } = compileVerbs(vocabulary, source);
  classifyNouns(vocabulary, source.cues, source.clitics.binders.masculinePlural);
  addParts(vocabulary, source.parts);
  for (const name of source.clitics.binders.givenNames) vocabulary.classify(foldWord(name), 'name');
  const names = compileNames(vocabulary, source.names);
  const titles = compileTitles(vocabulary, source.offices);
  enterCommon(vocabulary, source.common);
  const cues = compileCues(vocabulary, source.cues);
  const times = compileTimes(vocabulary, source.times);
  const numbers = compileNumbers(vocabulary, source.numbers);
  const verbs = new Map(vocalised.map((lemma, index) => [lemma.normalize('NFC'), index]));
  const acts = compileActs(vocabulary, source, verbs, readings);
  const { words, classes, parts } = vocabulary;
  return {
    language: source.language,
    names,
    cues,
    acts,
    titles,
    layout: foldedLayout(source.layout),
    times,
    numbers,
    binders: foldedBinders(source.clitics.binders),
    writing: { ...source.writing, months: monthNames(source.times) },
    words: {
      words,
      classes,
      parts: parts.some((bits) => bits !== 0) ? parts : [],
      lemmas,
      vocalised,
      readings,
      clitics: foldedClitics(source.clitics),
    },
  };
}

/** The folded names of months that are one word. */
const monthNames = ({ months }: LanguageSource['times']): string[] =>
  Object.values(months)
    .flatMap((names) => Object.values(names).flat())
    .filter((name) => !name.includes(' '))
    .map(foldWord);

/** The closed classes of `words.yaml`. */
function classifyWords(vocabulary: Vocabulary, classes: LanguageSource['words']): void {
  for (const [wordClass, words] of Object.entries(classes)) {
    for (const word of words) {
      if (BIT[wordClass as WordClass] === undefined)
        throw new Error(`words.yaml: no word class is called «${wordClass}»`);
      const parts = wordsOf(word);
      if (parts.length !== 1) throw new Error(`words.yaml, ${wordClass}: «${word}» is not one word`);
      vocabulary.classify(parts[0]!, wordClass as WordClass);
      const bound = wordClass === 'noun' ? boundForm(parts[0]!) : null;
      if (bound !== null) vocabulary.classify(bound, 'noun');
    }
  }
}

/** The lists of `parts.yaml`. */
function addParts(vocabulary: Vocabulary, parts: LanguageSource['parts']): void {
  for (const [part, words] of Object.entries(parts)) {
    if (PART[part as Part] === undefined)
      throw new Error(`parts.yaml: no part of speech is called «${part}»`);
    for (const word of words) {
      const written = wordsOf(word);
      if (written.length !== 1) throw new Error(`parts.yaml, ${part}: «${word}» is not one word`);
      vocabulary.addPart(written[0]!, part as Part);
    }
  }
}

function compileTitles(vocabulary: Vocabulary, offices: LanguageSource['offices']): CompiledTitles {
  for (const { titles } of offices)
    for (const title of titles) for (const word of wordsOf(title)) vocabulary.number(word);
  return {
    titles: offices.flatMap(({ titles }) => titles.map(foldedPhrase)),
    offices: offices.flatMap(({ office, titles }) => titles.map(() => office)),
  };
}

function foldedLayout(layout: LayoutData): LayoutData {
  const fold = (lines: readonly string[]): string[] => [
    ...new Set(lines.map((line) => foldWord(String(line)))),
  ];
  return {
    residueLines: fold(layout.residueLines),
    residueStarts: fold(layout.residueStarts),
    residuePatterns: layout.residuePatterns,
    bylineStarts: fold(layout.bylineStarts),
    bylineWords: fold(layout.bylineWords),
    creditStarts: fold(layout.creditStarts),
    dateStarts: fold(layout.dateStarts),
    abbreviations: fold(layout.abbreviations),
  };
}

function foldedClitics(clitics: Clitics): Clitics {
  return {
    proclitics: clitics.proclitics.map((p) => ({ ...p, text: foldWord(p.text) })),
    enclitics: clitics.enclitics.map((e) => ({ ...e, text: foldWord(e.text) })),
    article: foldWord(clitics.article),
    articleAfterL: foldWord(clitics.articleAfterL),
  };
}

function foldedBinders({ outletKinds, prepositionNames, ...lists }: CompiledBinders): CompiledBinders {
  const folded = Object.entries(lists).map(([name, words]) => [name, words.map(foldWord)]);
  return {
    ...(Object.fromEntries(folded) as Omit<CompiledBinders, 'outletKinds' | 'prepositionNames'>),
    prepositionNames,
    outletKinds: Object.fromEntries(
      Object.entries(outletKinds).map(([noun, kinds]) => [foldWord(noun), kinds]),
    ),
  };
}
