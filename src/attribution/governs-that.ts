import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { isMine } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';

/** «بعد أن», «من المتوقع أن»: the clause is not the verb's. */
export function governsThat(text: Text, token: number): boolean {
  if (!text.has(token, BIT.governsThat)) return false;
  for (let k = 0; k < text.words.count[token]!; k++) {
    if ((text.prefix(token, k) & ~(Prefix.Conjunction | Prefix.Article)) !== 0 || isMine(text, token, k))
      continue;
    if ((text.lexicon.classes(text.word(token, k)) & BIT.governsThat) !== 0) return true;
  }
  return false;
}
