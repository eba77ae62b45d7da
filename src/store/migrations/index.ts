import { sql } from 'kysely';
import type { Db, Dialect } from '../dialect.js';
import { LedgerError } from '../ledger-error.js';
import { ledgerTables } from './01-ledger.js';

/** The forms of the ledger in their order. One that was published is never changed; a new one is added. */
const FORMS: readonly (readonly [name: string, statements: (dialect: Dialect) => string[]])[] = [
  ['01-ledger', ledgerTables],
];

const LATEST = FORMS.at(-1)![0];

/**
 * Brings the tables of a ledger to the form that this version knows, as one transaction that other processes wait for.
 * Kysely's own migrator does neither on SQLite: it runs statement by statement and without a lock.
 */
export async function migrate(db: Db, dialect: Dialect): Promise<void> {
  if ((await formsOf(db)).at(-1) === LATEST) return;
  await db.transaction().execute(async (trx) => {
    await dialect.startWriting(trx);
    await sql`create table if not exists isnad_forms (name text primary key)`.execute(trx);
    const done = await formsOf(trx);
    const newer = done.filter((name) => FORMS.every(([known]) => known !== name));
    if (newer.length > 0) {
      throw new LedgerError(
        `the ledger has a form that this version of Isnad does not know («${newer.join(', ')}»)`,
        'Use the version that made it, or a newer one',
      );
    }
    for (const [name, statements] of FORMS) {
      if (done.includes(name)) continue;
      for (const statement of statements(dialect)) await sql.raw(statement).execute(trx);
      await sql`insert into isnad_forms (name) values (${name})`.execute(trx);
    }
  });
}

/** Names of the ledger's forms in their order; none where there are no tables yet. */
async function formsOf(db: Db): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from isnad_forms order by name`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (/no such table|does not exist/.test((error as Error).message)) return [];
    throw error;
  }
}
