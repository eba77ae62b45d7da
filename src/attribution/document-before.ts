import { Prefix } from '../text/03-words.js';
import { isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { skipCircumstances } from './circumstances.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { subjectAndObject } from './object.js';
import { attachedSplit } from './prepositions.js';
import type { SentenceContext } from './reader-context.js';
import { isSpeaker } from './who-speaks.js';

/** Words between a document and the clause about what stands in it. */
const DOCUMENT_REACH = 6;
/** Words between a verb and the document that it issues. */
const SUBJECT_REACH = 12;

/** «ونشر بيانا، جاء فيه»: the document that the pronoun means, or whose it is («تصريح للوزير قال فيه»). */
export function documentBefore(context: SentenceContext, verb: number): Phrase | null {
  const { text, names, sentence } = context;
  for (let i = verb - 1; i >= Math.max(sentence.from, verb - DOCUMENT_REACH); i--) {
    if (!text.is(i, BIT.documentNoun)) continue;
    const isOwned = attachedSplit(text, Prefix.L, i + 1) >= 0 && isSpeaker(context, i + 1);
    if (isOwned) return nounPhraseAt(text, names, i + 1, verb);
    const deliverer = delivererBehind(context, i, verb);
    if (deliverer !== undefined) return deliverer;
    const issuer = issuerBefore(context, i);
    return issuer === undefined ? nounPhraseAt(text, names, i, verb) : issuer;
  }
  return null;
}

/** «تصريحات أدلى بها الوزير قال فيها»: the subject of the verb right behind the document, null where it is dropped. */
function delivererBehind(
  { text, names, ...context }: SentenceContext,
  document: number,
  verb: number,
): Phrase | null | undefined {
  const refersBack = text.bearsPronoun(document + 2, BIT.preposition) || text.isBoundPronoun(document + 2);
  if (document + 1 === verb || !mayBeVerb(text, document + 1) || !refersBack) return undefined;
  if (document + 3 >= verb || !isSpeaker({ text, names, ...context }, document + 3)) return null;
  return nounPhraseAt(text, names, document + 3, verb);
}

/** «أصدرت الوزارة بيانا»: the subject of the verb whose object the document is, null where it is dropped. */
export function issuerBefore(
  context: SentenceContext,
  document: number,
  issues: (verb: number) => boolean = () => true,
): Phrase | null | undefined {
  const { text, sentence } = context;
  for (let i = Math.max(sentence.from, document - SUBJECT_REACH); i < document - 1; i++) {
    if (!mayBeVerb(text, i) || text.is(i, BIT.preposition) || !issues(i)) continue;
    const first = skipCircumstances(context, i + 1, document + 1);
    if (first === document && isStrongVerb(text, i)) return null;
    const parts = subjectAndObject(context, i + 1, document + 1);
    if (parts?.object === document && parts.subject !== null) return parts.subject;
  }
  return undefined;
}
