import type { Content } from '../draft.js';
import type { VerbGroup } from './02-verb-groups.js';
import type { Complement } from './03-complements.js';
import { clauseEnd, infinitiveEnd } from './clause-ends.js';
import { type ClauseView, quotationOpenedAt, tagAt } from './clause-view.js';
import type { CueHere } from './cues-here.js';
import { objectEnd } from './object-ends.js';
import { Tag } from './tag.js';

/** The end of the quotation in which a verb stands, or of the sentence. */
export function limitOf({ text, sentence }: ClauseView, group: VerbGroup): number {
  const q = text.quotationAt[group.head]!;
  return q < 0 || !text.quotations[q]!.closed
    ? sentence.to
    : Math.min(sentence.to, text.quotations[q]!.to - 1);
}

/** The tokens of a complement. */
export function contentOf(
  view: ClauseView,
  group: VerbGroup,
  complement: Complement,
  embedded: boolean,
): Content[] {
  const { text } = view;
  const limit = limitOf(view, group);
  const { from, kind } = complement;
  if (from >= view.sentence.to) return linesBelow(view);
  if (kind === 'quotation' || kind === 'colon') {
    const q = quotationOpenedAt(text, from);
    if (q >= 0) return [{ from, split: -1, to: quotedEnd(view, q, limit, embedded) }];
    return [{ from, split: -1, to: kind === 'colon' ? limit : clauseEnd(view, from, limit, embedded) }];
  }
  if (kind === 'object' || kind === 'preposition')
    return [{ from, split: -1, to: objectEnd(view, from, limit, complement.own) }];
  const to = clauseEnd(view, from, limit, embedded);
  return [{ from, split: -1, to: kind === 'infinitive' ? infinitiveEnd(view, from, to) : to }];
}

/** «he said:» at the end of a paragraph: the quotation under it. */
function linesBelow({ text, index }: ClauseView): Content[] {
  const next = text.sentences[index + 1];
  const q = next === undefined ? -1 : quotationOpenedAt(text, next.from);
  if (next === undefined || q < 0) return [];
  const { to, closed } = text.quotations[q]!;
  return [{ from: next.from, split: -1, to: closed ? Math.min(to, next.to) : next.to }];
}

/** Where content that opens with a quotation ends: with it, unless the clause goes on behind it. */
function quotedEnd(view: ClauseView, q: number, limit: number, embedded: boolean): number {
  const { text } = view;
  const { from, to, closed } = text.quotations[q]!;
  if (!closed) return limit;
  const last = tagAt(view, to - 2);
  if (last === Tag.Stop || last === Tag.Comma || to >= limit) return Math.min(to, limit);
  const next = tagAt(view, to);
  if (
    next === Tag.Comma ||
    next === Tag.Stop ||
    next === Tag.Semicolon ||
    next === Tag.Dash ||
    next === Tag.Colon
  )
    return to;
  return Math.max(to, clauseEnd(view, from, limit, embedded));
}

/** The verb can say something in this way: some report only with a clause, infinitives only where they are asked for. */
export function isCredible(group: VerbGroup, { cue }: CueHere, { kind }: Complement): boolean {
  if (cue.needs === 'clause' && (kind === 'object' || kind === 'preposition')) return false;
  return !group.infinitive;
}
