import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { Gazetteer } from './01-gazetteer.js';
import type { Binders } from './names-index.js';

/** What a word may be that follows somebody's name, and no noun's preposition. */
const AFTER_NAME = BIT.that | BIT.name | BIT.preposition | BIT.time | BIT.relative;

/**
 * «أحمد علي»: a preposition's homograph is a name right behind a first name where no noun follows that the preposition
 * could govern. The token then is a name to every step that asks for its class.
 */
export function settlePrepositionNames(text: Text, binders: Binders, gazetteer: Gazetteer): void {
  if (binders.prepositionNames.size === 0) return;
  for (let i = 1; i < text.tokens.count; i++) {
    if (!text.is(i, BIT.preposition) || !text.isWord(i - 1)) continue;
    if (!binders.prepositionNames.has(text.slice(text.span(i, i + 1)))) continue;
    if (gazetteer.firstNames.has(text.foldedWord(i - 1)) && endsName(text, i + 1)) text.classify(i, BIT.name);
  }
}

const endsName = (text: Text, next: number): boolean =>
  next >= text.tokens.count ||
  !text.isWord(next) ||
  text.words.count[next] === 0 ||
  text.is(next, AFTER_NAME) ||
  text.has(next, BIT.that);
