import type { Span } from '../model/index.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import { CHOP_LETTER } from './01-complement.js';
import type { Draft } from './draft.js';

const EDGE_WORDS = BIT.contrast | BIT.also;
/** «فقد» is «ف + قد» before it is a verb. */
const CLOSED =
  BIT.preposition | BIT.auxiliary | BIT.perhaps | BIT.that | BIT.contrast | BIT.demonstrative | BIT.negation;
const CLOSING = new Set([0x29, 0x25, 0x66a, 0x2026]);
const OPENING = new Set([0x28, 0x2d, 0x2b]);

/** Spans of what was said, without edge punctuation, a leading و/ف or the particle of the next clause. */
export function contentSpans(text: Text, draft: Draft): Span[] {
  const spans: Span[] = [];
  for (const { from, split, to } of draft.content) {
    let end = to;
    while (end > from && isTrailing(text, end - 1)) end--;
    let start = from;
    while (
      start < end &&
      !text.isWord(start) &&
      text.tokens.kind[start] === TokenKind.Punctuation &&
      !OPENING.has(text.tokens.mark[start]!)
    )
      start++;
    if (start === from && isTopicParticle(text, start, draft)) start++;
    if (start >= end) continue;
    const first = start === from && split >= 0 ? split : leadingConjunction(text, start, draft);
    const chopped = split === CHOP_LETTER && start === from;
    const span: Span = chopped
      ? [text.folded.at[text.tokens.from[start]! + 1]!, text.end(end - 1)]
      : text.spanFromSplit(start, first, end);
    if (span[0] < span[1]) spans.push(span);
  }
  return spans;
}

/** «وفقا للبيان فإن …»: after a source phrase the particle only resumes. */
function isTopicParticle(text: Text, token: number, { kind }: Draft): boolean {
  if (kind !== 'phrase' || !text.isWord(token)) return false;
  const split = text.splitWith(token, BIT.that);
  return split >= 0 && text.prefix(token, split) === Prefix.Conjunction && text.pronoun(token, split) === 0;
}

function isTrailing(text: Text, token: number): boolean {
  const kind = text.tokens.kind[token];
  if (kind === TokenKind.Punctuation) return !CLOSING.has(text.tokens.mark[token]!);
  if (kind === TokenKind.Quote) {
    const quotation = text.quotations[text.quotationAt[token]!];
    return quotation === undefined || quotation.from === token;
  }
  return (
    kind === TokenKind.Word &&
    (text.is(token, EDGE_WORDS) || opensNext(text, token) || isLinkBefore(text, token)) &&
    text.pronoun(token, 0) === 0 &&
    !text.is(token, BIT.that)
  );
}

/** «…، وذلك | بحسب الموقع»: what only links the content to how it is known. */
const isLinkBefore = (text: Text, token: number): boolean =>
  text.is(token, BIT.demonstrative) && text.hasConjunction(token) && !text.isWord(token - 1);

/** «…، في | حين قال», «… فيما | وصفته»: a small word that belongs to the clause behind the content. */
const opensNext = (text: Text, token: number): boolean =>
  text.isWord(token + 1) &&
  (text.is(token, BIT.subordinate) ||
    (text.is(token, BIT.preposition) && text.is(token + 1, BIT.subordinate | BIT.contrast)));

/** Only content taken from the sentence's own voice can begin with a conjunction that is not its own. */
function leadingConjunction(text: Text, token: number, { kind }: Draft): number {
  if (kind !== 'phrase' && kind !== 'backward') return -1;
  let whole = false;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const prefix = text.prefix(token, k);
    if (prefix === 0) whole = true;
    const isClosed = (text.lexicon.classes(text.word(token, k)) & CLOSED) !== 0;
    if ((prefix & Prefix.Conjunction) !== 0 && (!whole || isClosed)) return k;
  }
  return -1;
}
