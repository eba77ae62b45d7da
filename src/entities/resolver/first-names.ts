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

/** What tells a name before the report is read. */
export type NameContext = Pick<ResolverContext, 'text' | 'names' | 'gazetteer' | 'capitals'>;

const COMMA = 0x2c;

const NO_FIRST_NAME =
  BIT.personNoun | BIT.honorific | BIT.bodyNoun | BIT.outletNoun | BIT.preposition | BIT.collective;

/** «أوليكسي كوليبا», «Eric Trump»: before a bare family name a first name that is not like any of the bearer's own. */
export function hasOtherFirstName(context: NameContext, phrase: number, mention: NameMention): boolean {
  const { text, names, capitals } = context;
  const { from, to, role, entity } = mention;
  if (role !== NameRole.Short || to - from !== 1 || entity === null) return false;
  if (!capitals)
    return (
      from > phrase &&
      text.isWord(from - 1) &&
      names.mentionAt(from - 1) === null &&
      maybeFirstName(text, from - 1) &&
      !isLikeOwn(text.foldedWord(from - 1), entity)
    );
  const first = firstNameBefore(context, phrase, mention);
  // «Barack Hussein Obama»: one of several names is enough.
  for (let i = first; i < from; i++) if (isLikeOwn(text.foldedWord(i), entity)) return false;
  return first < from;
}

/** «Oleksiy», «Anne Marie»: where the names before a family name begin that only a person bears; the family name itself where none does. */
export function firstNameBefore(context: NameContext, phrase: number, { from }: NameMention): number {
  let first = from;
  while (first > phrase && isNameBefore(context, first - 1)) first--;
  return first;
}

/** A name listed as a given one or borne by somebody in `world/`, or inside a sentence a capital on a word of no list. */
function isNameBefore({ text, names, gazetteer }: NameContext, token: number): boolean {
  if (!text.isWord(token) || names.mentionAt(token) !== null) return false;
  if (text.tokens.capital[token] !== Capital.First || text.is(token, NO_FIRST_NAME)) return false;
  if (isGivenName(text, token)) return true;
  const isBorne = gazetteer.firstNames.has(text.foldedWord(token));
  if (isBorne) return (text.bareClasses[token]! & ~(BIT.name | BIT.verb)) === 0;
  const isUnlisted = text.words.count[token] === 0 || text.word(token, 0) === -1;
  const before = token - 1;
  return isUnlisted && before >= 0 && text.tokens.capital[before] === Capital.None && !isStop(text, before);
}

/** A capital tells nothing at the head of a sentence, so that only a listed given name counts. */
export const isGivenName = (text: Text, token: number): boolean =>
  text.tokens.capital[token] !== Capital.None &&
  text.words.count[token]! > 0 &&
  (text.lexicon.parts(text.word(token, 0)) & PART.givenName) !== 0;

/** What a sentence or a quotation may open behind. */
const isStop = (text: Text, token: number): boolean => !text.isWord(token) && !text.isMark(token, COMMA);

function maybeFirstName(text: Text, token: number): boolean {
  const isName = text.words.count[token] === 0 || text.is(token, BIT.name);
  if (!isName || text.is(token, NO_FIRST_NAME) || text.hasArticle(token)) return false;
  return !text.foldedWord(token).startsWith(text.lexicon.clitics.article);
}

/** The word is written like one of somebody's names, or like the beginning of them written in one. */
export function isLikeOwn(word: string, { names }: Pick<WorldEntity, 'names'>): boolean {
  for (const name of Object.values(names)) {
    const own = name.split(' ').map(foldWord);
    if (own.join('').startsWith(word)) return true;
    if (own.some((other) => editDistance(word, other) <= (word.length >= LONG_WORD ? 2 : 1))) return true;
  }
  return false;
}
