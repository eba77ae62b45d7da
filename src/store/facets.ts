import type { Account, Attribution, EntityId, Link, Reading, ReportedEvent, Span } from '../model/index.js';
import { contains } from '../model/index.js';

/** What lists consist of. */
export type Kind = 'report' | 'statement' | 'event';

/** What one find can be asked for by, beside its words and its date. */
export type Facet =
  /** Who is named in it, is party to it, or is addressed. */
  | 'about'
  /** Whose word it is. */
  | 'by'
  /** Through whom it came: the publisher and every relay. */
  | 'through'
  /** Two parties, see `pairValue`. */
  | 'between'
  /** Of a statement the class of its cue, of an event its type and type/mode. */
  | 'type'
  | 'status'
  | 'language'
  /** The events that are announced. */
  | 'announced';

/** More parties than these make no pairs: a summit of fifty states is not 1,225 relations. */
const MOST_PARTIES = 12;

/** Two parties in either order. */
export const pairValue = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What one kind of find can be asked for: its facet with its kind («statement.by»), and the value on a line of its own. */
export type TermName = string;

export const facetName = (kind: Kind, facet: Facet): string => `${kind}.${facet}`;

/** The facet with its kind, and the value. */
export function partsOfTerm(name: TermName): [facet: string, value: string] {
  const end = name.indexOf('\n');
  return [name.slice(0, end), name.slice(end + 1)];
}

/** Terms of the finds of one Reading, as numbers in `names`. */
export class Facets {
  readonly names: TermName[] = [];
  readonly #reading: Reading;
  readonly #state: ReadonlyMap<EntityId, string | null>;
  readonly #byId: ReadonlyMap<string, Attribution>;
  /** Mentions in the order of the text. */
  readonly #mentions: readonly { readonly span: Span; readonly entity: EntityId }[];
  readonly #kinds: Readonly<Record<Kind, Map<Facet, Map<string, number>>>> = {
    report: new Map(),
    statement: new Map(),
    event: new Map(),
  };
  readonly #sidesOf = new Map<EntityId, readonly string[]>();
  #kind: Kind = 'report';
  #facets = this.#kinds.report;
  /** The terms of one find, each once. */
  #terms = new Set<number>();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#state = new Map(reading.entities.map(({ id, state }) => [id, state]));
    this.#byId = new Map(reading.attributions.map((one) => [one.id, one]));
    this.#mentions = reading.mentions.flatMap(({ span, entity }) =>
      entity === null ? [] : [{ span, entity }],
    );
  }

  report(): ReadonlySet<number> {
    this.#begin('report');
    const { mentions, attributions, report } = this.#reading;
    for (const { entity } of mentions) this.#putEntity('about', entity);
    for (const { source } of attributions) this.#putEntity('by', source.entity);
    this.#putEntity('through', report.publisher);
    for (const { chain } of attributions) this.#putRelays(chain);
    this.#put('language', report.language);
    return this.#terms;
  }

  statement({ source, content, addressee, chain, cue }: Attribution): ReadonlySet<number> {
    this.#begin('statement');
    const named: (EntityId | null)[] = [addressee];
    for (const { span, entity } of this.#mentions)
      if (content.some((part) => contains(part, span))) named.push(entity);
    for (const entity of named) this.#putEntity('about', entity);
    this.#putEntity('by', source.entity);
    this.#putRelays(chain);
    this.#putPairs([source.entity], named);
    if (cue !== null) this.#put('type', cue.class);
    this.#put('language', this.#reading.report.language);
    return this.#terms;
  }

  event(one: ReportedEvent): ReadonlySet<number> {
    this.#begin('event');
    const parties = [...one.actors, ...one.recipients];
    for (const entity of parties) this.#putEntity('about', entity);
    for (const account of one.accounts) {
      this.#putEntity('about', account.place?.entity ?? null);
      this.#putTellers(account);
    }
    if (parties.length <= MOST_PARTIES) this.#putPairs(parties, parties);
    this.#put('type', one.type);
    if (one.mode !== null) this.#put('type', `${one.type}/${one.mode}`);
    this.#put('status', one.status);
    if (isAnnounced(one)) this.#put('announced', '');
    this.#put('language', this.#reading.report.language);
    return this.#terms;
  }

  #begin(kind: Kind): void {
    this.#kind = kind;
    this.#facets = this.#kinds[kind];
    this.#terms = new Set();
  }

  #put(facet: Facet, value: string): void {
    let numbers = this.#facets.get(facet);
    if (numbers === undefined) {
      numbers = new Map();
      this.#facets.set(facet, numbers);
    }
    let number = numbers.get(value);
    if (number === undefined) {
      number = this.names.push(`${facetName(this.#kind, facet)}\n${value}`) - 1;
      numbers.set(value, number);
    }
    this.#terms.add(number);
  }

  /** An entity stands for itself and for the state it belongs to. */
  #putEntity(facet: Facet, id: EntityId | null): void {
    for (const side of this.#sides(id)) this.#put(facet, side);
  }

  /** All through whom it came, but who said it. */
  #putRelays(chain: readonly Link[]): void {
    for (let i = 0; i < chain.length - 1; i++) this.#putEntity('through', chain[i]!.entity);
  }

  /** The report's own voice is its publisher's word. */
  #putTellers({ attribution }: Account): void {
    const told = attribution === null ? undefined : this.#byId.get(attribution);
    const { publisher } = this.#reading.report;
    this.#putEntity('by', told === undefined ? publisher : told.source.entity);
    if (told === undefined) this.#putEntity('through', publisher);
    else this.#putRelays(told.chain);
  }

  #putPairs(some: readonly (EntityId | null)[], others: readonly (EntityId | null)[]): void {
    const [ours, theirs] = [this.#bodies(some), this.#bodies(others)];
    for (const a of ours) for (const b of theirs) if (a !== b) this.#put('between', pairValue(a, b));
  }

  /** Entities and their states without people: relations are between bodies. */
  #bodies(ids: readonly (EntityId | null)[]): Set<string> {
    return new Set(ids.flatMap((id) => this.#sides(id)).filter((id) => !id.startsWith('person:')));
  }

  #sides(id: EntityId | null): readonly string[] {
    if (id === null) return [];
    let sides = this.#sidesOf.get(id);
    if (sides === undefined) {
      const state = this.#state.get(id) ?? null;
      sides = state === null || id === `state:${state}` ? [id] : [id, `state:${state}`];
      this.#sidesOf.set(id, sides);
    }
    return sides;
  }
}

/** An act that is told of before it happens. */
export const isAnnounced = ({ status }: ReportedEvent): boolean => status === 'planned';
