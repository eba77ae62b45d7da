import { foldWord } from '../../text/01-normalise.js';
import { Capital } from '../../text/letter-case.js';
import { PART } from '../../text/part-of-speech.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import type { NameMention } from '../02-mentions.js';
import { NameRole, type WorldEntity } from '../gazetteer-data.js';
import { editDistance } from './edit-distance.js';
import type { ResolverContext } from './resolver-context.js';

/** A word of so many letters or more may differ by two of them, a shorter one by one. */
const LONG_WORD = 5;

const NO_FIRST_NAME =
  BIT.personNoun | BIT.honorific | BIT.bodyNoun | BIT.outletNoun | BIT.preposition | BIT.collective;

/** «أوليكسي كوليبا», «Eric Trump»: before a bare family name a first name that is not like any of the bearer's own. */
export function hasOtherFirstName(
  { text, names, capitals }: ResolverContext,
  phrase: number,
  { from, to, role, entity }: NameMention,
): boolean {
  const first = from - 1;
  if (role !== NameRole.Short || to - from !== 1 || entity === null || first < phrase) return false;
  if (!text.isWord(first) || names.mentionAt(first) !== null) return false;
  if (!(capitals ? isGivenName(text, first) : maybeFirstName(text, first))) return false;
  return !isLikeOwn(text.foldedWord(first), entity);
}

/** A capital tells nothing at the head of a sentence, so that only a listed given name counts. */
export const isGivenName = (text: Text, token: number): boolean =>
  text.tokens.capital[token] !== Capital.None &&
  text.words.count[token]! > 0 &&
  (text.lexicon.parts(text.word(token, 0)) & PART.givenName) !== 0;

function maybeFirstName(text: Text, token: number): boolean {
  const isName = text.words.count[token] === 0 || text.is(token, BIT.name);
  if (!isName || text.is(token, NO_FIRST_NAME) || text.hasArticle(token)) return false;
  return !text.foldedWord(token).startsWith(text.lexicon.clitics.article);
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
