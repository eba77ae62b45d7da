import { BIT } from '../../text/word-class.js';
import type { Content, Draft } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import type { VerbGroup } from './02-verb-groups.js';
import { clauseEnd } from './clause-ends.js';
import { type ClauseView, groupFrom, groupWith, quotationOpenedAt, tagAt } from './clause-view.js';
import { finiteAfterSubject, opensClause } from './clauses.js';
import { type CueHere, cueOf } from './cues-here.js';
import { phraseEnd } from './noun-phrases.js';
import { precedingContent } from './preceding.js';
import { draft } from './statement-draft.js';
import { type Subject, subjectOf } from './subjects.js';
import { opensNominal, Tag } from './tag.js';

/** Words of the speaker's own that may stand between a conjunction and the quotation that goes on. */
const BEFORE_QUOTATION = 6;

/** «"…," said Putin», «…, said the minister». */
export function invertedStatement(view: ClauseView, group: VerbGroup, here: CueHere): Draft | null {
  const { sentence } = view;
  if (!here.cue.quote || group.from !== group.head) return null;
  const before = tagAt(view, group.from - 1);
  const next = group.to;
  if (before !== Tag.Quote && before !== Tag.Comma) return null;
  if (!opensNominal(tagAt(view, next))) return null;
  if (tagAt(view, next) === Tag.Pronoun && tagAt(view, next + 1) !== Tag.Preposition) return null;
  const end = speakerEnd(view, next);
  const after = tagAt(view, end);
  if (before === Tag.Comma) {
    const own = subjectOf(view, group);
    if (own !== null && tagAt(view, own.phrase.from - 1) === Tag.Quote) return null;
    const closes =
      after === Tag.Comma ||
      after === Tag.Stop ||
      after === Tag.None ||
      after === Tag.Preposition ||
      view.text.is(end, BIT.time);
    if (!closes || view.text.is(next, BIT.time) || finiteAfterSubject(view, next, sentence.to) >= 0)
      return null;
    if (tagAt(view, group.from - 2) !== Tag.Quote && here.cue.object && !maySay(view, here, next, end))
      return null;
  }
  const preceding = precedingContent(view, group.from);
  if (preceding === null) return null;
  const source = withApposition(view, next, end);
  // «said Andrew Tabler, who follows the war»: what is told of the speaker is not said.
  const isOfSpeaker = tagAt(view, source.to) === Tag.Comma && tagAt(view, source.to + 1) === Tag.Relative;
  const content = isOfSpeaker ? preceding : [...preceding, ...resumed(view, source.to, preceding)];
  return draft(view, group, here, {
    kind: 'verb',
    source,
    content,
    lead: group.from,
    zone: [group.to, source.to],
    main: true,
  });
}

/** «…, reported CNN», not «…, praised the plan»: the verb opens clauses, and somebody who can speak follows it. */
function maySay({ text, names }: ClauseView, { cue }: CueHere, from: number, to: number): boolean {
  if (!cue.bare || cue.personObject || cue.needs !== null) return false;
  for (let i = from; i < to; i++) {
    const type = names.mentionAt(i)?.entity?.type;
    if ((type !== undefined && type !== 'place') || text.is(i, SOMEBODY)) return true;
  }
  return false;
}

const SOMEBODY = BIT.personNoun | BIT.bodyNoun | BIT.outletNoun | BIT.collective;

/** «said the ministry in a statement»: one past the speaker, without the document that he speaks in. */
function speakerEnd(view: ClauseView, from: number): number {
  const end = phraseEnd(view, from, view.sentence.to);
  if (!view.text.is(end - 1, BIT.documentNoun)) return end;
  for (let i = end - 1; i > from; i--)
    if (tagAt(view, i) === Tag.Preposition) return view.names.isBinder(i) ? end : i;
  return end;
}

/** «said Yuri Ushakov, Putin's foreign policy aide,»: a source after its verb with what is set after it. */
function withApposition(view: ClauseView, from: number, end: number): Phrase {
  const { sentence } = view;
  if (tagAt(view, end) !== Tag.Comma) return { from, to: end, split: -1 };
  const opener = tagAt(view, end + 1);
  if (
    opener !== Tag.Determiner &&
    opener !== Tag.Possessive &&
    opener !== Tag.Noun &&
    opener !== Tag.Name &&
    opener !== Tag.Adjective
  )
    return { from, to: end, split: -1 };
  const to = phraseEnd(view, end + 1, sentence.to);
  const after = tagAt(view, to);
  const isSet = after === Tag.Comma || after === Tag.Stop || after === Tag.None;
  return { from, to: isSet ? to : end, split: -1 };
}

/** «"…," he said on Monday, "…"». */
export function trailing(
  view: ClauseView,
  group: VerbGroup,
  here: CueHere,
  { phrase }: Subject,
  preceding: Content[],
): Draft | null {
  const content = [...preceding, ...resumed(view, group.to, preceding)];
  return draft(view, group, here, {
    kind: 'verb',
    source: phrase,
    content,
    lead: phrase.from,
    zone: [group.to, circumstancesEnd(view, group.to)],
    main: true,
  });
}

/** One past what stands beside the verb before the next pause. */
export function circumstancesEnd(view: ClauseView, from: number): number {
  let i = from;
  while (
    i < view.sentence.to &&
    tagAt(view, i) !== Tag.Comma &&
    tagAt(view, i) !== Tag.Quote &&
    tagAt(view, i) !== Tag.Stop &&
    tagAt(view, i) !== Tag.Colon
  )
    i++;
  return i;
}

/** What goes on after «, he said,». */
function resumed(view: ClauseView, from: number, preceding: readonly Content[]): Content[] {
  const { text, sentence } = view;
  let at = circumstancesEnd(view, from);
  // Past «in an interview, »: at most two short circumstances.
  for (let n = 0; n < 2 && tagAt(view, at) === Tag.Comma; n++) {
    const next = tagAt(view, at + 1);
    if (
      next !== Tag.Preposition &&
      next !== Tag.Ing &&
      next !== Tag.Determiner &&
      next !== Tag.Name &&
      next !== Tag.Noun
    )
      break;
    const end = circumstancesEnd(view, at + 1);
    if (tagAt(view, end) !== Tag.Comma && tagAt(view, end) !== Tag.Quote) break;
    if (view.groups.some((group) => group.finite && group.from > at && group.from < end)) break;
    at = end;
  }
  let start = at;
  while (
    start < sentence.to &&
    (tagAt(view, start) === Tag.Comma || tagAt(view, start) === Tag.Colon || tagAt(view, start) === Tag.Stop)
  )
    start++;
  if (start >= sentence.to) return [];
  const q = quotationOpenedAt(text, start);
  // «he said on "Fox and Friends"»: a name, not what he said.
  if (q >= 0 && start === at && start > from) return [];
  if (q >= 0) {
    const { to, closed } = text.quotations[q]!;
    return [{ from: start, split: -1, to: closed ? Math.min(to, sentence.to) : sentence.to }];
  }
  if (start > at && tagAt(view, start) === Tag.Coordinator) {
    const to = quotedAfter(view, start, preceding);
    if (to > start) return [{ from: start, split: -1, to }];
  }
  const isDirect = at === circumstancesEnd(view, from);
  if (start === at || !isBroken(view, preceding, start, isDirect)) return [];
  return [{ from: start, split: -1, to: clauseEnd(view, start, sentence.to, false) }];
}

/** «"…," she said, and "…"»: one past the quotation that goes on behind a conjunction; `from` where none does. */
function quotedAfter(view: ClauseView, from: number, preceding: readonly Content[]): number {
  const { text, sentence } = view;
  if (tagAt(view, preceding.at(-1)!.to - 1) !== Tag.Quote) return from;
  for (let i = from + 1; i < Math.min(sentence.to, from + BEFORE_QUOTATION); i++) {
    const q = quotationOpenedAt(text, i);
    if (q >= 0)
      return text.quotations[q]!.closed ? Math.min(text.quotations[q]!.to, sentence.to) : sentence.to;
    const group = groupWith(view, i);
    if (group !== null && cueOf(view, group.head) !== null) return from;
  }
  return from;
}

/** «The deal, he said, would …»: the words before were no whole clause, or a conjunction takes them up. */
function isBroken(
  view: ClauseView,
  preceding: readonly Content[],
  start: number,
  isDirect: boolean,
): boolean {
  const tag = tagAt(view, start);
  if (tagAt(view, preceding.at(-1)!.to - 1) === Tag.Quote) return false;
  if (
    tag === Tag.That ||
    ((tag === Tag.Relative || tag === Tag.Subordinator) && isDirect) ||
    groupWith(view, start)?.finite
  )
    return true;
  const first = preceding[0]!;
  const hasFinite = view.groups.some(
    (group) => group.finite && group.from >= first.from && group.from < first.to,
  );
  if (!hasFinite || isCircumstance(view, first))
    return groupWith(view, start)?.finite === true || opensClause(view, start, view.sentence.to);
  if (tag === Tag.Coordinator)
    return opensClause(view, start + 1, view.sentence.to) && cueAhead(view, start) === null;
  return false;
}

/** A clause that opens with a conjunction or preposition, before its main clause. */
function isCircumstance(view: ClauseView, { from, to }: Content): boolean {
  const opener = tagAt(view, tagAt(view, from) === Tag.Adverb ? from + 1 : from);
  if (
    opener !== Tag.Subordinator &&
    opener !== Tag.Question &&
    opener !== Tag.Preposition &&
    opener !== Tag.Ing
  )
    return false;
  for (let i = from; i < to; i++) if (tagAt(view, i) === Tag.Comma) return false;
  return true;
}

function cueAhead(view: ClauseView, from: number): CueHere | null {
  const group = groupFrom(view, from);
  return group === null ? null : cueOf(view, group.head);
}

/** «"Why?" he asked.»: the sentence before is the quotation. */
export function afterQuotation(
  view: ClauseView,
  group: VerbGroup,
  here: CueHere,
  { phrase }: Subject,
): Draft | null {
  const { text, index, sentence } = view;
  if (phrase.from !== sentence.from || index === 0) return null;
  const before = text.sentences[index - 1]!;
  const q = text.quotationAt[before.to - 1]!;
  if (before.block !== sentence.block || q < 0 || text.quotations[q]!.to !== before.to) return null;
  const { from } = text.quotations[q]!;
  const content = [{ from: Math.max(from, before.from), split: -1, to: before.to }];
  return draft(view, group, here, {
    kind: 'verb',
    source: phrase,
    content: [...content, ...resumed(view, group.to, content)],
    lead: phrase.from,
    zone: [group.to, circumstancesEnd(view, group.to)],
    main: true,
  });
}
