import type { VerbGroup } from '../../attribution/subject-first/02-verb-groups.js';
import { tagAt } from '../../attribution/subject-first/clause-view.js';
import { phraseStart } from '../../attribution/subject-first/noun-phrases.js';
import { endsNominal, Tag } from '../../attribution/subject-first/tag.js';
import { lemmaOf } from '../../text/verb-form.js';
import { withJoined } from '../03-triggers.js';
import type { Group } from '../group.js';
import { NOBODY } from '../roles.js';
import type { OrderedView } from './ordered-view.js';

/** How far what a verb governs may stand behind it. */
const REACH = 30;

/** One past the words that a verb governs: where the next verb or clause begins. */
export function reachOf(view: OrderedView, from: number): number {
  const { tree, clauses, context } = view;
  const end = Math.min(clauses.end(context.text, from - 1), from + REACH);
  const next = tree.groups.find((group) => group.from >= from && !isDescriptive(view, group));
  return next === undefined ? end : Math.min(end, next.from);
}

/** «suspected British militants»: a participle before the noun that it describes. */
const isDescriptive = ({ tree }: OrderedView, { from, to, head }: VerbGroup): boolean =>
  from === head &&
  tagAt(tree, head) === Tag.En &&
  (tagAt(tree, to) === Tag.Noun || tagAt(tree, to) === Tag.Name || tagAt(tree, to) === Tag.Adjective);

/** The phrases that a verb governs, or the verb joined to it («donated and delivered goods»), without those that only say whose another is. */
export function windowAfter(view: OrderedView, group: VerbGroup): readonly Group[] {
  const known = view.windows.get(group);
  if (known !== undefined) return known;
  const found = findWindow(view, group);
  view.windows.set(group, found);
  return found;
}

function findWindow(view: OrderedView, { to }: VerbGroup): readonly Group[] {
  const end = reachOf(view, to);
  const own = view.groups.filter((group) => group.from >= to && group.from < end && group.genitiveOf < 0);
  if (own.length > 0) return own;
  const next = view.tree.groups.find((group) => group.from >= to);
  return next !== undefined && tagAt(view.tree, to) === Tag.Coordinator && next.finite && next.from - to <= 2
    ? windowAfter(view, next)
    : own;
}

/** The phrases in tokens `[from, to)` that stand for the whole: the first and what is joined to it. */
export function groupsOf(view: OrderedView, from: number, to: number): readonly Group[] {
  const inside = view.groups.filter((group) => group.from >= from && group.to <= to && group.genitiveOf < 0);
  let first = inside[0];
  if (first === undefined) return NOBODY;
  // «Trump, Putin agree»: the phrase before a verb can be the last of several.
  for (let k = view.groups.indexOf(first); k > 0 && first.joined && first.prep < 0; k--) {
    const before: Group = view.groups[k - 1]!;
    if (before.and === first) first = before;
  }
  return withJoined(view.groups, first);
}

/**
 * Who does, or in the passive is done, what a verb says: its subject; of an infinitive or participle the subject of the
 * verb that governs it, or that verb's object («urged Iran to halt»); of a participle right behind a noun that noun.
 */
export function subjectGroups(view: OrderedView, group: VerbGroup, depth = 0): readonly Group[] {
  if (group.finite) {
    const subject = view.subjects.get(group);
    return subject === undefined ? NOBODY : groupsOf(view, subject.phrase.from, subject.phrase.to);
  }
  const { tree } = view;
  const before = group.from - 1;
  const tag = tagAt(tree, before);
  const isReduced = !group.infinitive && endsNominal(tag);
  if (isReduced || (tagAt(tree, group.head) === Tag.En && tag === Tag.Comma)) {
    const end = isReduced ? group.from : before;
    return groupsOf(view, phraseStart(tree, end), end);
  }
  const governor = view.verbBefore(group.from);
  // «Trump to visit Denmark»: a headline leaves out the verb of being.
  if (governor === null && group.infinitive && endsNominal(tag))
    return groupsOf(view, phraseStart(tree, group.from), group.from);
  if (governor === null && tagAt(tree, group.head) === Tag.Ing) return mainSubject(view, group);
  if (governor === null || depth > MAX_DEPTH) return NOBODY;
  if (controlsByObject(view, governor)) {
    const object = windowAfter(view, governor).filter(({ to }) => to <= group.from);
    if (governor.passive) return subjectGroups(view, governor, depth + 1);
    if (object[0] !== undefined) return withJoined(object, object[0]);
  }
  return subjectGroups(view, governor, depth + 1);
}

/** «After meeting Putin, Trump left»: a participle that opens its sentence has the subject of the verb behind it. */
function mainSubject(view: OrderedView, { to }: VerbGroup): readonly Group[] {
  const main = view.tree.groups.find(({ from, finite }) => finite && from >= to);
  const subject = main === undefined ? undefined : view.subjects.get(main);
  const opens = subject === undefined ? Tag.None : tagAt(view.tree, subject.phrase.from - 1);
  return subject === undefined || opens !== Tag.Comma || subject.phrase.from < to
    ? NOBODY
    : groupsOf(view, subject.phrase.from, subject.phrase.to);
}

const MAX_DEPTH = 4;

/** «urge», «accuse»: whoever is its object does what follows. */
function controlsByObject({ context: { text, acts } }: OrderedView, { head }: VerbGroup): boolean {
  const { lexicon } = text;
  const word = text.words.count[head]! > 0 ? text.word(head, 0) : -1;
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++)
    if (acts.controlsByObject(lemmaOf(lexicon.reading(r)))) return true;
  return false;
}
