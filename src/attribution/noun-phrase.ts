import type { NameMention } from '../entities/02-mentions.js';
import { NameRole } from '../entities/gazetteer-data.js';
import type { NamesIndex } from '../entities/names-index.js';
import type { PhraseShape } from '../entities/resolver/resolved.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import { onlyFinite } from '../text/only-finite.js';
import type { Text } from '../text/text.js';
import { isMasdar, isParticiple, isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { afterApposition, afterCalled } from './apposition.js';
import { HEAD_NOUN, headSplit, STOPPERS } from './phrase-head.js';
import { afterInnerPreposition, afterIssued, afterPlaceOfPost, isIndefinite } from './phrase-preposition.js';
import type { PhraseSoFar } from './phrase-so-far.js';
import { isDetachedPreposition } from './prepositions.js';
import {
  afterParenthesis,
  afterShortQuotation,
  CLOSE_PAREN,
  FULL_STOP,
  isComma,
  OPEN_PAREN,
} from './punctuation.js';
import { isOnlyVerb } from './verbs.js';

/** Words of a definite post before its body: «المتحدث الرسمي», «الأمين العام». */
const POST_REACH = 2;

/** A noun phrase as tokens `[from, to)`; `split` is the split of the first token that it begins at. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly split: number;
  readonly shape?: PhraseShape;
}

/** Reads the noun phrase that begins at a token, at most up to `limit`; null where none begins there. */
export function nounPhraseAt(text: Text, names: NamesIndex, from: number, limit: number): Phrase | null {
  if (from >= limit) return null;
  const split = headSplit(text, names, from);
  if (split !== null && names.opensList(from))
    return { from, to: listEnd(text, names, from + 2, limit), split };
  if (split === null) return null;
  const of = names.partitiveOf(from);
  const whole = of < 0 ? null : nounPhraseAt(text, names, of + 1, limit);
  return whole === null ? phraseFrom(text, names, from, limit, split) : { from, to: whole.to, split };
}

/** One past «فرنسا وألمانيا وبريطانيا» in «كل من …». */
function listEnd(text: Text, names: NamesIndex, from: number, limit: number): number {
  let end = from;
  for (let next = from; next < limit && (next === from || text.isConjoined(next)); next = end) {
    const to = endOfMember(text, names, next, limit);
    if (to === next) break;
    end = to;
    if (isComma(text, end) && text.isConjoined(end + 1)) end++;
  }
  return end > from && isComma(text, end - 1) ? end - 1 : end;
}

/** Of a state or body by its name nothing more is its own: «كل من روسيا وإيران شرعية الرئيس». */
function endOfMember(text: Text, names: NamesIndex, from: number, limit: number): number {
  const name = names.mentionAt(from);
  const isWhole = name?.from === from && name.entity !== null && name.entity.type !== 'person';
  return isWhole ? name.to : (nounPhraseAt(text, names, from, limit)?.to ?? from);
}

/** The noun phrase whose first word is already known to begin at a split: «لصحيفة "المدى"». */
export function phraseFrom(
  text: Text,
  names: NamesIndex,
  from: number,
  limit: number,
  split: number,
): Phrase | null {
  const to = phraseEnd({ text, names, from, limit, named: false, described: false });
  return to > from ? { from, to, split } : null;
}

function phraseEnd(phrase: PhraseSoFar): number {
  const { text, from, limit } = phrase;
  let i = from;
  while (i < limit) {
    const next = step(phrase, i);
    if (next === i) break;
    i = next;
  }
  while (i > from && !canEnd(text, i - 1)) i--;
  return i;
}

/** Commas and full stops at the end are not the phrase's. */
function canEnd(text: Text, token: number): boolean {
  const kind = text.tokens.kind[token];
  return (
    kind === TokenKind.Word ||
    kind === TokenKind.Quote ||
    kind === TokenKind.Number ||
    text.isMark(token, CLOSE_PAREN)
  );
}

/** One step onwards from a token that is still in question; the same token where the phrase ends before it. */
function step(phrase: PhraseSoFar, i: number): number {
  const { text, from, limit } = phrase;
  if (text.tokens.kind[i] === TokenKind.Quote) return afterQuotedName(phrase, i);
  if (text.isMark(i, OPEN_PAREN)) return afterParenthesis(text, i, limit);
  if (text.tokens.kind[i] === TokenKind.Number) return i === from ? i + 1 : i;
  if (isComma(text, i)) return afterApposition(phrase, i);
  if (isAbbreviationStop(text, i)) return i + 1;
  const body = afterMarkedBody(phrase, i);
  if (body > i) return body;
  if (!text.isWord(i) || (i > from && (text.isLetter(i) || isDetachedPreposition(text, i)))) return i;
  return word(phrase, i);
}

/** «د.»: a full stop right after one or two letters. */
const isAbbreviationStop = (text: Text, i: number): boolean =>
  text.isMark(i, FULL_STOP) &&
  text.tokens.start[i] === text.tokens.end[i - 1] &&
  text.tokens.to[i - 1]! - text.tokens.from[i - 1]! <= 2;

/** «الأمين العام لـ"حزب الله"»: the body of a post, set apart from its preposition by marks. */
function afterMarkedBody({ text, names, from, limit, described, named }: PhraseSoFar, i: number): number {
  if (i === from || !described || named || i + 1 >= limit || !isDetachedPreposition(text, i)) return i;
  if (!text.hasArticle(i - 1)) return i;
  const next = i + 1;
  if (names.mentionAt(next + 1)?.entity?.type === 'outlet') return i;
  const after = Math.max(afterShortQuotation(text, next, limit), afterParenthesis(text, next, limit));
  return after > next ? after : i;
}

/** A quoted name, but not a quoted circumstance («بأشد العبارات»). */
function afterQuotedName(phrase: PhraseSoFar, i: number): number {
  const { text, from, limit } = phrase;
  const first = i + 1;
  const attached = first < limit && text.words.count[first]! > 0 ? text.prefix(first, 0) : 0;
  if (i > from && (attached & (Prefix.B | Prefix.L | Prefix.K)) !== 0) return i;
  if (i > from && isPost(phrase, i) && !isConstruct(phrase, i - 1) && areCommonWords(phrase, first)) return i;
  const end = afterShortQuotation(text, i, limit);
  const quoted = phrase.names.mentionAt(first);
  // «"رويترز" أغلق …»: a whole name in marks is a name.
  if (i === from && quoted?.from === first && quoted.to === end - 1 && quoted.entity?.type === 'outlet')
    phrase.named = true;
  return end;
}

/** The words so far are a person's post, and no body's or outlet's name. */
function isPost({ text, from }: PhraseSoFar, to: number): boolean {
  for (let i = from; i < to; i++) if (text.is(i, BIT.bodyNoun | BIT.outletNoun)) return false;
  return text.is(from, BIT.personNoun);
}

/** «باسم "…"», «عضو كتلة "…"»: a word before marks that takes them as its genitive. */
const isConstruct = ({ text, names, from }: PhraseSoFar, i: number): boolean =>
  names.isBinder(i) ||
  (i > from &&
    !text.hasArticle(i) &&
    !text.is(i, BIT.personNoun | BIT.name | BIT.honorific) &&
    names.mentionAt(i) === null &&
    text.words.count[i]! > 0);

/** «رئيس الوزراء "عملاء إيرانيين"»: nothing in the quotation is made of what names are made of. */
function areCommonWords({ text, names, limit }: PhraseSoFar, from: number): boolean {
  let i = from;
  for (; i < limit && text.isWord(i); i++) {
    if (text.words.count[i] === 0 || text.is(i, BIT.name)) return false;
    const mention = names.mentionAt(i);
    if (mention !== null && (mention.role & (NameRole.Adjective | NameRole.People)) === 0) return false;
  }
  return i > from;
}

function word(phrase: PhraseSoFar, i: number): number {
  const { text, names, from } = phrase;
  const mention = names.mentionAt(i);
  if (mention !== null && mention.from === i) return name(phrase, mention);
  const called = i > from ? afterCalled(phrase, i) : i;
  if (called > i) return called;
  const issuer = afterIssued(phrase, i);
  if (issuer > i) return issuer;
  const isFirst = i === from;
  const isHead = isFirst ? text.has(i, HEAD_NOUN) : text.is(i, HEAD_NOUN);
  if (!isFirst && !isHead) {
    if (text.is(i, BIT.same)) return i + 1;
    // «كشف فلان هذا ل…»: what was told, not who told it.
    if (phrase.named && text.is(i, BIT.demonstrative)) return i;
    if (text.is(i, STOPPERS)) return i;
    // «ماو مجددا»: how often, not who.
    if (phrase.from + 1 === i && text.words.count[from] === 0 && text.is(i, BIT.adverb)) return i;
    if (
      // «العمليات الخاصة»: with the article it is an adjective.
      text.is(i, text.hasArticle(i) ? BIT.time : BIT.time | BIT.adverb) &&
      (!text.is(i, BIT.name) || followsName(phrase, i) || isDay(phrase, i)) &&
      !isRank(phrase, i)
    )
      return i;
  }
  // «مسؤولان أميركيان موقع "أكسيوس"»: an outlet behind an adjective is told something.
  if (!isFirst && text.is(i, BIT.outletNoun) && !text.hasArticle(i) && isStateAdjective(phrase, i - 1))
    return i;
  if (completesParticiple(phrase, i)) return i + 1;
  if (text.is(i, BIT.preposition) && (phrase.named || !isHead)) return afterInnerPreposition(phrase, i);
  if (isHead) phrase.described = true;
  // «الدكتور أحميد حومه»: a name that no list knows.
  if (!isFirst && !isHead && text.is(i - 1, BIT.honorific) && isOwnName(text, i)) phrase.named = true;
  if (
    !isFirst &&
    (isStrongVerb(text, i) || opensClause(phrase, i) || isOwnAct(phrase, i) || isMeanwhile(phrase, i))
  )
    return i;
  if (phrase.named && isBareNoun(phrase, i)) return i;
  if (phrase.named && isOnlyVerb(text, i) && !isMasdar(text, i)) return i;
  // «إسكندر وتوت الموقف الأمريكي»: behind a name that no list knows another noun is what is done to.
  if (!isFirst && text.words.count[i - 1] === 0 && text.hasArticle(i) && text.is(i, BIT.noun)) return i;
  return !isFirst && !takesAttached(phrase, i) ? i : i + 1;
}

/** «كلينتون إشادة», «باشيليت عدم»: a noun of what is done, without article, right behind a name. */
const isBareNoun = ({ text, names }: PhraseSoFar, i: number): boolean =>
  names.mentionAt(i - 1)?.to === i &&
  names.mentionAt(i) === null &&
  !text.hasArticle(i) &&
  !text.is(i, HEAD_NOUN) &&
  (isMasdar(text, i) || text.is(i, BIT.noun));

/** A word that no list knows, or only as a name. */
const isOwnName = (text: Text, i: number): boolean =>
  text.words.count[i] === 0 || (text.is(i, BIT.name) && !text.is(i, BIT.honorific));

/** «أميركيان», and not the last word of a name. */
const isStateAdjective = ({ text, names, from }: PhraseSoFar, i: number): boolean =>
  i > from && !text.hasArticle(i) && ((names.mentionAt(i)?.role ?? 0) & NameRole.Adjective) !== 0;

/** «الإقليم المتنازع عليه»: a definite participle with its own pronoun. */
const completesParticiple = ({ text, from }: PhraseSoFar, i: number): boolean =>
  i > from + 1 &&
  text.bearsPronoun(i, BIT.preposition) &&
  text.hasArticle(i - 1) &&
  isParticiple(text, i - 1);

/** «ترامب منتقدا كندا»: what somebody does meanwhile. */
const isMeanwhile = ({ text, names }: PhraseSoFar, i: number): boolean =>
  (names.mentionAt(i - 1) !== null || text.hasArticle(i - 1)) &&
  names.mentionAt(i) === null &&
  !text.is(i, HEAD_NOUN | BIT.name | BIT.same) &&
  !text.hasArticle(i) &&
  isParticiple(text, i) &&
  names.endsAdverbially(i);

/** «السراج مطالبته بأن», «الحركة مسؤوليتها عن»: what somebody does is not who he is. */
const isOwnAct = ({ text, names }: PhraseSoFar, i: number): boolean =>
  !text.is(i, HEAD_NOUN) &&
  // «بشرطة دبي» may be read as «by his condition».
  !text.has(i, BIT.bodyNoun) &&
  // «القوة» may be read as «they threw it» as well.
  !text.hasArticle(i) &&
  !text.is(i - 1, BIT.preposition) &&
  (text.bearsPronoun(i, BIT.noun) || (text.bearsPronoun(i, BIT.verb) && isMasdar(text, i))) &&
  names.pronounOn(i, 3);

/** «لافروف الجمعة»: after a whole name a day is a day, though people are called so. */
const followsName = ({ names }: PhraseSoFar, i: number): boolean => names.mentionAt(i - 1)?.to === i;

/** «الرسمية اليوم», «الرسمية صباح الجمعة»: time, but not right after the noun of an outlet or a post. */
const isDay = ({ text }: PhraseSoFar, i: number): boolean =>
  (text.hasArticle(i) || text.is(i + 1, BIT.time)) &&
  !text.is(i - 1, BIT.personNoun) &&
  (!text.is(i - 1, BIT.bodyNoun | BIT.outletNoun) || text.hasArticle(i - 1));

/** «أمين عام حزب …», «الأمين العام للحزب»: between a post and its body the word for a year means «general». */
function isRank(phrase: PhraseSoFar, i: number): boolean {
  const { text, names, limit } = phrase;
  const body = i + 1;
  if (text.is(i - 1, BIT.honorific) && (!text.is(i - 1, BIT.personNoun) || precedesName(phrase, body)))
    return true;
  if (body >= limit || !text.is(i - 1, BIT.personNoun) || text.hasArticle(i - 1) !== text.hasArticle(i))
    return false;
  if (text.hasArticle(i)) return bearsL(text, body) || isDetachedPreposition(text, body);
  if (text.tokens.kind[body] === TokenKind.Quote) return isMarkedBody(phrase, body);
  const mention = names.mentionAt(body);
  const isBody = mention?.from === body ? mention.entity?.type !== 'person' : text.is(body, BIT.bodyNoun);
  return isBody && text.words.count[body]! > 0 && (text.prefix(body, 0) & ~Prefix.Article) === 0;
}

/** «أمين عام «حزب الله»». */
function isMarkedBody({ text, names, limit }: PhraseSoFar, mark: number): boolean {
  const type = names.mentionAt(mark + 1)?.entity?.type;
  return (type === 'organisation' || type === 'group') && afterShortQuotation(text, mark, limit) > mark;
}

/** «الفريق أول عبد الفتاح البرهان». */
function precedesName({ text, names, limit }: PhraseSoFar, token: number): boolean {
  let i = token;
  while (i < limit && text.is(i, BIT.honorific)) i++;
  if (i >= limit) return false;
  return (
    names.mentionAt(i)?.entity?.type === 'person' ||
    names.isParticle(i) ||
    (text.isWord(i) && text.words.count[i] === 0)
  );
}

function bearsL(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++)
    if ((text.prefix(token, k) & Prefix.L) !== 0) return true;
  return false;
}

/** A name that some list knows, whole. */
function name(phrase: PhraseSoFar, mention: NameMention): number {
  const { text, from } = phrase;
  const prefix = text.prefix(mention.from, mention.split);
  const type = mention.entity?.type;
  if (mention.from > from && prefix & (Prefix.B | Prefix.K))
    return prefix & Prefix.B ? (afterPlaceOfPost(phrase, mention.from) ?? mention.from) : mention.from;
  const isOpen = phrase.described && (!phrase.named || isOfPost(phrase, mention.from));
  if (mention.from > from && prefix & Prefix.L && (!isOpen || type === 'outlet')) return mention.from;
  const isPerson =
    mention.entity === null ? mention.candidates.every((c) => c.type === 'person') : type === 'person';
  // «مرشح المعارضة والمنافس للرئيس فلان»: whose, not who.
  const isWhose = phrase.described && (titlePrefix(text, mention.from) & Prefix.L) !== 0;
  if ((isPerson && !isWhose) || (type === 'outlet' && !phrase.described)) phrase.named = true;
  // «أنصار الله (الحوثيون)»: the whole name ends before the bracket that closes it.
  return text.isMark(mention.to, CLOSE_PAREN) && hasOpen(text, mention) ? mention.to + 1 : mention.to;
}

function hasOpen(text: Text, { from, to }: NameMention): boolean {
  for (let i = from; i < to; i++) if (text.isMark(i, OPEN_PAREN)) return true;
  return false;
}

/** «فلان المتحدث باسم الأمين العام للأمم المتحدة»: behind a definite post, whoever is named before it. */
function isOfPost({ text, from }: PhraseSoFar, token: number): boolean {
  if (!text.hasArticle(token - 1)) return false;
  for (let i = token - 1; i > Math.max(from, token - 1 - POST_REACH); i--)
    if (text.is(i, BIT.personNoun) && text.hasArticle(i)) return true;
  return false;
}

/** What is attached to the title right before a name. */
function titlePrefix(text: Text, name: number): number {
  let i = name - 1;
  while (i > 0 && text.is(i, BIT.honorific) && text.prefixWith(i, BIT.honorific) === Prefix.Article) i--;
  return text.prefixWith(i, BIT.personNoun);
}

/** Whether the phrase goes on over a word that may bear a preposition. */
function takesAttached(phrase: PhraseSoFar, i: number): boolean {
  const { text, names, from } = phrase;
  if (names.isAudience(i)) return false;
  const prefix = attachedTo(text, i);
  const open = phrase.described && !phrase.named;
  if (prefix & Prefix.B && i === from + 1 && isIndefinite(phrase) && text.has(i, BIT.bodyNoun | BIT.place))
    return true;
  if (prefix & Prefix.B && open && isPlaceOfWork(phrase, i)) return true;
  if (prefix & (Prefix.B | Prefix.K)) return open && names.isBinder(i);
  // «مركز الأحواز للإعلام والدراسات»: of two fields the first is no one who is spoken to.
  const isField = text.hasArticle(i + 1) && text.hasConjunction(i + 1);
  if (prefix & Prefix.L) return open && (isField || !text.has(i, BIT.outletNoun));
  return true;
}

/** «المسؤول الإعلامي بشرطة دبي», «الأستاذ بجامعة القاهرة»: the body in which somebody has his post. */
const isPlaceOfWork = ({ text, from }: PhraseSoFar, i: number): boolean =>
  i <= from + 2 &&
  text.is(from, BIT.personNoun) &&
  !text.is(from, BIT.honorific) &&
  text.has(i, BIT.bodyNoun) &&
  !text.hasArticle(i);

/** Preposition written together with a word that is not known as a whole. */
function attachedTo(text: Text, i: number): number {
  if (text.words.count[i] === 0) return 0;
  const prefix = text.prefix(i, 0);
  // «للتلفزيون»: so written in some body's name, but the noun with its preposition as well.
  if (prefix === 0 && text.has(i, BIT.outletNoun)) return text.prefixWith(i, BIT.outletNoun);
  return prefix === 0 || onlyFinite(text, i) ? 0 : prefix;
}

/** «دبلوماسي تحدث إلى …»: a verb with its preposition after a described source tells more of it. */
function opensClause({ text, names, limit }: PhraseSoFar, i: number): boolean {
  if (
    !mayBeVerb(text, i) ||
    isParticiple(text, i) ||
    text.is(i, HEAD_NOUN | BIT.honorific | BIT.name) ||
    names.mentionAt(i) !== null
  )
    return false;
  const next = i + 1;
  return next < limit && text.is(next, BIT.preposition) && !text.is(i - 1, BIT.preposition);
}
