import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';
import Libsql from 'libsql';
import type { Db } from '../dialect.js';
import { LedgerError } from '../ledger-error.js';
import type { Tables } from '../schema.js';
import { errorCode } from './error-code.js';

/** Milliseconds that a writer waits for another one in all, and how long at a time without letting others work. */
const PATIENCE = 60_000;
const AT_A_TIME = 200;
const PAUSE = 5;
/** Pages in the log before they are written back to the file: a few dozen transactions of many reports. */
const LOG_PAGES = 20_000;
/** Pages of the file in memory, in KiB. */
const CACHE = 128 * 1024;
const MOST_STATEMENTS = 200;

/** The file of a ledger in its folder; its write-ahead log stands beside it. */
export const sqliteFile = (folder: string): string => join(folder, 'ledger.db');

/** Opens the ledger in a folder, and makes it where there is none. */
export function openSqlite(folder: string): Db {
  const path = sqliteFile(folder);
  let database: Libsql.Database;
  try {
    mkdirSync(folder, { recursive: true });
    database = new Libsql(path);
  } catch (error) {
    throw new LedgerError(
      `the ledger «${path}» cannot be opened (${(error as Error).message})`,
      'Check that the folder may be written, or name another with --ledger',
      { cause: error },
    );
  }
  database.exec(waiting(PATIENCE));
  // What was acknowledged outlives a loss of power: the log is on the disk before a commit returns.
  patiently(() => database.exec('pragma journal_mode = wal; pragma synchronous = full'));
  database.exec(
    `pragma cache_size = -${CACHE}; pragma temp_store = memory; pragma wal_autocheckpoint = ${LOG_PAGES}`,
  );
  return new Kysely<Tables>({ dialect: new ImmediateDialect({ database: new Statements(database) }) });
}

/** Readers wait only for a file that is opened, closed or mended by another process. */
const waiting = (milliseconds: number): string => `pragma busy_timeout = ${milliseconds}`;

/** Two that make the same ledger at one moment lock each other out, and SQLite does not wait then. */
function patiently(work: () => void): void {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

const isBusy = (error: unknown): boolean => errorCode(error).startsWith('SQLITE_BUSY');

/** Takes the writer's place; false where somebody else has it. */
async function begun(run: (statement: string) => Promise<unknown>): Promise<boolean> {
  try {
    await run('begin immediate');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

/** A transaction takes the writer's place when it begins: two that read first and write later would lock each other out. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings = {},
  ): Promise<void> {
    if (settings.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      return;
    }
    const until = performance.now() + PATIENCE;
    const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
    await run(waiting(AT_A_TIME));
    try {
      while (!(await begun(run))) {
        if (performance.now() > until) {
          await run('begin immediate');
          return;
        }
        // The writer may be in this process and need the thread to come to its end.
        await setTimeout(1);
      }
    } finally {
      await run(waiting(PATIENCE));
    }
  }

  /** SQLite has rolled back by itself where the disk was full; the first error is the one to be told. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!/no transaction is active/.test((error as Error).message)) throw error;
    }
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor({ database }: { readonly database: SqliteDatabase }) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database });
  }
}

/** The database with its prepared statements kept, and whole numbers bound as such: libsql binds a number as real. */
class Statements implements SqliteDatabase {
  readonly #database: Libsql.Database;
  readonly #prepared = new Map<string, SqliteStatement>();

  constructor(database: Libsql.Database) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    const kept = this.#prepared.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#database.prepare<unknown[]>(sql);
    const wrapped: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => statement.all(parameters.map(bound)),
      run: (parameters) => statement.run(parameters.map(bound)),
      iterate: (parameters) => statement.iterate(parameters.map(bound)),
    };
    if (this.#prepared.size >= MOST_STATEMENTS) this.#prepared.clear();
    this.#prepared.set(sql, wrapped);
    return wrapped;
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }
}

const bound = (value: unknown): unknown => (Number.isSafeInteger(value) ? BigInt(value as number) : value);
