import { resolve } from 'node:path';
import type { Db, Dialect } from './dialect.js';
import { postgres } from './postgres/dialect.js';
import { openPostgres } from './postgres/open.js';
import { sqlite } from './sqlite/dialect.js';
import { openSqlite } from './sqlite/open.js';

/** Where a ledger is when nobody says otherwise. */
export const DEFAULT_LEDGER = './isnad-ledger';

export interface Backend {
  readonly db: Db;
  readonly dialect: Dialect;
  /** The address as it may be shown: without a password. */
  readonly name: string;
}

export const isServer = (address: string): boolean => /^postgres(?:ql)?:\/\//i.test(address);

/** A folder, or the connection string of a PostgreSQL server. */
export function backendOf(address: string): Backend {
  if (isServer(address)) return { db: openPostgres(address), dialect: postgres, name: shown(address) };
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
