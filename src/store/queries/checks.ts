import { sql } from 'kysely';
import type { Db } from '../dialect.js';

/** Finds of one Reading in the lists. */
export interface Listed {
  readonly statements: number;
  readonly events: number;
}

/** What the indexes hold in all. */
export interface Totals {
  readonly postings: number;
  readonly statements: number;
  readonly events: number;
}

export async function listedOf(db: Db, readings: readonly number[]): Promise<Map<number, Listed>> {
  if (readings.length === 0) return new Map();
  const countIn = async (table: 'statements' | 'events'): Promise<Map<number, number>> => {
    const rows = await db
      .selectFrom(table)
      .select(['reading', (select) => select.fn.countAll<number>().as('finds')])
      .where('reading', 'in', readings)
      .groupBy('reading')
      .execute();
    return new Map(rows.map(({ reading, finds }) => [reading, finds]));
  };
  const [statements, events] = [await countIn('statements'), await countIn('events')];
  return new Map(
    readings.map((one) => [one, { statements: statements.get(one) ?? 0, events: events.get(one) ?? 0 }]),
  );
}

export async function totals(db: Db): Promise<Totals> {
  const { rows } = await sql<Totals>`select
    (select count(*) from postings) as postings,
    (select count(*) from statements) as statements,
    (select count(*) from events) as events`.execute(db);
  return rows[0]!;
}
