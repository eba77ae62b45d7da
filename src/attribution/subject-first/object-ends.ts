import { BIT } from '../../text/word-class.js';
import { beforePhrase } from './clause-ends.js';
import { type ClauseView, groupWith, quotationOpenedAt, tagAt } from './clause-view.js';
import { opensClause } from './clauses.js';
import { isAuxiliary, Tag } from './tag.js';

/** Occasions of speech, after a preposition no part of what is said: «in an interview», «on Tuesday». */
const OCCASION = BIT.time | BIT.documentNoun;

const NONE: ReadonlySet<number> = new Set();
/** Words of an insertion behind an object. */
const INSERTION = 16;

/** One past an object that is said: a noun phrase with what belongs to it, before circumstances and the next clause. */
export function objectEnd(
  view: ClauseView,
  from: number,
  limit: number,
  own: ReadonlySet<number> = NONE,
): number {
  const { text, tags } = view;
  for (let i = from; i < limit; i++) {
    const q = quotationOpenedAt(text, i);
    if (q >= 0 && text.quotations[q]!.closed && text.quotations[q]!.to <= limit) {
      i = text.quotations[q]!.to - 1;
      const last = tagAt(view, i - 1);
      if (last === Tag.Stop || (last === Tag.Comma && !quotesMore(view, i + 1, limit))) return i + 1;
      continue;
    }
    if (i === from) continue;
    const tag: Tag = tags[i]!;
    if (view.phraseStarts.includes(i)) return beforePhrase(view, i);
    // «described him as», «accused him, the owner, of»: a preposition that the verb governs.
    if (tag === Tag.Subordinator && text.isWord(i) && text.words.count[i]! > 0 && own.has(text.word(i, 0)))
      continue;
    if (tag === Tag.Dash && own.size > 0) {
      const close = ownBehind(view, i, limit, own);
      if (close === -1) return i;
      i = close;
      continue;
    }
    if (tag === Tag.Comma && !listGoesOn(view, i, limit)) {
      const close = own.size === 0 ? -1 : ownBehind(view, i, limit, own);
      if (close === -1) return i;
      i = close;
      continue;
    }
    if (
      tag === Tag.Semicolon ||
      tag === Tag.Dash ||
      tag === Tag.Colon ||
      tag === Tag.Stop ||
      tag === Tag.Subordinator
    )
      return i;
    if (tag === Tag.Preposition && opensOccasion(view, i)) return i;
    if (tag === Tag.Coordinator) {
      const group =
        groupWith(view, i + 1) ?? (tagAt(view, i + 1) === Tag.Adverb ? groupWith(view, i + 2) : null);
      if (group?.finite || opensClause(view, i + 1, limit)) return i;
    }
    if (
      text.is(i, BIT.time) &&
      tagAt(view, i - 1) !== Tag.Preposition &&
      tag === Tag.Name &&
      tagAt(view, i + 1) !== Tag.Noun &&
      tagAt(view, i + 1) !== Tag.Genitive
    )
      return i;
  }
  return limit;
}

/** The comma or dash that closes what another opens, before a preposition of the verb, or -1. */
function ownBehind(view: ClauseView, comma: number, limit: number, own: ReadonlySet<number>): number {
  const mark = tagAt(view, comma);
  const { text } = view;
  for (let i = comma + 1; i < Math.min(limit, comma + INSERTION) - 1; i++) {
    if (tagAt(view, i) !== mark) continue;
    const next = i + 1;
    return text.isWord(next) && text.words.count[next]! > 0 && own.has(text.word(next, 0)) ? i : -1;
  }
  return -1;
}

/** «a "nasty guy," an "anchor baby"»: the next of a list is quoted too. */
function quotesMore({ text }: ClauseView, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 3); i++) if (quotationOpenedAt(text, i) >= 0) return true;
  return false;
}

/** «A, B and C»: a comma inside a list. */
function listGoesOn(view: ClauseView, comma: number, limit: number): boolean {
  if (tagAt(view, comma + 1) === Tag.Adjective && tagAt(view, comma - 1) === Tag.Adjective) return true;
  for (let i = comma + 1; i < Math.min(limit, comma + 8); i++) {
    const tag = tagAt(view, i);
    if (tag === Tag.Coordinator) return groupWith(view, i + 1)?.finite !== true;
    if (
      groupWith(view, i) !== null ||
      isAuxiliary(tag) ||
      tag === Tag.Relative ||
      tag === Tag.Subordinator ||
      tag === Tag.Stop
    )
      return false;
  }
  return false;
}

function opensOccasion(view: ClauseView, preposition: number): boolean {
  const { text, sentence } = view;
  for (let i = preposition + 1; i < Math.min(sentence.to, preposition + 5); i++) {
    if (text.is(i, OCCASION)) return tagAt(view, i + 1) !== Tag.Genitive;
    const tag = tagAt(view, i);
    if (
      tag !== Tag.Determiner &&
      tag !== Tag.Possessive &&
      tag !== Tag.Adjective &&
      tag !== Tag.Noun &&
      tag !== Tag.Number &&
      tag !== Tag.Name
    )
      return false;
  }
  return false;
}
