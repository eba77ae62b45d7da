import { sql } from 'kysely';
import type { Db, Dialect } from '../dialect.js';
import { FIRST_DATED } from '../places.js';

export interface Counts {
  readonly reports: number;
  readonly readings: number;
  readonly statements: number;
  readonly events: number;
  readonly decisions: number;
  /** Decisions whose words were not found again. */
  readonly lost: number;
  readonly forgotten: number;
  readonly bytes: number;
}

export async function counts(db: Db, dialect: Dialect): Promise<Counts> {
  const { rows } = await sql<Omit<Counts, 'bytes'>>`select
    (select count(*) from reports) as reports,
    (select count(*) from readings) as readings,
    (select count(*) from statements) as statements,
    (select count(*) from events) as events,
    (select count(*) from decisions) as decisions,
    (select count(*) from anchors where status = 'lost') as lost,
    (select count(*) from tombstones) as forgotten`.execute(db);
  return { ...rows[0]!, bytes: await dialect.size(db) };
}

/** Current reports whose date is not known, counted up to a limit: a filter by date leaves them out. */
export async function undatedReports(db: Db, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from
    (select 1 from readings where key < ${FIRST_DATED} and current = 1 limit ${limit}) as counted`.execute(
    db,
  );
  return rows[0]!.count;
}

export interface EngineInUse {
  readonly version: string;
  readonly data: string;
  readonly readings: number;
}

/** The readers' versions, and how many reports each of them read last. */
export const enginesInUse = (db: Db): Promise<EngineInUse[]> =>
  db
    .selectFrom('readings')
    .innerJoin('engines', 'engines.number', 'readings.engine')
    .select(['version', 'data', (select) => select.fn.countAll<number>().as('readings')])
    .where('current', '=', 1)
    .groupBy(['engines.number', 'version', 'data'])
    .orderBy('engines.number')
    .execute();
