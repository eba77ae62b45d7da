import type { Draft } from '../draft.js';
import type { VerbGroup } from './02-verb-groups.js';
import { complementAfter } from './03-complements.js';
import { type ClauseView, groupFrom } from './clause-view.js';
import { type CueHere, cueOf } from './cues-here.js';
import { contentOf, limitOf } from './statement-content.js';
import { draft } from './statement-draft.js';
import { subjectOf } from './subjects.js';

/** «declined to say whether», «went on to say that». */
export function infinitiveStatement(view: ClauseView, group: VerbGroup, here: CueHere): Draft | null {
  const complement = complementAfter(view, here.cue, group.to, limitOf(view, group));
  if (complement === null || complement.kind === 'object' || complement.kind === 'preposition') return null;
  const finite = view.groups.findLast((other) => other.finite && other.to <= group.from);
  const refuses = finite !== undefined && refusesToSay(view, finite, group);
  if (!refuses && (complement.kind === 'question' || complement.kind === 'infinitive')) return null;
  if (!refuses && here.cue.class !== 'say' && here.cue.class !== 'announce') return null;
  const subject = finite === undefined ? null : subjectOf(view, finite);
  if (subject === null) return null;
  return draft(view, group, here, {
    kind: 'verb',
    source: subject.phrase,
    content: contentOf(view, group, complement, false),
    lead: group.from,
    complement,
    zone: [group.to, complement.zoneEnd],
    main: true,
    core: !refuses,
  });
}

/** «declined to say»: a verb of refusing right before an infinitive. */
function refusesToSay(view: ClauseView, verb: VerbGroup, infinitive: VerbGroup): boolean {
  return verb.to === infinitive.from && cueOf(view, verb.head)?.cue.class === 'reject';
}

/** «declined to say whether»: the infinitive makes the statement. */
export function saysNothing(view: ClauseView, group: VerbGroup): boolean {
  const next = groupFrom(view, group.to);
  if (next === null || !next.infinitive || !refusesToSay(view, group, next)) return false;
  const here = cueOf(view, next.head);
  return here !== null && infinitiveStatement(view, next, here) !== null;
}
