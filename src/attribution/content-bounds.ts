import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { genderOf, Kind, kindOf } from '../text/verb-form.js';
import { isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import type { Cue } from './cue.js';
import type { Content, Draft } from './draft.js';
import { attachedSplit } from './prepositions.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import type { SourcePhrase } from './source-phrase.js';
import { bearsConjunction } from './verb-place.js';
import { finiteCue, isPurpose } from './verbs.js';
import { isSpeaker } from './who-speaks.js';

/** Cuts every content where the next statement or source phrase begins. */
export function boundContents(
  context: SentenceContext,
  drafts: readonly Draft[],
  phrases: readonly SourcePhrase[],
): void {
  for (const draft of drafts) {
    if (draft.closed) continue;
    const content = draft.content[0]!;
    for (const other of drafts)
      if (other !== draft && other.breaks && !isQuotedInside(context, content, other.lead))
        cutAt(content, other.lead);
    for (const outer of drafts)
      if (outer !== draft && opensInside(outer, draft)) cutAt(content, outer.content[0]!.from);
    if (draft.nominal) for (const other of drafts) if (joinsOn(context, other)) cutAt(content, other.lead);
    cutAt(content, nextOwnVerb(context, draft));
    cutAt(content, mainClauseBehind(context, draft));
    cutAt(content, narratorBehind(context, draft));
    for (const other of drafts) if (goesOnWith(context, draft, other)) cutAt(content, other.lead);
    for (const phrase of phrases) cutAt(content, phrase.from);
    for (const at of context.set.breaks) cutAt(content, at);
    cutAt(content, label(context, content));
    content.to = draft.nominal ? nominalEnd(context, content) : beforePurpose(context, content);
    content.to = Math.min(content.to, quotedEnd(context, draft.cueToken));
  }
}

const BAR = 0x7c;

/** «… في المدينة | فيديو»: what the page writes behind a headline. */
function label({ text, sentence }: SentenceContext, { from, to }: Content): number {
  if (text.blocks[sentence.block]!.kind === 'paragraph') return -1;
  for (let i = from + 1; i < to; i++) if (text.isMark(i, BAR)) return i;
  return -1;
}

/**
 * «قالت الوزيرة إن اللغة لا تحل شيئا وحثت على …»: a past verb with «and» goes on with the past verb outside where the
 * clause before it is in the present, or about a thing: «إن الضربات خلفت قتلى واتهمت …».
 */
function goesOnWith(context: SentenceContext, draft: Draft, other: Draft): boolean {
  const { kind, nominal, gender, number, content } = draft;
  if (kind !== 'verb' || nominal || gender === null || number !== 's') return false;
  if (!other.nominal || other.source !== null || other.gender !== gender || other.number !== number)
    return false;
  if (!joinsOn(context, other) || !isPast(context, draft.cueToken) || !isPast(context, other.cueToken))
    return false;
  const { text } = context;
  let present = false;
  for (let i = content[0]!.from; i < other.cueToken; i++) {
    if (text.quotationAt[i]! >= 0) continue;
    const isStrong = isStrongVerb(text, i);
    if ((isStrong && text.hasConjunction(i)) || isPast(context, i)) return false;
    present ||= isStrong;
  }
  const { from } = content[0]!;
  return present || (DONE_BY_SOMEBODY.has(other.class) && text.hasArticle(from) && !isSpeaker(context, from));
}

/** What no thing does. */
const DONE_BY_SOMEBODY = new Set([
  'accuse',
  'condemn',
  'criticise',
  'demand',
  'deny',
  'praise',
  'promise',
  'reject',
]);

/** A reporting verb in the past. */
function isPast({ text, cues }: SentenceContext, token: number): boolean {
  const verb = finiteCue(text, cues, token);
  return verb !== null && kindOf(verb.reading) === Kind.Past;
}

/** «انتقد النهج وحث الهند على …»: after a noun phrase a verb with «and» is another statement. */
function joinsOn({ text, cues }: SentenceContext, { kind, cueToken }: Draft): boolean {
  const verb = kind === 'verb' ? finiteCue(text, cues, cueToken) : null;
  return verb !== null && bearsConjunction(text, verb);
}

/** «…، وقال للصحفيين عن …»: after a comma a verb of plain speech in the same form, though what it says is not clear. */
function nextOwnVerb({ text, cues }: SentenceContext, { kind, gender, number, content }: Draft): number {
  const { from, to } = content[0]!;
  if (kind !== 'verb' || number !== 's') return -1;
  for (let i = from + 2; i < to; i++) {
    if (!isComma(text, i - 1) || !text.hasConjunction(i) || text.quotationAt[i]! >= 0) continue;
    const verb = finiteCue(text, cues, i);
    if (verb === null || !isPlain(verb.cue) || kindOf(verb.reading) !== Kind.Past) continue;
    if (bearsConjunction(text, verb) && genderOf(verb.reading) === gender) return i;
  }
  return -1;
}

/** «وبعد أن قال الرئيس إن …، رد المرشح»: the sentence's own clause behind the clause of time with which it opens. */
function mainClauseBehind(context: SentenceContext, { cueToken, content }: Draft): number {
  const { text, sentence } = context;
  const isEvent = cueToken - 2 === sentence.from && text.has(cueToken - 1, BIT.that);
  if (!isEvent || !text.is(sentence.from, BIT.preposition)) return -1;
  const { from, to } = content[0]!;
  for (let i = from + 1; i + 1 < to; i++) {
    const opensClause = isStrongVerb(text, i + 1) || (mayBeVerb(text, i + 1) && isSpeaker(context, i + 2));
    const isClause = isComma(text, i) && opensClause && !text.hasConjunction(i + 1);
    if (isClause && text.quotationAt[i]! < 0) return i;
  }
  return -1;
}

/** «قالت وزارة الدفاع إنها …، لكن الوزارة لا تذكر»: who speaks calls himself by a pronoun, the narrator by his noun. */
function narratorBehind(context: SentenceContext, { source, content }: Draft): number {
  const { text } = context;
  if (source === null || !text.is(source.from, BIT.bodyNoun | BIT.personNoun | BIT.outletNoun)) return -1;
  const { from, to } = content[0]!;
  for (let i = from + 2; i + 2 < to; i++) {
    if (!isComma(text, i) || !text.is(i + 1, BIT.contrast) || text.quotationAt[i]! >= 0) continue;
    const noun = text.has(i + 2, BIT.that) ? i + 3 : i + 2;
    if (text.hasArticle(noun) && isSameNoun(text, noun, source.from)) return i;
  }
  return -1;
}

/** The same word, whatever article or preposition stands before it. */
function isSameNoun(text: Text, a: number, b: number): boolean {
  for (let k = 0; k < text.words.count[a]!; k++)
    for (let n = 0; n < text.words.count[b]!; n++)
      if (text.word(a, k) === text.word(b, n) && (text.prefix(a, k) & Prefix.Article) !== 0) return true;
  return false;
}

const isPlain = ({ class: verbClass, homograph, needs }: Cue): boolean =>
  (verbClass === 'say' || verbClass === 'affirm') && !homograph && needs === null;

/** «قال …، في رسالة أكد أنها …: "…"»: what the outer verb introduces is not in the clause about its circumstances. */
const opensInside = (outer: Draft, inner: Draft): boolean =>
  inner.kind === 'verb' && outer.zone[0] <= inner.cueToken && inner.cueToken < outer.zone[1];

/** «… أن «هؤلاء يتكلمون، معتقدين أنهم …»»: in a closed quotation that opens within the content. */
function isQuotedInside({ text }: SentenceContext, { from }: Content, token: number): boolean {
  const q = text.quotationAt[token]!;
  return q >= 0 && text.quotations[q]!.closed && text.quotations[q]!.from > from;
}

function cutAt(content: Content, at: number): void {
  if (at > content.from && at < content.to) content.to = at;
}

/** Where the quotation around a token ends, before its closing mark. */
function quotedEnd({ text }: SentenceContext, token: number): number {
  const q = text.quotationAt[token]!;
  if (q < 0) return Number.POSITIVE_INFINITY;
  const { to, closed } = text.quotations[q]!;
  if (to <= token) return Number.POSITIVE_INFINITY;
  return closed ? to - 1 : to;
}

/** «…"، ليدحض بذلك»: a purpose clause after a closing quotation mark and a comma is the writer's. */
function beforePurpose({ text }: SentenceContext, { from, to }: Content): number {
  for (let i = from + 2; i + 1 < to; i++) {
    if (!isComma(text, i) || text.tokens.kind[i - 1] !== TokenKind.Quote) continue;
    if (isPurpose(text, i + 1)) return i;
  }
  return to;
}

/** A noun phrase that is said ends at a comma, unless a list goes on. */
function nominalEnd(context: SentenceContext, { from, to }: Content): number {
  const { text, cues } = context;
  for (let i = from + 1; i < to - 1; i++) {
    const aside = afterContentAside(context, i, to);
    if (aside > i) {
      i = aside;
      continue;
    }
    if (isComma(text, i) && !listGoesOn(context, i + 1) && !isQuotedSince(context, i, from)) return i;
    if (i > from + 2 && isStrongVerb(text, i) && text.hasConjunction(i) && finiteCue(text, cues, i) !== null)
      return i;
  }
  return to;
}

/** Words of an aside between two commas, at most. */
const ASIDE_REACH = 12;

/**
 * «الذي استهدف، الأربعاء، مقهى», «تهديد الرئيس الأمريكي، فلان، بفرض», «ارتفاع الحصيلة، بفعل القصف، إلى»: the comma that
 * closes time, a name or a circumstance behind which the noun phrase goes on; else the token itself.
 */
function afterContentAside({ text, names }: SentenceContext, comma: number, to: number): number {
  if (!isComma(text, comma)) return comma;
  const name = names.mentionAt(comma + 1);
  if (name?.from === comma + 1 && name.entity?.type === 'person' && name.to < to && isComma(text, name.to))
    return name.to;
  let i = comma + 1;
  while (i < to && (text.is(i, BIT.time) || text.tokens.kind[i] === TokenKind.Number)) i++;
  if (i > comma + 1) return i < to && isComma(text, i) ? i : comma;
  if (!text.is(comma + 1, BIT.preposition) && attachedSplit(text, Prefix.B, comma + 1) < 0) return comma;
  while (i < Math.min(to, comma + ASIDE_REACH) && !isComma(text, i) && !isStrongVerb(text, i)) i++;
  return i + 1 < to && isComma(text, i) && text.is(i + 1, BIT.preposition) ? i : comma;
}

const listGoesOn = ({ text }: SentenceContext, token: number): boolean =>
  (text.hasConjunction(token) &&
    !isStrongVerb(text, token) &&
    !text.is(token, BIT.demonstrative | BIT.pronoun)) ||
  // «، و4 مدنيين»: before a number the conjunction is a word by itself.
  (text.isLetter(token) && text.tokens.kind[token + 1] === TokenKind.Number) ||
  text.is(token, BIT.adverb);

/** Inside a closed quotation that opens in the content. */
function isQuotedSince({ text }: SentenceContext, token: number, from: number): boolean {
  const q = text.quotationAt[token]!;
  return q >= 0 && text.quotations[q]!.closed && text.quotations[q]!.from >= from;
}
