import { NameRole } from '../entities/gazetteer-data.js';
import type { Status } from '../model/index.js';
import { Capital } from '../text/letter-case.js';
import { BIT } from '../text/word-class.js';
import type { Hit } from './03-triggers.js';
import { ActBit } from './act-data.js';
import type { Arranged } from './arranged.js';
import type { Given } from './given-parties.js';
import { type Group, Head } from './group.js';
import type { Roles } from './roles.js';
import type { SentenceView } from './sentence-view.js';
import { isTold } from './told.js';

/** What is told of although nobody is named must have come to pass, or nearly. */
const CAME_TO_PASS: ReadonlySet<Status> = new Set(['occurred', 'ongoing', 'attempted']);

/** Whether the words tell of an act: its trigger finds the parties that it asks for. */
export function counts(
  view: SentenceView,
  hit: Hit,
  roles: Roles,
  status: Status,
  { actors, recipients }: Arranged,
  given: Given,
): boolean {
  const { trigger, form, light, verb } = hit;
  const { is, frame } = trigger;
  const all = actors.length + recipients.length;
  // «أجرت روسيا وبيلاروسيا مناورات»: those who act together are each other's party.
  const isAmongThem =
    form === 'finite' &&
    frame.shape === 'symmetric' &&
    actors.length > 1 &&
    roles.actors.some(({ head }) => head !== Head.Pair);
  if (is.party && given.others.length === 0 && !isAmongThem && !isStranger(view, hit, roles)) return false;
  if (isWithoutDoer(hit, roles, given)) return false;
  if (is.governs && roles.others.length === 0) return false;
  if (is.goal && recipients.length === 0) return false;
  if (is.force && !roles.actors.some(({ from }) => view.hasBit(from, ActBit.Force))) return false;
  if (is.armed && isOfPersons(actors) && !view.hasAny(view.context.acts.arms)) return false;
  // «احتشدت قوات الأمن»: who keeps order does not protest.
  if (frame.type === 'PROTEST' && roles.actors.some(({ from }) => view.hasBit(from, ActBit.Force)))
    return false;
  if (is.territoryOnly && !roles.others.some((group) => isTerritory(view, group))) return false;
  if (frame.shape === 'visit' && roles.actors.some((group) => !canVisit(view, group))) return false;
  if (
    frame.shape === 'visit' &&
    actors.some(({ state }) => state !== null && recipients.some((host) => host.state === state))
  )
    return false;
  const isMasdar = form === 'masdar' && verb !== null && trigger.nouns.size === 0;
  const asksTwo = (is.two || isMasdar) && light === null;
  if (
    asksTwo &&
    (frame.shape === 'symmetric' ? actors.length < 2 : actors.length === 0 || recipients.length === 0)
  )
    return false;
  if (form === 'noun' && actors.length === 0 && !isTold(view, hit)) return false;
  return all > 0 || (is.alone && CAME_TO_PASS.has(status));
}

/** «release Vadim Krasikov»: of whom only the name is known is a party too, where people can be one. */
const isStranger = (
  { context: { text, names } }: SentenceView,
  { trigger }: Hit,
  { others }: Roles,
): boolean =>
  trigger.is.people &&
  others.some(
    ({ noun, to, from }) =>
      to - from > 1 && text.tokens.capital[noun] === Capital.First && names.mentionAt(noun) === null,
  );

/** «the father talked with American and Russian officials»: they did not meet each other. */
const isWithoutDoer = ({ form, trigger: { frame } }: Hit, { actors }: Roles, given: Given): boolean =>
  form === 'finite' &&
  frame.shape === 'symmetric' &&
  given.others.length > 0 &&
  given.actors.length + given.between.length === 0 &&
  actors.length > 0 &&
  actors.every(({ head }) => head !== Head.Pronoun && head !== Head.Pair);

const isOfPersons = (actors: Arranged['actors']): boolean =>
  actors.length > 0 && actors.every(({ id }) => id.startsWith('person:') || id.startsWith('office:'));

/** People, bodies and states visit; forces, machines and things of somebody do not. */
const canVisit = (view: SentenceView, { from, head, name, owner, adjectives }: Group): boolean =>
  !view.hasBit(from, ActBit.Force) &&
  (head !== Head.Thing || (name === null && owner === null && adjectives.length === 0));

function isTerritory({ context: { text } }: SentenceView, { from, to, name, owner }: Group): boolean {
  const mention = name ?? owner?.name ?? null;
  if (mention?.entity?.type === 'place') return true;
  if (mention?.entity?.type === 'state' && (mention.role & NameRole.Adjective) === 0) return true;
  for (let i = from; i < to; i++) if (text.has(i, BIT.place)) return true;
  return false;
}
