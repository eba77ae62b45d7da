import type { VerbGroup } from '../../attribution/subject-first/02-verb-groups.js';
import { groupWith, tagAt } from '../../attribution/subject-first/clause-view.js';
import { formOf } from '../../attribution/subject-first/forms.js';
import { Form, Tag } from '../../attribution/subject-first/tag.js';
import type { Status } from '../../model/index.js';
import { verbFormsAt } from '../../text/verb-forms.js';
import { Opens } from '../02-clauses.js';
import { type Hit, withJoined } from '../03-triggers.js';
import { betweenOf } from '../clause-groups.js';
import { governorOf } from '../governor.js';
import { type Group, Head } from '../group.js';
import { type Implied, NOBODY, type Roles } from '../roles.js';
import { carrierOf, happeningOf } from './03-triggers.js';
import { isApart } from './05-status.js';
import { reachOf, subjectGroups, windowAfter } from './arguments.js';
import type { OrderedView } from './ordered-view.js';

/** Who does an act and to whom, as groups of its sentence. */
export function rolesOf(view: OrderedView, hit: Hit): Roles {
  return hit.form === 'noun' ? nounRoles(view, hit) : verbRoles(view, hit);
}

function verbRoles(view: OrderedView, hit: Hit): Roles {
  const { trigger, token, part } = hit;
  const group = carrierOf(view, hit);
  const window = windowAfter(view, group);
  if (trigger.is.obliges)
    return roles(view, token, part, {
      actors: tellerOf(view, token),
      others: subjectGroups(view, group).filter((one) => !isOurselves(view, one)),
    });
  const subject = trigger.is.noSubject
    ? NOBODY
    : subjectGroups(view, group).filter((one) => !isAt(view, one));
  const noun = part < 0 ? null : view.groupAt(part);
  const agents = window.filter(({ agent }) => agent);
  const governed = governedBy(trigger, window, noun);
  if (isPassive(view, group) && !trigger.is.stative) {
    const done = subject.filter((one) => one !== noun);
    const whom = noun === null ? [...done, ...governed.filter((one) => !done.includes(one))] : governed;
    const others = placed(view, hit, whom);
    const whose = governed.length === 0 && done.length === 0 && noun !== null ? [noun] : others;
    return roles(view, token, part, { actors: agents, others: whose, isPassive: true });
  }
  const object = trigger.other.object ? objectOf(trigger, window, noun) : NOBODY;
  const clause = trigger.is.clause && governed.length === 0 ? clauseSubject(view, group) : NOBODY;
  const others = [...object, ...[...governed, ...clause].filter((one) => !object.includes(one))];
  const between = governed.length > 0 ? NOBODY : betweenOf(view, window, Math.max(token, part));
  // «Two soldiers shot dead in clashes»: a headline leaves out the verb of being.
  if (others.length === 0 && isHeadlinePassive(view, hit, group))
    return roles(view, token, part, { actors: agents, others: placed(view, hit, subject), isPassive: true });
  const isOfPart =
    others.length === 0 && noun !== null && (trigger.other.adjective || trigger.other.genitive);
  const whom = isOfPart ? [noun] : placed(view, hit, others);
  return roles(view, token, part, { actors: subject, others: whom, between, agents });
}

/**
 * «Six soldiers were killed … in northern Mali», «hit a convoy in northern Mali»: those of whom nothing says whose they are
 * belong to where it happens.
 */
function placed(
  view: OrderedView,
  { trigger: { is, frame }, token }: Hit,
  others: readonly Group[],
): readonly Group[] {
  const [first] = others;
  const mayBe = (is.people || is.place) && !is.two && frame.shape !== 'symmetric' && frame.shape !== 'visit';
  if (!mayBe || first === undefined || others.some(isSomebodys)) return others;
  const where = placeBehind(view, Math.max(token + 1, ...others.map(({ to }) => to)));
  return where === null ? others : [{ ...first, owner: where }, ...others.slice(1)];
}

/** A past that may be a participle, in a headline, of a verb that does something to people. */
function isHeadlinePassive(
  { tree, sentence, context: { text } }: OrderedView,
  { trigger }: Hit,
  { head, from }: VerbGroup,
): boolean {
  const { is, other, frame } = trigger;
  const mayBe =
    text.blocks[sentence.block]!.kind !== 'paragraph' && tagAt(tree, head) === Tag.Past && from === head;
  return (
    mayBe &&
    frame.type === 'ASSAULT' &&
    is.people &&
    other.object &&
    !is.alone &&
    verbFormsAt(text, head).some(({ reading }) => formOf(reading) === Form.En)
  );
}

/** Named, or said to be somebody's that is, or one whom the reader knows: «the journalist». */
const isSomebodys = ({ head, name, adjectives, owner, definite }: Group): boolean =>
  name !== null ||
  adjectives.length > 0 ||
  (head === Head.People && definite) ||
  (head !== Head.Organ && head !== Head.People && head !== Head.Thing) ||
  (owner !== null && owner.head !== Head.Pronoun && isSomebodys(owner));

/** The place under a preposition of being inside, in the clause that goes on behind a token or in one that tells when. */
function placeBehind(view: OrderedView, from: number): Group | null {
  const { context, tree, sentence } = view;
  let verbs = 0;
  for (let i = from; i < Math.min(sentence.to, from + PLACE_NEAR); i++) {
    const tag = tagAt(tree, i);
    if (tag === Tag.Comma || tag === Tag.Semicolon || tag === Tag.Quote || tag === Tag.Relative) return null;
    if (groupWith(tree, i)?.head === i && ++verbs > 1) return null;
    const group = view.groupAt(i);
    if (group === null || group.from !== i || !context.acts.isInside(group.prep)) continue;
    const named = group.name ?? group.adjectives[0] ?? group.owner?.name ?? null;
    const type = named?.entity?.type;
    if (type === 'place' || type === 'state') return group;
  }
  return null;
}

/** How far behind those who are acted on the place may stand. */
const PLACE_NEAR = 16;

/** «an attack on a mosque in Islamabad that killed»: a thing of which is said where it is acts for nobody there. */
const isAt = ({ context: { acts } }: OrderedView, { head, name, adjectives, owner }: Group): boolean =>
  head === Head.Thing &&
  name === null &&
  adjectives.length === 0 &&
  owner !== null &&
  owner.genitiveOf < 0 &&
  acts.isInside(owner.prep);

/** With an auxiliary of the passive, or a participle alone: «sanctions imposed by». */
const isPassive = ({ tree }: OrderedView, { passive, head, from }: VerbGroup): boolean =>
  passive || (tagAt(tree, head) === Tag.En && from === head);

/** «We must»: who speaks asks nobody else. */
function isOurselves({ context: { text, cues } }: OrderedView, { head, from }: Group): boolean {
  return (
    head === Head.Pronoun && text.words.count[from]! > 0 && cues.pronoun(text.word(from, 0))?.person === 1
  );
}

/** Who says in this sentence what stands at a token. */
function tellerOf(view: OrderedView, token: number): readonly Group[] {
  const { text } = view.context;
  const at = text.start(token);
  const statement = view.statements.findLast(({ content }) =>
    content.some(([start, end]) => start <= at && at < end),
  );
  const source = statement?.source.span ?? null;
  if (source === null) return NOBODY;
  const own = view.groups.filter(
    ({ from, genitiveOf }) => genitiveOf < 0 && text.start(from) >= source[0] && text.start(from) < source[1],
  );
  return own[0] === undefined ? NOBODY : withJoined(own, own[0]);
}

/** «demanded that the United States match»: the subject of the clause that follows. */
function clauseSubject(view: OrderedView, { to }: VerbGroup): readonly Group[] {
  const next = view.tree.groups.find(({ from }) => from >= to);
  if (next === undefined || !next.finite) return NOBODY;
  const { from, opens } = view.clauses.start(next.from);
  const isClause = opens === Opens.Particle || opens === Opens.First;
  return isClause && from - to <= CLAUSE_NEAR ? subjectGroups(view, next) : NOBODY;
}

/** How far behind a verb its clause may open. */
const CLAUSE_NEAR = 5;

/** The first phrase under no preposition, or under the verb's own particle: «called on Iran». */
function objectOf(
  { particles }: Hit['trigger'],
  window: readonly Group[],
  noun: Group | null,
): readonly Group[] {
  const first = window.find(
    (group) =>
      group !== noun && !group.agent && (group.prep < 0 || particles.includes(group.prep)) && !group.joined,
  );
  return first === undefined ? NOBODY : withJoined(window, first);
}

/** What the prepositions of a trigger govern, the nearest first with all that is joined to it. */
function governedBy(
  { other }: Hit['trigger'],
  window: readonly Group[],
  noun: Group | null,
): readonly Group[] {
  const all = window.filter((group) => !group.agent && other.words.includes(group.prep) && group !== noun);
  const first = all.find(isSomebody) ?? all[0];
  if (first !== undefined) return withJoined(window, first);
  const owner = noun?.owner ?? null;
  return owner !== null && other.words.includes(owner.prep) ? [owner] : NOBODY;
}

/** Who is named, or of whom the adjectives or possessors are. */
const isSomebody = ({ head, name, adjectives, owner }: Group): boolean => {
  const isOwned = name !== null || adjectives.length > 0 || owner !== null;
  return isOwned || (head !== Head.Thing && head !== Head.Organ && head !== Head.People);
};

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
  const agents = all.filter(({ agent, from }) => agent && from - token <= AGENT_NEAR);
  const owner = own?.owner ?? null;
  const of =
    owner === null
      ? all.find((group) => group.prep >= 0 && group.from <= token + 3 && isOf(view, group))
      : undefined;
  const ofGroups =
    of === undefined || governed.includes(of) || !isSomebody(of) ? NOBODY : withJoined(all, of);
  const isPossessed = owner !== null;
  const adjectives = own !== null && own.adjectives.length > 0 ? [own] : NOBODY;
  const natural =
    agents.length > 0
      ? agents
      : isPossessed
        ? withJoined(view.groups, owner)
        : adjectives.length > 0
          ? adjectives
          : ofGroups;
  const lent = light === null || light.data.role === 'happens' ? NOBODY : lentSubject(view, hit);
  const isUndergone = light?.data.role === 'undergoes';
  const actors =
    lent.length > 0 && !isUndergone
      ? [...lent, ...(trigger.frame.shape === 'symmetric' ? natural : NOBODY)]
      : natural;
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

/** How far behind a noun who did it may stand. */
const AGENT_NEAR = 12;

/** The subject of the light verb, or who does it in the passive. */
function lentSubject(view: OrderedView, { token, light }: Hit): readonly Group[] {
  const group = groupWith(view.tree, light!.token)!;
  if (group.passive) return windowAfter(view, group).filter(({ agent }) => agent);
  const own = view.groupAt(token);
  return subjectGroups(view, group).filter((one) => one !== own);
}

/** «plans an attack on», «is seeking talks with»: the subject of the verb before a noun that nobody else has. */
function controllerOf(view: OrderedView, token: number): readonly Group[] {
  const verb = isApart(view, view.groupAt(token)) ? null : view.verbBefore(token);
  const governor = governorOf(view, view.groupAt(token)?.from ?? token);
  if (governor === null || !INTENDED.has(governor.status)) return NOBODY;
  if (verb === null || verb.passive || verb.to < view.clauses.start(token).from) return NOBODY;
  return subjectGroups(view, verb);
}

const INTENDED: ReadonlySet<Status> = new Set(['attempted', 'planned', 'offered', 'occurred']);

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
  const ends = used.filter(({ from, head }) => from >= token && head !== Head.Pronoun).map(endOf);
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

/** One past a group with what its «of» adds: «dozens of Hezbollah targets». */
const endOf = ({ to, owner }: Group): number =>
  owner !== null && owner.genitiveOf >= 0 && owner.from >= to ? endOf(owner) : to;
