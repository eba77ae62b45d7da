import type { NameMention } from '../entities/02-mentions.js';
import { NameRole, type WorldEntity } from '../entities/gazetteer-data.js';
import type { EntityId } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import { BIT } from '../text/word-class.js';
import type { EventContext } from './event-context.js';
import { type Group, Head, rangeOf } from './group.js';

/** Somebody who acts or is acted on. */
export interface Party {
  readonly id: EntityId;
  /** ISO alpha-3 of the state that it is, leads or belongs to. */
  readonly state: string | null;
  /** Common people are no political actors. */
  readonly people: boolean;
  readonly gender: 'm' | 'f' | null;
}

/** How a group may stand for a party. */
export interface Standing {
  /** Of a thing its owner is meant: «السفارة الأمريكية». */
  readonly owner: boolean;
  /** A place stands for its state: «زار موسكو», «سيطر على المدينة». */
  readonly place: boolean;
}

export const PLAIN: Standing = { owner: false, place: false };

const POST = BIT.personNoun | BIT.honorific;

/** What the identifiers of groups begin with. */
const GROUP = 'group:';

/** Parties remembered for «نظيره» and «بلاده». */
const REMEMBERED = 12;

/** Gives groups their parties, and remembers them in the order of the text for pronouns, pairs and dropped subjects. */
export class Parties {
  readonly #context: EventContext;
  /** People of the report by the first and the last word of their names. */
  readonly #byPart: ReadonlyMap<string, EntityId>;
  readonly #recent: Party[] = [];
  readonly #met = new Map<EntityId, { readonly party: Party; readonly times: number; readonly at: number }>();
  readonly #known = new Map<Group, readonly Party[]>();

  constructor(context: EventContext) {
    this.#context = context;
    this.#byPart = partsOfNames(context);
  }

  /** Whom a group stands for; empty where nobody that has a name. `but` are those who do something to «the two». */
  of(group: Group, standing: Standing, but: readonly Party[] = []): readonly Party[] {
    const plain = group.head === Head.Pair && but.length > 0 ? this.#pair(group, but) : this.#plain(group);
    if (plain.length > 0) return plain;
    if (standing.place) {
      const place = this.#placeOf(group);
      if (place !== null) return [place];
    }
    return standing.owner ? this.#ownerOf(group) : [];
  }

  /** Meets the parties of a group, in the order of the text. */
  meet(group: Group): void {
    for (const party of this.#plain(group)) this.remember(party);
  }

  remember(party: Party): void {
    const met = this.#met.get(party.id);
    this.#met.set(party.id, { party, times: (met?.times ?? 0) + 1, at: this.#met.size });
    const at = this.#recent.findIndex(({ id }) => id === party.id);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.push(party);
    if (this.#recent.length > REMEMBERED) this.#recent.shift();
  }

  /** An entity that another room has found: who spoke. */
  ofEntity(id: EntityId): Party | null {
    const world = this.#context.gazetteer.byId.get(id);
    if (world !== undefined) return this.#ofWorld(world, null);
    const entity = this.#context.registry.get(id);
    if (entity === undefined || entity.type === 'outlet') return null;
    const asState =
      entity.type === 'organisation' && entity.state !== null ? this.#state(entity.state) : null;
    // Of whom only a name is known, without post or state, that is no political actor.
    const isPrivate =
      entity.type === 'person' && !entity.known && entity.post == null && entity.state === null;
    return asState ?? { id, state: entity.state, people: isPrivate, gender: null };
  }

  /** The state that an entity is or speaks for. */
  stateOf(id: EntityId): readonly Party[] {
    const state = this.ofEntity(id)?.state ?? null;
    return state === null ? [] : some(this.#state(state));
  }

  #plain(group: Group): readonly Party[] {
    const known = this.#known.get(group);
    if (known !== undefined) return known;
    const parties = this.#find(group);
    this.#known.set(group, parties);
    return parties;
  }

  #find(group: Group): readonly Party[] {
    switch (group.head) {
      case Head.Name:
        return this.#named(group);
      case Head.Organ:
        return this.#organ(group);
      case Head.People:
        return some(this.#people(group));
      case Head.Counterpart:
        return some(this.#counterpart(group));
      case Head.Pair:
        return this.#pair(group);
      case Head.OwnState:
        return some(this.#ownState());
      case Head.Thing:
        return some(this.#partOfName(group));
      default:
        return [];
    }
  }

  #named(group: Group): readonly Party[] {
    const { name, prep, prefix, adjectives } = group;
    if (name === null) return [];
    const { entity } = name;
    if (entity === null) {
      const resolved = this.#context.resolver.resolve(rangeOf(group));
      return resolved.entity === null ? [] : some(this.ofEntity(resolved.entity));
    }
    if (entity.type === 'outlet') return [];
    const other = this.#context.resolver.otherBearer(name);
    if (other !== null) return some(this.ofEntity(other));
    if (entity.type === 'place') {
      if (entity.standsFor === undefined || this.#isLocation(prep, prefix)) return [];
      return some(this.#byId(entity.standsFor));
    }
    return [...some(this.#ofWorld(entity, name)), ...this.#joinedStates(adjectives)];
  }

  /** «القوات الهندية والباكستانية»: the same of another state. */
  #joinedStates(adjectives: readonly NameMention[]): readonly Party[] {
    const { text } = this.#context;
    return adjectives
      .filter(({ from, split }) => (text.prefix(from, split) & Prefix.Conjunction) !== 0)
      .flatMap(({ entity }) => (entity?.type === 'state' ? some(this.#byId(entity.id)) : []));
  }

  /** «في موسكو», «ببغداد» is where, not who. */
  #isLocation(prep: number, prefix: number): boolean {
    return (prefix & Prefix.B) !== 0 || this.#context.acts.isInside(prep);
  }

  #ofWorld(entity: WorldEntity, name: NameMention | null): Party | null {
    if (entity.type === 'outlet' || entity.type === 'place') {
      return entity.standsFor === undefined ? null : this.#byId(entity.standsFor);
    }
    if (entity.type === 'organisation' && entity.standsFor !== undefined) return this.#byId(entity.standsFor);
    const id =
      name === null ? this.#context.registry.known(entity, null) : this.#context.resolver.enter(name);
    const people = name !== null && (name.role & NameRole.People) !== 0 && entity.type === 'state';
    const gender = entity.type === 'person' ? (entity.gender ?? 'm') : null;
    const state = this.#context.registry.get(id)?.state ?? null;
    return { id, state, people, gender };
  }

  /** A post or body: the person it names, the holder of the office, the state or group it belongs to. */
  #organ(group: Group): readonly Party[] {
    const { text, resolver, registry } = this.#context;
    const { to, name } = group;
    const isPost = text.has(group.noun, POST) || this.#isTitle(group);
    if (name?.entity?.type === 'person' && name.from >= to) return some(this.#ofWorld(name.entity, name));
    if (isPost || name?.entity?.type === 'person') {
      const resolved = resolver.resolve(rangeOf(group));
      const found = resolved.entity === null ? null : this.ofEntity(resolved.entity);
      const isBody = resolved.entity !== null && registry.get(resolved.entity)?.type === 'outlet';
      const entity = resolved.entity === null ? undefined : registry.get(resolved.entity);
      const isVague = entity?.type === 'organisation' && !entity.known && entity.state === null;
      if (found !== null && !isBody && !isVague)
        return [found.state === null ? this.#ofOwner(found, group) : found];
    }
    const { owner } = group;
    const part = isPost && group.adjectives.length === 0 && name === null ? this.#partOfName(group) : null;
    if (part !== null) return [part];
    if (owner?.head === Head.Pair) return this.#plain(owner);
    if (this.#isBand(group)) return some(this.#recent.findLast(({ id }) => id.startsWith(GROUP)) ?? null);
    return [
      ...some(this.#belongsTo(group)),
      ...this.#joinedOwners(group),
      ...this.#joinedStates(group.adjectives),
    ];
  }

  /** «ولي العهد»: a title of several words, the first of which is no noun of who acts. */
  #isTitle({ from, to }: Group): boolean {
    const { text, gazetteer } = this.#context;
    if (to - from < 2 || text.hasArticle(from) || !text.hasArticle(from + 1)) return false;
    return gazetteer.titleAt(text.tokens, text.words, from) !== null;
  }

  /** «the group», with nothing that says which. */
  #isBand({ from, to, noun, adjectives, owner, name, definite }: Group): boolean {
    const { text, acts } = this.#context;
    const isBare = definite && to - from === 2 && adjectives.length === 0 && owner === null && name === null;
    return isBare && text.words.count[noun]! > 0 && acts.isBand(text.word(noun, 0));
  }

  /** Of whom only the words around his name tell whose he is: «U.S. Secretary of State Warren Christopher». */
  #ofOwner(party: Party, group: Group): Party {
    return { ...party, state: this.#belongsTo(group)?.state ?? null };
  }

  /** «وفود من مصر وقطر»: under a preposition, whose else they are. */
  #joinedOwners({ owner, adjectives, name }: Group): readonly Party[] {
    const isGenitive = owner !== null && owner.genitiveOf >= 0 && owner.prep < 0;
    if (owner === null || isGenitive || adjectives.length > 0 || name !== null) return [];
    const found: Party[] = [];
    for (let next = owner.and; next !== null; next = next.and) found.push(...this.#plain(next));
    return found;
  }

  /** The state or group after a noun: «القوات الروسية», «حكومة اليمن», «وفد حماس». */
  #belongsTo({ adjectives, name, owner }: Group): Party | null {
    for (const adjective of adjectives) {
      const state = adjective.entity;
      if (state === null) continue;
      return state.type === 'state' ? this.#byId(state.id) : this.#ofWorld(state, adjective);
    }
    if (name?.entity != null && name.entity.type !== 'person') {
      const { entity } = name;
      if (entity.type === 'place') return entity.state === null ? null : this.#state(entity.state);
      return this.#ofWorld(entity, name);
    }
    if (owner === null) return null;
    const whose = this.#plain(owner)[0] ?? null;
    return whose === null && this.#context.acts.isInside(owner.prep) ? this.#placeOf(owner) : whose;
  }

  /** «الجروان», «الشيخ تميم»: a part of a name that the text gave in full before. */
  #partOfName({ from, to }: Group): Party | null {
    if (to - from > 2) return null;
    const id = this.#byPart.get(this.#context.text.foldedWord(to - 1));
    return id === undefined ? null : this.ofEntity(id);
  }

  #people(group: Group): Party | null {
    const found = this.#belongsTo(group);
    // «عدد من المسؤولين العمانيين»: so many of those who stand for their state.
    if (found !== null) return { ...found, people: group.owner?.head !== Head.Organ };
    if (this.#isBand(group)) return this.#recent.findLast(({ id }) => id.startsWith(GROUP)) ?? null;
    return group.name?.entity?.type === 'person' ? this.#ofWorld(group.name.entity, group.name) : null;
  }

  /** «الجيشان الأمريكي والكوري» are named by their adjectives, «البلدان» are the two of the report. */
  #pair({ adjectives, noun }: Group, but: readonly Party[] = []): readonly Party[] {
    const named = adjectives.flatMap(({ entity }) =>
      entity?.type === 'state' ? some(this.#byId(entity.id)) : [],
    );
    return named.length > 1 ? named : this.theTwo(this.#context.text.has(noun, POST), but);
  }

  /** «نظيره الإيراني»: by name, else whoever holds the office of the person meant in that state, else the state. */
  #counterpart(group: Group): Party | null {
    const { gazetteer, offices, published, resolver } = this.#context;
    if (group.name?.entity?.type === 'person') return this.#ofWorld(group.name.entity, group.name);
    const state = this.#belongsTo(group);
    if (state === null) {
      const resolved = resolver.resolve(rangeOf(group));
      return resolved.entity === null ? null : this.ofEntity(resolved.entity);
    }
    const person = this.#recent.findLast(({ id }) => id.startsWith('person:'));
    const held = person === undefined ? [] : (gazetteer.byId.get(person.id)?.offices ?? []);
    const ids = new Set(this.#recent.map(({ id }) => id));
    const named = { named: ids, titled: ids };
    const holder = held
      .filter(({ to }) => to === undefined || (published !== null && to >= published))
      .map(({ office }) => offices.holder([office], state.id, published, named))
      .find((found) => found !== null);
    return holder == null ? state : this.#ofWorld(holder, null);
  }

  /**
   * The two whose names came most so far, of equals the later: people where the word names people, else states. Those
   * of whom it is told what they do to the two are not among them.
   */
  theTwo(wantsPeople: boolean, but: readonly Party[] = []): readonly Party[] {
    const counted = new Map<string, { readonly party: Party; readonly times: number; readonly at: number }>();
    const others = new Set(but.map(({ state }) => state));
    for (const met of this.#met.values()) {
      const { party, times, at } = met;
      if (others.has(party.state)) continue;
      if (party.people || party.state === null || (wantsPeople && !party.id.startsWith('person:'))) continue;
      const before = counted.get(party.state);
      if (before === undefined || wantsPeople) counted.set(wantsPeople ? party.id : party.state, met);
      else counted.set(party.state, { party, times: before.times + times, at: Math.max(before.at, at) });
    }
    const two = [...counted.values()].sort((a, b) => b.times - a.times || b.at - a.at).slice(0, 2);
    if (two.length < 2) return [];
    return two.flatMap(({ party }) => (wantsPeople ? [party] : some(this.#state(party.state!))));
  }

  #ownState(): Party | null {
    const person = this.#recent.findLast(({ id, state }) => !id.startsWith('state:') && state !== null);
    return person?.state == null ? null : this.#state(person.state);
  }

  #placeOf({ name, owner, adjectives }: Group): Party | null {
    const mention = name ?? adjectives[0] ?? owner?.name ?? null;
    const state = mention?.entity?.state ?? this.#stateAmong(mention?.candidates ?? []);
    return state === null ? null : this.#state(state);
  }

  /** Of places of one name the one whose state has been met, where it is only one. */
  #stateAmong(candidates: readonly WorldEntity[]): string | null {
    const met = new Set([...this.#met.values()].map(({ party }) => party.state));
    const states = new Set(candidates.map(({ state }) => state).filter((state) => met.has(state)));
    const [only] = states;
    return states.size === 1 ? (only ?? null) : null;
  }

  #ownerOf(group: Group): readonly Party[] {
    const own = this.#belongsTo(group);
    if (own !== null) return [own];
    const whose = group.owner ?? (group.of?.head === Head.People || group.genitiveOf >= 0 ? null : group.of);
    return whose === null ? [] : this.of(whose, { owner: true, place: false });
  }

  #byId(id: EntityId): Party | null {
    const entity = this.#context.gazetteer.byId.get(id);
    return entity === undefined
      ? null
      : { id: this.#context.registry.known(entity, null), state: entity.state, people: false, gender: null };
  }

  #state(state: string): Party | null {
    return this.#byId(`state:${state}`);
  }
}

const some = (party: Party | null): readonly Party[] => (party === null ? [] : [party]);

/** The people whom the report names in full, by the first and the last word of their names. */
function partsOfNames({ text, names, registry }: EventContext): Map<string, EntityId> {
  const found = new Map<string, EntityId>();
  for (let i = 0; i < text.tokens.count; i++) {
    const mention = names.mentionAt(i);
    if (mention?.from !== i || mention.entity?.type !== 'person' || mention.to - i < 2) continue;
    found.set(text.foldedWord(i, mention.split), mention.entity.id);
    found.set(text.foldedWord(mention.to - 1), mention.entity.id);
  }
  for (const { id, type, known } of registry.entities())
    if (type === 'person' && !known) found.set(id.slice(id.lastIndexOf('-') + 1), id);
  return found;
}
