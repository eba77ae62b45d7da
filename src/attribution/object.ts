import { NameRole } from '../entities/gazetteer-data.js';
import { Prefix } from '../text/03-words.js';
import { isStrongVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { isBareMasdar, isObjectNoun, skipCircumstances } from './circumstances.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { attachedSplit } from './prepositions.js';
import { afterShortQuotation, isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { subjectEnd } from './subject-end.js';
import { isNobody, isSpeaker } from './who-speaks.js';

/** Prepositions written together with their noun. */
const ATTACHED = Prefix.B | Prefix.L | Prefix.K;

export interface SubjectAndObject {
  readonly subject: Phrase | null;
  /** First token of the object. */
  readonly object: number;
}

/** Parts «أعلنت الحكومة وقف إطلاق النار» into who speaks and what is said; null where there is no object. */
export function subjectAndObject(
  context: SentenceContext,
  from: number,
  limit: number,
): SubjectAndObject | null {
  const { text, names } = context;
  const whole = nounPhraseAt(text, names, from, limit);
  if (whole === null) return null;
  if (!isSpeaker(context, from) && !isMarkedSubject(context, from, limit))
    return isNominal(context, from) ? { subject: null, object: from } : null;
  const end = afterPost(context, afterJoined(context, whole, subjectEnd(context, whole), limit), limit);
  const object = skipCircumstances(context, end, limit);
  if (object >= limit || !text.isWord(object) || !isNominal(context, object)) return null;
  return { subject: { ...whole, to: end }, object };
}

/** «أعلن «الحرس»، في بيان، مقتل …»: words in marks with a verbal noun behind them, which is the object. */
function isMarkedSubject(context: SentenceContext, from: number, limit: number): boolean {
  const end = afterShortQuotation(context.text, from, limit);
  if (end === from || !context.text.hasArticle(from + 1)) return false;
  const object = skipCircumstances(context, end, limit);
  const isNext = object === end || isComma(context.text, object - 1);
  return isNext && object < limit && context.text.isWord(object) && isBareMasdar(context, object);
}

/** «أعلنت إيطاليا وفرنسا قرار …»: past the states and bodies that act together; `end` where only one does. */
function afterJoined({ text, names }: SentenceContext, { from }: Phrase, end: number, limit: number): number {
  let to = end;
  if (names.mentionAt(from)?.from !== from || names.mentionAt(from)?.to !== end) return end;
  while (to < limit && names.startsMention(to) && text.isConjoined(to)) {
    const next = names.mentionAt(to)!;
    if (next.role !== NameRole.Full || next.entity?.type === 'outlet') break;
    to = next.to;
  }
  return to < limit ? to : end;
}

/** «أكد يوسف غالي وزير التجارة استمرار …»: past a post right behind a person's name where an object still follows. */
function afterPost(context: SentenceContext, end: number, limit: number): number {
  const { text, names } = context;
  const isBehindName = names.mentionAt(end - 1)?.entity?.type === 'person';
  if (!isBehindName || end >= limit || !text.is(end, BIT.personNoun)) return end;
  const post = nounPhraseAt(text, names, end, limit);
  const to = post === null ? end : subjectEnd(context, post);
  const object = skipCircumstances(context, to, limit);
  if (object >= limit) return end;
  // «أدان غوتيريش الأمين العام، أمس، الهجوم»: set apart, another noun is the object.
  const isApart = isComma(text, object - 1) && isNominal(context, object) && !text.isConjoined(object);
  return isApart || isBareMasdar(context, object) || isNobody(context, object) ? to : end;
}

function isNominal(context: SentenceContext, token: number): boolean {
  const { text } = context;
  // «، ما ينذر ب…»: a remark of the writer's.
  if (text.is(token, BIT.relativeWhat) && isComma(text, token - 1)) return false;
  // «كمعرض»: a comparison.
  if (attachedSplit(text, Prefix.K, token) >= 0) return false;
  if (isStrongVerb(text, token)) return false;
  // «هذا لزملائنا»: what stands before.
  const next = token + 1;
  const standsAlone =
    text.is(next, BIT.preposition) || !text.isWord(next) || attachedSplit(text, ATTACHED, next) >= 0;
  if (text.has(token, BIT.demonstrative) && standsAlone) return false;
  return (
    !text.is(token, BIT.that | BIT.relative | BIT.negation | BIT.subordinate | BIT.contrast | BIT.pronoun) &&
    (!text.is(token, BIT.preposition) || isObjectNoun(context, token))
  );
}
