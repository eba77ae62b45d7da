import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { genderOf, Kind, kindOf } from '../text/verb-form.js';
import { isMasdar } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { CHOP_LETTER } from './01-complement.js';
import { afterAddressee, skipCircumstances } from './circumstances.js';
import type { Complement } from './complement-walk.js';
import type { Cue } from './cue.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { subjectAndObject } from './object.js';
import { attachedSplit } from './prepositions.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { SOURCE_HEAD } from './source-phrase.js';
import { subjectBefore } from './subject.js';
import { subjectEnd } from './subject-end.js';
import { isInRelative } from './verb-place.js';
import { participleCue, type VerbReading } from './verbs.js';
import { isSpeaker } from './who-speaks.js';

/** Prepositions written together with their noun, which is then no object. */
const ATTACHED = Prefix.B | Prefix.L | Prefix.K;
const TA_MARBUTA = '\u0629';
/** A post with its adjective. */
const FEW_WORDS = 2;

/** Who speaks after the verb, and where the content begins. */
export interface After {
  readonly source: Phrase | null;
  readonly from: number;
  readonly split: number;
}

/** Parts what stands after a verb into source and content; null where it has an object but nobody speaks. */
export function sourceAfter(
  context: SentenceContext,
  verb: VerbReading,
  complement: Complement,
): After | null {
  if (complement.kind !== 'object') {
    const { from, split, idiom, zoneEnd } = complement;
    // «تحمل المسؤولية»: to bear it, where nobody is given it.
    const isBorne = idiom?.object && verb.cue.objectRequired && zoneEnd === verb.token + 1;
    if (isBorne && context.text.pronoun(verb.token, verb.split) === 0) return null;
    return { source: sourceIn(context, verb, complement), from, split };
  }
  if (followsSubject(context, verb.token)) {
    const object = skipCircumstances(context, verb.token + 1, complement.zoneEnd);
    const isObject = object < complement.zoneEnd && attachedSplit(context.text, ATTACHED, object) === -1;
    return isObject ? { source: null, from: object, split: -1 } : null;
  }
  const parts = subjectAndObject(context, verb.token + 1, complement.zoneEnd);
  if (parts === null || (parts.subject === null && isImpersonal(context, verb))) return null;
  if (verb.cue.class === 'believe' && isPredicate(context, parts.object)) return null;
  return { source: parts.subject, from: parts.object, split: -1 };
}

/** «تظهر النتائج تراجعا», «يعتقد …»: with an object and no speaker these say nothing of anybody. */
function isImpersonal({ text, sentence }: SentenceContext, { token, reading, cue }: VerbReading): boolean {
  if (cue.class === 'show') return true;
  const believes = cue.class === 'believe' && kindOf(reading) === Kind.Present;
  return believes && !isInRelative(text, token, sentence.from);
}

/** «وتعتبر المكسيك أكبر شريك»: an indefinite noun says what the subject is held for, not whom it holds for something. */
function isPredicate({ text, names }: SentenceContext, token: number): boolean {
  if (names.mentionAt(token) !== null || text.has(token, BIT.demonstrative)) return false;
  return (
    names.isDegree(token) ||
    (text.is(token, BIT.noun | BIT.personNoun) && !text.hasArticle(token) && !names.pronounOn(token))
  );
}

/** The source after the verb: the phrase there, unless the zone is taken by an addressee or circumstances. */
function sourceIn(context: SentenceContext, verb: VerbReading, complement: Complement): Phrase | null {
  const { text, names, cues, phraseStarts } = context;
  // «مشترطة أي حل …»: after a participle there is only the object.
  if (kindOf(verb.reading) === Kind.Participle) return null;
  const from = afterOutlet(
    context,
    afterTime(context, afterWhich(text, verb.token + 1), complement.zoneEnd),
    complement.zoneEnd,
  );
  // «إنه يدعو الدول إلى …»: the pronoun is the subject, what follows the verb is the object.
  if (pronounBefore(text, verb.token) >= 0) return null;
  const nextPhrase = phraseStarts.find((start) => start > verb.token);
  const limit = Math.min(complement.zoneEnd, nextPhrase ?? complement.zoneEnd);
  if (participleCue(text, cues, from) !== null && !text.is(from, BIT.name | BIT.personNoun)) return null;
  if (verb.cue.personObject) return sourceBeforePerson(context, verb, from, limit, complement);
  if (followsSubject(context, verb.token)) return null;
  // «وتابع قوله:», «وواصل تصريحاته:»: what somebody says himself does not say it.
  if (isOwnWords(context, from)) return null;
  const idiom = firstIdiomToken(complement);
  const start = idiom === from && complement.cueEnd <= limit ? complement.cueEnd : from;
  if (isDemonstrated(context, start, verb.cue)) return null;
  return nounPhraseAt(text, names, start, idiom > start ? Math.min(limit, idiom) : limit);
}

/** «برروا ذلك بأن», «أكد هذا الشهر أن»; of opinions «اعتبرت هذه الخطوة بأنها» as well: a thing or a time, and nobody. */
function isDemonstrated({ text, names }: SentenceContext, token: number, cue: Cue): boolean {
  const next = token + 1;
  if (!text.is(token, BIT.demonstrative) || text.is(next, SOURCE_HEAD) || names.mentionAt(next) !== null)
    return false;
  if (cue.class === 'believe' || text.is(next, BIT.time)) return true;
  return (cue.contentPrep.prefixes & Prefix.B) !== 0 && text.isWord(next) && !text.hasArticle(next);
}

/** A noun of speech or a document with the pronoun of whoever speaks. */
const isOwnWords = ({ text, names }: SentenceContext, token: number): boolean =>
  names.pronounOn(token, 3) &&
  (text.bearsPronoun(token, BIT.documentNoun) ||
    (text.bearsPronoun(token, BIT.verb) && isMasdar(text, token)));

/** The «that» with a pronoun («إنه») right before a verb, a quotation mark aside; or -1. */
export function pronounBefore(text: Text, verb: number): number {
  const at = text.tokens.kind[verb - 1] === TokenKind.Quote ? verb - 2 : verb - 1;
  return at >= 0 && text.bearsPronoun(at, BIT.that) ? at : -1;
}

/** «أفاد اليوم الثلاثاء، وزير الخارجية …»: past words of time where somebody who speaks comes after them. */
function afterTime(context: SentenceContext, from: number, limit: number): number {
  const { text } = context;
  let i = from;
  while (i < limit && (text.is(i, BIT.time) || (i > from && isComma(text, i)))) i++;
  return i > from && i < limit && isSpeaker(context, i) ? i : from;
}

/** «صرح للأناضول المتحدث باسم الشرطة»: past the outlet spoken to where somebody who speaks comes after it. */
function afterOutlet(context: SentenceContext, from: number, limit: number): number {
  const to = from < limit ? afterAddressee(context, from) : from;
  return to > from && to < limit && isSpeaker(context, to) ? to : from;
}

/** «السعودية لم تستبعد …»: right after its subject, but for a negation or an auxiliary, a verb has only an object. */
function followsSubject(context: SentenceContext, verb: number): boolean {
  const before = subjectBefore(context, verb);
  if (before === null) return false;
  for (let i = before.phrase.to; i < verb; i++)
    if (!context.text.is(i, BIT.negation | BIT.auxiliary | BIT.perhaps)) return false;
  return true;
}

/** «اتهم الوزير المعارضة»: the first noun phrase is the source, unless the subject stands before the verb. */
function sourceBeforePerson(
  context: SentenceContext,
  { token, split: verbSplit, cue, reading }: VerbReading,
  from: number,
  limit: number,
  { kind, zoneEnd, split, from: content }: Complement,
): Phrase | null {
  const { text, names, cues, sentence } = context;
  const whole = nounPhraseAt(text, names, from, limit);
  if (whole === null) return null;
  // «اتهمته المعارضة بالفساد»: with the object on the verb the noun behind it is the subject, whatever it is.
  const hasObject = text.pronoun(token, verbSplit) !== 0;
  if (hasObject && (text.hasArticle(from) || isSpeaker(context, from)))
    return { ...whole, to: subjectEnd(context, whole) };
  if (!isSpeaker(context, from)) return null;
  // «ووصفت الرئيس بأنه …»: a woman or a body speaks of a man.
  if (genderOf(reading) === 'f' && isMan(context, whole)) return null;
  const behind = isComma(text, whole.to) ? whole.to + 1 : whole.to;
  const reachesContent = split !== CHOP_LETTER && behind >= zoneEnd;
  const isAlone = reachesContent && (kind !== 'quotation' || behind > whole.to);
  if (reachesContent && names.isObliquePeople(from)) return null;
  if (isAlone && token > sentence.from && isAddressed(context, from)) return null;
  const isJoined = cue.class === 'demand' && (text.hasConjunction(token) || text.is(token - 1, BIT.also));
  if (isAlone && isJoined && isAddressedBody(context, from)) return null;
  // «وطالب الدول في المنطقة ب…»: by its gender none of theirs.
  if (isJoined && token > sentence.from && genderOf(reading) === 'm' && text.hasWordOf(from, cues.addressed))
    return null;
  const before = subjectBefore(context, token);
  const opens =
    before !== null && (before.lead === sentence.from || text.has(before.phrase.from - 1, BIT.that));
  const isNext = before?.phrase.to === token || text.hasWordOf(token - 1, cues.earlier);
  if (opens && isNext) return null;
  // «ودعا لجنة الانتخابات إلى …»: a feminine body right behind a masculine verb is whom he asks.
  if (genderOf(reading) === 'm' && isFeminineBody(text, from)) return null;
  const wantsObject = cue.objectRequired || text.hasWordOf(content, cue.objectRequiredWith);
  const to = subjectEnd(context, whole);
  if (wantsObject && isAlone && to === whole.to && isOne(context, whole)) return null;
  return { ...whole, to };
}

/** By its letters: a noun of a body, and no person's name, that ends in ta marbuta. */
const isFeminineBody = (text: Text, token: number): boolean =>
  text.has(token, BIT.bodyNoun) &&
  !text.has(token, BIT.personNoun) &&
  text.slice(text.span(token, token + 1)).endsWith(TA_MARBUTA);

/** A name or a title that only a man has, at the head of a phrase. */
function isMan({ text, names, gazetteer }: SentenceContext, { from, to }: Phrase): boolean {
  const title = gazetteer.titleAt(text.tokens, text.words, from);
  const last = title === null ? from : Math.min(title.to, to);
  for (let i = from; i <= last && i < to; i++) {
    const mention = names.mentionAt(i);
    if (mention?.from === i && mention.entity?.type === 'person') return mention.entity.gender === 'm';
  }
  return (
    title !== null && text.hasArticle(from) && !text.slice(text.span(from, from + 1)).endsWith(TA_MARBUTA)
  );
}

/** «ودعت الدول المانحة إلى»: such people are asked, and do not ask. */
const isAddressed = ({ text, names, cues }: SentenceContext, token: number): boolean =>
  text.hasWordOf(token, cues.addressed) || names.isObliquePeople(token);

/** «كما دعت المنظمات الدولية إلى»: who spoke before goes on. */
const isAddressedBody = ({ text, cues }: SentenceContext, token: number): boolean =>
  text.hasArticle(token) && text.hasWordOf(token, cues.addressedBodies);

/** A few words or a single name, which cannot be subject and object at once. */
function isOne({ text, names }: SentenceContext, { from, to }: Phrase): boolean {
  // «“الدعم السريع”»: a name in marks.
  const inner = text.tokens.kind[from] === TokenKind.Quote ? names.mentionAt(from + 1) : null;
  return to - from <= FEW_WORDS || names.mentionAt(from)?.to === to || inner?.to === to - 1;
}

/** The first of the fixed words that belong to the cue, or -1. */
export const firstIdiomToken = ({ idiom, cueEnd }: Complement): number =>
  idiom === null ? -1 : cueEnd - idiom.words.length;

/** «أكدت فيه الجامعة أن»: past «in which», which is no source. */
export function afterWhich(text: Text, from: number): number {
  return text.bearsPronoun(from, BIT.preposition) || text.isBoundPronoun(from) ? from + 1 : from;
}
