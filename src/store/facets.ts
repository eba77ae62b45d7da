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

export type Term = readonly [facet: Facet, value: string];

/** More parties than these make no pairs: a summit of fifty states is not 1,225 relations. */
const MOST_PARTIES = 12;

/** Two parties in either order. */
export const pairValue = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Terms of the finds of one Reading. */
export class Facets {
  readonly #reading: Reading;
  readonly #state: ReadonlyMap<EntityId, string | null>;
  readonly #byId: ReadonlyMap<string, Attribution>;
  /** Mentions in the order of the text. */
  readonly #mentions: readonly { readonly span: Span; readonly entity: EntityId }[];

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#state = new Map(reading.entities.map(({ id, state }) => [id, state]));
    this.#byId = new Map(reading.attributions.map((one) => [one.id, one]));
    this.#mentions = reading.mentions.flatMap(({ span, entity }) =>
      entity === null ? [] : [{ span, entity }],
    );
  }

  report(): Term[] {
    const { mentions, attributions, report } = this.#reading;
    return unique([
      ...this.#each(
        'about',
        mentions.map(({ entity }) => entity),
      ),
      ...this.#each(
        'by',
        attributions.map(({ source }) => source.entity),
      ),
      ...this.#each('through', [report.publisher, ...attributions.flatMap(({ chain }) => relaysOf(chain))]),
      ['language', report.language],
    ]);
  }

  statement(one: Attribution): Term[] {
    const named = this.#namedIn(one);
    return unique([
      ...this.#each('about', named),
      ...this.#each('by', [one.source.entity]),
      ...this.#each('through', relaysOf(one.chain)),
      ...this.#pairs([one.source.entity], named),
      ...(one.cue === null ? [] : [['type', one.cue.class] as const]),
      ['language', this.#reading.report.language],
    ]);
  }

  event(one: ReportedEvent): Term[] {
    const parties = [...one.actors, ...one.recipients];
    const few = parties.length > MOST_PARTIES ? [] : parties;
    const tellers = one.accounts.map((account) => this.#tellers(account));
    return unique([
      ...this.#each('about', [...parties, ...one.accounts.map(({ place }) => place?.entity ?? null)]),
      ...this.#each(
        'by',
        tellers.map(({ by }) => by),
      ),
      ...this.#each(
        'through',
        tellers.flatMap(({ through }) => through),
      ),
      ...this.#pairs(few, few),
      ['type', one.type],
      ...(one.mode === null ? [] : [['type', `${one.type}/${one.mode}`] as const]),
      ['status', one.status],
      ...(isAnnounced(one) ? [['announced', ''] as const] : []),
      ['language', this.#reading.report.language],
    ]);
  }

  #namedIn({ content, addressee }: Attribution): (EntityId | null)[] {
    const inside = this.#mentions.filter(({ span }) => content.some((part) => contains(part, span)));
    return [addressee, ...inside.map(({ entity }) => entity)];
  }

  /** The report's own voice is its publisher's word. */
  #tellers({ attribution }: Account): { by: EntityId | null; through: readonly (EntityId | null)[] } {
    const told = attribution === null ? undefined : this.#byId.get(attribution);
    const { publisher } = this.#reading.report;
    return told === undefined
      ? { by: publisher, through: [publisher] }
      : { by: told.source.entity, through: relaysOf(told.chain) };
  }

  /** An entity stands for itself and for the state it belongs to. */
  #each(facet: Facet, entities: readonly (EntityId | null)[]): Term[] {
    return entities.flatMap((id) => this.#sides(id).map((side) => [facet, side] as const));
  }

  #pairs(some: readonly (EntityId | null)[], others: readonly (EntityId | null)[]): Term[] {
    const [ours, theirs] = [some, others].map((ids) => [...new Set(ids.flatMap((id) => this.#sides(id)))]);
    const [one, other] = [ours!, theirs!].map((ids) => ids.filter((id) => !id.startsWith('person:')));
    return one!.flatMap((a) =>
      other!.filter((b) => a !== b).map((b) => ['between', pairValue(a, b)] as const),
    );
  }

  #sides(id: EntityId | null): string[] {
    if (id === null) return [];
    const state = this.#state.get(id) ?? null;
    return state === null || id === `state:${state}` ? [id] : [id, `state:${state}`];
  }
}

/** An act that is told of before it happens. */
export const isAnnounced = ({ status }: ReportedEvent): boolean => status === 'planned';

const relaysOf = (chain: readonly Link[]): (EntityId | null)[] =>
  chain.slice(0, -1).map(({ entity }) => entity);

function unique(terms: readonly Term[]): Term[] {
  const seen = new Map(terms.map((term) => [term.join('\n'), term]));
  return [...seen.values()];
}
