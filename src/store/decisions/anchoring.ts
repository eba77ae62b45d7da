import { sql } from 'kysely';
import type { Db } from '../dialect.js';
import { unpackReading, unpackText } from '../packed.js';
import { eventKey, statementKey } from '../writing/04-finds.js';
import { anchor } from './anchor.js';
import type { DecidedKind, Selectors } from './selectors.js';

/** Hangs the decisions about some reports on the Readings that are current now. None is dropped. */
export async function reanchor(db: Db, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return;
  const decisions = await db.selectFrom('decisions').selectAll().where('report', 'in', reports).execute();
  for (const { number, report, kind, selectors } of decisions) {
    const row = await db
      .selectFrom('readings')
      .innerJoin('reports', 'reports.number', 'readings.report')
      .innerJoin('texts', 'texts.number', 'reports.text')
      .select(['readings.key', 'readings.body', 'texts.body as text'])
      .where('reports.id', '=', report)
      .where('readings.current', '=', 1)
      .executeTakeFirstOrThrow();
    const reading = unpackReading(row.body, unpackText(row.text));
    const { status, ordinal } = anchor(JSON.parse(selectors) as Selectors, kind as DecidedKind, reading);
    const key =
      ordinal === null
        ? null
        : kind === 'statement'
          ? statementKey(row.key, ordinal)
          : eventKey(row.key, reading.attributions.length, ordinal);
    await sql`insert into anchors (decision, key, status) values (${number}, ${key}, ${status})
      on conflict (decision) do update set key = excluded.key, status = excluded.status`.execute(db);
  }
}
