import type { VerbGroup } from '../../attribution/subject-first/02-verb-groups.js';
import { groupWith, tagAt } from '../../attribution/subject-first/clause-view.js';
import { endsNominal, Tag } from '../../attribution/subject-first/tag.js';
import type { Attribution, Status } from '../../model/index.js';
import { PART } from '../../text/part-of-speech.js';
import { BIT } from '../../text/word-class.js';
import { Opens } from '../02-clauses.js';
import type { Hit } from '../03-triggers.js';
import { ActBit, type Frame } from '../act-data.js';
import { governorOf, statusAt, wordStatus } from '../governor.js';
import type { Group } from '../group.js';
import { carrierOf, happeningOf } from './03-triggers.js';
import type { OrderedView } from './ordered-view.js';

/** Whether an act came to pass, as its own clause tells it. */
export function statusIn(view: OrderedView, hit: Hit, around: Attribution | null): Status {
  const { token, light, form, trigger, part } = hit;
  if (trigger.is.obliges) return 'occurred';
  if (form !== 'noun') {
    if (part >= 0 && isNone(view, part)) return 'denied';
    return verbStatus(view, carrierOf(view, hit), trigger.frame.tense, around);
  }
  const own = view.groupAt(token);
  const premodified = own === null ? null : premodifier(view, own.from, token);
  if (premodified !== null) return premodified;
  const verb =
    light === null ? (own === null ? null : happeningOf(view, own)) : groupWith(view.tree, light.token);
  const carried = verb === null ? null : verbStatus(view, verb, 'done', around);
  if (carried !== null && carried !== 'occurred') return carried;
  if (light !== null) return statusOfSelf(view, light.token) ?? 'occurred';
  if (isApart(view, own)) return 'occurred';
  const governor = governorOf(view, own?.from ?? token);
  if (governor === null) return 'occurred';
  const governing = groupWith(view.tree, governor.token);
  const above = governing === null ? null : verbStatus(view, governing, 'done', around);
  return above === 'denied' || above === 'hypothetical' ? above : governor.status;
}

/** «lifted no sanctions». */
const isNone = (view: OrderedView, part: number): boolean =>
  premodifier(view, view.groupAt(part)?.from ?? part, part) === 'denied';

/** «a planned visit», «alleged attacks». */
function premodifier(view: OrderedView, from: number, token: number): Status | null {
  for (let i = token - 1; i >= from; i--) {
    const status = statusAt(view, i);
    if (status !== null) return status;
  }
  return null;
}

function verbStatus(
  view: OrderedView,
  group: VerbGroup,
  tense: Frame['tense'],
  around: Attribution | null,
  depth = 0,
): Status {
  // «need to unite and cooperate»: a bare form behind «and» goes on with the infinitive before.
  const former = group.opens === Tag.Base ? joinedTo(view, group) : null;
  if (former !== null) return verbStatus(view, former, tense, around, depth + 1);
  if (group.finite && !isBareInfinitive(view, group)) return finiteStatus(view, group, tense, around);
  if (group.negated) return 'denied';
  const { tree } = view;
  const before = tagAt(tree, group.from - 1);
  if (tagAt(tree, group.head) === Tag.En && !group.infinitive) return 'occurred';
  // «ready to», «an attempt to», «accused of»: the word right before decides.
  const governor = view.verbBefore(group.from);
  const near = before === Tag.Preposition ? group.from - 2 : group.from - 1;
  const noun = near > (governor?.head ?? -1) ? nounStatus(view, near) : null;
  if (noun !== null) return noun;
  if (governor === null && group.infinitive && endsNominal(before)) return 'planned';
  if (governor === null || depth > MAX_DEPTH) return group.infinitive ? 'hypothetical' : 'occurred';
  const main = verbStatus(view, governor, 'done', around, depth + 1);
  // «to resume relations and to reopen the embassies».
  if (before === Tag.Coordinator && governor.infinitive) return main;
  if (main === 'denied' || main === 'hypothetical') return main;
  const own = statusOfSelf(view, governor.head);
  if (own === 'occurred') return main;
  if (own !== null) return own;
  if (!group.infinitive && !group.finite) return main;
  return isOccurring(view, governor) ? main : 'hypothetical';
}

/** The infinitive or modal verb that a bare form behind a conjunction is joined to, or null. */
function joinedTo(view: OrderedView, { from }: VerbGroup): VerbGroup | null {
  if (tagAt(view.tree, from - 1) !== Tag.Coordinator) return null;
  const before = view.verbBefore(from);
  return before !== null && (before.infinitive || before.modal) ? before : null;
}

const MAX_DEPTH = 4;

/** «to help him oust»: a bare form behind a pronoun that is no subject. */
function isBareInfinitive({ tree, context: { text } }: OrderedView, { opens, from }: VerbGroup): boolean {
  if (opens !== Tag.Base || tagAt(tree, from - 1) !== Tag.Pronoun || text.words.count[from - 1] === 0)
    return false;
  const parts = text.lexicon.parts(text.word(from - 1, 0));
  return (parts & PART.objectPronoun) !== 0 && (parts & PART.subjectPronoun) === 0;
}

/** «is to visit», «has to leave», «began to». */
function isOccurring(view: OrderedView, { head, to }: VerbGroup): boolean {
  return tagAt(view.tree, head) === Tag.Be && tagAt(view.tree, to) === Tag.To;
}

/** The status that a noun or adjective before an infinitive gives to it. */
function nounStatus(view: OrderedView, token: number): Status | null {
  return token < view.sentence.from || groupWith(view.tree, token) !== null ? null : statusAt(view, token);
}

/** The status that a verb gives to what it governs. */
function statusOfSelf(view: OrderedView, token: number): Status | null {
  return view.hasBit(token, ActBit.Status) ? statusAt(view, token) : null;
}

function finiteStatus(
  view: OrderedView,
  group: VerbGroup,
  tense: Frame['tense'],
  around: Attribution | null,
): Status {
  const { text, acts } = view.context;
  const { tree, sentence } = view;
  if (group.negated) return 'denied';
  const opened = openerStatus(view, group);
  if (opened !== null) return opened;
  if (group.modal) {
    const modal = text.word(group.from, 0);
    if (around !== null && acts.isBackshifted(modal)) return 'planned';
    return acts.statusOfWord(modal) ?? 'hypothetical';
  }
  const head = tagAt(tree, group.head);
  if (tagAt(tree, group.from) === Tag.Be && head === Tag.Be && tagAt(tree, group.to) === Tag.To)
    return 'planned';
  if (group.opens === Tag.Past || group.opens === Tag.Have || (group.passive && tense === 'done'))
    return 'occurred';
  if (isToCome(view, group)) return 'planned';
  const isHeadline = text.blocks[sentence.block]!.kind !== 'paragraph';
  if (isHeadline || tense === 'done') return 'occurred';
  if (group.opens === Tag.Be) return head === Tag.Ing ? 'ongoing' : 'occurred';
  return 'ongoing';
}

/** «if Iran attacks», «whether»: the word that opens the clause decides. */
function openerStatus(view: OrderedView, group: VerbGroup): Status | null {
  const { from, opens } = view.clauses.start(group.from);
  if (opens !== Opens.Particle) return null;
  return wordStatus(view, from - 1);
}

/** «leaves next week»: a word of time behind a present puts the act ahead. */
function isToCome(view: OrderedView, { to }: VerbGroup): boolean {
  const end = view.clauses.end(view.context.text, to - 1);
  for (let i = to; i < end; i++)
    if (view.hasBit(i, ActBit.Status) && wordStatus(view, i) === 'planned' && isTime(view, i)) return true;
  return false;
}

/** «vows a response after the strike»: what stands under another preposition than those that govern is told for itself. */
export function isApart({ context: { acts } }: OrderedView, group: Group | null): boolean {
  return group !== null && group.prep >= 0 && !acts.governs(group.prep);
}

/** «tomorrow», «next month». */
const isTime = ({ context: { text } }: OrderedView, token: number): boolean =>
  text.is(token, BIT.time) || text.is(token + 1, BIT.time);
