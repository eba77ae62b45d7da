import { sql } from 'kysely';
import type { Db, Dialect } from '../dialect.js';
import { reportHandle } from '../handles.js';
import type { Engine, Prepared } from '../prepared.js';

/** When a report came in and was read; a restored ledger keeps the old times. */
export interface Stamps {
  readonly received: string;
  readonly read: string;
  readonly redacted: string | null;
}

export interface Numbers {
  report(id: string): number;
  engine(engine: Engine): number;
}

/** Texts, reports and engines, each once, and the numbers they have in this ledger. */
export async function putReports(
  db: Db,
  dialect: Dialect,
  batch: readonly Prepared[],
  stamps: (one: Prepared) => Stamps,
): Promise<Numbers> {
  const texts = await numbersOfTexts(db, batch);
  const marks = batch.flatMap(({ source }) => (source === null ? [] : [[source]]));
  await dialect.insertMany(db, 'sources', { mark: 'text' }, marks);
  await db
    .insertInto('reports')
    .values(
      batch.map((one) => ({
        id: one.id,
        handle: reportHandle(one.id),
        publisher: one.publisher,
        uri: one.uri,
        text: texts.get(one.textHash)!,
        media_type: one.mediaType,
        original: one.original,
        received_at: stamps(one).received,
        redacted_at: stamps(one).redacted,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const ids = batch.map(({ id }) => id);
  const rows = await db.selectFrom('reports').select(['id', 'number']).where('id', 'in', ids).execute();
  const reports = new Map(rows.map(({ id, number }) => [id, number]));
  const engines = await numbersOfEngines(db, batch);
  return {
    report: (id) => reports.get(id)!,
    engine: ({ version, data }) => engines.get(`${version} ${data}`)!,
  };
}

async function numbersOfTexts(db: Db, batch: readonly Prepared[]): Promise<Map<string, number>> {
  const byHash = new Map(batch.map((one) => [one.textHash, one.text]));
  await db
    .insertInto('texts')
    .values([...byHash].map(([hash, body]) => ({ hash, body })))
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const rows = await db
    .selectFrom('texts')
    .select(['hash', 'number'])
    .where('hash', 'in', [...byHash.keys()])
    .execute();
  return new Map(rows.map(({ hash, number }) => [hash, number]));
}

async function numbersOfEngines(db: Db, batch: readonly Prepared[]): Promise<Map<string, number>> {
  const engines = new Map(batch.map(({ engine }) => [`${engine.version} ${engine.data}`, engine]));
  const rows: [string, number][] = [];
  for (const [name, { version, data }] of engines) {
    await sql`insert into engines (version, data) values (${version}, ${data}) on conflict do nothing`.execute(
      db,
    );
    const { number } = await db
      .selectFrom('engines')
      .select('number')
      .where('version', '=', version)
      .where('data', '=', data)
      .executeTakeFirstOrThrow();
    rows.push([name, number]);
  }
  return new Map(rows);
}
