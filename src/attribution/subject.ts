import { NameRole } from '../entities/gazetteer-data.js';
import { isUnlistedName } from '../entities/resolver/name-words.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import { Kind, kindOf } from '../text/verb-form.js';
import { isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { isComma } from './punctuation.js';
import type { Context, SentenceContext } from './reader-context.js';
import { finiteCue } from './verbs.js';
import { isSpeaker } from './who-speaks.js';

export interface SubjectBefore {
  readonly phrase: Phrase;
  /** First token of the clause: the particle before the subject, if any. */
  readonly lead: number;
}

/** Brackets, full stop and hyphen do not part a subject from its verb. */
const INSIDE = new Set([0x28, 0x29, 0x2e, 0x2d]);
/** Words that a subject with its titles has at most. */
const SUBJECT_REACH = 24;
/** Words from the head of a sentence to its verb, over a clause about whoever it is. */
const HEAD_REACH = 26;
const HYPHEN = 0x2d;
const DASH = 0x2013;
/** Words from such a noun to its verb. */
const ASYNDETIC_REACH = 7;
const OPENERS = BIT.that | BIT.contrast | BIT.subordinate | BIT.auxiliary;

/** A subject that stands before its verb: headlines, «لكن فلانا قال», «وكانت الوكالة أعلنت», «الوزير الذي قال». */
export function subjectBefore(context: SentenceContext, token: number): SubjectBefore | null {
  const known = context.subjects.get(token);
  if (known !== undefined) return known;
  const found = topicBefore(context, token) ?? findSubject(context, token) ?? headOfSentence(context, token);
  context.subjects.set(token, found);
  return found;
}

function findSubject(context: SentenceContext, token: number): SubjectBefore | null {
  const { text, names, sentence } = context;
  const topical = text.is(sentence.from, BIT.contrast) && text.words.count[sentence.from] === 1;
  // «الجانب الفرنسي سبق وأبلغ …»: both verbs have the one subject.
  const isSecond = text.hasWordOf(token - 1, context.cues.earlier);
  if (
    text.hasConjunction(token) &&
    token > sentence.from &&
    !topical &&
    !isSecond &&
    !isBareVerbWithoutConjunction(context, token)
  )
    return null;
  let end = isSecond ? token - 1 : token;
  // «الخطورة والذي قالت إنه …»: of two clauses about a noun the second may be about one far off.
  if (end > sentence.from && text.is(end - 1, BIT.relative)) {
    // «المشاركون الذين وصفهم بأنهم»: the pronoun is they, who do not speak.
    const isObject = names.pronounOn(token, 3);
    return isObject || text.hasConjunction(end - 1) ? null : headOfRelative(context, end - 1);
  }
  while (end > sentence.from && text.is(end - 1, BIT.perhaps | BIT.auxiliary)) end--;
  if (end > sentence.from && isComma(text, end - 1)) return subjectBeforeComma(context, end - 1);
  let from = end;
  while (from > sentence.from && end - from < SUBJECT_REACH && !isBoundary(context, from - 1)) from--;
  if (from === end || text.is(from, BIT.also)) return null;
  if (saysMeanwhile(context, token) && opensWithSpeech(context, from)) {
    const phrase = isSpeaker(context, from + 1) ? nounPhraseAt(text, names, from + 1, end) : null;
    return phrase === null ? null : { phrase, lead: from };
  }
  if (opensWithVerb(context, from)) return headOfAsyndetic(context, from, token);
  const phrase = nounPhraseAt(text, names, from, end);
  if (phrase === null) return headOfAsyndetic(context, from, token);
  if (phrase.to < end && !isCircumstance(context, phrase.to, end))
    return headOfAsyndetic(context, from, token);
  // «لكن موينش قال»: behind these only a noun stands before the verb.
  const isOne = phrase.to === end && end === from + 1 && isOneWhoActs(context, from);
  const afterThat =
    from > sentence.from && (text.has(from - 1, BIT.that) || (isOne && text.is(from - 1, BIT.contrast)));
  if (!afterThat && !canSpeak(context, phrase)) return null;
  let lead = from;
  while (lead > sentence.from && text.is(lead - 1, OPENERS)) lead--;
  return { phrase, lead };
}

/** «… يقول»: a present form of plain speech without conjunction, outside quoted words. */
function saysMeanwhile({ text, cues }: SentenceContext, token: number): boolean {
  const verb = finiteCue(text, cues, token);
  if (verb === null || text.quotationAt[token]! >= 0 || text.hasConjunction(token)) return false;
  const { class: verbClass, homograph, needs } = verb.cue;
  return kindOf(verb.reading) === Kind.Present && verbClass === 'say' && !homograph && needs === null;
}

/** «وكتب فلان على حسابه يقول»: a past form of reporting with «and» at the head of the sentence, though nouns are written so. */
function opensWithSpeech({ text, cues, sentence }: SentenceContext, token: number): boolean {
  if (token !== sentence.from || !text.isConjoined(token)) return false;
  const verb = finiteCue(text, cues, token);
  return verb !== null && kindOf(verb.reading) === Kind.Past;
}

/** «أما سالم، الذي …، فقال»: the topic with which the sentence opens, whatever clause stands between. */
function topicBefore(context: SentenceContext, token: number): SubjectBefore | null {
  const { text, names, sentence } = context;
  const { from } = sentence;
  if (!text.is(from, BIT.contrast) || text.words.count[from] !== 1 || !text.hasConjunction(token))
    return null;
  const phrase = nounPhraseAt(text, names, from + 1, token);
  if (phrase === null || !(isSpeaker(context, from + 1) || canSpeak(context, phrase))) return null;
  const isTold = text.is(phrase.to, BIT.relative) || text.is(phrase.to + 1, BIT.relative);
  return isTold ? { phrase, lead: from } : null;
}

/** «كبير المفاوضين الذي وصل أمس دعا …», «فلان - الذي وصل أمس - قال»: past a clause about whoever opens the sentence. */
function headOfSentence(context: SentenceContext, token: number): SubjectBefore | null {
  const { text, names, sentence } = context;
  const { from } = sentence;
  if (token - from > HEAD_REACH || text.hasConjunction(token) || text.hasConjunction(from)) return null;
  if (opensWithVerb(context, from)) return null;
  const phrase = nounPhraseAt(text, names, from, token);
  if (phrase === null || !canSpeak(context, phrase)) return null;
  const isMarked = isComma(text, phrase.to) || text.isMark(phrase.to, HYPHEN, DASH);
  const relative = isMarked ? phrase.to + 1 : phrase.to;
  if (!text.is(relative, BIT.relative) || text.hasConjunction(relative)) return null;
  // The clause has its own verb first, and none behind it is the sentence's.
  if (!mayBeVerb(text, relative + 1) || relative + 2 >= token) return null;
  for (let i = relative + 2; i < token; i++)
    if (
      text.has(i, BIT.that) ||
      text.is(i, BIT.relative) ||
      (isStrongVerb(text, i) && !text.hasConjunction(i))
    )
      return null;
  return { phrase, lead: from };
}

/** «المعارضة», «فريقها» or a name that no list knows, no «ميدانيا» and no bare adjective. */
function isOneWhoActs({ text, names }: Context, token: number): boolean {
  if (text.words.count[token] === 0) return !names.endsAdverbially(token);
  if (text.is(token, BIT.noun) && !text.is(token, BIT.bodyNoun | BIT.personNoun | BIT.name)) return false;
  return text.hasArticle(token) || names.pronounOn(token) || text.is(token, BIT.name | BIT.verb);
}

/** «هذه الخطوة تؤكد أن»: a thing right before the verb, from the head of its clause on, is its subject, and says nothing. */
export function followsThing(context: SentenceContext, verb: number): boolean {
  const { text, names } = context;
  if (text.hasConjunction(verb)) return false;
  const from = segmentBefore(context, verb);
  if (from > context.sentence.from && isStrongVerb(text, from - 1)) return false;
  if (from === verb || opensWithVerb(context, from) || !isDefiniteThing(context, from)) return false;
  const phrase = nounPhraseAt(text, names, from, verb);
  return phrase?.to === verb && !canSpeak(context, phrase);
}

const isDefiniteThing = ({ text }: SentenceContext, token: number): boolean =>
  !text.is(token, BIT.time | BIT.adverb | BIT.preposition) &&
  (text.hasArticle(token) || (text.is(token, BIT.demonstrative) && text.hasArticle(token + 1)));

/** «بوجود تقديرات متزايدة تشير إلى أن»: an indefinite noun of those or of what reports, right before a present form. */
function headOfAsyndetic(context: SentenceContext, first: number, verb: number): SubjectBefore | null {
  const { text, names } = context;
  const opensClause = text.has(verb + 1, BIT.that) || text.has(verb + 2, BIT.that);
  if (!isStrongVerb(text, verb) || !opensClause) return null;
  for (let i = verb - 1; i >= Math.max(first, verb - ASYNDETIC_REACH); i--) {
    if (!text.is(i, BIT.collective | BIT.documentNoun)) continue;
    if ((text.prefixWith(i, BIT.collective | BIT.documentNoun) & Prefix.Article) !== 0) return null;
    const phrase = nounPhraseAt(text, names, i, verb);
    return phrase === null ? null : { phrase, lead: verb };
  }
  return null;
}

/** «أن وزارة الصحة، أعلنت»: a comma after a subject that is all of its clause so far. */
function subjectBeforeComma(context: SentenceContext, comma: number): SubjectBefore | null {
  const { text, names, sentence } = context;
  let from = segmentBefore(context, comma);
  const isHolder = names.mentionAt(from)?.entity?.type === 'person' || isUnlistedName(text, from);
  const isPost = from < comma && text.is(from, BIT.personNoun) && !text.isConjoined(from);
  const isAside =
    from > sentence.from && isComma(text, from - 1) && (text.hasArticle(from) || isHolder || isPost);
  const end = isAside ? from - 1 : comma;
  if (isAside) from = segmentBefore(context, end);
  const opens = from === sentence.from || text.is(from - 1, OPENERS) || text.has(from - 1, BIT.that);
  if (!opens || from === end || opensWithVerb(context, from)) return null;
  // «أن الرئيس الصيني، شي جين بينغ، نبه»: the name belongs to the post.
  const phrase = nounPhraseAt(text, names, from, isHolder ? comma : end);
  if (phrase === null || (phrase.to !== end && phrase.to !== comma)) return null;
  if (!canSpeak(context, phrase) && !(isPost && isName(context, phrase))) return null;
  // «فلان، وزير العدل، قال»: the post belongs to the name.
  return { phrase: isPost ? { ...phrase, to: comma } : phrase, lead: from };
}

/** «نبيل المرهون»: with a post behind it a given name, or a word that no list knows, is enough. */
const isName = ({ text, names }: SentenceContext, { from, to }: Phrase): boolean =>
  to - from >= 2 &&
  to - from <= 5 &&
  (names.isGivenName(from) || text.words.count[from] === 0 || names.isParticle(from));

/** First token of the words before a comma, back to what parts them from the clause before. */
function segmentBefore(context: SentenceContext, comma: number): number {
  let from = comma;
  while (from > context.sentence.from && comma - from < SUBJECT_REACH && !isBoundary(context, from - 1))
    from--;
  return from;
}

/** «الوزيرة التي أعلنت»: the name or the head noun right before a relative pronoun. */
function headOfRelative(context: SentenceContext, relative: number): SubjectBefore | null {
  const { text, names, sentence } = context;
  const last = isComma(text, relative - 1) ? relative - 2 : relative - 1;
  if (last < sentence.from) return null;
  const titled = last < relative - 1 ? titledBefore(context, last + 1) : null;
  if (titled !== null) return { phrase: titled, lead: relative };
  let from = names.mentionAt(last)?.from ?? last;
  for (let i = last; i >= Math.max(sentence.from, relative - 5) && !isBoundary(context, i); i--) {
    if (text.is(i, BIT.personNoun | BIT.outletNoun | BIT.bodyNoun | BIT.collective)) from = Math.min(from, i);
  }
  const phrase = nounPhraseAt(text, names, from, last + 1);
  return phrase !== null && phrase.to === last + 1 && canSpeak(context, phrase)
    ? { phrase, lead: relative }
    : null;
}

/** «القاضي فلان، عضو المجلس، الذي أضاف»: the name to which the post between the commas belongs. */
function titledBefore(context: SentenceContext, end: number): Phrase | null {
  const { text, names } = context;
  const post = segmentBefore(context, end);
  if (!text.is(post, BIT.personNoun) || !isComma(text, post - 1)) return null;
  const name = segmentBefore(context, post - 1);
  for (let from = name; from < post - 1; from++) {
    const phrase = nounPhraseAt(text, names, from, end);
    if (isSpeaker(context, from) && phrase?.to === end && canSpeak(context, { ...phrase, to: post - 1 }))
      return phrase;
  }
  return null;
}

/** «بعث الوزير رسالة …»: the clause has its verb first, so what follows is not the subject of another. */
export function opensWithVerb({ text, names, gazetteer }: Context, token: number): boolean {
  const nominal =
    BIT.personNoun | BIT.bodyNoun | BIT.outletNoun | BIT.documentNoun | BIT.collective | BIT.noun;
  if (names.mentionAt(token) !== null || text.is(token, BIT.preposition)) return false;
  if (text.has(token, nominal) || !mayBeVerb(text, token)) return false;
  // «وولي العهد»: a title.
  return gazetteer.titleAt(text.tokens, text.words, token) === null;
}

/**
 * Of subject and object in one run of nouns the subject: up to the first name, with the person whose state's adjective
 * it is («الزعيم الكوري كيم»), or the head and its adjective.
 */
export function firstName({ text, names }: Context, phrase: Phrase): Phrase {
  for (let i = phrase.from; i < phrase.to; i++) {
    const mention = names.mentionAt(i);
    if (mention?.from !== i) continue;
    const next = names.mentionAt(mention.to);
    const isHolder = (mention.role & NameRole.Adjective) !== 0 && next?.entity?.type === 'person';
    return { ...phrase, to: isHolder ? next.to : mention.to };
  }
  const second = phrase.from + 1;
  const hasSecond = second < phrase.to && text.isWord(second);
  return { ...phrase, to: hasSecond ? second + 1 : second };
}

function isBareVerbWithoutConjunction({ text }: SentenceContext, token: number): boolean {
  return text.words.count[token]! > 0 && text.prefix(token, 0) === 0;
}

function isBoundary({ text, names }: SentenceContext, i: number): boolean {
  // «لو دريان» is no condition.
  if (names.mentionAt(i) !== null) return false;
  if (isComma(text, i)) return true;
  if (!text.isWord(i))
    return text.tokens.kind[i] === TokenKind.Punctuation && !INSIDE.has(text.tokens.mark[i]!);
  return (
    text.has(i, BIT.that) ||
    text.is(i, OPENERS | BIT.relative | BIT.relativeWhat | BIT.negation) ||
    isStrongVerb(text, i)
  );
}

/** What stands between subject and verb may be time, place or occasion. */
function isCircumstance({ text }: SentenceContext, from: number, to: number): boolean {
  const attached = bearsPreposition(text, from);
  return (
    to - from <= 8 &&
    (attached || text.is(from, BIT.preposition | BIT.time | BIT.adverb) || isComma(text, from))
  );
}

/** «بالأمم المتحدة»: some split of the word has a preposition attached. */
function bearsPreposition(text: SentenceContext['text'], token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++)
    if ((text.prefix(token, k) & (Prefix.B | Prefix.L)) !== 0) return true;
  return false;
}

/** A subject before the verb must be somebody: a name, a post, a body, an outlet or a document. */
function canSpeak({ text, names }: SentenceContext, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    if (names.mentionAt(i) !== null) return true;
    if (text.is(i, BIT.personNoun | BIT.outletNoun | BIT.bodyNoun | BIT.documentNoun | BIT.collective))
      return true;
  }
  return to - from >= 2 && to - from <= 4 && text.words.count[from] === 0;
}
