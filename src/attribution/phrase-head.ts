import type { NamesIndex } from '../entities/names-index.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import { onlyFinite } from '../text/only-finite.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import { isDetachedPreposition } from './prepositions.js';
import { CLOSE_PAREN, OPEN_PAREN } from './punctuation.js';

/** Words of a name in brackets, at most. */
const NAME_WORDS = 4;
/** Nouns that can be the head of a source. */
export const HEAD_NOUN = BIT.personNoun | BIT.documentNoun | BIT.bodyNoun | BIT.outletNoun | BIT.collective;

/** Words that end a noun phrase. */
export const STOPPERS =
  BIT.that |
  BIT.relative |
  BIT.relativeWhat |
  BIT.negation |
  BIT.contrast |
  BIT.subordinate |
  BIT.pronoun |
  BIT.auxiliary;

/** The split at which a noun phrase may begin, or null where the token begins none. */
export function headSplit(text: Text, names: NamesIndex, token: number): number | null {
  if (text.tokens.kind[token] === TokenKind.Quote)
    return isClause(text, token + 1) || isGoverned(text, names, token + 1) ? null : -1;
  if (text.isMark(token, OPEN_PAREN)) return isNameInBrackets(text, token) ? -1 : null;
  if (text.tokens.kind[token] === TokenKind.Number) return -1;
  if (!text.isWord(token) || names.isAudience(token) || isDetachedPreposition(text, token)) return null;
  const mention = names.mentionAt(token);
  if (mention !== null && mention.from === token) {
    if ((text.prefix(token, mention.split) & ~(Prefix.Conjunction | Prefix.Article)) === 0)
      return mention.split;
    return text.prefix(token, 0) === 0 && mention.to === token + 1 ? -1 : null;
  }
  if (text.bearsPronoun(token, BIT.preposition | BIT.that) || text.isBoundPronoun(token)) return null;
  // «دون تفصيل», «بعد صمت»: how and when.
  if (text.is(token, BIT.preposition) && text.is(token, BIT.governsThat)) return null;
  if (text.is(token, STOPPERS | BIT.preposition | BIT.adverb | BIT.time) && !text.is(token, HEAD_NOUN))
    return null;
  if (text.words.count[token] === 0) return -1;
  for (let k = 0; k < text.words.count[token]!; k++) {
    if ((text.prefix(token, k) & (Prefix.B | Prefix.K | Prefix.L | Prefix.Future)) === 0) return k;
  }
  return onlyFinite(text, token) ? -1 : null;
}

/** «قال (سالم مرزوق) المسؤول في …»: a few words that only names are made of. */
function isNameInBrackets(text: Text, open: number): boolean {
  let i = open + 1;
  while (
    text.isWord(i) &&
    (text.words.count[i] === 0 || text.is(i, BIT.name)) &&
    !text.is(i, BIT.preposition)
  )
    i++;
  return i > open + 1 && i <= open + NAME_WORDS + 1 && text.isMark(i, CLOSE_PAREN);
}

/** «"لضبط النفس"»: a preposition opens what is asked for, not a name. */
function isGoverned(text: Text, names: NamesIndex, token: number): boolean {
  if (text.words.count[token] === 0 || names.mentionAt(token) !== null) return false;
  return (text.prefix(token, 0) & (Prefix.B | Prefix.K | Prefix.L)) !== 0;
}

/** «"سنقول بوضوح"»: a verb of the future opens somebody's words, not a name. */
function isClause(text: Text, token: number): boolean {
  // «"سعيد"»: a whole word as well.
  if (text.words.count[token]! > 0 && text.prefix(token, 0) === 0 && text.word(token, 0) !== -1) {
    if ((text.lexicon.classes(text.word(token, 0)) & BIT.name) !== 0) return false;
  }
  for (let k = 0; k < text.words.count[token]!; k++)
    if ((text.prefix(token, k) & Prefix.Future) !== 0) return true;
  return text.is(token, BIT.negation | BIT.future);
}
