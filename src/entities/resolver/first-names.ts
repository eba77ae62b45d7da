import { foldWord } from '../../text/01-normalise.js';
import { BIT } from '../../text/word-class.js';
import type { NameMention } from '../02-mentions.js';
import { NameRole, type WorldEntity } from '../gazetteer-data.js';
import { editDistance } from './edit-distance.js';
import type { ResolverContext } from './resolver-context.js';

/** A word of so many letters or more may differ by two of them, a shorter one by one. */
const LONG_WORD = 5;

const NO_FIRST_NAME =
  BIT.personNoun | BIT.honorific | BIT.bodyNoun | BIT.outletNoun | BIT.preposition | BIT.collective;

/** «أوليكسي كوليبا»: before a bare family name a first name that is not like any of the bearer's own. */
export function hasOtherFirstName(
  { text, names, capitals }: ResolverContext,
  phrase: number,
  { from, to, role, entity }: NameMention,
): boolean {
  const first = from - 1;
  if (capitals || role !== NameRole.Short || to - from !== 1 || entity === null || first < phrase)
    return false;
  const isName = text.words.count[first] === 0 || text.is(first, BIT.name);
  if (!text.isWord(first) || !isName || text.is(first, NO_FIRST_NAME) || text.hasArticle(first)) return false;
  if (names.mentionAt(first) !== null) return false;
  const word = text.foldedWord(first);
  return !word.startsWith(text.lexicon.clitics.article) && !isLikeOwn(word, entity);
}

/** The word is written like one of somebody's names, or like the beginning of them written in one. */
function isLikeOwn(word: string, { names }: WorldEntity): boolean {
  for (const name of Object.values(names)) {
    const own = name.split(' ').map(foldWord);
    if (own.join('').startsWith(word)) return true;
    if (own.some((other) => editDistance(word, other) <= (word.length >= LONG_WORD ? 2 : 1))) return true;
  }
  return false;
}
