import type { VerbGroup } from '../../attribution/subject-first/02-verb-groups.js';
import { groupWith, tagAt } from '../../attribution/subject-first/clause-view.js';
import { endsNominal, opensNominal, Tag } from '../../attribution/subject-first/tag.js';
import { type VerbForm, verbFormsAt } from '../../text/verb-forms.js';
import type { Hit, LightHit } from '../03-triggers.js';
import { ActBit, type LinkData } from '../act-data.js';
import type { Trigger } from '../act-lexicon.js';
import { holdsAt } from '../conditions.js';
import type { Group } from '../group.js';
import { reachOf, subjectGroups, windowAfter } from './arguments.js';
import type { OrderedView } from './ordered-view.js';

/** How far behind a verb its particle may stand: «broke its ties off». */
const PARTICLE_REACH = 6;
/** How far behind a noun words that go with it may stand. */
const NOUN_REACH = 4;

/** Every act that the words of a sentence tell of; of two readings of one token the more specific. */
export function hitsIn(view: OrderedView): Hit[] {
  const { context, sentence, tree } = view;
  const { text } = context;
  const hits: Hit[] = [];
  const lights: LightHit[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!text.isWord(i) || (context.bits[i]! & (ActBit.Verb | ActBit.Noun)) === 0) continue;
    const mention = context.names.mentionAt(i);
    if (mention !== null) continue;
    const group = groupWith(tree, i);
    const carrier = predicateOf(view, i);
    if (carrier !== null) {
      const hit = predicateHit(view, i);
      if (hit !== null) hits.push(hit);
      if (hit !== null || group === null || group.head !== i) continue;
    }
    if (group !== null && group.head === i) {
      const forms = verbFormsAt(text, i);
      const hit = verbHit(view, group, forms);
      if (hit !== null) hits.push(hit);
      if (hit === null || hit.part < 0) pushLights(view, group, forms, lights);
      if (hit === null && tagAt(tree, i) === Tag.Ing) pushNoun(view, i, hits, lights);
    } else if (group === null) pushNoun(view, i, hits, lights);
  }
  return hits.length < 2 ? hits : hits.filter((hit) => !isPartOfAnother(hit, hits));
}

function pushLights(
  view: OrderedView,
  group: VerbGroup,
  forms: readonly VerbForm[],
  lights: LightHit[],
): void {
  for (const form of forms)
    for (const data of view.context.acts.light(form.lemma))
      if (hasParticle(view, group, data.particles)) lights.push({ token: group.head, form, data });
}

/** The noun of a construction is no act beside it, nor is what the light verb itself would be. */
const isPartOfAnother = (hit: Hit, hits: readonly Hit[]): boolean =>
  hits.some((other) => other !== hit && (other.part === hit.token || other.light?.token === hit.token));

function verbHit(view: OrderedView, group: VerbGroup, forms: readonly VerbForm[]): Hit | null {
  let best: Hit | null = null;
  // «attacked Clinton over her emails»: with words, not with arms.
  const isSaid = view.statementAt(group.head) !== null;
  for (const verb of forms) {
    for (const trigger of view.context.acts.ofLemma(verb.lemma)) {
      if (isSaid && trigger.frame.type === 'ASSAULT') continue;
      if (!hasParticle(view, group, trigger.particles)) continue;
      const part = partOf(view, group, trigger);
      if (part === null || !holdsAt(view, trigger, group.head)) continue;
      const hit: Hit = { trigger, token: group.head, form: 'finite', verb, part, light: null };
      if (best === null || specificity(hit) > specificity(best)) best = hit;
    }
  }
  return best;
}

/** Constructions before single words, with particles before without, conditions before none. */
const specificity = ({ trigger, part }: Hit): number =>
  (part < 0 ? 0 : 100) + trigger.particles.length * 20 + trigger.need.length * 5;

function hasParticle(view: OrderedView, { to }: VerbGroup, particles: readonly number[]): boolean {
  if (particles.length === 0) return true;
  const { text } = view.context;
  const end = Math.min(reachOf(view, to), to + PARTICLE_REACH);
  for (let i = to; i < end; i++) {
    // «called it pressure on Kyiv»: behind an object, what governs a noun of its own is a preposition.
    const isParticle = i === to || !opensNominal(tagAt(view.tree, i + 1)) || !isAfterNoun(view, to, i);
    if (text.words.count[i]! > 0 && particles.includes(text.word(i, 0))) return isParticle;
    if (tagAt(view.tree, i) === Tag.Preposition) return false;
  }
  return false;
}

function isAfterNoun({ tree }: OrderedView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (endsNominal(tagAt(tree, i))) return true;
  return false;
}

/** «is ready to», «must»: the verb group that such a word stands in or behind, or null. */
export function predicateOf({ tree }: OrderedView, token: number): VerbGroup | null {
  const own = groupWith(tree, token);
  if (own !== null) return own.modal && own.from === token ? own : null;
  let i = token - 1;
  while (tagAt(tree, i) === Tag.Adverb) i--;
  const before = groupWith(tree, i);
  return before?.finite && tagAt(tree, before.head) === Tag.Be ? before : null;
}

function predicateHit(view: OrderedView, token: number): Hit | null {
  const { text, acts } = view.context;
  if (text.words.count[token] === 0) return null;
  const trigger = acts.ofNoun(text.word(token, 0)).find(({ is }) => is.predicate);
  if (trigger === undefined || !holdsAt(view, trigger, token)) return null;
  return { trigger, token, form: 'finite', verb: null, part: -1, light: null };
}

/** The token of the construction's noun: the head of a phrase that the verb governs; -1 where it has none, null where it is not there. */
function partOf(view: OrderedView, group: VerbGroup, { nouns, link }: Trigger): number | null {
  if (nouns.size === 0) return -1;
  const own = group.passive || tagAt(view.tree, group.head) === Tag.En ? subjectGroups(view, group) : [];
  const found =
    own.find((phrase) => isHead(view, phrase, nouns)) ??
    windowAfter(view, group).find((phrase) => isHead(view, phrase, nouns) && isLinked(link, phrase));
  return found === undefined ? null : found.noun;
}

const isHead = (view: OrderedView, { noun }: Group, nouns: ReadonlySet<number>): boolean =>
  view.isOneOf(noun, nouns);

/** Under the preposition that the construction asks for, or under none. */
const isLinked = ({ any, words }: LinkData, { prep }: Group): boolean =>
  any || (words.length > 0 ? words.includes(prep) : prep < 0);

function pushNoun(view: OrderedView, token: number, hits: Hit[], lights: readonly LightHit[]): void {
  const hit = nounHit(view, token, lights);
  if (hit !== null) hits.push(hit);
}

function nounHit(view: OrderedView, token: number, lights: readonly LightHit[]): Hit | null {
  const { text, acts } = view.context;
  const group = view.groupAt(token);
  const tag = tagAt(view.tree, token);
  // «attack helicopters»: before another noun it is no act.
  const isHeadNoun = group === null ? tag === Tag.Ing : group.noun === token && group.to === token + 1;
  if (!isHeadNoun || text.words.count[token] === 0) return null;
  let best: Hit | null = null;
  for (const trigger of acts.ofNoun(text.word(token, 0))) {
    if (trigger.is.predicate) continue;
    const part = companionOf(view, trigger, token, group);
    if (part === null || !holdsAt(view, trigger, token)) continue;
    const light = group === null ? null : lightOf(view, group, lights);
    if (trigger.is.light && light === null) continue;
    const hit: Hit = { trigger, token, form: 'noun', verb: null, part, light };
    if (best === null || specificity(hit) > specificity(best)) best = hit;
  }
  return best;
}

/** A word that goes with a noun, in its phrase or soon behind it: «military exercises». */
function companionOf(
  view: OrderedView,
  { nouns }: Trigger,
  token: number,
  group: Group | null,
): number | null {
  if (nouns.size === 0) return -1;
  for (let i = group?.from ?? token; i < token; i++) if (view.isOneOf(i, nouns)) return -1;
  for (let i = token + 1; i < Math.min(view.sentence.to, token + NOUN_REACH); i++)
    if (view.isOneOf(i, nouns)) return i;
  return null;
}

/** The light verb whose object or passive subject a phrase is. */
function lightOf(view: OrderedView, phrase: Group, lights: readonly LightHit[]): LightHit | null {
  return (
    lights.findLast(({ token }) => {
      const group = groupWith(view.tree, token)!;
      return group.passive && subjectGroups(view, group).includes(phrase);
    }) ??
    lights.findLast(({ token, data: { link, role } }) => {
      if (token > phrase.from || role === 'happens') return false;
      const group = groupWith(view.tree, token)!;
      return !group.passive && isLinked(link, phrase) && windowAfter(view, group).includes(phrase);
    }) ??
    null
  );
}

/** A verb that says that an act takes place comes after it: «the talks began». */
export function happeningOf(view: OrderedView, phrase: Group): VerbGroup | null {
  const { acts, text } = view.context;
  for (const [group, { phrase: subject }] of view.subjects) {
    if (group.passive || !(subject.from <= phrase.from && phrase.to <= subject.to)) continue;
    const happens = verbFormsAt(text, group.head).some(({ lemma }) =>
      acts.light(lemma).some(({ role }) => role === 'happens'),
    );
    if (happens) return group;
  }
  return null;
}

/** The verb group of a hit: its own, or the one that its predicate stands behind. */
export const carrierOf = (view: OrderedView, { token, trigger }: Hit): VerbGroup =>
  trigger.is.predicate ? predicateOf(view, token)! : groupWith(view.tree, token)!;
