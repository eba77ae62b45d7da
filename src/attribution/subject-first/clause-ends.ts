import { BIT } from '../../text/word-class.js';
import type { VerbGroup } from './02-verb-groups.js';
import { complementAfter } from './03-complements.js';
import { type ClauseView, groupFrom, groupWith, quotationOpenedAt, tagAt } from './clause-view.js';
import { finiteAfterSubject, opensClause } from './clauses.js';
import { cueOf } from './cues-here.js';
import { isPause, isVerb, opensNominal, Tag } from './tag.js';

/** Words of place and time behind a trailing «he said». */
const CIRCUMSTANCES = 12;

/** One past the clause that begins at a token: where another statement, a source phrase or a contrast begins. */
export function clauseEnd(view: ClauseView, from: number, limit: number, embedded: boolean): number {
  const { text, tags } = view;
  let depth = 0;
  for (let i = from; i < limit; i++) {
    const q = quotationOpenedAt(text, i);
    if (q >= 0 && text.quotations[q]!.closed && text.quotations[q]!.to <= limit) {
      i = text.quotations[q]!.to - 1;
      if (endsWithStop(view, i) && i + 1 < limit) {
        // «…," and …»: what follows a quotation that ends a sentence or a clause is the writer's.
        const next = tagAt(view, i + 1);
        if (next === Tag.Coordinator && tagAt(view, i - 1) === Tag.Comma && !opensOwn(view, i + 2, limit))
          continue;
        // «While X said that "…," he added»: the next clause reports for itself.
        if (tagAt(view, i - 1) === Tag.Comma && reports(view, i + 1, limit)) return i + 1;
        if (
          tagAt(view, i + 1) !== Tag.Comma &&
          !opensNominal(tagAt(view, i + 1)) &&
          tagAt(view, i + 1) !== Tag.Preposition
        )
          return i + 1;
      }
      continue;
    }
    const tag: Tag = tags[i]!;
    if (tag === Tag.Open) depth++;
    if (tag === Tag.Close) {
      if (depth === 0) return i;
      depth--;
    }
    if (depth > 0 || i === from) continue;
    if (tag === Tag.Semicolon) return i;
    if (tag === Tag.Dash) {
      if (endsAtDash(view, i, limit)) return i;
      while (i + 1 < limit && tagAt(view, i + 1) !== Tag.Dash) i++;
      i++;
      continue;
    }
    if (tag === Tag.Comma && endsAtComma(view, from, i, limit, embedded)) return i;
    if (tag === Tag.Coordinator && endsAtCoordinator(view, i, limit)) return i;
    if (view.phraseStarts.includes(i)) return beforePhrase(view, i);
  }
  return limit;
}

/** Where words end before a source phrase: «to go on, but according to …». */
export function beforePhrase(view: ClauseView, phrase: number): number {
  let to = phrase;
  while (tagAt(view, to - 1) === Tag.Comma || tagAt(view, to - 1) === Tag.Coordinator) to--;
  return to;
}

/** One past an infinitive that is said: «vowed to support Israel and has invited»: a finite verb is no part of it. */
export function infinitiveEnd(view: ClauseView, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (groupWith(view, i)?.finite || quotationOpenedAt(view.text, i) >= 0) return to;
    if (tagAt(view, i) === Tag.Relative || tagAt(view, i) === Tag.That || tagAt(view, i) === Tag.Subordinator)
      return to;
    if (tagAt(view, i) !== Tag.Coordinator) continue;
    const next = tagAt(view, i + 1) === Tag.Adverb ? i + 2 : i + 1;
    const group = groupWith(view, next);
    if (group?.finite && group.from === next && group.opens !== Tag.Base)
      return tagAt(view, i - 1) === Tag.Comma ? i - 1 : i;
  }
  return to;
}

/** Behind a conjunction a clause with its own subject or verb begins. */
const opensOwn = (view: ClauseView, from: number, limit: number): boolean =>
  opensClause(view, from, limit) || groupWith(view, from)?.finite === true;

/** A clause with a verb of reporting begins here. */
function reports(view: ClauseView, from: number, limit: number): boolean {
  const verb = opensNominal(tagAt(view, from)) ? finiteAfterSubject(view, from, limit) : -1;
  const group = verb < 0 ? null : groupWith(view, verb);
  return group !== null && cueOf(view, group.head) !== null;
}

/** The quotation that closes at a token ends with a mark inside: «…," …». */
function endsWithStop(view: ClauseView, close: number): boolean {
  const tag = tagAt(view, close - 1);
  return tag === Tag.Comma || tag === Tag.Stop || tag === Tag.Mark;
}

/** A dash that no other follows and that opens no quotation; a pair of them sets words apart inside the clause. */
function endsAtDash(view: ClauseView, dash: number, limit: number): boolean {
  if (quotationOpenedAt(view.text, dash + 1) >= 0) return false;
  for (let i = dash + 1; i < Math.min(limit, dash + 20); i++) if (tagAt(view, i) === Tag.Dash) return false;
  return true;
}

function endsAtComma(
  view: ClauseView,
  from: number,
  comma: number,
  limit: number,
  embedded: boolean,
): boolean {
  const next = comma + 1;
  if (next >= limit) return true;
  if (view.phraseStarts.includes(next)) return true;
  const tag = tagAt(view, next);
  if (tag === Tag.Coordinator) {
    const group = groupWith(view, next + 1) ?? groupWith(view, next + 2);
    if (
      group !== null &&
      tagAt(view, group.head) === Tag.Ing &&
      group.from <= next + 2 &&
      cueOf(view, group.head) !== null
    )
      return true;
    // «that Russia, Germany, and Ukraine will meet»: before any verb a list goes on.
    if (!view.groups.some((other) => other.from >= from && other.to <= comma)) return false;
    return opensClause(view, next + 1, limit) || groupWith(view, next + 1)?.finite === true;
  }
  if (tag === Tag.Subordinator && tagAt(view, next + 1) === Tag.Ing) return cueOf(view, next + 1) !== null;
  if (tag === Tag.Subordinator) return view.text.is(next, BIT.contrast) && opensClause(view, next + 1, limit);
  if (tag === Tag.Ing) return cueOf(view, next) !== null;
  if (tag === Tag.Adverb && tagAt(view, next + 1) === Tag.Ing) return cueOf(view, next + 1) !== null;
  const clause = opensNominal(tag) ? finiteAfterSubject(view, next, limit) : -1;
  if (clause >= 0) {
    const own = groupWith(view, clause);
    if (own !== null && (statesMore(view, own, limit) || trails(view, own))) return true;
  }
  if (embedded) {
    if (isVerb(tag)) return groupWith(view, next)?.finite === true;
    return opensNominal(tag) && opensClause(view, next, limit);
  }
  return false;
}

/** «said … and called for»: a verb of reporting right after «and» is the source's next act. */
function endsAtCoordinator(view: ClauseView, i: number, limit: number): boolean {
  if (i + 1 >= limit) return false;
  const clause = finiteAfterSubject(view, i + 1, limit);
  const own = clause < 0 ? null : groupWith(view, clause);
  if (own !== null) return statesMore(view, own, limit) || undertakes(view, i + 1, own, limit);
  const group = groupFrom(view, i + 1);
  if (group === null || group.from > i + 2 || (group.from === i + 2 && tagAt(view, i + 1) !== Tag.Adverb))
    return false;
  if (group.opens !== Tag.Past && group.opens !== Tag.ThirdPerson && group.opens !== Tag.Have) return false;
  const here = cueOf(view, group.head);
  // «said he watched it rise and thought of home»: what he believed is part of what he said.
  return here !== null && here.cue.class !== 'believe';
}

/** «…, he said.»: a verb of saying with nothing after it, about the words before. */
function trails(view: ClauseView, group: VerbGroup): boolean {
  const here = group.passive ? null : cueOf(view, group.head);
  if (here === null || !here.cue.quote) return false;
  let i = group.to;
  while (i < view.sentence.to && i < group.to + CIRCUMSTANCES && !isPause(tagAt(view, i))) {
    if (groupWith(view, i) !== null || tagAt(view, i) === Tag.That || tagAt(view, i) === Tag.Quote)
      return false;
    i++;
  }
  const next = tagAt(view, group.to);
  const isBare =
    next === Tag.None ||
    next === Tag.Stop ||
    next === Tag.Comma ||
    next === Tag.Preposition ||
    view.text.is(group.to, BIT.time);
  return isBare && (i >= view.sentence.to || isPause(tagAt(view, i)));
}

/** «and its officials vowed to resign»: somebody else's promise, threat or refusal, where his own subject is no pronoun. */
function undertakes(view: ClauseView, from: number, group: VerbGroup, limit: number): boolean {
  const here = group.passive || group.modal || group.negated ? null : cueOf(view, group.head);
  if (here === null || !here.cue.infinitive || !here.cue.quote || tagAt(view, from) === Tag.Pronoun)
    return false;
  return complementAfter(view, here.cue, group.to, limit)?.kind === 'infinitive';
}

/** «and Clinton said that»: a clause with a statement of its own. */
function statesMore(view: ClauseView, group: VerbGroup, limit: number): boolean {
  const here = group.passive ? null : cueOf(view, group.head);
  if (here === null || !here.cue.quote) return false;
  const complement = complementAfter(view, here.cue, group.to, limit);
  return (
    complement !== null &&
    (complement.kind === 'clause' || complement.kind === 'quotation' || complement.kind === 'colon')
  );
}
