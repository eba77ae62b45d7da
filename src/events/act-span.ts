import { FULL_STOP, isComma } from '../attribution/punctuation.js';
import type { Span } from '../model/index.js';
import { BIT } from '../text/word-class.js';
import { Opens } from './02-clauses.js';
import type { Hit } from './03-triggers.js';
import { ActBit } from './act-data.js';
import type { SentenceView } from './sentence-view.js';

/** «الزيارة», «هذه الزيارة», «في زيارة»: not told of for the first time. */
export function isKnown(view: SentenceView, token: number): boolean {
  const { text } = view.context;
  const before = token - 1;
  if (text.hasArticle(token)) return true;
  return before >= view.sentence.from && text.is(before, BIT.demonstrative | BIT.preposition);
}

/** «الحرب العالمية», «ذكرى»: only mentioned. */
export function isHistory(view: SentenceView, from: number, to: number): boolean {
  const last = Math.min(view.sentence.to, to + 2);
  for (let i = Math.max(view.sentence.from, from - 2); i < last; i++)
    if (view.hasBit(i, ActBit.History)) return true;
  return false;
}

/** «المكالمة الأخيرة», «في السابق»: another act than the one at hand. */
export function isEarlier(view: SentenceView, from: number, to: number): boolean {
  const { text, acts } = view.context;
  const last = Math.min(view.sentence.to, to + 2);
  for (let i = Math.max(view.sentence.from, from - 1); i < last; i++) {
    if (acts.isAnyEarlier(text, i)) return true;
  }
  return false;
}

/** One past the clause of an act; of a noun that is the subject of a verb, past that verb's clause. */
export function clauseEndOf(
  { clauses, context: { text }, sentence }: SentenceView,
  last: number,
  form: Hit['form'],
): number {
  const end = clauses.end(text, last);
  const goesOn =
    form !== 'finite' && end < sentence.to && clauses.opens(end) === Opens.Verb && !text.hasConjunction(end);
  return goesOn ? clauses.end(text, end) : end;
}

/** «إذا …», «شريطة أن …»: what the act depends on, after it in its sentence. */
export function conditionOf({ context: { text, acts }, sentence }: SentenceView, from: number): Span | null {
  for (let i = from; i < sentence.to; i++) {
    if (!acts.isAnyCondition(text, i)) continue;
    let to = i + 1;
    while (to < sentence.to && !isComma(text, to) && text.tokens.mark[to] !== FULL_STOP) to++;
    return text.span(i, to);
  }
  return null;
}

/** One past a noun and an adjective right after it, which shows by the same ending: «اجتماعا طارئا», «زيارة رسمية». */
export function describedTo(
  { context: { text, names }, sentence, verbs }: SentenceView,
  noun: number,
): number {
  const next = noun + 1;
  if (noun < sentence.from || next >= sentence.to || !text.isWord(next) || names.mentionAt(next) !== null)
    return next;
  if (
    verbs[next - sentence.from] === 1 ||
    text.is(next, BIT.preposition | BIT.adverb) ||
    text.hasConjunction(next)
  )
    return next;
  const [ending, own] = [noun, next].map((token) => text.foldedWord(token).at(-1));
  return ending === own && text.hasArticle(noun) === text.hasArticle(next) ? next + 1 : next;
}

/** The split at which the evidence begins: after a conjunction or a letter before the act's own word. */
export function evidenceSplit(view: SentenceView, { token, verb, light }: Hit, start: number): number {
  const form = start === token ? verb : (light?.form ?? null);
  if (form !== null) return form.split;
  const group = view.groupAt(start);
  return group?.from === start ? group.split : -1;
}
