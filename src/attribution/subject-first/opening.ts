import type { Content, Draft } from '../draft.js';
import type { VerbGroup } from './02-verb-groups.js';
import { type ClauseView, quotationOpenedAt, tagAt } from './clause-view.js';
import type { CueHere } from './cues-here.js';
import { phraseEnd } from './noun-phrases.js';
import { draft } from './statement-draft.js';
import { opensNominal, Tag } from './tag.js';

/** «Said Ellis: "…"», «Added the minister (D-N.Y.): …»: a verb at the head, its speaker, a colon. */
export function openingStatement(view: ClauseView, group: VerbGroup, here: CueHere): Draft | null {
  const { sentence, text } = view;
  if (!here.cue.quote || group.from !== sentence.from || group.from !== group.head) return null;
  if (!opensNominal(tagAt(view, group.to))) return null;
  const end = phraseEnd(view, group.to, sentence.to);
  const to = tagAt(view, end) === Tag.Open ? closeOf(view, end) : end;
  if (tagAt(view, to) !== Tag.Colon || to + 1 >= sentence.to) return null;
  const q = quotationOpenedAt(text, to + 1);
  const content: Content = {
    from: to + 1,
    split: -1,
    to: q >= 0 && text.quotations[q]!.closed ? Math.min(text.quotations[q]!.to, sentence.to) : sentence.to,
  };
  return draft(view, group, here, {
    kind: 'verb',
    source: { from: group.to, to, split: -1 },
    content: [content],
    lead: group.from,
    zone: [group.to, to],
    main: true,
  });
}

/** One past a bracket's end; the bracket itself where it has none. */
function closeOf(view: ClauseView, open: number): number {
  for (let i = open + 1; i < view.sentence.to; i++) if (tagAt(view, i) === Tag.Close) return i + 1;
  return open;
}
