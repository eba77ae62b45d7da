import { isGivenName } from '../../entities/resolver/first-names.js';
import { Capital } from '../../text/letter-case.js';
import { BIT } from '../../text/word-class.js';
import { type Draft, draftOf } from '../draft.js';
import { type ClauseView, quotationOpenedAt, tagAt } from './clause-view.js';
import { isNominal, Tag } from './tag.js';

/** Tokens that a speaker before a colon has at most. */
const MAX_SPEAKER = 12;

/** «Kremlin: …», «CLINTON: …», «Q: …»: a speaker, a colon, and the words of the line. */
export function speakerStatement(view: ClauseView): Draft | null {
  const { text, sentence, index } = view;
  const block = text.blocks[sentence.block]!;
  if (sentence.from !== block.from) return null;
  // «"WALLACE: …»: a transcript whose lines are quoted.
  const start = sentence.from + (tagAt(view, sentence.from) === Tag.Quote ? 1 : 0);
  const colon = colonAfterSpeaker(view, start);
  if (colon === -1) return null;
  const from = colon + 1;
  const q = quotationOpenedAt(text, from);
  const to =
    q >= 0 && text.quotations[q]!.closed
      ? Math.max(text.quotations[q]!.to, block.kind === 'paragraph' ? 0 : sentence.to)
      : block.to;
  if (to <= from) return null;
  return draftOf({
    kind: 'headline',
    sentence: index,
    lead: sentence.from,
    breaks: true,
    main: true,
    cue: text.span(colon, colon + 1),
    cueToken: colon,
    lemma: ':',
    class: 'say',
    core: true,
    source: { from: start, to: colon, split: -1 },
    content: [{ from, split: -1, to }],
    closed: true,
    zone: [sentence.from, colon],
  });
}

/** The colon right after somebody at the head of a line, or -1. */
function colonAfterSpeaker(view: ClauseView, start: number): number {
  const { text, sentence, names } = view;
  let isSomebody = false;
  for (let i = start; i < Math.min(sentence.to, start + MAX_SPEAKER); i++) {
    const tag = tagAt(view, i);
    if (tag === Tag.Colon) return isSomebody || (i === start + 1 && text.isLetter(start)) ? i : -1;
    const isPart =
      isNominal(tag) ||
      tag === Tag.Mark ||
      tag === Tag.Open ||
      tag === Tag.Close ||
      tag === Tag.Comma ||
      tag === Tag.Coordinator;
    if (!isPart && tag !== Tag.Preposition) return -1;
    const type = names.mentionAt(i)?.entity?.type;
    const isKnown = type === 'person' || type === 'organisation' || type === 'group' || type === 'outlet';
    if (text.hasWordOf(i, view.cues.labels)) return -1;
    if (
      isKnown ||
      (tag === Tag.Name && mayBePerson(view, i)) ||
      text.is(i, BIT.personNoun | BIT.bodyNoun | BIT.collective | BIT.documentNoun)
    )
      isSomebody = true;
    else if (tag === Tag.Name) continue;
    else if (tag === Tag.Noun || tag === Tag.Determiner || tag === Tag.Number) return -1;
  }
  return -1;
}

/** «CLINTON», «Matthew Levitt»: capitals throughout, as in a transcript, or a given name; not «Brexit», «Syria». */
function mayBePerson({ text, names }: ClauseView, token: number): boolean {
  const type = names.mentionAt(token)?.entity?.type;
  if (type === 'state' || type === 'place') return false;
  return text.tokens.capital[token] === Capital.All || isGivenName(text, token);
}
