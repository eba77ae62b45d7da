import type { VerbGroup } from '../../attribution/subject-first/02-verb-groups.js';
import { type ClauseView, tagAt } from '../../attribution/subject-first/clause-view.js';
import { baseEnd, phraseStart } from '../../attribution/subject-first/noun-phrases.js';
import { type Subject, subjectOf } from '../../attribution/subject-first/subjects.js';
import { isVerb, Tag } from '../../attribution/subject-first/tag.js';
import { BIT } from '../../text/word-class.js';
import { Opens } from '../02-clauses.js';

/** The finite verbs of a sentence with the subjects that stand before them. */
export function subjectsOf(tree: ClauseView): Map<VerbGroup, Subject> {
  const subjects = new Map<VerbGroup, Subject>();
  for (const group of tree.groups) {
    if (!group.finite) continue;
    const subject = subjectOf(tree, group);
    if (subject !== null) subjects.set(group, wholeOf(tree, subject));
  }
  return subjects;
}

/** «talks between Iran and the United States resumed»: what a preposition governs is no subject, but part of one. */
function wholeOf(tree: ClauseView, subject: Subject): Subject {
  let { from } = subject.phrase;
  for (;;) {
    const before = tagAt(tree, from - 1);
    if (before !== Tag.Preposition && before !== Tag.Coordinator && !isListed(tree, from)) break;
    const left = phraseStart(tree, from - 1);
    if (left === from - 1 || !(before === Tag.Preposition || mayLead(tree, left))) break;
    from = left;
  }
  // «recalls its envoy from Iran as Moscow offers»: what a verb governs is no subject either.
  if (isVerb(tagAt(tree, from - 1))) return subject;
  return from === subject.phrase.from
    ? subject
    : { ...subject, phrase: { ...subject.phrase, from }, lead: from };
}

/** «Egypt, Qatar and Israel»: behind a comma before «and». */
const isListed = (tree: ClauseView, from: number): boolean =>
  tagAt(tree, from - 1) === Tag.Comma &&
  tagAt(tree, baseEnd(tree, from, tree.sentence.to)) === Tag.Coordinator;

/** «between Iran and», «on Thursday Xi and»: a phrase under a preposition, or behind a day. */
const mayLead = (tree: ClauseView, from: number): boolean =>
  tagAt(tree, from - 1) === Tag.Preposition || tree.text.is(from - 1, BIT.time);

/** What begins at each token: a clause at its subject, or at the word that opens it or joins it to the one before. */
export function subjectFirstOpens(
  { sentence: { from, to }, tags, groups }: ClauseView,
  subjects: ReadonlyMap<VerbGroup, Subject>,
): Uint8Array {
  const opens = new Uint8Array(to - from);
  for (let i = from; i < to; i++) opens[i - from] = opensAt(tags[i]!);
  let isFirst = true;
  for (const group of groups) {
    if (!group.finite) continue;
    const lead = subjects.get(group)?.lead ?? group.from;
    // «On Friday he met»: what stands before the first subject belongs to its clause.
    if (!isFirst && lead > from && opens[lead - from] === Opens.Nothing) opens[lead - from] = Opens.First;
    isFirst = false;
  }
  return opens;
}

function opensAt(tag: Tag): Opens {
  switch (tag) {
    case Tag.Relative:
      return Opens.Relative;
    case Tag.That:
    case Tag.Subordinator:
    case Tag.Question:
      return Opens.Particle;
    case Tag.Colon:
    case Tag.Semicolon:
    case Tag.Stop:
      return Opens.Stop;
    default:
      return Opens.Nothing;
  }
}
