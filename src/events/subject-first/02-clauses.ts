import type { VerbGroup } from '../../attribution/subject-first/02-verb-groups.js';
import { type ClauseView, tagAt } from '../../attribution/subject-first/clause-view.js';
import { phraseStart } from '../../attribution/subject-first/noun-phrases.js';
import { type Subject, subjectOf } from '../../attribution/subject-first/subjects.js';
import { Tag } from '../../attribution/subject-first/tag.js';
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
    if (before !== Tag.Preposition && before !== Tag.Coordinator) break;
    const left = phraseStart(tree, from - 1);
    if (left === from - 1 || (before === Tag.Coordinator && tagAt(tree, left - 1) !== Tag.Preposition)) break;
    from = left;
  }
  return from === subject.phrase.from
    ? subject
    : { ...subject, phrase: { ...subject.phrase, from }, lead: from };
}

/** What begins at each token: a clause at its subject, or at the word that opens it or joins it to the one before. */
export function subjectFirstOpens(
  { sentence: { from, to }, tags, groups }: ClauseView,
  subjects: ReadonlyMap<VerbGroup, Subject>,
): Uint8Array {
  const opens = new Uint8Array(to - from);
  for (let i = from; i < to; i++) opens[i - from] = opensAt(tags[i]!);
  for (const group of groups) {
    if (!group.finite) continue;
    const lead = subjects.get(group)?.lead ?? group.from;
    if (lead > from && opens[lead - from] === Opens.Nothing) opens[lead - from] = Opens.First;
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
