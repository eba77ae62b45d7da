import { type Draft, draftOf } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import { clauseEnd } from './clause-ends.js';
import { type ClauseView, groupFrom, tagAt } from './clause-view.js';
import { baseStart, phraseEnd } from './noun-phrases.js';
import { objectEnd } from './object-ends.js';
import { subjectOf } from './subjects.js';
import { Tag } from './tag.js';

/** Words between a reporting noun and its clause: an agent, a day. */
const REACH = 6;

/** «his claim that», «the hope of», «a warning by the bank that»: a noun that reports, with what it says; or null. */
export function nounStatement(view: ClauseView, token: number): Draft | null {
  const { text, cues, index, sentence } = view;
  const tag = tagAt(view, token);
  if ((tag !== Tag.Noun && tag !== Tag.Name) || text.words.count[token] === 0) return null;
  const cue = cues.nouns.get(text.word(token, 0));
  if (cue === undefined) return null;
  const opening = openingAfter(view, token, cue.preps);
  if (opening === null) return null;
  const owner = ownerBefore(view, token);
  const source = owner ?? agentAfter(view, token, opening.at);
  const isClause = opening.kind === 'clause';
  const supported = source ?? (isClause || cue.supported ? holderOf(view, token) : null);
  if (supported === null && !isClause) return null;
  const to = isClause
    ? clauseEnd(view, opening.from, sentence.to, true)
    : objectEnd(view, opening.from, sentence.to);
  return draftOf({
    kind: 'noun',
    sentence: index,
    lead: supported?.from ?? token,
    breaks: false,
    main: false,
    cue: text.span(token, token + 1),
    cueToken: token,
    lemma: cue.lemma,
    class: cue.class,
    core: cue.core && isClause,
    source: supported,
    impersonal: supported === null,
    content: [{ from: opening.from, split: -1, to }],
    closed: true,
    nominal: !isClause,
    zone: [token + 1, opening.from],
  });
}

interface Opening {
  readonly kind: 'clause' | 'infinitive' | 'preposition';
  readonly at: number;
  readonly from: number;
}

/** «that», «to» or one of the noun's prepositions behind it. */
function openingAfter(view: ClauseView, token: number, preps: ReadonlySet<number>): Opening | null {
  const { text } = view;
  for (let i = token + 1; i <= token + REACH; i++) {
    const tag = tagAt(view, i);
    if (tag === Tag.That) return i + 1 < view.sentence.to ? { kind: 'clause', at: i, from: i + 1 } : null;
    if (i === token + 1 && tag === Tag.To && [...preps].some((word) => text.isWordNumber(i, word)))
      return { kind: 'infinitive', at: i, from: i };
    if (i === token + 1 && tag === Tag.Preposition && [...preps].some((word) => text.isWordNumber(i, word)))
      return { kind: 'preposition', at: i, from: i + 1 };
    if (
      tag !== Tag.Preposition &&
      tag !== Tag.Name &&
      tag !== Tag.Determiner &&
      tag !== Tag.Noun &&
      tag !== Tag.Adjective &&
      tag !== Tag.Number
    )
      return null;
  }
  return null;
}

/** «Trump's claim», «his claim». */
function ownerBefore(view: ClauseView, token: number): Phrase | null {
  const start = baseStart(view, token + 1);
  for (let i = token - 1; i >= start; i--) {
    const tag = tagAt(view, i);
    if (tag === Tag.Possessive) return { from: i, to: i + 1, split: -1 };
    if (tag === Tag.Genitive) return start < i ? { from: start, to: i, split: -1 } : null;
  }
  return null;
}

/** «criticism from», «a warning by»: the preposition of an agent. */
function agentAfter(view: ClauseView, token: number, before: number): Phrase | null {
  const { text, cues } = view;
  const at = token + 1;
  if (
    at >= before ||
    tagAt(view, at) !== Tag.Preposition ||
    !(cues.isAgent(text, at) || cues.isOrigin(text, at))
  )
    return null;
  const to = phraseEnd(view, at + 1, before);
  return to > at + 1 ? { from: at + 1, to, split: -1 } : null;
}

/** «made the claim that», «has a plan to»: the subject of the verb that the noun is the object of. */
function holderOf(view: ClauseView, token: number): Phrase | null {
  const start = baseStart(view, token + 1);
  const group = view.groups.findLast(({ to }) => to <= start);
  if (
    group === undefined ||
    group.to !== start ||
    !group.finite ||
    group.passive ||
    groupFrom(view, group.from) !== group
  )
    return null;
  return subjectOf(view, group)?.phrase ?? null;
}
