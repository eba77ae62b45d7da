import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { isMasdar, isParticiple, isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { isOfNoun } from './clause-of-noun.js';
import { type Complement, complementHere, type Walk } from './complement-walk.js';
import { governsThat } from './governs-that.js';
import { nounPhraseAt } from './noun-phrase.js';
import { opensObjectBefore } from './object-noun.js';
import { attachedSplit, isPrepositional } from './prepositions.js';
import { COLON, closedQuotationFrom, isComma, quotationFrom } from './punctuation.js';
import { opensMainClause } from './source-zone.js';
import { subjectEnd } from './subject-end.js';
import { finiteCue } from './verbs.js';
import { isSpeaker } from './who-speaks.js';

/** Verbs that only sometimes report must stand near their clause. */
const WEAK_REACH = 10;
/** The same, where a comma closes the circumstances before it. */
const CLOSED_REACH = 18;
/** A quotation of fewer words is a name or a word set apart. */
const MIN_QUOTED_WORDS = 3;
/** Up to so many quoted words may still be a name. */
const MAX_NAME = 10;
const SHORT_NAME = 5;
/** Tokens of a quotation with its marks that is no body's name where the body has its article. */
const DEFINITE_NAME = 6;
const HYPHEN = 0x2d;
const DASH = 0x2013;
const ATTITUDES = new Set(['believe', 'expect', 'fear', 'hope']);
/** Alef with the hamza above. */
const HAMZA_ABOVE = '\u0623';
/** Words of the writer's that link two quotations. */
const MAX_LINK = 2;

/** A complementiser, question word, colon or quotation that opens the content here. */
export function markAt(walk: Walk, i: number): Complement | null {
  const { text, cue } = walk;
  if (text.tokens.kind[i] === TokenKind.Quote) return quotationAt(walk, i);
  if (text.isMark(i, COLON)) return colonAt(walk, i);
  if (!text.isWord(i)) return null;
  if (cue.asks.length > 0 && cue.asks.some((word) => text.isWordNumber(i, word)))
    return complementHere(walk, 'clause', i, i);
  return clauseAt(walk, i);
}

function clauseAt(walk: Walk, i: number): Complement | null {
  const { text, names, cue, verb, end } = walk;
  const name = names.mentionAt(i);
  const negates = text.has(i, BIT.negation) && negatesClause(walk, i);
  if ((!negates && !opensWithThat(text, i)) || (name !== null && name.to - name.from > 1)) return null;
  const before = i - 1;
  const isFirst = before === verb;
  // «أشاد بمحاضرته التي ألقاها بأن»: the clause belongs to what is told of the noun phrase.
  // «قلل من أهمية الزيارة التي …، كونه يرى أن»: so does one behind what is told of the idiom's noun.
  const isOpen = walk.nounPhrase !== null || walk.idiom?.opensNoun;
  if (walk.relative && isOpen && !isComma(text, before)) return null;
  if (!isFirst && (isPlainSpeech(walk, before) || isOfNearer(walk, i) || isOfNoun(walk, i))) return null;
  const byPreposition =
    !isFirst &&
    names.mentionAt(before) === null &&
    (isPrepositional(text, cue.clausePreps, before) || isPrepositional(text, cue.preps, before));
  // «جدد التأكيد على أن»: the idiom's own clause.
  const closesIdiom = walk.idiom !== null && walk.cueEnd === i;
  if (!byPreposition && !isFirst && !closesIdiom && governsThat(text, before)) return null;
  if (!byPreposition && !isFirst && isOfContent(walk, before)) return null;
  if (isComma(text, before) && isOfMainVerb(walk, i)) return null;
  const passesOn = cue.sourcePrep.words.size > 0;
  const reach = isComma(text, before) && cue.class === 'believe' ? CLOSED_REACH : WEAK_REACH;
  const isFar = i - verb > reach && i - endOfSource(walk, i) > reach;
  if (cue.needs === 'clause' && !passesOn && !closesIdiom && isFar) return null;
  const from = negates ? i : i + 1;
  if (from >= end) return null;
  const zoneEnd = byPreposition ? before : i;
  const split = negates ? attachedSplit(text, Prefix.B, i) : -1;
  return complementHere(walk, 'clause', zoneEnd, from, split, endOfQuoted(walk, from));
}

/** «أكد ألا مصلحة له»: «that not» in one word; it is neither «except» nor «namely» («ألا وهو»). */
function negatesClause({ text, cues }: Walk, i: number): boolean {
  if (text.is(i + 1, BIT.pronoun) || isMasdar(text, i - 1)) return false;
  const split = text.splitWith(i, BIT.negation);
  if (text.pronoun(i, split) !== 0 || (text.prefix(i, split) & ~Prefix.B) !== 0) return false;
  return cues.thatNot.has(text.word(i, split)) && text.slice(text.span(i, i + 1)).includes(HAMZA_ABOVE);
}

/** «إلى رغبته في أن»: the preposition belongs to a noun that is said itself. */
const isOfContent = ({ text, cue, idiom, nounPhrase }: Walk, before: number): boolean =>
  cue.core &&
  idiom === null &&
  nounPhrase !== null &&
  nounPhrase.from === before - 1 &&
  text.is(before, BIT.preposition);

/** One past whoever speaks right behind the verb, titles between commas included; the verb where another verb follows. */
function endOfSource(walk: Walk, limit: number): number {
  const { text, names, verb } = walk;
  const whole = isSpeaker(walk, verb + 1) ? nounPhraseAt(text, names, verb + 1, limit) : null;
  if (whole === null) return verb;
  const end = subjectEnd(walk, whole);
  for (let i = end; i < limit; i++) if (isStrongVerb(text, i)) return verb;
  return end;
}

/** «قال المصدر، محدثا الصحفيين، إن»: behind the comma that closes such an aside «إن» is the main verb's. */
function isOfMainVerb(walk: Walk, mark: number): boolean {
  const { text, names, cue, verb } = walk;
  const isAside = isParticiple(text, verb) && names.endsAdverbially(verb);
  if (!isAside || !opensMainClause(text, mark)) return false;
  return cue.class === 'demand' || (isComma(text, verb - 1) && isSpeechOpen(walk));
}

/** A verb of plain speech before this one still waits for what is said. */
function isSpeechOpen(walk: Walk): boolean {
  const { text, verb, sentence } = walk;
  for (let i = verb - 1; i >= sentence.from; i--) {
    if (text.has(i, BIT.that) || text.tokens.kind[i] === TokenKind.Quote) return false;
    if (isPlainSpeech(walk, i)) return finiteCue(text, walk.cues, i)?.cue.class === 'say';
  }
  return false;
}

/** «… الذي قال إن»: the clause is the nearer verb's. */
function isPlainSpeech({ text, cues }: Walk, token: number): boolean {
  const cue = finiteCue(text, cues, token)?.cue;
  return (
    cue !== undefined &&
    (cue.class === 'say' || cue.class === 'affirm') &&
    !cue.homograph &&
    cue.needs === null
  );
}

/** «نفت كييف تصريحات أشارت فيها موسكو إلى أن»: a verb with a pronoun that means the noun before it has the clause. */
function isOfNearer({ text, cues, verb }: Walk, mark: number): boolean {
  for (let i = verb + 2; i + 1 < mark; i++) {
    const refersBack = text.bearsPronoun(i + 1, BIT.preposition) || text.isBoundPronoun(i + 1);
    if (!refersBack || text.hasConjunction(i) || isComma(text, i - 1)) continue;
    const nearer = finiteCue(text, cues, i)?.cue;
    if (nearer !== undefined && !nearer.homograph && nearer.needs === null) return true;
  }
  return false;
}

/** «أن», «بأن»: a complementiser, bare or with the one preposition that it may bear. */
const opensWithThat = (text: Text, token: number): boolean =>
  text.has(token, BIT.that) && (text.prefixWith(token, BIT.that) & ~Prefix.B) === 0;

function colonAt(walk: Walk, i: number): Complement | null {
  const { text, cue, end } = walk;
  const next = i + 1;
  if (!cue.quote) return null;
  if (next >= end) return quotedBelow(walk, i);
  const from = next + 1 < end && opensWithThat(text, next) ? next + 1 : next;
  return complementHere(walk, 'colon', i, from, -1, endOfQuoted(walk, from));
}

/** «وكتب ماكرون:» at the end of a line: the quotation that opens the next one. */
function quotedBelow(walk: Walk, colon: number): Complement | null {
  const { text } = walk;
  const { count, kind } = text.tokens;
  let next = colon + 1;
  while (next < count && kind[next] === TokenKind.Newline) next++;
  const q = next < count ? closedQuotationFrom(text, next, count) : -1;
  return q === -1 ? null : complementHere(walk, 'colon', colon, next, -1, text.quotations[q]!.to);
}

/** «إن "…"»: where the whole content is one quotation, it ends with the quotation; else -1. */
function endOfQuoted({ text, end }: Walk, from: number): number {
  const q = closedQuotationFrom(text, from, end);
  if (q === -1) return -1;
  const { to } = text.quotations[q]!;
  // After a quotation the same clause may run on without a comma: «"صديقتان حقيقيتان" منذ زمن».
  const runsOn = to < end && text.isWord(to) && !text.isConjoined(to);
  return runsOn || quotesOn(text, to, end) ? -1 : to;
}

/** «"الوضع صعب"، لذلك "علينا"»: a comma and a word or two between two quotations of one speaker. */
function quotesOn(text: Text, from: number, end: number): boolean {
  if (!isComma(text, from)) return false;
  for (let i = from + 1; i < Math.min(end, from + 2 + MAX_LINK); i++) {
    if (text.tokens.kind[i] === TokenKind.Quote) return i > from + 1 && quotationFrom(text, i) >= 0;
    if (!text.isWord(i) || text.has(i, BIT.verb)) return false;
  }
  return false;
}

function quotationAt(walk: Walk, i: number): Complement | null {
  const { text, cue, verb, end } = walk;
  const q = quotationFrom(text, i);
  if (q === -1) return null;
  if (!cue.quote && cue.needs !== null) return null;
  const { to } = text.quotations[q]!;
  if (opensObjectBefore(walk, i)) return null;
  // «شدد على "أن بلاده لا تقبل"»: the complementiser stands within the marks.
  const opensClause = text.has(i + 1, BIT.that) && isPrepositional(text, cue.clausePreps, i - 1);
  if (opensClause && i + 2 < end)
    return complementHere(walk, 'clause', i - 1, i + 2, -1, Math.min(to - 1, end));
  const words = to - i - 2;
  if (words < MIN_QUOTED_WORDS && !isAnswer(walk, i, to)) return null;
  if (isPartOf(walk, i - 1, i)) return null;
  const strong = cue.class === 'say' && text.hasConjunction(verb);
  // «قوله - في تصريح له - "…"»: a comma or dash closes the circumstances.
  const isClosed = isComma(text, i - 1) || text.isMark(i - 1, HYPHEN, DASH);
  const reach = isClosed || cue.sourcePrep.words.size > 0 ? CLOSED_REACH : WEAK_REACH;
  if (cue.needs !== null && !strong && i - verb > reach) return null;
  if (words <= MAX_NAME && isName(walk, i, to, words <= SHORT_NAME)) return null;
  if (walk.nounPhrase !== null) return null;
  // «تأمل في إطلاق …، هدفها "…"»: an attitude is not told by a quotation further on.
  if (cue.needs !== null && ATTITUDES.has(cue.class) && hasComma(text, verb + 1, i)) return null;
  return complementHere(walk, 'quotation', i, i, -1, Math.min(to, end));
}

/** «قال فلان "لا أعرف"»: two words with a verb or a negation, which no name is, behind who says them. */
function isAnswer({ text, names, cue, verb }: Walk, from: number, to: number): boolean {
  if (cue.class !== 'say' || to - from !== 4 || from === verb + 1 || names.mentionAt(from + 1) !== null)
    return false;
  return text.is(from + 1, BIT.negation) && mayBeVerb(text, from + 2);
}

function hasComma(text: Text, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isComma(text, i)) return true;
  return false;
}

/** A quotation glued to the word before it, or after a preposition, is part of a phrase. */
function isPartOf({ text, verb }: Walk, before: number, quotation: number): boolean {
  if (before === verb) return false;
  // «في مواجهة "الصعوبات التي تنتظر"»: the genitive of a verbal noun.
  const isGenitive =
    isMasdar(text, before) && !text.hasArticle(before) && text.is(before - 1, BIT.preposition);
  // «تفكيك ما سماه "الجماعات المسلحة"»: a name for what is meant.
  const isName = text.is(before - 1, BIT.relativeWhat) && text.bearsPronoun(before, BIT.verb);
  return (
    text.end(before) === text.start(quotation) || text.is(before, BIT.preposition) || isGenitive || isName
  );
}

/** «الشيخ «خالد آل خليفة»», «المتحدث "محمد باقر نوبخت"»: somebody known, or after a post words that only names are made of. */
function isPersonsName({ text, names, verb }: Walk, from: number, to: number): boolean {
  const first = from + 1;
  const mention = names.mentionAt(first);
  if (mention?.from === first && mention.to === to - 1 && mention.entity?.type === 'person') return true;
  if (from - 1 <= verb || !text.is(from - 1, BIT.personNoun | BIT.honorific)) return false;
  for (let i = first; i < to - 1; i++) {
    const isOfName = text.words.count[i] === 0 || (text.classes[i]! & ~BIT.verb) === BIT.name;
    if (!text.isWord(i) || !(isOfName || names.isParticle(i))) return false;
  }
  return true;
}

/** A few quoted words are a name where a name is known there, a naming noun stands before, or the content opens later. */
function isName(walk: Walk, from: number, to: number, short: boolean): boolean {
  const { text, names, verb, limit } = walk;
  if (short && isPersonsName(walk, from, to)) return true;
  // «أعلنت "الهيئة العليا للانتخابات" انتقال …»: whoever announces, before the object.
  const opensAsBody = text.is(from + 1, BIT.bodyNoun | BIT.outletNoun) || names.startsMention(from + 1);
  if (short && from === verb + 1 && walk.cue.object && opensAsBody && text.isWord(to) && to < limit)
    return true;
  const mention = names.mentionAt(from + 1);
  if (
    mention !== null &&
    mention.from === from + 1 &&
    mention.to >= to - 1 &&
    mention.entity?.type !== 'person'
  )
    return true;
  const body = BIT.outletNoun | BIT.bodyNoun;
  // «الأمين العام للحزب "هناك مساران مختلفان"»: so long no body is called behind its article.
  const isDefinite = (text.prefixWith(from - 1, body) & Prefix.Article) !== 0 && to - from >= DEFINITE_NAME;
  if (from - 1 > verb && text.has(from - 1, body) && !isDefinite) return true;
  // «شركة الملاحة "إيسترن ميديتيرينيان"، التي …»: the clause tells of what is named.
  if (from - 1 > verb && isComma(text, to) && text.is(to + 1, BIT.relative)) return true;
  for (let i = to; i < Math.min(limit, to + 12); i++) {
    if (text.has(i, BIT.that) && !governsThat(text, i - 1)) return true;
    if (short && (text.isMark(i, COLON) || quotationFrom(text, i) >= 0)) return true;
    if (isComma(text, i) || isStrongVerb(text, i)) return false;
  }
  return false;
}
