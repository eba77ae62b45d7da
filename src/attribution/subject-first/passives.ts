import { BIT } from '../../text/word-class.js';
import type { Content, Draft } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import type { VerbGroup } from './02-verb-groups.js';
import { complementAfter } from './03-complements.js';
import { type ClauseView, groupWith, tagAt } from './clause-view.js';
import type { CueHere } from './cues-here.js';
import { phraseEnd } from './noun-phrases.js';
import { objectEnd } from './object-ends.js';
import { contentOf, limitOf } from './statement-content.js';
import { draft } from './statement-draft.js';
import { subjectOf } from './subjects.js';
import { Tag } from './tag.js';

/** «is expected to leave», «was accused of», «it was announced that»: what is said is the subject with the rest. */
export function passiveStatement(view: ClauseView, group: VerbGroup, here: CueHere): Draft | null {
  const { cue } = here;
  if (!group.finite) return null;
  const subject = subjectOf(view, group);
  if (subject === null) return null;
  const complement = complementAfter(
    view,
    { ...cue, personObject: false, bare: false, object: false },
    group.to,
    limitOf(view, group),
  );
  const by = agentAfter(view, group);
  if (complement !== null && (complement.kind === 'clause' || complement.kind === 'question')) {
    if (!cue.personObject && tagAt(view, subject.phrase.from) !== Tag.Pronoun) return null;
    return draft(view, group, here, {
      kind: 'verb',
      source: by,
      content: contentOf(view, group, complement, subject.subordinate),
      lead: subject.phrase.from,
      complement,
      zone: [group.to, complement.zoneEnd],
      main: !subject.relative,
      impersonal: by === null,
    });
  }
  if (!cue.impersonalPassive && by === null) return null;
  const rest =
    complement === null || complement.kind !== 'infinitive'
      ? restOf(view, group, by)
      : contentOf(view, group, complement, subject.subordinate);
  if (
    by === null &&
    (complement === null || complement.kind !== 'infinitive') &&
    !(complement?.kind === 'preposition')
  )
    return null;
  const content: Content[] = [{ ...subject.phrase }, ...rest];
  return draft(view, group, here, {
    kind: 'verb',
    source: by,
    content,
    lead: subject.phrase.from,
    complement: null,
    zone: [group.to, group.to],
    main: !subject.relative,
    impersonal: by === null,
  });
}

/** What follows a passive verb and is not its agent. */
function restOf(view: ClauseView, group: VerbGroup, by: Phrase | null): Content[] {
  const from = by !== null && by.from === group.to + 1 ? by.to : group.to;
  const tag = tagAt(view, from);
  if (tag !== Tag.Preposition && tag !== Tag.To) return [];
  const end = by !== null && by.from > from ? by.from - 1 : objectEnd(view, from, limitOf(view, group));
  return end > from && !isTime(view, from + 1, end) ? [{ from, split: -1, to: end }] : [];
}

/** «was announced in February by …»: when it was said is no part of it. */
function isTime({ text }: ClauseView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.isWord(i) && !text.is(i, BIT.time)) return false;
  return true;
}

/** «… by the minister»: the agent of a passive. */
export function agentAfter(view: ClauseView, group: VerbGroup): Phrase | null {
  const { text, cues, sentence } = view;
  for (let i = group.to; i < Math.min(sentence.to, group.to + 8); i++) {
    if (tagAt(view, i) === Tag.Comma || groupWith(view, i) !== null) return null;
    if (tagAt(view, i) !== Tag.Preposition || !cues.isAgent(text, i)) continue;
    const to = phraseEnd(view, i + 1, sentence.to);
    return to > i + 1 ? { from: i + 1, to, split: -1 } : null;
  }
  return null;
}
