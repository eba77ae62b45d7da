import type { RelayDraft } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import type { VerbGroup } from './02-verb-groups.js';
import { type ClauseView, groupWith, tagAt } from './clause-view.js';
import { cueOf } from './cues-here.js';
import { phraseEnd } from './noun-phrases.js';
import { shaped } from './phrase-shape.js';
import { subjectOf } from './subjects.js';
import { Tag } from './tag.js';

/** Who is quoted, and through whom. */
export interface Relayed {
  readonly source: Phrase;
  readonly relays: RelayDraft[];
  /** First token of the clause that quotes. */
  readonly lead: number;
}

/** A class of verbs whose subject passes on what the object says. */
const RELAY = 'relay';

/** «Xinhua quoted Xi as saying», «Xi was quoted by Xinhua as saying»: the source of the participle; or null. */
export function relayedSource(view: ClauseView, participle: VerbGroup): Relayed | null {
  const { text, cues } = view;
  const as = participle.from - 1;
  if (tagAt(view, as) !== Tag.Preposition) return null;
  const verb = view.groups.findLast(({ finite, to }) => finite && to <= as);
  if (verb === undefined || cueOf(view, verb.head)?.cue.class !== RELAY) return null;
  const subject = subjectOf(view, verb)?.phrase ?? null;
  const cue = text.span(verb.head, verb.to);
  if (!verb.passive) {
    const to = tagAt(view, as - 1) === Tag.Comma ? as - 1 : as;
    const isPlain = view.groups.every((group) => group.from < verb.to || group.from >= as);
    if (to <= verb.to || !isPlain || subject === null) return null;
    return {
      source: { from: verb.to, to, split: -1 },
      relays: [{ phrase: shaped(view, subject), cue }],
      lead: subject.from,
    };
  }
  if (subject === null) return null;
  const byAgent = verb.to < as && cues.isAgent(text, verb.to);
  const to = byAgent ? phraseEnd(view, verb.to + 1, as) : verb.to;
  const relays =
    byAgent && to > verb.to + 1 ? [{ phrase: shaped(view, { from: verb.to + 1, to, split: -1 }), cue }] : [];
  return { source: subject, relays, lead: subject.from };
}

/** A verb of relaying whose object is said to say something: the participle behind it is the statement. */
export function onlyRelays(view: ClauseView, group: VerbGroup): boolean {
  if (cueOf(view, group.head)?.cue.class !== RELAY) return false;
  for (let i = group.to; i < Math.min(view.sentence.to, group.to + 14); i++) {
    const next = groupWith(view, i);
    if (next !== null) return tagAt(view, next.head) === Tag.Ing && relayedSource(view, next) !== null;
  }
  return false;
}
