import { TokenKind } from '../text/02-tokens.js';
import type { Text } from '../text/text.js';
import { isMasdar, isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import type { Walk } from './complement-walk.js';
import { attachedSplit, isPrepositional } from './prepositions.js';
import { afterParenthesis, closedQuotationFrom, FULL_STOP, isComma, SEMICOLON } from './punctuation.js';
import { participleCue } from './verbs.js';

/** Letters of an abbreviated title, at most. */
const ABBREVIATION = 2;
/** Words of time between commas. */
const ASIDE = 6;

/** Words of a participle's aside, at most. */
const PARTICIPLE_REACH = 14;
/** The ending of an indefinite noun that is an object. */
const ALEF = '\u0627';
/** Alef with the hamza below. */
const HAMZA_BELOW = '\u0625';

/** Words that are no verb of a clause about the source, whatever else they may be. */
const NO_VERB =
  BIT.preposition |
  BIT.that |
  BIT.time |
  BIT.name |
  BIT.personNoun |
  BIT.bodyNoun |
  BIT.honorific |
  BIT.pronoun;

/** Steps over one token of source and circumstances; -1 where their zone ends. */
export function passOver(walk: Walk, i: number): number {
  const { text, limit } = walk;
  if (text.tokens.kind[i] === TokenKind.Quote) return afterQuotation(text, i);
  const bracket = afterParenthesis(text, i, limit);
  if (bracket > i) return bracket;
  if (isComma(text, i)) return passComma(walk, i + 1);
  if (!text.isWord(i)) return text.isMark(i, SEMICOLON) || endsSentence(text, i) ? -1 : i + 1;
  if (text.is(i, BIT.relative | BIT.relativeWhat)) walk.relative = true;
  else if (opensNextClause(walk, i)) return -1;
  return i + 1;
}

/** A full stop within a quotation, and not of «د.». */
const endsSentence = (text: Text, i: number): boolean =>
  text.isMark(i, FULL_STOP) &&
  text.isWord(i - 1) &&
  text.tokens.to[i - 1]! - text.tokens.from[i - 1]! > ABBREVIATION;

function afterQuotation(text: Text, i: number): number {
  const q = closedQuotationFrom(text, i, Number.POSITIVE_INFINITY);
  return q === -1 ? i + 1 : text.quotations[q]!.to;
}

function passComma(walk: Walk, next: number): number {
  if (endsAtComma(walk, next)) return -1;
  walk.relative = isAsyndetic(walk, next);
  return next;
}

/** «…، السبت، أن», «…، على أن»: the clause that the verb introduces comes after a word of time. */
function opensClause({ text, cue, limit }: Walk, from: number): boolean {
  let i = from;
  while (i < Math.min(limit, from + ASIDE) && (text.is(i, BIT.time) || isComma(text, i))) i++;
  if (i + 1 < limit && isPrepositional(text, cue.clausePreps, i)) i++;
  return i < limit && text.has(i, BIT.that) && !text.hasConjunction(i);
}

function endsAtComma(walk: Walk, next: number): boolean {
  const { text, names, cues, limit, nounPhrase } = walk;
  if (next >= limit) return true;
  if (names.isCalled(next)) return false;
  // «، طالبا عدم الكشف عن هويته، إن»: how somebody speaks.
  if (walk.set.editorial.has(next)) return false;
  if (nounPhrase !== null && isOfAside(walk, nounPhrase.zoneEnd, next)) {
    walk.nounPhrase = null;
    return false;
  }
  if (nounPhrase !== null && !opensClause(walk, next)) return true;
  // «المستشار، مظهر محمد، أن»: no participle by its ending.
  const participle = names.endsAdverbially(next) ? participleCue(text, cues, next) : null;
  // «انتقد الرئيس، مقاطعة الجلسات»: of a verb that only sometimes reports rather the verbal noun.
  if (participle !== null && !(participle.cue.needs === 'quote' && isMasdar(text, next)))
    return !returnsToClause(walk, next);
  if (text.is(next, BIT.subordinate | BIT.contrast)) return true;
  return isStrongVerb(text, next) && text.hasConjunction(next);
}

/** «تعهد، بعد فوزه بالانتخابات، بتعزيز»: the first preposition is of the aside, the one behind its comma the verb's. */
function isOfAside({ text, cue, verb }: Walk, preposition: number, next: number): boolean {
  if (attachedSplit(text, cue.nominalPreps.prefixes, next) < 0) return false;
  if (text.isConjoined(next) || attachedSplit(text, cue.nominalPreps.prefixes, preposition) < 0) return false;
  for (let i = preposition - 1; i > verb; i--)
    if (isComma(text, i)) return text.is(i + 1, BIT.preposition | BIT.time);
  return false;
}

/** «قال فلان، محدثا الصحفيين، إن»: behind the comma that closes the aside the main verb's clause opens. */
function returnsToClause({ text, cue, limit }: Walk, participle: number): boolean {
  if (cue.class !== 'say' && cue.class !== 'affirm') return false;
  for (let i = participle + 1; i + 1 < Math.min(limit, participle + PARTICIPLE_REACH); i++) {
    if (isComma(text, i)) return opensMainClause(text, i + 1);
    if (text.has(i, BIT.that) || !text.isWord(i)) return false;
  }
  return false;
}

/** «إن» and not «أن», where a text writes the hamza. */
export const opensMainClause = (text: Text, token: number): boolean =>
  text.has(token, BIT.that) && text.slice(text.span(token, token + 1)).startsWith(HAMZA_BELOW);

/** «مصدر أوروبي، طلب عدم كشف هويته،»: a clause without a pronoun that tells more of the source. */
const isAsyndetic = ({ text, names, verb }: Walk, token: number): boolean =>
  !text.hasArticle(verb + 1) &&
  names.mentionAt(verb + 1) === null &&
  mayBeVerb(text, token) &&
  !text.hasConjunction(token) &&
  !text.is(token, NO_VERB);

/**
 * «في مقابلة ستبث الأحد، أن», «قرارا يدين»: a verb without conjunction right behind an indefinite noun, by its
 * preposition or its ending.
 */
const tellsOfOccasion = ({ text, names, cue }: Walk, i: number): boolean =>
  (text.is(i - 2, BIT.preposition) || (cue.personObject && text.foldedWord(i - 1).endsWith(ALEF))) &&
  text.isWord(i - 1) &&
  text.words.count[i - 1]! > 0 &&
  text.prefix(i - 1, 0) === 0 &&
  names.mentionAt(i - 1) === null &&
  !names.pronounOn(i - 1) &&
  isStrongVerb(text, i) &&
  !text.hasConjunction(i);

/** «أكد ضرورة الحوار مشيرا إلى أن»: an adverbial participle with a clause right behind it. */
function hasOwnClause({ text, names, cues }: Walk, i: number): boolean {
  // «مشيرا إلى أن», «واصفا إياه بأنه».
  const mark = text.is(i + 1, BIT.preposition | BIT.pronoun) ? i + 2 : i + 1;
  if (!text.has(mark, BIT.that) || text.is(i, BIT.adverb) || !names.endsAdverbially(i)) return false;
  const participle = participleCue(text, cues, i);
  if (participle === null) return false;
  return text.prefix(i, participle.split) === 0 && text.pronoun(i, participle.split) === 0;
}

/** Another verb, unless it is in a clause about the source or about the circumstances. */
function opensNextClause(walk: Walk, i: number): boolean {
  const { text, names, verb, relative } = walk;
  if (i === verb + 1 || relative || names.isCalled(i)) return false;
  if (hasOwnClause(walk, i)) return true;
  if (tellsOfOccasion(walk, i)) {
    walk.relative = true;
    return false;
  }
  const before = i - 1;
  const adverbial = text.is(before, BIT.governsThat | BIT.subordinate) || text.has(before, BIT.that);
  return !adverbial && isStrongVerb(text, i) && !text.is(before, BIT.auxiliary);
}
