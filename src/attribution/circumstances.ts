import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { isParticiple, isStrongVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { phraseFrom } from './noun-phrase.js';
import { attachedSplit, isDetachedPreposition } from './prepositions.js';
import { afterShortQuotation, isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { isActionNoun } from './verbs.js';

const SPEAKERS = BIT.personNoun | BIT.bodyNoun | BIT.collective | BIT.honorific;
/** How the accusative of an indefinite noun is written. */
const ALEF = '\u0627';
/** Words that a circumstance between commas has at most. */
const ASIDE_REACH = 10;
/** Words that a relative clause has at most. */
const RELATIVE_REACH = 14;

/** The first token after time, place and occasion that stand between subject and object. */
export function skipCircumstances(context: SentenceContext, from: number, limit: number): number {
  const { text } = context;
  let i = from;
  while (i < limit) {
    const aside = afterAside(context, i, limit);
    if (aside > i) {
      i = aside;
      continue;
    }
    const addressee = afterAddressee(context, i);
    if (addressee > i) {
      i = addressee;
      continue;
    }
    // «بأشد العبارات».
    const manner = attachedSplit(text, Prefix.B, i);
    if (manner >= 0 && context.cues.manners.has(text.word(i, manner))) {
      i += 2;
      continue;
    }
    // «برئاسة السيد فلان»: under whom, with the whole name.
    const headed = context.names.isBinder(i) ? context.names.afterName(i + 1) : -1;
    if (headed > i) {
      i = headed;
      continue;
    }
    const attached = text.isWord(i) && text.words.count[i]! > 0 && (text.ownPrefix(i) & Prefix.B) !== 0;
    const isWhich = i > from && text.is(i - 1, BIT.time) && context.names.isWhichTime(i);
    // «30 يناير», «في العام 1950».
    const isDay =
      text.tokens.kind[i] === TokenKind.Number &&
      (text.is(i + 1, BIT.time) || (i > from && text.is(i - 1, BIT.time)));
    if (isComma(text, i) || text.is(i, BIT.time | BIT.adverb) || attached || isWhich || isDay) i++;
    else if (context.set.afterTurn.has(i + 2)) i += 2;
    else if (text.is(i, BIT.relative)) i = afterRelative(context, i, limit);
    else if (text.is(i, BIT.preposition) && !isObjectNoun(context, i))
      i = afterPrepositional(context, i, limit);
    else break;
  }
  return i;
}

/** «أعلن الوزير تعليقا فوريا»: a verbal noun that is a preposition only together with another («تعليقا على»). */
export const isObjectNoun = (context: SentenceContext, token: number): boolean =>
  isBareMasdar(context, token) &&
  context.text.foldedWord(token).endsWith(ALEF) &&
  !context.text.is(token + 1, BIT.preposition);

/** «لقناة الغد الفضائية هذه الأنباء»: past the outlet spoken to; or the token itself. */
export function afterAddressee(context: SentenceContext, token: number): number {
  const { text, names, sentence } = context;
  if (!text.isWord(token)) return token;
  const person = afterPersonSpokenTo(context, token);
  if (person > token) return person;
  // «لـ"العربي الجديد" مدير …», «لصحيفة "الشرق" وزير …».
  const isOutlets = isDetachedL(text, token) || (text.prefixWith(token, BIT.outletNoun) & Prefix.L) !== 0;
  if (isOutlets && names.mentionAt(token + 2)?.entity?.type === 'outlet') {
    const to = afterShortQuotation(text, token + 1, sentence.to);
    if (to > token + 1) return to;
  }
  const whole = names.mentionAt(token);
  const isNamed = whole?.from === token && whole.entity?.type === 'outlet';
  const name = isNamed ? whole : names.mentionAt(token + 1);
  const prefix = isNamed ? text.prefix(token, whole.split) : text.prefixWith(token, BIT.outletNoun);
  const isTo = (prefix & Prefix.L) !== 0;
  if (!isTo || name === null || (!isNamed && name.to <= token + 1)) return token;
  const isAdjective =
    text.hasArticle(name.to) && names.mentionAt(name.to) === null && !text.is(name.to, SPEAKERS);
  return isAdjective ? name.to + 1 : name.to;
}

/** «لسفير مصر لدى بغداد فلان، حرص بلاده على …»: past somebody by his post, where a comma closes it. */
function afterPersonSpokenTo({ text, names, sentence }: SentenceContext, token: number): number {
  const split = text.splitWith(token, BIT.personNoun);
  if (split < 0 || (text.prefix(token, split) & Prefix.L) === 0) return token;
  const phrase = phraseFrom(text, names, token, sentence.to, split);
  return phrase !== null && isComma(text, phrase.to) ? phrase.to : token;
}

const isDetachedL = (text: Text, token: number): boolean =>
  isDetachedPreposition(text, token) &&
  text.lexicon.isProclitic(text.folded.codes[text.tokens.from[token]!]!, 'l');

/** «، مساء الجمعة الماضي، في بيان،», «، بحسب الصحيفة،»: an aside between commas; the last comma, or the token itself. */
function afterAside({ text, phraseStarts }: SentenceContext, comma: number, limit: number): number {
  if (!isComma(text, comma)) return comma;
  // «، التابع لقوات …،»: what the subject is.
  const isOfSubject = text.hasArticle(comma + 1) && isParticiple(text, comma + 1);
  const opens = isOfSubject || text.is(comma + 1, BIT.time | BIT.preposition);
  if (!opens && !phraseStarts.includes(comma + 1)) return comma;
  for (let i = comma + 2; i < Math.min(limit, comma + ASIDE_REACH); i++) {
    if (isComma(text, i)) return i;
    if (isStrongVerb(text, i)) return comma;
  }
  return comma;
}

/** «الذي عين الاثنين، …»: past the comma that closes a relative clause. */
function afterRelative({ text }: SentenceContext, relative: number, limit: number): number {
  for (let i = relative + 1; i < Math.min(limit, relative + RELATIVE_REACH); i++)
    if (isComma(text, i)) return i;
  return limit;
}

/** «في نبأ أوردته الوكالة أمس استمرار …»: past the circumstance, to a time, a comma or the object's verbal noun. */
function afterPrepositional(context: SentenceContext, preposition: number, limit: number): number {
  const { text } = context;
  for (let i = preposition + 2; i < limit; i++) {
    if (isComma(text, i) || text.is(i, BIT.time | BIT.adverb)) return i;
    if (isBareMasdar(context, i) && !text.is(i - 1, BIT.preposition) && !isOfOccasion(context, i)) return i;
  }
  return preposition + 2;
}

/** «في حفل تدشين السفارة»: the genitive of a noun behind a preposition; a document has none («في بيان رفض …»). */
export const isOfOccasion = (
  { text, names }: Pick<SentenceContext, 'text' | 'names'>,
  token: number,
): boolean =>
  names.mentionAt(token - 1) === null &&
  text.is(token - 2, BIT.preposition) &&
  text.isWord(token - 1) &&
  !text.hasArticle(token - 1) &&
  !text.is(token - 1, BIT.documentNoun | BIT.name | BIT.time | BIT.demonstrative) &&
  !text.bearsPronoun(token - 1, BIT.noun);

/** A verbal noun without article after a definite subject opens the object: «… وقف إطلاق النار». */
export function isBareMasdar({ text }: Pick<SentenceContext, 'text'>, token: number): boolean {
  const prefix = text.words.count[token]! > 0 ? text.ownPrefix(token) : Prefix.Conjunction;
  return (prefix & ~Prefix.Article) === 0 && isActionNoun(text, token);
}
