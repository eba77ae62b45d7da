import { Prefix } from './03-words.js';
import type { Text } from './text.js';
import { isMasdar } from './verb-shape.js';
import { BIT } from './word-class.js';

/** Only a verb would be left after a letter taken for a preposition, which cannot be: the word is a name («بيلين»). */
export function onlyFinite(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    const bits = text.lexicon.classes(text.word(token, k));
    if ((text.prefix(token, k) & Prefix.Article) !== 0 || (bits & ~(BIT.verb | BIT.name)) !== 0) return false;
  }
  return !isMasdar(text, token);
}
