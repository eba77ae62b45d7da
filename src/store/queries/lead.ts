import { sql } from 'kysely';
import type { Db } from '../dialect.js';
import type { Part, Walk } from './parts.js';

/** A filter that leaves fewer finds than this is asked first, and the others of each of its finds. */
const FEW = 1000;
/** The same of a filter without an order of its own: else the whole list is walked, and what is new may be dated long ago. */
const FEW_UNORDERED = 10_000;
/** Of filters that all have more than a few, the one with the fewest leads; they are counted up to here. */
const MANY = 30_000;
/** The part that leads, and the way through its finds. */
export interface Lead {
  readonly part: Part;
  readonly walk: Walk;
}

/** The part with the fewest finds; of large ones one that is in order; none where the list itself is walked. */
export async function leadOf(db: Db, parts: readonly Part[]): Promise<Lead | null> {
  const most = ({ walk }: Part): number => (walk.ordered ? FEW : FEW_UNORDERED);
  const [countable, others] = [true, false].map((is) => parts.filter(({ walk }) => walk.countable === is));
  const few = (await fewestOf(db, countable!, most)) ?? (await fewestOf(db, others!, most));
  if (few !== null) return { part: few, walk: fetched(few) };
  const fewer = countable!.length < 2 ? null : await fewestOf(db, countable!, () => MANY);
  const part = fewer ?? parts.find(({ walk }) => walk.ordered);
  return part === undefined ? null : { part, walk: part.walk };
}

const fetched = ({ walk }: Part): Walk => walk.whole ?? walk;

/** The part with the fewest finds among those that have fewer than their limit, or null. */
async function fewestOf(
  db: Db,
  parts: readonly Part[],
  limitOf: (part: Part) => number,
): Promise<Part | null> {
  let [found, fewest]: [Part | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const part of parts) {
    const limit = limitOf(part);
    const count = await countUpTo(db, part, limit);
    if (count < limit && count < fewest) [found, fewest] = [part, count];
  }
  return found;
}

async function countUpTo(db: Db, part: Part, most: number): Promise<number> {
  const walk = fetched(part);
  const { rows } = await sql<{ few: number }>`
    select count(*) as few from (select 1 from ${walk.keys} where ${walk.where} limit ${most}) as counted`.execute(
    db,
  );
  return rows[0]!.few;
}
