import { Prefix } from '../../text/03-words.js';
import { onlyFinite } from '../../text/only-finite.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import { NameRole } from '../gazetteer-data.js';
import type { ResolverContext } from './resolver-context.js';

/** Words of these classes are no part of a person's name. */
export const NO_NAME =
  BIT.personNoun |
  BIT.bodyNoun |
  BIT.outletNoun |
  BIT.documentNoun |
  BIT.preposition |
  BIT.that |
  BIT.relative |
  BIT.place |
  BIT.time |
  BIT.norm |
  BIT.collective |
  BIT.same;

const TA_MARBUTA = '\u0629';
const HA = '\u0647';

/** Ends like a relation adjective: «خليجي», «دوليين». */
const RELATIONAL = /\u064a(?:\u0647|\u064a\u0646|\u0648\u0646|\u0627\u0646|\u0627\u062a)?$/;

/** Letters of a plural noun with its pronoun. */
const MIN_WITH_PRONOUN = 6;
/** Ends like a plural with the pronoun of somebody: «منتقدوه», «مشاهديها». */
const OF_SOMEBODY = /[\u0648\u064a](?:\u0647|\u0647\u0627|\u0647\u0645)$/;

/** By its letters: of a word that no list knows no split tells. */
export const startsWithArticle = (text: Text, token: number): boolean =>
  text.foldedWord(token).startsWith(text.lexicon.clitics.article);

/** «الهاشمي العيثاوي»: no list knows it, nor is it a feminine adjective by its letters. */
export const isUnlistedName = (text: Text, token: number): boolean =>
  text.words.count[token] === 0 && !text.foldedWord(token).endsWith(HA);

/** «بيليني»: read as a preposition before a finite verb, so neither. */
export const isVerbAfterLetter = (text: Text, token: number): boolean =>
  (text.prefix(token, 0) & (Prefix.B | Prefix.L | Prefix.K)) !== 0 && onlyFinite(text, token);

/** «سلوتر», «روجيه»: read as a name after the future letter, or as a verb with a pronoun, and in no other way. */
export function isMisread(text: Text, token: number): boolean {
  const isOne = text.words.count[token] === 1;
  if (!isOne || text.word(token, 0) === -1) return false;
  if (text.prefix(token, 0) === Prefix.Future) return (text.classes[token]! & BIT.verb) === 0;
  return text.prefix(token, 0) === 0 && text.pronoun(token, 0) !== 0 && text.classes[token] === BIT.verb;
}

export function isRelational(text: Text, token: number): boolean {
  const word = text.foldedWord(token);
  if (word.length <= 4 || !RELATIONAL.test(word)) return false;
  // «أناتولي», «أوليه»: a word of names without article, or one that ends in ه and not in ة.
  const isForeign = text.is(token, BIT.name) || text.slice(text.span(token, token + 1)).endsWith(HA);
  return startsWithArticle(text, token) || !isForeign;
}

/** «منتقدوه», «مشاهديها»: by its letters a plural with a pronoun. */
export function endsInPronoun(text: Text, token: number): boolean {
  const word = text.foldedWord(token);
  return word.length >= MIN_WITH_PRONOUN && text.words.count[token] === 0 && OF_SOMEBODY.test(word);
}

/** «للإعلام», «والثروة»: hardly a name of its own. */
function bearsToThe(text: Text, token: number): boolean {
  return (
    bearsBoth(text, token, Prefix.L | Prefix.Article) ||
    bearsBoth(text, token, Prefix.Conjunction | Prefix.Article)
  );
}

function bearsBoth(text: Text, token: number, both: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) if ((text.prefix(token, k) & both) === both) return true;
  return false;
}

/** A word may be part of a name; `inside` one that has begun, more may. */
export function couldBeName({ text, names }: ResolverContext, token: number, inside: boolean): boolean {
  if (!text.isWord(token) || names.isDirection(token) || text.isBoundPronoun(token)) return false;
  const mention = names.mentionAt(token);
  if (inside && isSurname({ text, names }, token)) return true;
  if (mention !== null && (mention.entity?.type !== 'person' || !inside)) return false;
  if (text.words.count[token] === 0) return true;
  if (inside && names.isParticle(token - 1) && !text.is(token, BIT.preposition | BIT.that)) return true;
  if (text.is(token, NO_NAME)) return false;
  if (text.is(token, BIT.name)) return inside || !bearsToThe(text, token);
  if (!inside) return looksLikeVerb({ text, names }, token);
  if (names.isParticle(token - 2) && text.hasArticle(token)) return true;
  if (isVerbAfterLetter(text, token) || isMisread(text, token)) return true;
  const isUnlisted = text.word(token, 0) === -1;
  return isUnlisted && (text.prefix(token, 0) & ~Prefix.Article) === 0;
}

/** «أولتا جاتشكا»: a first name that may be a verb, before a word that no list knows; no «قطعة نسيج». */
const looksLikeVerb = ({ text, names }: Pick<ResolverContext, 'text' | 'names'>, token: number): boolean =>
  onlyFinite(text, token) &&
  !text.hasConjunction(token) &&
  !names.isCalled(token) &&
  !names.isDegree(token) &&
  text.words.count[token + 1] === 0 &&
  !text.slice(text.span(token, token + 1)).endsWith(TA_MARBUTA);

/** «ماجدالينا مغربي»: a state's adjective without article, right behind a word that only a name is made of. */
export function isSurname({ text, names }: Pick<ResolverContext, 'text' | 'names'>, token: number): boolean {
  const before = token - 1;
  const isName = text.words.count[before] === 0 || (text.classes[before]! & ~BIT.verb) === BIT.name;
  // «سيف السويدي»: with the article only behind a word that is nothing but a name.
  const isOfName = !text.hasArticle(token) || !startsWithArticle(text, before);
  return names.mentionAt(token)?.role === NameRole.Adjective && isOfName && isName;
}
