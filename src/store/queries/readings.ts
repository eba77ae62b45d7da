import { sql } from 'kysely';
import type { Reading } from '../../model/index.js';
import type { Db } from '../dialect.js';
import { unpackReading, unpackText } from '../packed.js';
import type { Given } from '../prepared.js';

/** A Reading of the ledger, and what is known about it beside its words. */
export interface Stored {
  /** Number of the Reading, in the order of arrival. */
  readonly number: number;
  readonly key: number;
  readonly current: boolean;
  readonly reading: Reading;
  readonly given: Given;
  readonly intake: string;
  readonly handle: string;
  readonly mediaType: string;
  readonly receivedAt: string;
  readonly readAt: string;
  readonly redactedAt: string | null;
}

const query = (db: Db) =>
  db
    .selectFrom('readings')
    .innerJoin('reports', 'reports.number', 'readings.report')
    .innerJoin('texts', 'texts.number', 'reports.text')
    .select([
      'readings.number',
      'readings.key',
      'readings.current',
      'readings.body',
      'readings.given',
      'readings.intake',
      'readings.read_at',
      'reports.handle',
      'reports.media_type',
      'reports.received_at',
      'reports.redacted_at',
      'texts.body as text',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

const stored = (row: Row): Stored => ({
  number: row.number,
  key: row.key,
  current: row.current === 1,
  reading: unpackReading(row.body, unpackText(row.text)),
  given: JSON.parse(row.given) as Given,
  intake: row.intake,
  handle: row.handle,
  mediaType: row.media_type,
  receivedAt: row.received_at,
  readAt: row.read_at,
  redactedAt: row.redacted_at,
});

/** Readings by their numbers. */
export async function readingsOf(db: Db, numbers: readonly number[]): Promise<Map<number, Stored>> {
  if (numbers.length === 0) return new Map();
  const rows = await query(db)
    .where('readings.number', 'in', [...new Set(numbers)])
    .execute();
  return new Map(rows.map((row) => [row.number, stored(row)]));
}

/** All Readings of a report, the newest last. */
export async function readingsOfReport(db: Db, id: string): Promise<Stored[]> {
  const rows = await query(db).where('reports.id', '=', id).orderBy('readings.number').execute();
  return rows.map(stored);
}

/** The Readings after a number, in the order of arrival; only current ones where that is asked. */
export async function readingsAfter(
  db: Db,
  after: number,
  limit: number,
  { currentOnly }: { readonly currentOnly: boolean },
): Promise<Stored[]> {
  const rows = await query(db)
    .where('readings.number', '>', after)
    .$if(currentOnly, (some) => some.where('readings.current', '=', 1))
    .orderBy('readings.number')
    .limit(limit)
    .execute();
  return rows.map(stored);
}

/** The number of the newest Reading; 0 where there is none. */
export async function newestReading(db: Db): Promise<number> {
  const { rows } = await sql<{ number: number | null }>`select max(number) as number from readings`.execute(
    db,
  );
  return rows[0]?.number ?? 0;
}
