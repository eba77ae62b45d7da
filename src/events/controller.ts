import { isComma } from '../attribution/punctuation.js';
import type { Status } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import { isFiniteForm } from '../text/verb-form.js';
import { verbFormsAt } from '../text/verb-forms.js';
import { BIT } from '../text/word-class.js';
import type { Hit } from './03-triggers.js';
import { ActBit, type Control } from './act-data.js';
import { isBare, windowOf } from './clause-groups.js';
import { type Governor, governorOf } from './governor.js';
import { type Group, Head } from './group.js';
import { type Implied, NOBODY } from './roles.js';
import type { SentenceView } from './sentence-view.js';
import { FREE, subjectOf } from './verb-subject.js';

interface Controller {
  readonly groups: readonly Group[];
  readonly implied: Implied;
}

export const NO_CONTROLLER: Controller = { groups: NOBODY, implied: null };
/** How far the verb whose subject acts may stand before a noun. */
const CONTROL_REACH = 24;

/**
 * Whose act a noun without anyone beside it is: «تستعد موسكو، بعد الاتفاق مع واشنطن»، «يبذل جهودا للتقرب من»، «سعى إلى إضعاف»:
 * the subject of the verb before it, where the noun has a partner or a word of trying, planning or offering governs it.
 */
export function controllerOf(
  view: SentenceView,
  { token, trigger, part }: Hit,
  partners: readonly Group[],
): Controller {
  const { acts } = view.context;
  const group = view.groupAt(token);
  if (part >= 0 && group !== null && isAfterMeans(view, token)) return { groups: NOBODY, implied: 'before' };
  const told = toldOf(view, token);
  if (told === 'accused' || (told === 'teller' && !trigger.is.alone))
    return { groups: NOBODY, implied: told };
  // «تعرض لمحاولة اغتيال»: of those whom nobody is named as having killed, the one named is the victim.
  if (trigger.is.alone && trigger.is.people) return NO_CONTROLLER;
  const isOccasion = group !== null && acts.isOccasion(group.prep);
  const { shape } = trigger.frame;
  // «خلال زيارات له»: the pronoun is the visitor.
  const hasGoal = partners.some(({ head }) => head !== Head.Pronoun);
  const isPartnered =
    (shape === 'symmetric' && partners.length > 0) || (shape === 'visit' && hasGoal && isOccasion);
  const governor = intentionOf(view, token);
  // «اتفاق وقف إطلاق النار»: what an accord is about is nobody's own act.
  if (
    governor?.status === 'planned' &&
    governor.token === token - 1 &&
    view.hasBit(governor.token, ActBit.Noun)
  )
    return NO_CONTROLLER;
  if (!isPartnered && governor === null) return NO_CONTROLLER;
  // «بعد محاولة الانقلاب»: whose try it was is not told.
  const tried = governor === null || view.isVerb(governor.token) ? null : view.groupAt(governor.token);
  if (tried !== null && acts.isOccasion(tried.prep) && tried.owner?.head === Head.Thing) return NO_CONTROLLER;
  // «تتزامن المفاوضات مع …»: the act's noun is the subject itself.
  if (governor === null && group !== null && view.isVerb(token - 1) && isBare(group, token - 1))
    return NO_CONTROLLER;
  const whose = governor === null ? null : (view.groupAt(governor.token)?.owner ?? null);
  if (whose !== null && whose.from < token)
    return isAlone(view, whose, token) ? { groups: [whose], implied: null } : NO_CONTROLLER;
  const trying = governor === null ? undefined : partyBefore(view, governor.token);
  if (trying !== undefined && isAlone(view, trying, token)) return { groups: [trying], implied: null };
  const behind = subjectBehind(view, token);
  const found = behind === NO_CONTROLLER && isOccasion ? subjectAhead(view, token) : behind;
  // «غادر القاهرة، …، بعد زيارة لمصر»: no place pays visits.
  return shape === 'visit' && found.groups.some(isPlace) ? NO_CONTROLLER : found;
}

const isPlace = ({ name }: Group): boolean =>
  name?.entity?.type === 'state' || name?.entity?.type === 'place';

/** The subject of the nearest verb before a token. */
export function subjectBehind(view: SentenceView, token: number): Controller {
  const { text } = view.context;
  for (let i = token - 1; i >= Math.max(view.sentence.from, token - CONTROL_REACH); i--) {
    if (!view.isVerb(i)) continue;
    const verb = verbFormsAt(text, i).find(({ reading }) => isFiniteForm(reading));
    if (verb === undefined) return NO_CONTROLLER;
    const window = windowOf(view, i, -1).filter(({ to }) => to <= token);
    const subject = subjectOf(view, i, verb, window, null, FREE);
    return { groups: subject.groups, implied: subject.groups.length > 0 ? null : subject.implied };
  }
  return NO_CONTROLLER;
}

/** «وخلال اتصال مع روحاني، أوضح ماكرون»: the subject of the verb that follows the occasion at the head of its sentence. */
function subjectAhead(view: SentenceView, token: number): Controller {
  const { text } = view.context;
  for (let i = token + 1, comma = false; i < view.sentence.to; i++) {
    comma ||= isComma(text, i);
    if (!view.isVerb(i)) continue;
    const verb = verbFormsAt(text, i).find(({ reading }) => isFiniteForm(reading));
    if (verb === undefined || !comma) return NO_CONTROLLER;
    const { groups, implied } = subjectOf(view, i, verb, windowOf(view, i, -1), null, FREE);
    return { groups, implied: groups.length > 0 || implied === null ? null : 'dropped' };
  }
  return NO_CONTROLLER;
}

/** «أعلن الجيش تدمير …», «اتهمت الهند باكستان بقصف …»: whose act it is that opens what somebody says. */
function toldOf(view: SentenceView, token: number): Control | null {
  const { text, acts } = view.context;
  const own = view.statements.find(({ content }) => {
    const start = content[0]![0];
    return text.start(token) <= start && start < text.end(token);
  });
  return own?.cue == null ? null : (acts.controlOfClass[own.cue.class] ?? null);
}

/** «يبذل ترامب جهودا»: the party that stands before a word of trying in its clause. */
function partyBefore(view: SentenceView, token: number): Group | undefined {
  const { from } = view.clauses.start(token);
  return view.groups.findLast(
    (group) =>
      group.from >= from &&
      group.to <= token &&
      group.prep < 0 &&
      group.prefix === 0 &&
      group.head < Head.Pronoun,
  );
}

/** Nobody else is named between a group and a token, to whom the act could as well belong. */
const isAlone = (view: SentenceView, { to }: Group, token: number): boolean =>
  !view.groups.some(
    (group) =>
      group.from >= to &&
      group.to <= token &&
      group.head < Head.Pronoun &&
      // «التحالف باليمن» says where, «محمد بن زايد رئيس الدولة» who he is.
      !isWhere(view, group) &&
      !(group.from === to && group.head === Head.Organ),
  );

const isWhere = ({ context: { acts } }: SentenceView, { prep, prefix, head }: Group): boolean =>
  head === Head.Name && ((prefix & Prefix.B) !== 0 || acts.isInside(prep));

/** «من خلال شراء», «بالإضافة إلى تصدير»: a word of means before the noun; «خلال» alone tells of an occasion. */
function isAfterMeans(view: SentenceView, token: number): boolean {
  const { text, acts } = view.context;
  const has = (at: number, is: (word: number) => boolean): boolean => {
    for (let k = 0; k < text.words.count[at]!; k++) if (is(text.word(at, k))) return true;
    return false;
  };
  for (let i = token - 1; i >= Math.max(view.sentence.from, token - 3); i--)
    if (has(i, (word) => acts.isMeans(word)))
      return !has(i, (word) => acts.isOccasion(word)) || text.is(i - 1, BIT.preposition);
  return false;
}

/** A word of trying, planning, offering or carrying out that governs the noun. */
function intentionOf(view: SentenceView, token: number): Governor | null {
  const governor = governorOf(view, token);
  return governor !== null && INTENDED.has(governor.status) ? governor : null;
}

const INTENDED: ReadonlySet<Status> = new Set(['attempted', 'planned', 'offered', 'occurred']);
