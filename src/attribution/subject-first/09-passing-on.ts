import { BIT } from '../../text/word-class.js';
import type { Draft } from '../draft.js';
import { HEAD_NOUN } from '../phrase-head.js';
import type { VerbGroup } from './02-verb-groups.js';
import type { ClauseView } from './clause-view.js';
import { tagAt } from './clause-view.js';
import { cueOf } from './cues-here.js';
import { phraseEnd } from './noun-phrases.js';
import { shaped } from './phrase-shape.js';
import { Tag } from './tag.js';

/**
 * Joins what an outlet only passes on to the statement that it passes on: «The Guards said …, the agency reported», «…,
 * Reuters reported, citing TASS, which quoted the ambassador».
 */
export function passOn(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  const kept = drafts.filter((draft) => !relays(view, draft, drafts));
  for (const draft of kept) linkOnward(view, draft);
  return kept.filter((draft) => draft.class !== RELAY || !isLinked(draft, kept));
}

const RELAY = 'relay';

/** An outlet's statement about a whole statement of another: the outlet becomes a relay of that one. */
function relays(view: ClauseView, outer: Draft, drafts: readonly Draft[]): boolean {
  const start = outer.content[0]!;
  if (outer.source === null || outer.cueToken < start.to || !isOutlet(view, outer)) return false;
  const inner = drafts.find(
    (draft) =>
      draft !== outer &&
      draft.source !== null &&
      start.from <= draft.cueToken &&
      draft.cueToken < start.to &&
      (draft.lead <= start.from + 1 || draft.content[0]!.from === start.from),
  );
  if (inner === undefined || isOutlet(view, inner)) return false;
  for (const content of inner.content) content.to = Math.min(content.to, start.to);
  inner.relays.unshift({ phrase: outer.source, cue: outer.cue });
  return true;
}

function isOutlet({ text, names }: ClauseView, { source }: Draft): boolean {
  if (source === null) return false;
  const { from, to, head } = source.shape ?? { ...source, head: source.to - 1 };
  for (let i = from; i < to; i++) if (names.mentionAt(i)?.entity?.type === 'outlet') return true;
  return text.is(head, BIT.outletNoun & HEAD_NOUN);
}

/** «Reuters reported, citing TASS, which quoted the ambassador»: whom the outlet relies on is the source. */
function linkOnward(view: ClauseView, draft: Draft): void {
  if ((draft.kind !== 'verb' && draft.kind !== 'phrase') || !isOutlet(view, draft)) return;
  let at = draft.zone[0];
  for (const group of view.groups) {
    if (group.passive || cueOf(view, group.head)?.cue.class !== RELAY) continue;
    const isFirst =
      draft.relays.length === 0 && (citesBefore(view, draft, group) || citesAfter(view, at, group));
    const isFurther =
      draft.relays.length > 0 &&
      group.from >= at &&
      tagAt(view, group.from - 1) === Tag.Relative &&
      draft.source !== null &&
      group.from - draft.source.to <= 2;
    const to = phraseEnd(view, group.to, view.sentence.to);
    if ((!isFirst && !isFurther) || to === group.to) continue;
    draft.relays.push({ phrase: draft.source, cue: draft.cue });
    draft.source = shaped(view, { from: group.to, to, split: -1 });
    draft.cue = view.text.span(group.head, group.head + 1);
    at = Math.max(at, to);
  }
}

/** «…, Reuters reported, citing two officials», «… reported on Friday citing two officials». */
function citesAfter(view: ClauseView, at: number, group: VerbGroup): boolean {
  if (group.from < at || tagAt(view, group.head) !== Tag.Ing) return false;
  if (tagAt(view, group.from - 1) === Tag.Comma) return true;
  return view.groups.every(({ from }) => from < at || from >= group.from);
}

/** «Citing two officials, Reuters reported», «Reuters, citing two officials, reported»: a clause right beside the outlet. */
function citesBefore(view: ClauseView, { source, cueToken }: Draft, group: VerbGroup): boolean {
  if (source === null || tagAt(view, group.head) !== Tag.Ing || group.from >= cueToken) return false;
  const end = phraseEnd(view, group.to, view.sentence.to);
  if (tagAt(view, end) !== Tag.Comma) return false;
  const isOpening = group.from === view.sentence.from && end + 1 === source.from;
  const { to } = source.shape ?? source;
  return isOpening || (group.from === to + 1 && tagAt(view, to) === Tag.Comma && end < cueToken);
}

/** The verb has become a link of another statement. */
const isLinked = (draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (other) =>
      other !== draft &&
      other.relays.length > 0 &&
      [other.cue, ...other.relays.map(({ cue }) => cue)].some(
        (cue) => cue !== null && cue[0] === draft.cue?.[0],
      ),
  );
