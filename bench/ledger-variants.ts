/**
 * Any number of Readings for a large ledger, from a few thousand that were really read: other people, states and
 * outlets in the places of those named, other dates, every third report a repeat of another outlet. What a database has
 * to do for them is what it has to do for real ones; the reader's work is measured apart.
 */
import { createHash } from 'node:crypto';
import type { Reading } from '../src/model/index.js';
import { entityOf, type Prepared, partsOfTerm, prepare, type Received } from '../src/store/index.js';
import { Random } from './random.js';

const DAYS = 60;
const FIRST = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;
const REPEATED = 1 / 3;

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
    this.#pool = pool.map(([reading, received]) => prepare(reading, received));
    const ids = new Set(this.#pool.flatMap(({ entities }) => entities.map((entity) => entityOf(entity).id)));
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
      terms: model.terms.map((name) => {
        const [facet, value] = partsOfTerm(name);
        const isOwn = facet.endsWith('.through') && value === model.publisher;
        return `${facet}\n${isOwn ? publisher : swapped(value)}`;
      }),
      // The report's words are the last.
      finds: { ...model.finds, words: `${model.finds.words} ${number}` },
    };
  }

  #swap({ entities }: Prepared): Map<string, string> {
    return new Map(
      entities.map((entity) => {
        const { id } = entityOf(entity);
        return [id, this.#someone(id.slice(0, id.indexOf(':')), id)];
      }),
    );
  }

  /** Another one of the same kind; a few are named far more often than the others. */
  #someone(kind: string, otherwise: string): string {
    const all = this.#byKind.get(kind);
    if (all === undefined) return otherwise;
    return all[Math.floor(all.length * this.#random.next() ** 3)]!;
  }
}
