/**
 * Any number of Readings for a large ledger, from a few thousand that were really read: other people, states and
 * outlets in the places of those named, other dates, every third report a repeat of another outlet. What a database has
 * to do for them is what it has to do for real ones; the reader's work is measured apart.
 */
import { createHash } from 'node:crypto';
import type { Account, EventType, Reading, ReportedEvent, Status } from '../src/model/index.js';
import { type Prepared, prepare, type Received } from '../src/store/index.js';
import { Random } from './random.js';

const DAYS = 60;
const FIRST = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;
const REPEATED = 1 / 3;
const EVENTS = 3;

const TYPES: readonly (readonly [EventType, string | null, Status])[] = [
  ['CONSULT', 'visit', 'planned'],
  ['CONSULT', 'phone', 'occurred'],
  ['AGREE', null, 'occurred'],
  ['SANCTION', 'ban', 'occurred'],
  ['ASSAULT', 'aerial', 'occurred'],
  ['ASSAULT', 'explosives', 'denied'],
  ['REJECT', null, 'occurred'],
  ['THREATEN', 'ban', 'offered'],
  ['AID', null, 'ongoing'],
  ['PROTEST', 'demo', 'attempted'],
];

/** Events between those whom a Reading names, on its own statements as evidence. */
export function withEvents(reading: Reading, random: Random): Reading {
  const parties = reading.entities.filter(({ state }) => state !== null).map(({ id }) => id);
  if (parties.length < 2 || reading.attributions.length === 0) return reading;
  const events = Array.from({ length: EVENTS }, (_, i): ReportedEvent => {
    const [type, mode, status] = random.one(TYPES);
    const [actor, recipient] = random.several(parties, 2);
    const told = random.one(reading.attributions);
    const day = new Date(FIRST + random.below(200) * DAY).toISOString().slice(0, 10);
    const account: Account = {
      attribution: told.id,
      evidence: told.content[0]!,
      status,
      time: { edtf: status === 'planned' ? day : null, span: null },
      place: null,
      quantities: [],
      factuality: told.factuality,
    };
    return {
      id: `e${i + 1}`,
      type,
      mode,
      context: ['diplomatic'],
      cameo: null,
      quad: 1,
      actors: [actor!],
      recipients: [recipient!],
      status,
      accounts: [account],
      core: true,
    };
  });
  return { ...reading, events };
}

/** Makes one variant after the other; the same seed gives the same ones. */
export class Variants {
  readonly #pool: readonly Prepared[];
  readonly #count: number;
  readonly #random: Random;
  readonly #byKind = new Map<string, string[]>();
  #made = 0;

  constructor(pool: readonly (readonly [Reading, Received])[], count: number, seed = 5) {
    this.#random = new Random(seed);
    this.#count = count;
    this.#pool = pool.map(([reading, received]) => prepare(withEvents(reading, this.#random), received));
    const ids = new Set(this.#pool.flatMap(({ entities }) => entities.map(({ id }) => id)));
    for (const id of ids) {
      const kind = id.slice(0, id.indexOf(':'));
      this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), id]);
    }
  }

  next(): Prepared {
    const number = this.#made++;
    const model = this.#random.one(this.#pool);
    const swap = this.#random.next() < REPEATED ? new Map<string, string>() : this.#swap(model);
    const swapped = (value: string): string =>
      value
        .split(' ')
        .map((id) => swap.get(id) ?? id)
        .sort()
        .join(' ');
    const publisher = this.#someone('outlet', model.publisher ?? 'outlet:reuters');
    const published = new Date(FIRST + (number / this.#count) * DAYS * DAY)
      .toISOString()
      .replace(/:\d\d\.\d+Z/, 'Z');
    const hash = (kind: string): string => createHash('sha256').update(`${kind} ${number}`).digest('hex');
    return {
      ...model,
      id: `sha256:${hash('report')}`,
      uri: `https://news.example/${number}`,
      publisher,
      published,
      textHash: `sha256:${hash('text')}`,
      intake: hash('intake'),
      given: { ...model.given, published, publisher },
      terms: model.terms.map(([facet, value]) =>
        facet === 'through' && value === model.publisher ? [facet, publisher] : [facet, swapped(value)],
      ),
      report: { ...model.report, words: `${model.report.words} ${number}` },
    };
  }

  #swap({ entities }: Prepared): Map<string, string> {
    return new Map(entities.map(({ id }) => [id, this.#someone(id.slice(0, id.indexOf(':')), id)]));
  }

  /** Another one of the same kind; a few are named far more often than the others. */
  #someone(kind: string, otherwise: string): string {
    const all = this.#byKind.get(kind);
    if (all === undefined) return otherwise;
    return all[Math.floor(all.length * this.#random.next() ** 3)]!;
  }
}
