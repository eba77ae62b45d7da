import { groupWith, tagAt } from '../../attribution/subject-first/clause-view.js';
import { Tag } from '../../attribution/subject-first/tag.js';
import { type Hit, withJoined } from '../03-triggers.js';
import type { TriggerData } from '../act-data.js';
import { betweenOf } from '../clause-groups.js';
import { type Group, Head } from '../group.js';
import { type Implied, NOBODY, type Roles } from '../roles.js';
import { reachOf, subjectGroups, windowAfter } from './arguments.js';
import { happeningOf } from './03-triggers.js';
import type { OrderedView } from './ordered-view.js';

/** Who does an act and to whom, as groups of its sentence. */
export function rolesOf(view: OrderedView, hit: Hit): Roles {
  return hit.form === 'noun' ? nounRoles(view, hit) : verbRoles(view, hit);
}

function verbRoles(view: OrderedView, { trigger, token, part }: Hit): Roles {
  const group = groupWith(view.tree, token)!;
  const window = windowAfter(view, group);
  const subject = trigger.is.noSubject ? NOBODY : subjectGroups(view, group);
  const noun = part < 0 ? null : view.groupAt(part);
  const agents = window.filter(({ agent }) => agent);
  const governed = governedBy(trigger, window, noun);
  const isPassive =
    group.passive || (tagAt(view.tree, group.head) === Tag.En && !group.finite && !group.infinitive && !hasAuxiliary(view, token));
  if (isPassive) {
    const done = subject.filter((one) => one !== noun);
    const others = noun === null ? [...done, ...governed.filter((one) => !done.includes(one))] : governed;
    const whose = governed.length === 0 && done.length === 0 && noun !== null ? [noun] : others;
    return roles(view, token, part, { actors: agents, others: whose, isPassive: true });
  }
  const object = trigger.other.object ? objectOf(trigger, window, noun) : NOBODY;
  const others = object.length > 0 ? [...object, ...governed.filter((one) => !object.includes(one))] : governed;
  const between = governed.length > 0 ? NOBODY : betweenOf(view, window, Math.max(token, part));
  const isOfPart = others.length === 0 && noun !== null && (trigger.other.adjective || trigger.other.genitive);
  return roles(view, token, part, { actors: subject, others: isOfPart ? [noun] : others, between, agents });
}

/** «has sent» is tagged as one group; a participle alone is none that an auxiliary makes active. */
function hasAuxiliary(view: OrderedView, token: number): boolean {
  return groupWith(view.tree, token)!.from < token;
}

/** The first phrase under no preposition, or under the verb's own particle: «called on Iran». */
function objectOf({ particles }: TriggerData | Hit['trigger'], window: readonly Group[], noun: Group | null): readonly Group[] {
  const first = window.find(
    (group) => group !== noun && !group.agent && (group.prep < 0 || particles.includes(group.prep)) && !group.joined,
  );
  return first === undefined ? NOBODY : withJoined(window, first);
}

/** What the prepositions of a trigger govern, the nearest first with all that is joined to it. */
function governedBy({ other }: Hit['trigger'], window: readonly Group[], noun: Group | null): readonly Group[] {
  const first = window.find((group) => !group.agent && other.words.includes(group.prep) && group !== noun);
  if (first !== undefined) return withJoined(window, first);
  const owner = noun?.owner ?? null;
  return owner !== null && other.words.includes(owner.prep) ? [owner] : NOBODY;
}

/** «Israel's attack on», «a Russian withdrawal from», «talks between», with or without a verb that lends the subject. */
function nounRoles(view: OrderedView, hit: Hit): Roles {
  const { trigger, token, light } = hit;
  const own = view.groupAt(token);
  const end = reachOf(view, token + 1);
  const window = view.groups.filter((group) => group.from > token && group.from < end);
  const happening = own === null ? null : happeningOf(view, own);
  const behind = happening === null ? NOBODY : windowAfter(view, happening);
  const passive = light === null ? null : groupWith(view.tree, light.token);
  const behindLight = passive?.passive ? windowAfter(view, passive) : NOBODY;
  const all = [...window, ...behind, ...behindLight];
  const governed = governedBy(trigger, all, null);
  const between = governed.length > 0 ? NOBODY : betweenOf(view, all, token);
  const agents = all.filter(({ agent }) => agent);
  const owner = own?.owner ?? null;
  const of = owner === null ? all.find((group) => group.prep >= 0 && group.from <= token + 3 && isOf(view, group)) : undefined;
  const ofGroups = of === undefined || governed.includes(of) ? NOBODY : withJoined(all, of);
  const isPossessed = owner !== null;
  const adjectives = own !== null && own.adjectives.length > 0 ? [own] : NOBODY;
  const natural =
    agents.length > 0 ? agents : isPossessed ? withJoined(view.groups, owner) : adjectives.length > 0 ? adjectives : ofGroups;
  const lent = light === null || light.data.role === 'happens' ? NOBODY : lentSubject(view, hit);
  const isUndergone = light?.data.role === 'undergoes';
  const actors = lent.length > 0 && !isUndergone ? [...lent, ...(trigger.frame.shape === 'symmetric' ? natural : NOBODY)] : natural;
  const isFree = actors.length === 0 && between.length === 0;
  const controlled = isFree && governed.length > 0 ? controllerOf(view, token) : NOBODY;
  return roles(view, token, -1, {
    actors: isUndergone ? [...natural, ...governed] : actors.length > 0 ? actors : controlled,
    others: isUndergone ? lent : governed,
    between,
    isPassive: isUndergone,
    impliedActor: null,
  });
}

/** The subject of the light verb, or who does it in the passive. */
function lentSubject(view: OrderedView, { token, light }: Hit): readonly Group[] {
  const group = groupWith(view.tree, light!.token)!;
  if (group.passive) return windowAfter(view, group).filter(({ agent }) => agent);
  const own = view.groupAt(token);
  return subjectGroups(view, group).filter((one) => one !== own);
}

/** «plans an attack on», «is seeking talks with»: the subject of the verb before a noun that nobody else has. */
function controllerOf(view: OrderedView, token: number): readonly Group[] {
  const verb = view.verbBefore(token);
  if (verb === null || verb.passive || verb.to < view.clauses.start(token).from) return NOBODY;
  return subjectGroups(view, verb);
}

const isOf = ({ context }: OrderedView, { from }: Group): boolean => context.names.isBinder(from - 1);

interface Found {
  readonly actors: readonly Group[];
  readonly others: readonly Group[];
  readonly between?: readonly Group[];
  readonly agents?: readonly Group[];
  readonly isPassive?: boolean;
  readonly impliedActor?: Implied;
}

function roles(
  view: OrderedView,
  token: number,
  part: number,
  { actors, others, between = NOBODY, agents = NOBODY, isPassive = false, impliedActor = null }: Found,
): Roles {
  const used = [...others, ...between, ...(isPassive ? actors : NOBODY)];
  const ends = used.filter(({ from, head }) => from >= token && head !== Head.Pronoun).map(({ to }) => to);
  const limit = view.clauses.end(view.context.text, token);
  return {
    actors,
    others,
    between,
    agents,
    impliedActor,
    impliedOther: null,
    isPassive,
    to: Math.max(token + 1, part + 1, ...ends.filter((end) => end <= limit)),
  };
}
