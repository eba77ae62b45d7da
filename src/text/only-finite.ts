import { Prefix } from './03-words.js';
import type { Text } from './text.js';
import { Kind, kindOf } from './verb-form.js';
import { BIT } from './word-class.js';

/** Only a verb would be left after a letter taken for a preposition, which cannot be: the word is a name («بيلين»). */
export function onlyFinite(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    const word = text.word(token, k);
    const bits = text.lexicon.classes(word);
    if (
      (text.prefix(token, k) & Prefix.Article) !== 0 ||
      (bits & ~(BIT.verb | BIT.name)) !== 0 ||
      isMasdarForm(text, word)
    )
      return false;
  }
  return true;
}

function isMasdarForm({ lexicon }: Text, word: number): boolean {
  if ((lexicon.classes(word) & BIT.verb) === 0) return false;
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++)
    if (kindOf(lexicon.reading(r)) === Kind.Masdar) return true;
  return false;
}
