import { BIT } from '../../text/word-class.js';
import type { Content } from '../draft.js';
import { type ClauseView, groupWith, tagAt } from './clause-view.js';
import { opensClause } from './clauses.js';
import { opensNominal, Tag } from './tag.js';

/** The clause or quotation that ends right before a trailing «he said», or null. */
export function precedingContent(view: ClauseView, lead: number): Content[] | null {
  const { text, sentence } = view;
  const before = tagAt(view, lead - 1);
  if (before === Tag.Quote) {
    const q = text.quotationAt[lead - 1]!;
    if (q < 0 || text.quotations[q]!.to !== lead) return null;
    const { from } = text.quotations[q]!;
    if (from < sentence.from) return [{ from: sentence.from, split: -1, to: lead }];
    // «the "best," he said»: a word set apart in a clause.
    const inner = tagAt(view, lead - 2);
    if (
      inner !== Tag.Comma &&
      inner !== Tag.Stop &&
      inner !== Tag.Dash &&
      lead - from < 5 &&
      from > sentence.from
    )
      return null;
    // «plans to move - "I love it," he said - and vowed».
    const start = tagAt(view, from - 1) === Tag.Dash ? from : clauseStart(view, from);
    return [{ from: start, split: -1, to: lead }];
  }
  if (before !== Tag.Comma && before !== Tag.Dash) return null;
  if (tagAt(view, lead - 2) === Tag.Quote) return precedingContent(view, lead - 1);
  // «near the stadium, which, Tompkins said, is full».
  const isRelative = tagAt(view, lead - 2) === Tag.Relative;
  const from = isRelative ? lead - 2 : clauseStart(view, lead - 1);
  if (from >= lead - 1) return null;
  const hasFinite = view.groups.some((group) => group.finite && group.from >= from && group.from < lead - 1);
  if (resumesAfter(view, lead)) return [{ from, split: -1, to: lead - 1 }];
  if (opensCircumstance(tagAt(view, from)) && !hasMainClause(view, from, lead - 1)) return null;
  return hasFinite || closesAfter(view, lead) ? [{ from, split: -1, to: lead - 1 }] : null;
}

const opensCircumstance = (tag: Tag): boolean =>
  tag === Tag.Preposition ||
  tag === Tag.Subordinator ||
  tag === Tag.Ing ||
  tag === Tag.En ||
  tag === Tag.To ||
  tag === Tag.Adverb ||
  tag === Tag.Question;

/** Words before «he said» that are no clause of their own: «Asked whether he would, he said, "…"». */
export function isCircumstance(view: ClauseView, { from, to }: Content): boolean {
  return (
    (opensCircumstance(tagAt(view, from)) || view.text.is(from, BIT.time)) && !hasMainClause(view, from, to)
  );
}

/** After a circumstance at the head and its comma a clause of its own follows. */
function hasMainClause(view: ClauseView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (tagAt(view, i) !== Tag.Comma) continue;
    if (view.groups.some((group) => group.finite && group.from > i && group.from < to)) return true;
  }
  const first = tagAt(view, from);
  return (
    (first === Tag.Preposition || first === Tag.Adverb) &&
    view.groups.some((group) => group.finite && group.from > from && group.from < to)
  );
}

/** «Putting it off, he said, would»: behind the comma after the verb the clause goes on. */
function resumesAfter(view: ClauseView, lead: number): boolean {
  const { sentence } = view;
  const verb = view.groups.find((group) => group.finite && group.from >= lead);
  if (verb === undefined) return false;
  for (let i = verb.to; i < Math.min(sentence.to, verb.to + 8); i++) {
    if (tagAt(view, i) !== Tag.Comma) continue;
    const next = groupWith(view, i + 1);
    return next?.from === i + 1
      ? next.finite
      : opensNominal(tagAt(view, i + 1)) && opensClause(view, i + 1, sentence.to);
  }
  return false;
}

/** «Trump, she said, would»: the sentence goes on behind a second comma. */
function closesAfter(view: ClauseView, lead: number): boolean {
  const { sentence } = view;
  for (let i = lead; i < Math.min(sentence.to, lead + 10); i++)
    if (tagAt(view, i) === Tag.Comma) return i + 1 < sentence.to;
  return false;
}

/** The first token of the sentence's words that end before `to`: after what ends a clause, without a conjunction. */
function clauseStart(view: ClauseView, to: number): number {
  const { sentence, text } = view;
  let i = to - 1;
  for (; i >= sentence.from; i--) {
    const tag = tagAt(view, i);
    if (tag === Tag.Stop || tag === Tag.Semicolon || tag === Tag.Colon) break;
    if (tag === Tag.Quote) {
      const q = text.quotationAt[i]!;
      if (q >= 0 && text.quotations[q]!.closed && text.quotations[q]!.to === i + 1) {
        const inner = tagAt(view, i - 1);
        if (inner === Tag.Stop) break;
        i = text.quotations[q]!.from;
      }
    }
  }
  let from = i + 1;
  while (
    from < to &&
    (tagAt(view, from) === Tag.Coordinator || (from === sentence.from && tagAt(view, from) === Tag.Comma))
  )
    from++;
  return from;
}
