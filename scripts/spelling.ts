import { wordsOf } from '../src/world-entries.js';

/** A phrase in folded words, one space between them. */
export const foldedPhrase = (phrase: string): string => wordsOf(phrase).join(' ');

/** Phrases in folded words. */
export const foldedPhrases = (phrases: readonly string[]): string[] => phrases.map(foldedPhrase);

/** A lemma as people write it: without vowel signs, the dagger alef among them. */
export const unvocalised = (lemma: string): string => lemma.replace(/[\u064b-\u0652\u0670]/g, '');
