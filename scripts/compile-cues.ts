import { type CueData, WHOLE } from '../src/attribution/cue-data.js';
import { foldWord } from '../src/text/01-normalise.js';
import { wordsOf } from '../src/world-entries.js';
import type { CueSource } from './language-source.js';
import { foldedPhrase, foldedPhrases } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

/** «كلمة»: a last letter that folding changes is no pronoun, whatever it looks like then. */
const idiomWords = (phrase: string): string =>
  phrase
    .split(' ')
    .map((word) => (foldWord(word.at(-1)!) === word.at(-1) ? foldWord(word) : foldWord(word) + WHOLE))
    .join(' ');

/** Folds the cues and numbers the words of their phrases. */
export function compileCues(vocabulary: Vocabulary, cues: CueSource): CueData {
  const editorial = [...cues.editorial, ...combinations(cues.anonymous ?? [])];
  const withholding = combinations(cues.withholding ?? []);
  const phrases = [
    ...cues.phrases.map(({ text }) => text),
    ...editorial,
    ...cues.continuations,
    ...cues.tails,
    ...withholding,
    ...cues.openers,
    ...cues.meanwhile,
    ...cues.idioms.flatMap(({ words }) => words),
    ...cues.addressed,
    ...cues.addressedBodies,
    ...cues.settings,
    ...cues.manners,
    ...cues.governing,
    ...cues.earlier,
    ...(cues.thatNot ?? []),
    ...cues.nobody,
    ...(cues.labels ?? []),
    ...cues.received,
    ...cues.verbs.flatMap(({ personWith, deeds }) => [...(personWith ?? []), ...(deeds ?? [])]),
  ];
  for (const { lemma } of cues.adjectives ?? []) vocabulary.number(foldWord(lemma));
  for (const phrase of phrases) for (const word of wordsOf(phrase)) vocabulary.number(word);
  return {
    ...(cues.order && { order: cues.order }),
    ...(cues.origins && { origins: foldedPhrases(cues.origins) }),
    ...(cues.adjectives && { adjectives: cues.adjectives }),
    ...(cues.pronouns && { pronouns: cues.pronouns }),
    ...(cues.endings && { endings: cues.endings }),
    ...(cues.agents && { agents: foldedPhrases(cues.agents) }),
    verbs: cues.verbs.map((verb) => ({
      ...verb,
      ...(verb.marks && { marks: foldedPhrases(verb.marks) }),
      ...(verb.preps && { preps: foldedPhrases(verb.preps) }),
      ...(verb.asks && { asks: foldedPhrases(verb.asks) }),
      ...(verb.sourcePrep && { sourcePrep: foldedPhrases(verb.sourcePrep) }),
      ...(verb.addressee && { addressee: foldedPhrases(verb.addressee) }),
      ...(verb.personWith && { personWith: foldedPhrases(verb.personWith) }),
      ...(verb.deeds && { deeds: foldedPhrases(verb.deeds) }),
      ...(verb.contentPrep && { contentPrep: foldWord(verb.contentPrep) }),
    })),
    nouns: cues.nouns.map((noun) => ({
      ...noun,
      noun: foldWord(noun.noun),
      ...(noun.marks && { marks: foldedPhrases(noun.marks) }),
      ...(noun.preps && { preps: foldedPhrases(noun.preps) }),
      ...(noun.plurals && { plurals: foldedPhrases(noun.plurals) }),
    })),
    phrases: cues.phrases.map((phrase) => ({ ...phrase, text: foldedPhrase(phrase.text) })),
    idioms: cues.idioms.map((idiom) => ({
      ...idiom,
      words: idiom.words.map(idiomWords),
      ...(idiom.marks && { marks: foldedPhrases(idiom.marks) }),
    })),
    editorial: foldedPhrases(editorial),
    continuations: foldedPhrases(cues.continuations),
    tails: foldedPhrases(cues.tails),
    withholding: foldedPhrases(withholding),
    openers: foldedPhrases(cues.openers),
    meanwhile: foldedPhrases(cues.meanwhile),
    addressed: foldedPhrases(cues.addressed),
    addressedBodies: foldedPhrases(cues.addressedBodies),
    settings: foldedPhrases(cues.settings),
    manners: foldedPhrases(cues.manners),
    governing: foldedPhrases(cues.governing),
    earlier: foldedPhrases(cues.earlier),
    ...(cues.thatNot && { thatNot: foldedPhrases(cues.thatNot) }),
    nobody: foldedPhrases(cues.nobody),
    ...(cues.labels && { labels: foldedPhrases(cues.labels) }),
    received: foldedPhrases(cues.received),
  };
}

/** Every phrase with one of each part. */
function combinations(parts: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = parts;
  if (rest.length === 0) return [...first];
  const tails = combinations(rest);
  return first.flatMap((head) => tails.map((tail) => `${head} ${tail}`));
}
