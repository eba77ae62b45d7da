import type { EntityId } from '../../model/index.js';
import { Prefix } from '../../text/03-words.js';
import type { Text } from '../../text/text.js';
import { isStrongVerb, mayBeVerb } from '../../text/verb-shape.js';
import { BIT } from '../../text/word-class.js';
import type { Range, Resolved } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** «بيان الوزارة», «تصريح للوزير», «بيان صادر عن الجيش»: whose document it is, as `resolve` tells of the phrase; or null. */
export function issuerOf(
  context: ResolverContext,
  { to, shape }: Range,
  head: number,
  resolve: (context: ResolverContext, range: Range) => Resolved,
): EntityId | null {
  const { text, registry } = context;
  const isDocument = text.has(head, BIT.documentNoun) && !text.has(head, BIT.personNoun | BIT.bodyNoun);
  if (shape !== undefined || !isDocument || text.hasArticle(head)) return null;
  const from = ownerStart(context, head + 1);
  if (from >= to || isOpen(context, from, to)) return null;
  const split = lSplit(context, from);
  const { entity } = resolve(context, { from, to: ownerEnd(context, from, to), split });
  // «صورة الأسد»: a person in the genitive may be whom it is about.
  const isGenitive = from === head + 1 && split < 0;
  return isGenitive && entity !== null && registry.get(entity)?.type === 'person' ? null : entity;
}

/** Past «صادر عن», «رسمي صدر الثلاثاء عن», and past a verb whose object the document is: «أصدرته». */
function ownerStart({ text, names }: ResolverContext, next: number): number {
  let issue = names.isIssued(next) ? next : next + 1;
  if (names.isIssued(issue)) {
    do issue++;
    while (text.is(issue, BIT.time));
    if (text.is(issue, BIT.preposition)) return issue + 1;
  }
  return mayBeVerb(text, next) && names.pronounOn(next, 3) ? next + 1 : next;
}

/** «كتاب للصحفي فلان عن ترامب»: before what it is about. */
function ownerEnd({ text }: ResolverContext, from: number, to: number): number {
  for (let i = from + 1; i < to; i++)
    if (text.is(i, BIT.preposition | BIT.relative) || isStrongVerb(text, i)) return i;
  return to;
}

/** Several own it together («بيان لمصر والأردن»), or other words have to say who («بيان لوزارة خارجيتها»). */
function isOpen({ text }: ResolverContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (i > from && text.isConjoined(i)) return true;
    if (hasLongPronoun(text, i)) return true;
  }
  return false;
}

/** A pronoun of more than one letter: a single one may be a written ta marbuta. */
function hasLongPronoun(text: Text, token: number): boolean {
  const { enclitics } = text.lexicon.clitics;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const pronoun = text.pronoun(token, k);
    if (pronoun !== 0 && enclitics[pronoun - 1]!.text.length > 1) return true;
  }
  return false;
}

/** The split at which the owner begins after «ل», or -1. */
function lSplit({ text }: ResolverContext, token: number): number {
  for (let k = 0; k < text.words.count[token]!; k++) if ((text.prefix(token, k) & Prefix.L) !== 0) return k;
  return -1;
}
