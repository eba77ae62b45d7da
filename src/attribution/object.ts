import type { NameMention } from '../entities/02-mentions.js';
import { NameRole } from '../entities/gazetteer-data.js';
import { Prefix } from '../text/03-words.js';
import { isMasdar } from '../text/verbal-noun.js';
import { BIT } from '../text/word-class.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { SOURCE_HEAD } from './source-phrase.js';
import { isActionNoun, isStrongVerb, mayBeVerb } from './verbs.js';

/** Words that a circumstance between commas has at most. */
const ASIDE_REACH = 10;

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
  if (!isSpeaker(context, from)) return isNominal(context, from) ? { subject: null, object: from } : null;
  const end = subjectEnd(context, whole);
  const object = skipCircumstances(context, end, limit);
  if (object >= limit || !text.isWord(object) || !isNominal(context, object)) return null;
  return { subject: { ...whole, to: end }, object };
}

/** A noun phrase that begins at this token can be somebody who speaks. */
export function isSpeaker(context: SentenceContext, token: number): boolean {
  const mention = context.names.mentionAt(token);
  return (
    (mention !== null && mention.from === token) ||
    context.text.is(token, SOURCE_HEAD) ||
    (context.text.is(token, BIT.name) && isComma(context.text, token + 1)) ||
    isUnknownName(context, token)
  );
}

/** Nobody speaks in a phrase headed by a thing or an action: «أسئلة», «وجود إجماع», «ذلك». */
export function canSay({ text, names }: SentenceContext, { from, to }: Phrase): boolean {
  if (names.mentionAt(from) !== null || text.is(from, SOURCE_HEAD | BIT.name)) return true;
  if (text.is(from, BIT.demonstrative)) return to - from > 1;
  return !text.is(from, BIT.noun | BIT.relativeWhat) && !isMasdar(text, from);
}

/** One past the subject in a run of nouns that holds subject and object. */
export function subjectEnd(context: SentenceContext, whole: Phrase): number {
  const { text, names } = context;
  for (let i = whole.from + 1; i < whole.to; i++) {
    const inside = names.mentionAt(i);
    if (inside !== null && inside.from < i) continue;
    const previous = names.mentionAt(i - 1);
    const twoNames =
      inside?.from === i && previous !== null && previous.to === i && previous.from === whole.from;
    if (twoNames && isActor(inside) && isActor(previous)) return i;
    if (isSecondDefinite(text, whole.from, i) && inside?.from === i && isActor(inside)) return i;
    const personBefore = previous !== null && previous.to === i && previous.entity?.type === 'person';
    if (personBefore && !(inside?.from === i && inside.entity?.type === 'person')) return i;
    const isGenitive = text.hasArticle(i) && !text.hasArticle(i - 1) && previous === null;
    if (inside === null && isBareMasdar(context, i) && !isGenitive && !text.is(i, SOURCE_HEAD)) return i;
    const isSecond = i - whole.from === 1;
    const knownNoun = text.classes[i] !== 0 && text.hasArticle(i) && inside === null;
    if (isSecond && knownNoun && !text.is(whole.from, SOURCE_HEAD) && previous === null) return i;
    if (isSecond && opensBody(text, whole.from, i)) return i;
    if (text.is(i, BIT.counterpart) || opensOwnObject(context, whole.from, i)) return i;
    const definiteBefore = text.hasArticle(i - 1);
    if (
      definiteBefore &&
      text.is(i, SOURCE_HEAD) &&
      (text.prefixWith(i, SOURCE_HEAD) & Prefix.Article) === 0 &&
      !text.hasConjunction(i) &&
      !text.is(i, BIT.honorific) &&
      i - whole.from === 1
    )
      return i;
    if (isSecond && isBodyAndThing(text, whole.from, i) && inside === null) return i;
    const namedBefore = previous !== null && previous.to === i && previous.from === whole.from;
    if (namedBefore && text.words.count[i]! > 0 && inside === null) return i;
  }
  return whole.to;
}

/** What acts by its name alone; a capital stands for its state. */
const ACTORS: ReadonlySet<string | undefined> = new Set(['state', 'place', 'organisation', 'group']);

/** «إيران إسرائيل»: of two names side by side the second is the object. */
const isActor = ({ entity, role }: NameMention): boolean =>
  ACTORS.has(entity?.type) && role === NameRole.Full;

/** «المسؤولون الإيرانيون الوكالة الدولية»: an article after a definite phrase opens another one. */
const isSecondDefinite = (text: SentenceContext['text'], from: number, token: number): boolean =>
  token - from >= 2 &&
  text.hasArticle(from) &&
  text.hasArticle(token - 1) &&
  text.prefix(token, 0) === Prefix.Article;

/** «الوزير المجتمع الدولي»: a body after a definite post is no adjective of it. */
const opensBody = (text: SentenceContext['text'], post: number, body: number): boolean =>
  text.is(post, BIT.personNoun) &&
  text.hasArticle(post) &&
  text.prefixWith(body, BIT.bodyNoun) === Prefix.Article;

/**
 * «هادي فهمي المسؤولين»: a form that no subject has; «اللجنة الإيرانية التوصل إلى»: a definite verbal noun with its
 * own preposition after an adjective.
 */
function opensOwnObject({ text, cues, sentence }: SentenceContext, from: number, i: number): boolean {
  if (i - from < 2 || text.prefixWith(i, text.classes[i]!) !== Prefix.Article) return false;
  for (let k = 0; k < text.words.count[i]!; k++) if (cues.addressed.has(text.word(i, k))) return true;
  const next = i + 1;
  return text.hasArticle(i - 1) && isMasdar(text, i) && next < sentence.to && text.is(next, BIT.preposition);
}

/** «المكتب فكرة الموافقة»: an indefinite word after a definite body is neither its adjective nor its name. */
const isBodyAndThing = (text: SentenceContext['text'], body: number, thing: number): boolean =>
  text.is(body, BIT.bodyNoun | BIT.outletNoun | BIT.documentNoun) &&
  !text.is(body, BIT.personNoun) &&
  text.hasArticle(body) &&
  text.isWord(thing) &&
  !text.hasArticle(thing) &&
  !text.is(thing, BIT.same);

/** A verbal noun without article after a definite subject opens the object: «… وقف إطلاق النار». */
function isBareMasdar({ text }: SentenceContext, token: number): boolean {
  const prefix = text.words.count[token]! > 0 ? text.prefix(token, 0) : Prefix.Conjunction;
  return (prefix & ~Prefix.Article) === 0 && isActionNoun(text, token);
}

/** No list knows the word as a noun: a name, unless it is a verbal noun or has an article. */
function isUnknownName({ text }: SentenceContext, token: number): boolean {
  if (text.words.count[token] === 0) return true;
  const known = text.bareClasses[token]! & ~(BIT.name | BIT.verb);
  return (
    known === 0 &&
    text.bareClasses[token] !== 0 &&
    !isMasdar(text, token) &&
    (text.prefix(token, 0) & Prefix.Article) === 0 &&
    !mayBeVerb(text, token)
  );
}

function skipCircumstances(context: SentenceContext, from: number, limit: number): number {
  const { text } = context;
  let i = from;
  while (i < limit) {
    const aside = afterAside(context, i, limit);
    if (aside > i) {
      i = aside;
      continue;
    }
    const attached = text.isWord(i) && text.words.count[i]! > 0 && (text.prefix(i, 0) & Prefix.B) !== 0;
    if (isComma(text, i) || text.is(i, BIT.time | BIT.adverb) || attached) i++;
    else if (text.is(i, BIT.relative)) i = afterRelative(context, i, limit);
    else if (text.is(i, BIT.preposition)) i = afterPrepositional(context, i, limit);
    else break;
  }
  return i;
}

/** «، مساء الجمعة الماضي، في بيان،»: time or occasion between commas; the last comma, or the token itself. */
function afterAside({ text }: SentenceContext, comma: number, limit: number): number {
  if (!isComma(text, comma) || !text.is(comma + 1, BIT.time | BIT.preposition)) return comma;
  for (let i = comma + 2; i < Math.min(limit, comma + ASIDE_REACH); i++) {
    if (isComma(text, i)) return i;
    if (isStrongVerb(text, i)) return comma;
  }
  return comma;
}

/** «الذي عين الاثنين، …»: past the comma that closes a relative clause. */
function afterRelative({ text }: SentenceContext, relative: number, limit: number): number {
  for (let i = relative + 1; i < Math.min(limit, relative + 14); i++) if (isComma(text, i)) return i;
  return limit;
}

/** «في نبأ أوردته الوكالة أمس استمرار …»: past the circumstance, to a time, a comma or the object's verbal noun. */
function afterPrepositional(context: SentenceContext, preposition: number, limit: number): number {
  const { text } = context;
  for (let i = preposition + 2; i < limit; i++) {
    if (isComma(text, i) || text.is(i, BIT.time | BIT.adverb)) return i;
    if (isBareMasdar(context, i) && !text.is(i - 1, BIT.preposition)) return i;
  }
  return preposition + 2;
}

function isNominal({ text }: SentenceContext, token: number): boolean {
  if (text.has(token, BIT.demonstrative) && (text.is(token + 1, BIT.preposition) || !text.isWord(token + 1)))
    return false;
  return !text.is(
    token,
    BIT.that | BIT.relative | BIT.negation | BIT.subordinate | BIT.contrast | BIT.preposition | BIT.pronoun,
  );
}
