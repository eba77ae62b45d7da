import { sql } from 'kysely';
import type { Db, Dialect } from '../dialect.js';
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
  dialect: Dialect,
  batch: readonly Prepared[],
  numbers: Numbers,
  stamps: (one: Prepared) => Stamps,
): Promise<Placed[]> {
  const keys = await placesFor(db, dialect, batch);
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
async function placesFor(db: Db, dialect: Dialect, batch: readonly Prepared[]): Promise<number[]> {
  const free = await firstFree(
    db,
    dialect,
    batch.map(({ published }) => firstPlace(published)),
  );
  const keys: number[] = [];
  for (const { published, finds } of batch) {
    const below = finds.statements + finds.events;
    let first = firstPlace(published);
    while (free.get(first)! + below >= placesEnd(first)) {
      first = placesEnd(first);
      if (!free.has(first)) free.set(first, (await firstFree(db, dialect, [first])).get(first)!);
    }
    const key = free.get(first)! + below;
    keys.push(key);
    free.set(first, key + 1);
  }
  return keys;
}

/** The first free place in each of some minutes. */
async function firstFree(db: Db, dialect: Dialect, minutes: readonly number[]): Promise<Map<number, number>> {
  const asked = [...new Set(minutes)].map((first) => [first, placesEnd(first)]);
  const { rows } = await sql<{ first: number; last: number | null }>`
    select first, (select max(key) from readings where key >= first and key < "end") as last
    from ${dialect.rows({ first: 'integer', end: 'integer' }, asked)} as asked`.execute(db);
  return new Map(rows.map(({ first, last }) => [first, last === null ? first : last + 1]));
}
