import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db } from '../dialect.js';
import type { Tables } from '../schema.js';

const CONNECTIONS = 4;
/** Milliseconds until a server that does not answer counts as away. */
const PATIENCE = 10_000;

const BIGINT = 20;
const NUMERIC = 1700;

/** Opens the ledger in a database of a PostgreSQL server; tables are made in the schema that its search path names first. */
export function openPostgres(address: string): Db {
  const types = new pg.TypeOverrides();
  // Every number of the ledger is a safe integer (places.ts); pg gives 64-bit numbers as text otherwise.
  for (const type of [BIGINT, NUMERIC]) types.setTypeParser(type, Number);
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'isnad',
    types,
  });
  // A connection can break between two queries: the next one opens another, or says what is wrong.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
