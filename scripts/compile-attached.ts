import type { Attached } from '../src/store/words.js';
import { foldWord } from '../src/text/01-normalise.js';
import type { Clitics } from '../src/text/lexicon.js';

/** Everything that a language writes together with the beginning of a word, for full-text search. */
export function attachedWords({ proclitics, article, articleAfterL }: Clitics): Attached {
  const texts = (kind: string): string[] =>
    proclitics.filter((one) => one.kind === kind).map(({ text }) => foldWord(text));
  const isL = (text: string): boolean => articleAfterL !== '' && articleAfterL.startsWith(text);
  const conjunctions = ['', ...texts('conjunction')];
  const prepositions = ['', ...texts('preposition')];
  const joined = (tails: readonly string[]): string[] =>
    conjunctions.flatMap((head) => tails.map((tail) => head + tail));
  const definite =
    article === ''
      ? []
      : joined(prepositions.map((one) => foldWord(one !== '' && isL(one) ? articleAfterL : one + article)));
  return {
    article: foldWord(article),
    before: [...joined(prepositions), ...joined(texts('future')), ...definite],
    beforeDefinite: definite,
  };
}
