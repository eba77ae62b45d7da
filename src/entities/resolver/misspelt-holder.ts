import { foldWord } from '../../text/01-normalise.js';
import type { WorldEntity } from '../gazetteer-data.js';
import { officeIn } from './04-office-holders.js';
import { editDistance } from './edit-distance.js';
import type { Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** Letters by which one word of a name may differ, for words of at least so many letters. */
const LONG_WORD = 6;
/** Letters by which a whole name may differ. */
const MAX_DISTANCE = 3;

/**
 * «الرئيس الأوكراني فولوديمير زيلينكسي»: the one holder of the post whose name this is but for a letter or two; null
 * where there is none. The post decides, so that no two people with like names are taken for each other.
 */
export function misspeltHolder(context: ResolverContext, range: Range, written: Range): WorldEntity | null {
  const office = officeIn(context, range);
  if (office === null || written.to - written.from < 2) return null;
  const words = context.text.foldedWords(written.from, written.to).split(' ');
  const alike = context.offices
    .everHeld(office.offices, office.of)
    .filter(({ names }) => Object.values(names).some((name) => isLike(words, folded(name))));
  return alike.length === 1 ? alike[0]! : null;
}

const folded = (name: string): string[] => name.split(' ').map(foldWord);

/** Word by word the same but for a letter or two. */
function isLike(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  let sum = 0;
  for (const [i, word] of words.entries()) {
    const other = others[i]!;
    const distance = editDistance(word, other);
    if (distance > (Math.min(word.length, other.length) >= LONG_WORD ? 2 : 1)) return false;
    sum += distance;
  }
  return sum <= MAX_DISTANCE;
}
