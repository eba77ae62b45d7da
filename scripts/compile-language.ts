import type { CueData } from '../src/attribution/cue-data.js';
import { NameRole } from '../src/entities/gazetteer-data.js';
import type { CompiledBinders } from '../src/entities/names-index.js';
import { foldWord } from '../src/text/01-normalise.js';
import type { LayoutData } from '../src/text/05-layout.js';
import type { Clitics } from '../src/text/lexicon.js';
import { packReading, type VerbFeatures } from '../src/text/verb-form.js';
import { BIT, type WordClass } from '../src/text/word-class.js';
import { wordsOf } from '../src/world-entries.js';
import { type NameSource, nominalForms } from './names.js';

/** The words of one language by number; spellings folded. */
export interface CompiledWords {
  readonly words: readonly string[];
  readonly classes: readonly number[];
  readonly lemmas: readonly string[];
  /** Verb readings by word number. */
  readonly readings: ReadonlyMap<number, readonly number[]>;
  readonly clitics: Clitics;
}

export interface CompiledNames {
  readonly names: readonly string[];
  readonly entities: readonly number[];
  readonly roles: readonly number[];
}

export interface CompiledTitles {
  readonly titles: readonly string[];
  readonly offices: readonly string[];
}

/** Everything a reader needs of one language, before it is packed. */
export interface CompiledLanguage {
  readonly language: string;
  readonly words: CompiledWords;
  readonly names: CompiledNames;
  readonly titles: CompiledTitles;
  readonly cues: CueData;
  readonly layout: LayoutData;
  readonly binders: CompiledBinders;
}

export interface LanguageSource {
  readonly language: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly clitics: Clitics & { readonly binders: CompiledBinders };
  readonly layout: LayoutData;
  readonly offices: readonly { readonly office: string; readonly titles: readonly string[] }[];
  readonly verbs: readonly { readonly lemma: string }[];
  readonly cues: CueSource;
  readonly names: readonly NameSource[];
  readonly conjugate: (entry: never) => readonly ({ readonly written: string } & VerbFeatures)[];
}

export interface CueSource extends CueData {
  readonly guards: readonly string[];
  readonly reporters: readonly (NounSource & { readonly kind: string })[];
  readonly personNouns: readonly (NounSource | string)[];
  readonly collectives: readonly string[];
}

interface NounSource {
  readonly noun: string;
  readonly plurals?: readonly string[];
  readonly f?: readonly string[] | string;
}

export function compileLanguage(source: LanguageSource): CompiledLanguage {
  const vocabulary = new Vocabulary();
  for (const [wordClass, words] of Object.entries(source.words)) {
    for (const word of words) {
      if (BIT[wordClass as WordClass] === undefined)
        throw new Error(`words.yaml: no word class is called «${wordClass}»`);
      const parts = wordsOf(word);
      if (parts.length !== 1) throw new Error(`words.yaml, ${wordClass}: «${word}» is not one word`);
      vocabulary.classify(parts[0]!, wordClass as WordClass);
    }
  }
  const { lemmas, readings } = compileVerbs(vocabulary, source);
  classifyNouns(vocabulary, source.cues);
  const names = compileNames(vocabulary, source.names);
  for (const { titles } of source.offices)
    for (const title of titles) for (const w of wordsOf(title)) vocabulary.number(w);
  const cues = compileCues(vocabulary, source.cues);
  return {
    language: source.language,
    names,
    cues,
    titles: {
      titles: source.offices.flatMap(({ titles }) => titles.map((title) => wordsOf(title).join(' '))),
      offices: source.offices.flatMap(({ office, titles }) => titles.map(() => office)),
    },
    layout: foldedLayout(source.layout),
    binders: {
      inner: source.clitics.binders.inner.map(foldWord),
      binders: source.clitics.binders.binders.map(foldWord),
      particles: source.clitics.binders.particles.map(foldWord),
      ownCountry: source.clitics.binders.ownCountry.map(foldWord),
      outletKinds: Object.fromEntries(
        Object.entries(source.clitics.binders.outletKinds).map(([noun, kinds]) => [foldWord(noun), kinds]),
      ),
    },
    words: {
      words: vocabulary.words,
      classes: vocabulary.classes,
      lemmas,
      readings,
      clitics: foldedClitics(source.clitics),
    },
  };
}

class Vocabulary {
  readonly words: string[] = [];
  readonly classes: number[] = [];
  readonly #numbers = new Map<string, number>();

  number(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.#numbers.set(word, number);
      this.words.push(word);
      this.classes.push(0);
    }
    return number;
  }

  is(word: string, wordClass: WordClass): boolean {
    const number = this.#numbers.get(word);
    return number !== undefined && (this.classes[number]! & BIT[wordClass]) !== 0;
  }

  classify(word: string, wordClass: WordClass): void {
    const number = this.number(word);
    this.classes[number] = this.classes[number]! | BIT[wordClass];
  }
}

const KIND_CLASS: Readonly<Record<string, WordClass>> = {
  person: 'personNoun',
  persons: 'personNoun',
  outlet: 'outletNoun',
  document: 'documentNoun',
  body: 'bodyNoun',
};

function classifyNouns(vocabulary: Vocabulary, cues: CueSource): void {
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

function compileVerbs(
  vocabulary: Vocabulary,
  source: LanguageSource,
): { lemmas: string[]; readings: Map<number, number[]> } {
  const lemmas: string[] = [];
  const collected = new Map<number, Set<number>>();
  const numbers = new Map<string, number>();
  for (const entry of source.verbs) {
    if (numbers.has(entry.lemma)) continue;
    const lemma = lemmas.length;
    numbers.set(entry.lemma, lemma);
    lemmas.push(unvocalised(entry.lemma));
    const except = new Set(source.cues.verbs.find((cue) => cue.lemma === entry.lemma)?.except ?? []);
    for (const form of source.conjugate(entry as never)) {
      if (except.has(form.written)) continue;
      const folded = foldWord(form.written);
      const word = vocabulary.number(folded);
      vocabulary.classify(folded, 'verb');
      const list = collected.get(word) ?? new Set<number>();
      list.add(packReading(lemma, form));
      collected.set(word, list);
    }
  }
  return { lemmas, readings: new Map([...collected].map(([word, list]) => [word, [...list]])) };
}

function compileNames(vocabulary: Vocabulary, names: readonly NameSource[]): CompiledNames {
  const kept = new Map<string, NameSource>();
  for (const name of names) {
    const text = wordsOf(name.text).join(' ');
    if (text.length > 1)
      kept.set(`${text}|${name.entity}|${name.role & ~NameRole.Everyday}`, { ...name, text });
  }
  const list = [...kept.values()];
  for (const { text } of list) for (const word of text.split(' ')) vocabulary.classify(word, 'name');
  return {
    names: list.map(({ text }) => text),
    entities: list.map(({ entity }) => entity),
    roles: list.map(({ role }) => role),
  };
}

function compileCues(vocabulary: Vocabulary, cues: CueSource): CueData {
  const folded = (words: readonly string[]): string[] => words.map((word) => wordsOf(word).join(' '));
  const phrases = [
    ...cues.phrases.map(({ text }) => text),
    ...cues.editorial,
    ...cues.continuations,
    ...cues.tails,
    ...cues.openers,
    ...cues.idioms.flatMap(({ words }) => words),
  ];
  for (const phrase of phrases) for (const word of wordsOf(phrase)) vocabulary.number(word);
  return {
    verbs: cues.verbs.map((verb) => ({
      ...verb,
      lemma: unvocalised(verb.lemma),
      ...(verb.marks && { marks: folded(verb.marks) }),
      ...(verb.preps && { preps: folded(verb.preps) }),
      ...(verb.asks && { asks: folded(verb.asks) }),
      ...(verb.sourcePrep && { sourcePrep: folded(verb.sourcePrep) }),
      ...(verb.addressee && { addressee: folded(verb.addressee) }),
      ...(verb.contentPrep && { contentPrep: foldWord(verb.contentPrep) }),
    })),
    nouns: cues.nouns.map((noun) => ({
      ...noun,
      noun: foldWord(noun.noun),
      ...(noun.marks && { marks: folded(noun.marks) }),
      ...(noun.preps && { preps: folded(noun.preps) }),
      ...(noun.plurals && { plurals: folded(noun.plurals) }),
    })),
    phrases: cues.phrases.map((phrase) => ({ ...phrase, text: wordsOf(phrase.text).join(' ') })),
    idioms: cues.idioms.map((idiom) => ({
      ...idiom,
      lemma: unvocalised(idiom.lemma),
      words: folded(idiom.words),
      ...(idiom.marks && { marks: folded(idiom.marks) }),
    })),
    editorial: folded(cues.editorial),
    continuations: folded(cues.continuations),
    tails: folded(cues.tails),
    openers: folded(cues.openers),
  };
}

/** A lemma as people write it: without vowel signs, and without the kasra alef that only a dictionary writes. */
const unvocalised = (lemma: string): string => lemma.replace(/[\u064b-\u0652\u0670]/g, '');

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
