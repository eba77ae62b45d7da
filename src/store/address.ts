import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Db, Dialect } from './dialect.js';
import { LedgerError } from './ledger-error.js';
import { postgres } from './postgres/dialect.js';
import { sqlite } from './sqlite/dialect.js';
import { openSqlite, sqliteFile } from './sqlite/open.js';

export interface Backend {
  readonly db: Db;
  readonly dialect: Dialect;
  /** The address as it may be shown: without a password. */
  readonly name: string;
}

export const isServer = (address: string): boolean => /^postgres(?:ql)?:\/\//i.test(address);

/** A folder, or the connection string of a PostgreSQL server. */
export async function backendOf(address: string, mustExist: boolean): Promise<Backend> {
  if (isServer(address)) {
    const { openPostgres } = await import('./postgres/open.js');
    return { db: openPostgres(address), dialect: postgres, name: shown(address) };
  }
  if (mustExist && !existsSync(sqliteFile(resolve(address)))) {
    throw new LedgerError(
      `there is no ledger at «${address}»`,
      'Make one with: isnad add PATH. Or say where it is with --ledger',
    );
  }
  return { db: openSqlite(resolve(address)), dialect: sqlite, name: address };
}

function shown(address: string): string {
  try {
    const { protocol, host, pathname } = new URL(address);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return 'postgres://…';
  }
}
