import { Prefix } from '../text/03-words.js';
import { isStrongVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { sourcePhraseAt } from './03-phrases.js';
import type { Content, Draft } from './draft.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import type { SourcePhrase } from './source-phrase.js';

const ATTACHED = Prefix.B | Prefix.K | Prefix.L;

/** A clause that is broken off after so few words is not complete. */
const SHORT = 4;

/**
 * «أسفر القصف، وفق المصدر، عن إصابة ثمانية», «أسفر وفق المصدر عن …»: what goes on with the clause behind a phrase
 * between commas or right behind its verb, or null.
 */
export function resumedBehind(
  context: SentenceContext,
  phrase: SourcePhrase,
  start: number,
  tail: number,
  drafts: readonly Draft[],
): Content | null {
  const { text, sentence } = context;
  const isInline = isStrongVerb(text, phrase.from - 1) && goesOn(context, phrase.to);
  const from = isInline ? phrase.to : tail + 1;
  const isBetweenCommas = isComma(text, phrase.from - 1) && isComma(text, tail);
  if ((!isInline && !isBetweenCommas) || from >= sentence.to) return null;
  const isShort = phrase.from - start <= SHORT + 1;
  if (!goesOn(context, from) && !(isShort && isNounPhrase(context, from))) return null;
  let to = sentence.to;
  for (const { lead, breaks } of drafts) if (breaks && lead >= from) to = Math.min(to, lead);
  for (const at of context.set.breaks) if (at >= from) to = Math.min(to, at);
  for (let i = from; i < to; i++) if (opensClause(context, i) || sourcePhraseAt(context, i) !== null) to = i;
  while (to > from && isComma(text, to - 1)) to--;
  // «وفق ما ذكرته وكالة رويترز، الأحد»: when it was told.
  for (let i = from; i < to; i++) if (!text.is(i, BIT.time)) return { from, split: -1, to };
  return null;
}

const NEXT_CLAUSE = BIT.subordinate | BIT.contrast;
/** Words that open another clause, or tell more of who says it. */
const OTHER_CLAUSE = BIT.relative | NEXT_CLAUSE;

/** Words that need a clause before them: a preposition, a time. */
function goesOn({ text }: SentenceContext, token: number): boolean {
  if (!text.isWord(token) || text.hasConjunction(token) || text.is(token, OTHER_CLAUSE)) return false;
  // «في حين أعلن …» is another clause.
  if (text.is(token + 1, BIT.subordinate)) return false;
  if (text.is(token, BIT.preposition | BIT.time)) return true;
  return text.words.count[token]! > 0 && (text.ownPrefix(token) & ATTACHED) !== 0;
}

function isNounPhrase({ text, names }: SentenceContext, token: number): boolean {
  if (!text.isWord(token) || text.hasConjunction(token) || isStrongVerb(text, token)) return false;
  if (text.is(token, OTHER_CLAUSE | BIT.time)) return false;
  return text.hasArticle(token) || names.mentionAt(token) !== null;
}

const opensClause = ({ text }: SentenceContext, token: number): boolean =>
  text.is(token, NEXT_CLAUSE) || (isStrongVerb(text, token) && text.hasConjunction(token));
