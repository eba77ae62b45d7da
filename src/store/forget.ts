import { sql } from 'kysely';
import type { Db, Dialect } from './dialect.js';
import { entityMark, reportMarks } from './tombstones.js';
import { supersede } from './writing/superseded.js';

/**
 * Removes a report with its text, original, Readings and decisions, and leaves a tombstone of hashes: it is not taken
 * in again.
 */
export async function forgetReport(
  db: Db,
  dialect: Dialect,
  id: string,
  reason: string | null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await dialect.startWriting(trx);
    const { uri, hash } = await removeReport(trx, dialect, id);
    await bury(trx, 'report', reportMarks(id, hash, uri), reason);
  });
}

/** Removes a report without a trace; what remains of it is for the caller to keep. */
export async function removeReport(
  db: Db,
  dialect: Dialect,
  id: string,
): Promise<{ readonly uri: string; readonly hash: string }> {
  const report = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.number', 'reports.text')
    .select(['reports.number', 'reports.uri', 'reports.text', 'texts.hash'])
    .where('reports.id', '=', id)
    .executeTakeFirstOrThrow();
  await supersede(db, dialect, [report.number]);
  const decisions = db.selectFrom('decisions').select('number').where('report', '=', id);
  await db.deleteFrom('anchors').where('decision', 'in', decisions).execute();
  await db.deleteFrom('decisions').where('report', '=', id).execute();
  await db.deleteFrom('readings').where('report', '=', report.number).execute();
  await db.deleteFrom('reports').where('number', '=', report.number).execute();
  await db.deleteFrom('aliases').where('report', '=', id).execute();
  await sql`delete from texts where number = ${report.text}
    and not exists (select 1 from reports where text = ${report.text})`.execute(db);
  return report;
}

/** Leaves a tombstone of an entity: from now on no Reading that names it is taken in. */
export const buryEntity = (db: Db, id: string, reason: string | null): Promise<void> =>
  bury(db, 'person', [entityMark(id)], reason);

/** Removes an entity from every index. */
export async function removeEntity(db: Db, id: string): Promise<void> {
  const terms = db.selectFrom('terms').select('number').where('value', '=', id);
  await db.deleteFrom('postings').where('term', 'in', terms).execute();
  await db.deleteFrom('terms').where('value', '=', id).execute();
  await db.deleteFrom('names').where('entity', '=', id).execute();
  await db.deleteFrom('entities').where('id', '=', id).execute();
}

async function bury(db: Db, kind: string, hashes: readonly string[], reason: string | null): Promise<void> {
  const forgotten_at = new Date().toISOString();
  await db
    .insertInto('tombstones')
    .values(hashes.map((hash) => ({ kind, hash, reason, forgotten_at })))
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}
