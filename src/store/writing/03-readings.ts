import type { Db } from '../dialect.js';
import { firstPlace, placesEnd } from '../places.js';
import type { Prepared } from '../prepared.js';
import type { Numbers, Stamps } from './02-reports.js';

/** A Reading with its number and its place: statements and events stand right below `key`. */
export interface Placed {
  readonly prepared: Prepared;
  readonly reading: number;
  readonly key: number;
}

/** Puts the Readings of different reports, each current from now on. */
export async function putReadings(
  db: Db,
  batch: readonly Prepared[],
  numbers: Numbers,
  stamps: (one: Prepared) => Stamps,
): Promise<Placed[]> {
  const keys = await placesFor(db, batch);
  const rows = batch.map((one, i) => ({
    report: numbers.report(one.id),
    key: keys[i]!,
    engine: numbers.engine(one.engine),
    published: one.published ?? '',
    language: one.language,
    intake: one.intake,
    given: JSON.stringify(one.given),
    body: one.body,
    read_at: stamps(one).read,
    current: 1,
  }));
  const written = await db
    .insertInto('readings')
    .values(rows)
    // Read again by the same engine on the same date: only how it was taken in can differ.
    .onConflict((conflict) =>
      conflict.columns(['report', 'published', 'language', 'engine']).doUpdateSet((row) => ({
        key: row.ref('excluded.key'),
        intake: row.ref('excluded.intake'),
        given: row.ref('excluded.given'),
        body: row.ref('excluded.body'),
        current: 1,
      })),
    )
    .returning(['number', 'key'])
    .execute();
  const byKey = new Map(written.map(({ key, number }) => [key, number]));
  return batch.map((prepared, i) => ({ prepared, key: keys[i]!, reading: byKey.get(keys[i]!)! }));
}

/** The next free places in the minute of each report's publication, as many as it has finds, or in a minute after it. */
async function placesFor(db: Db, batch: readonly Prepared[]): Promise<number[]> {
  const free = new Map<number, number>();
  const keys: number[] = [];
  for (const { published, statements, events } of batch) {
    const below = statements.length + events.length;
    let first = firstPlace(published);
    for (;;) {
      const from = free.get(first) ?? (await firstFree(db, first));
      if (from + below < placesEnd(first)) {
        keys.push(from + below);
        free.set(first, from + below + 1);
        break;
      }
      free.set(first, from);
      first = placesEnd(first);
    }
  }
  return keys;
}

async function firstFree(db: Db, first: number): Promise<number> {
  const row = await db
    .selectFrom('readings')
    .select('key')
    .where('key', '>=', first)
    .where('key', '<', placesEnd(first))
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? first : row.key + 1;
}
