import { sql } from 'kysely';
import type { Db } from '../dialect.js';

/** The number of the newest report. */
export async function newestReport(db: Db): Promise<number> {
  const { rows } = await sql<{ number: number | null }>`select max(number) as number from reports`.execute(
    db,
  );
  return rows[0]?.number ?? 0;
}

/** The newest report that was there when somebody last looked at a list; 0 where nobody has. */
export async function lastLook(db: Db, list: string): Promise<number> {
  const row = await db.selectFrom('looks').select('report').where('list', '=', list).executeTakeFirst();
  return row?.report ?? 0;
}

export async function lookedAt(db: Db, list: string, report: number): Promise<void> {
  await db.transaction().execute((trx) =>
    sql`insert into looks (list, report, looked_at) values (${list}, ${report}, ${new Date().toISOString()})
      on conflict (list) do update set report = excluded.report, looked_at = excluded.looked_at`.execute(trx),
  );
}
