import { BIT } from '../../text/word-class.js';
import type { Content, Draft } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import type { VerbGroup } from './02-verb-groups.js';
import { complementAfter } from './03-complements.js';
import { type ClauseView, tagAt } from './clause-view.js';
import { type CueHere, cueOf } from './cues-here.js';
import { objectEnd } from './object-ends.js';
import { agentAfter } from './passives.js';
import { precedingContent } from './preceding.js';
import { type Relayed, relayedSource } from './relayed.js';
import { isThing } from './speaker-of.js';
import { contentOf, isCredible, limitOf } from './statement-content.js';
import { draft } from './statement-draft.js';
import { subjectOf } from './subjects.js';
import { endsNominal, Tag } from './tag.js';
import { circumstancesEnd, invertedStatement } from './trailing.js';

/** «…, saying that», «by saying», «voters saying they». */
export function participleStatement(view: ClauseView, group: VerbGroup, here: CueHere): Draft | null {
  const complement = complementAfter(view, here.cue, group.to, limitOf(view, group));
  const relayed = relayedSource(view, group);
  if (complement === null || !isCredible(group, here, complement))
    return relayed === null ? null : quotedBefore(view, group, here, relayed);
  const before = tagAt(view, group.from - 1);
  const content = contentOf(view, group, complement, false);
  const own = relayed?.source ?? participleSource(view, group, before);
  const source = own === undefined ? subjectAfter(view, group, content) : own;
  if (source === undefined) return null;
  return draft(view, group, here, {
    kind: 'participle',
    source,
    relays: relayed?.relays ?? [],
    content,
    lead: group.from,
    complement,
    zone: [group.to, complement.zoneEnd],
    main: true,
    nominal: complement.kind === 'object' || complement.kind === 'preposition',
  });
}

/** «"…," TASS quoted Lavrov as saying»: the words stand before the clause that quotes. */
function quotedBefore(
  view: ClauseView,
  group: VerbGroup,
  here: CueHere,
  { source, relays, lead }: Relayed,
): Draft | null {
  const content = precedingContent(view, lead);
  if (content === null) return null;
  return draft(view, group, here, {
    kind: 'participle',
    source,
    relays,
    content,
    lead,
    zone: [group.to, circumstancesEnd(view, group.to)],
    main: true,
  });
}

/** Who speaks in a participle: the noun before it, or the subject of its sentence; undefined where nobody can. */
function participleSource(view: ClauseView, group: VerbGroup, before: Tag): Phrase | null | undefined {
  const finite =
    speakingVerb(view, group) ??
    view.groups.findLast(
      (other) => other.finite && other.to <= group.from && isOutside(view, other.head, group.head),
    );
  if (endsNominal(before) && before !== Tag.Pronoun) {
    const owner = finite === undefined ? null : cueOf(view, finite.head);
    const subject = subjectOf(view, { ...group, opens: Tag.Past, finite: true });
    // «the talks adding that»: no talks add anything.
    const isSpeaker = subject === null || finite === undefined || !isThing(view, subject.phrase);
    if (
      isSpeaker &&
      subject !== null &&
      (finite === undefined || owner !== null || subject.phrase.from > finite.to)
    ) {
      if (finite === undefined || !view.text.is(group.from - 1, BIT.time)) return subject.phrase;
    }
  }
  if (finite === undefined) return group.from === view.sentence.from ? undefined : null;
  return speakerBehind(view, finite) ?? subjectOf(view, finite)?.phrase ?? null;
}

/** «…, said the mayor, adding»: who speaks behind the verb. */
function speakerBehind(view: ClauseView, verb: VerbGroup): Phrase | null {
  const here = cueOf(view, verb.head);
  // «was confirmed by the mayor, adding».
  if (verb.passive) return here === null ? null : agentAfter(view, verb);
  return here === null ? null : (invertedStatement(view, verb, here)?.source ?? null);
}

/** «Claiming the vote was rigged, Trump told»: the subject of the clause behind a participle at the head. */
function subjectAfter(view: ClauseView, group: VerbGroup, content: readonly Content[]): Phrase | undefined {
  const end = content.at(-1)?.to ?? -1;
  if (group.from !== view.sentence.from || tagAt(view, end) !== Tag.Comma) return undefined;
  const main = view.groups.find((other) => other.finite && other.from > end);
  const found = main === undefined ? null : subjectOf(view, main);
  return found === null || found.phrase.from <= end ? undefined : found.phrase;
}

/** «She said the plan was sound, adding»: the verb of saying whose words end at the comma before. */
function speakingVerb(view: ClauseView, participle: VerbGroup): VerbGroup | undefined {
  const before = tagAt(view, participle.from - 1);
  // «…, "We are ready," adding»: the comma stands inside the marks.
  const pauses =
    before === Tag.Comma || (before === Tag.Quote && tagAt(view, participle.from - 2) === Tag.Comma);
  if (!pauses) return undefined;
  return view.groups.findLast(
    (other) =>
      other.finite &&
      !other.passive &&
      other.to <= participle.from &&
      isOutside(view, other.head, participle.head) &&
      cueOf(view, other.head)?.cue.quote === true,
  );
}

/** A verb stands in no quotation that has ended before a token. */
function isOutside({ text }: ClauseView, verb: number, token: number): boolean {
  const q = text.quotationAt[verb]!;
  return q < 0 || text.quotations[q]!.to > token;
}

/** «Asked whether», «when asked about»: a question that nobody is named for. */
export function askedStatement(view: ClauseView, group: VerbGroup, here: CueHere): Draft | null {
  const tag = tagAt(view, group.head);
  const before = tagAt(view, group.from - 1);
  if (here.cue.class !== 'ask' || group.from !== group.head || (tag !== Tag.Past && tag !== Tag.En))
    return null;
  if (before !== Tag.None && before !== Tag.Subordinator && before !== Tag.Question) return null;
  const complement = complementAfter(view, { ...here.cue, personObject: false }, group.to, view.sentence.to);
  if (complement === null || complement.kind === 'quotation' || complement.kind === 'clause') return null;
  const comma = firstComma(view, complement.from);
  if (comma === -1 && before === Tag.None) return null;
  const content: Content[] = [
    {
      from: complement.from,
      split: -1,
      to: comma === -1 ? objectEnd(view, complement.from, view.sentence.to) : comma,
    },
  ];
  const found = draft(view, group, here, {
    kind: 'participle',
    source: null,
    content,
    lead: group.from,
    complement,
    zone: [group.to, complement.zoneEnd],
    main: false,
    impersonal: true,
  });
  return found === null ? null : { ...found, core: false };
}

function firstComma(view: ClauseView, from: number): number {
  for (let i = from; i < view.sentence.to; i++) if (tagAt(view, i) === Tag.Comma) return i;
  return -1;
}
