import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { Gazetteer } from './01-gazetteer.js';
import type { Binders } from './names-index.js';
import { startsWithArticle } from './resolver/name-words.js';

/** What a word may be that follows somebody's name, and no noun's preposition. */
const AFTER_NAME = BIT.that | BIT.name | BIT.preposition | BIT.time | BIT.relative;

/**
 * «أحمد علي», «علي بوطوالة»: a preposition's homograph is a name right behind a first name where no noun follows that the
 * preposition could govern, and before a word that only names have where the text writes the preposition otherwise. The
 * token then is a name to every step that asks for its class.
 */
export function settlePrepositionNames(text: Text, binders: Binders, gazetteer: Gazetteer): void {
  const { prepositionNames } = binders;
  if (prepositionNames.size === 0) return;
  const written: [token: number, preposition: string][] = [];
  const spellings = new Set<string>();
  for (let i = 0; i < text.tokens.count; i++) {
    if (!text.is(i, BIT.preposition)) continue;
    const word = text.slice(text.span(i, i + 1));
    const preposition = prepositionNames.get(word);
    if (preposition === undefined) spellings.add(word);
    else written.push([i, preposition]);
  }
  for (const [token, preposition] of written) {
    const isLast =
      token > 0 && gazetteer.firstNames.has(text.foldedWord(token - 1)) && endsName(text, token + 1);
    if (isLast || (spellings.has(preposition) && isUnlisted(text, token + 1))) text.classify(token, BIT.name);
  }
}

const endsName = (text: Text, next: number): boolean =>
  next >= text.tokens.count ||
  !text.isWord(next) ||
  text.words.count[next] === 0 ||
  text.is(next, AFTER_NAME) ||
  text.has(next, BIT.that);

const isUnlisted = (text: Text, token: number): boolean =>
  token < text.tokens.count &&
  text.isWord(token) &&
  text.words.count[token] === 0 &&
  !startsWithArticle(text, token);
