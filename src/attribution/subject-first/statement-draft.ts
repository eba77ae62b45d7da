import { type Content, type Draft, draftOf, type RelayDraft } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import type { VerbGroup } from './02-verb-groups.js';
import type { Complement } from './03-complements.js';
import type { ClauseView } from './clause-view.js';
import type { CueHere } from './cues-here.js';
import { shaped } from './phrase-shape.js';

/** Everything that a draft of a verb has in common. */
export function draft(
  view: ClauseView,
  group: VerbGroup,
  { cue, lemma }: CueHere,
  more: {
    readonly kind: 'verb' | 'participle';
    readonly source: Phrase | null;
    readonly content: Content[];
    readonly lead: number;
    readonly complement?: Complement | null;
    readonly zone: readonly [number, number];
    readonly main: boolean;
    readonly impersonal?: boolean;
    readonly nominal?: boolean;
    readonly relays?: RelayDraft[];
    readonly core?: boolean;
  },
): Draft | null {
  const { text, index } = view;
  const content = more.content.filter(({ from, to }) => to > from);
  if (content.length === 0) return null;
  const complement = more.complement ?? null;
  const addressed = complement?.addressee ?? null;
  const cueEnd = complement === null ? group.head + 1 : Math.max(group.head + 1, complement.cueEnd);
  return draftOf({
    kind: more.kind,
    sentence: index,
    lead: more.lead,
    breaks: false,
    main: more.main,
    cue: text.span(group.head, cueEnd),
    cueToken: group.head,
    lemma,
    class: complement?.idiom?.class ?? cue.class,
    relays: more.relays ?? [],
    core: (more.core ?? cue.core) && (complement?.idiom?.core ?? true),
    source: more.source,
    gender: null,
    number: null,
    negated: group.negated,
    content,
    closed: true,
    nominal: more.nominal ?? false,
    zone: more.zone,
    impersonal: more.impersonal ?? false,
    addressee: addressed === null ? null : shaped(view, { from: addressed[0], to: addressed[1], split: -1 }),
  });
}
