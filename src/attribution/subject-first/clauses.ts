import { BIT } from '../../text/word-class.js';
import { type ClauseView, groupWith, tagAt } from './clause-view.js';
import { baseEnd } from './noun-phrases.js';
import { isNominal, opensNominal, Tag } from './tag.js';

/** How far into a clause its finite verb may stand. */
const REACH = 24;
/** Words of a list behind its first comma. */
const LIST = 12;

/** A subject and its finite verb follow before the next pause. */
export function opensClause(view: ClauseView, from: number, limit: number): boolean {
  return finiteAfterSubject(view, from, limit) >= 0;
}

/** The finite verb whose subject begins at a token, or -1. */
export function finiteAfterSubject(view: ClauseView, from: number, limit: number): number {
  const { tags, text } = view;
  let i = from;
  while (i < limit && (tags[i] === Tag.Adverb || (i > from && text.is(i, BIT.time)))) i++;
  if (i >= limit || (!opensNominal(tags[i]!) && tags[i] !== Tag.Quote)) return -1;
  const start = i;
  i = baseEnd(view, i, limit);
  if (i === start) return -1;
  const reach = Math.min(limit, start + REACH);
  while (i < reach) {
    const tag: Tag = tags[i]!;
    const group = groupWith(view, i);
    // «and its aftermath and said»: what a conjunction joins to an earlier verb has no subject here.
    if (group?.from === i && group.finite) return tagAt(view, i - 1) === Tag.Coordinator ? -1 : i;
    if (group !== null) {
      // «the plan backed by», «people living in»: part of the subject.
      if (i === start) return -1;
      i = group.to;
      continue;
    }
    if (tag === Tag.Comma) {
      const listed = afterList(view, i, limit);
      if (listed !== -1) return listed;
      const close = insertionEnd(view, i, limit);
      if (close === -1) return -1;
      i = close + 1;
      continue;
    }
    if (
      tag === Tag.That ||
      tag === Tag.Subordinator ||
      tag === Tag.Colon ||
      tag === Tag.Semicolon ||
      tag === Tag.Stop
    )
      return -1;
    if (tag === Tag.Relative) return relativeThenFinite(view, i, limit);
    if (tag === Tag.Dash) {
      i = dashEnd(view, i, limit);
      if (i === -1) return -1;
    }
    i++;
  }
  return -1;
}

/** The dash that closes what another opens, or -1. */
function dashEnd(view: ClauseView, dash: number, limit: number): number {
  for (let i = dash + 1; i < Math.min(limit, dash + REACH); i++) if (tagAt(view, i) === Tag.Dash) return i;
  return -1;
}

/** «Rice, Rhodes and Petraeus were»: the finite verb behind a list, or -1. */
function afterList(view: ClauseView, comma: number, limit: number): number {
  let joined = false;
  // «the capital, and its status is»: two do not make a list with a comma.
  if (tagAt(view, comma + 1) === Tag.Coordinator) return -1;
  for (let i = comma + 1; i < Math.min(limit, comma + LIST); i++) {
    const tag = tagAt(view, i);
    if (tag === Tag.Coordinator) joined = true;
    else if (tag !== Tag.Comma && tag !== Tag.Mark && !isNominal(tag)) {
      const verb = joined && isNominal(tagAt(view, i - 1)) ? groupWith(view, i) : null;
      return verb?.finite && verb.from === i ? i : -1;
    }
  }
  return -1;
}

/** «…, a senator, »: the comma that closes a short insertion after a subject, or -1. */
function insertionEnd(view: ClauseView, comma: number, limit: number): number {
  const opener = tagAt(view, comma + 1);
  if (opener === Tag.Coordinator || opener === Tag.Pronoun || opener === Tag.Subordinator) return -1;
  for (let i = comma + 1; i < Math.min(limit, comma + 20); i++) {
    const tag = tagAt(view, i);
    if (tag === Tag.Comma) {
      const next = groupWith(view, i + 1);
      if (next?.finite && next.from === i + 1) return i;
      if (opener !== Tag.Relative && opener !== Tag.Determiner && opener !== Tag.Name && opener !== Tag.Noun)
        return -1;
      continue;
    }
    if (opener !== Tag.Relative && groupWith(view, i)?.finite) return -1;
  }
  return -1;
}

/** «the people who came said»: the second finite verb. */
function relativeThenFinite({ groups }: ClauseView, from: number, limit: number): number {
  const finite = groups.filter((group) => group.finite && group.from >= from && group.from < limit);
  return finite.length >= 2 && finite[1]!.from - from < REACH ? finite[1]!.from : -1;
}
