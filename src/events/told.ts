import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import { isFiniteForm } from '../text/verb-form.js';
import { Opens } from './02-clauses.js';
import type { Hit } from './03-triggers.js';
import { ActBit } from './act-data.js';
import type { Arranged } from './arranged.js';
import type { Roles } from './roles.js';
import type { SentenceView } from './sentence-view.js';

const COLON = 0x3a;

/** How far the verb that tells of an act may stand before or behind its noun. */
const REACH = 16;

/**
 * Whether a noun without anyone who acts is told of as news, not only mentioned: «وقع انفجار», «أسفر الهجوم عن»,
 * «أعلن مقتل», a headline, a number of victims. «منذ اغتيال فلان» is a mention.
 */
export function isTold(view: SentenceView, { token, light, part }: Hit): boolean {
  // «خيار شن هجوم» tells of none.
  if (light !== null && isFiniteForm(light.form.reading)) return true;
  const { text } = view.context;
  const { from, to } = view.sentence;
  if (opensStatement(view, token) || isFirst(view, token)) return true;
  for (let i = Math.max(token, part) + 1; i < Math.min(to, token + REACH); i++)
    if (isResult(view, i, token)) return true;
  for (let i = token - 1; i >= Math.max(from, token - REACH); i--) {
    // «بصدد شن هجوم»: the verbal noun of a light verb tells of none.
    if (i !== light?.token && isResult(view, i, token)) return true;
    if (view.isVerb(i))
      return view.statementAt(i) !== null && text.tokens.kind[token + 1] === TokenKind.Number;
  }
  return false;
}

/** A word of what an act led to, or that it took place; in «خطف وقتل» there are two nouns. */
const isResult = (view: SentenceView, token: number, noun: number): boolean =>
  view.hasBit(token, ActBit.Result) &&
  (!view.hasBit(token, ActBit.Noun) || (view.isVerb(token) && token !== noun + 1));

/**
 * An act that counts without any party and is only referred to: it adds to one that the report tells, and is none of its own.
 * «الذي قتل عام 1980» tells who somebody is; «وهتف المتظاهرون» goes on with a protest that is known.
 */
export function isMentioned(
  view: SentenceView,
  hit: Hit,
  roles: Roles,
  { actors, recipients }: Arranged,
): boolean {
  const { trigger, form, token } = hit;
  const isWhole = actors.length > 0 && (recipients.length > 0 || trigger.is.named);
  if (!trigger.is.alone || isWhole) return false;
  if (form === 'finite') {
    if (trigger.is.detail && !isFirstNamed(view, hit, roles)) return true;
    return view.clauses.start(token).opens === Opens.Relative;
  }
  const isUnnamed = actors.length + recipients.length === 0;
  return (isUnnamed && isOccasion(view, token)) || !isTold(view, hit);
}

/** «رفع متظاهرون لافتات», as against «رفع المتظاهرون»: who acts has not been named before. */
const isFirstNamed = (view: SentenceView, { part }: Hit, { actors }: Roles): boolean =>
  actors.some(({ definite }) => !definite) ||
  (part >= 0 && view.hasBit(part, ActBit.People) && !view.context.text.hasArticle(part));

/** «عقب هجوم», «لتفجير مقرنا»: when or for what something else is done. */
function isOccasion(view: SentenceView, token: number): boolean {
  const { text, acts } = view.context;
  for (let k = 0; k < text.words.count[token]!; k++)
    if ((text.prefix(token, k) & Prefix.L) !== 0) return true;
  const before = token - 1;
  if (before < view.sentence.from) return false;
  for (let k = 0; k < text.words.count[before]!; k++) if (acts.isOccasion(text.word(before, k))) return true;
  return false;
}

/** It is the first word of what somebody says. */
export function opensStatement(view: SentenceView, token: number): boolean {
  const { text } = view.context;
  return view.statements.some(({ content }) =>
    content.some(([start]) => start >= text.start(token) - 1 && start < text.end(token)),
  );
}

/** A headline or an entry of a list begins with it: «27 يوليو: مقتل عشرين». */
function isFirst({ context: { text }, sentence }: SentenceView, token: number): boolean {
  if (token > sentence.from && text.isMark(token - 1, COLON)) return true;
  for (let i = token - 1; i >= sentence.from; i--) if (text.isWord(i)) return false;
  return !text.hasConjunction(token);
}
