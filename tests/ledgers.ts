/** Ledgers to test with, one kind for each database that is at hand. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Reading, ReportedEvent } from '../src/model/index.js';
import { type Prepared, prepare, type Received } from '../src/store/index.js';
import { read } from './built.js';

/** A place for a new ledger, and how it is cleared away. */
export interface Place {
  readonly address: string;
  clear(): Promise<void>;
}

export interface Backend {
  readonly name: string;
  /** Why it cannot be tested here; null where it can. */
  readonly missing: string | null;
  place(): Promise<Place>;
}

const server = process.env.ISNAD_TEST_POSTGRES;

export const backends: readonly Backend[] = [
  { name: 'SQLite', missing: null, place: sqlitePlace },
  {
    name: 'PostgreSQL',
    missing: server === undefined ? 'ISNAD_TEST_POSTGRES names no server' : null,
    place: postgresPlace,
  },
];

async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-ledger-'));
  return { address: join(folder, 'ledger'), clear: async () => rmSync(folder, { recursive: true }) };
}

/** A schema of its own for each ledger. */
async function postgresPlace(): Promise<Place> {
  const schema = `isnad_test_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create schema ${schema}`);
  const address = new URL(server!);
  address.searchParams.set('options', `-c search_path=${schema}`);
  return { address: address.href, clear: () => run(`drop schema ${schema} cascade`) };
}

export interface ReportOptions {
  readonly uri?: string;
  readonly published?: string | null;
  readonly publisher?: string | null;
  /** In place of what the reader found. */
  readonly events?: readonly ReportedEvent[];
  readonly engine?: Reading['engine'];
}

export const received = (text: string, options: ReportOptions = {}): Received => ({
  from: null,
  uri: options.uri ?? 'file:test.txt',
  text,
  given: {
    published: options.published ?? null,
    publisher: options.publisher ?? null,
    language: 'ar',
    notices: [],
  },
  mediaType: 'text/plain',
  original: null,
});

/** A report read by the built reader and made ready for a ledger. */
export function prepared(text: string, options: ReportOptions = {}): Prepared {
  const report = received(text, options);
  const { published, publisher } = report.given;
  const reading = read(text, { uri: report.uri, published, publisher });
  return prepare(
    { ...reading, events: options.events ?? reading.events, engine: options.engine ?? reading.engine },
    report,
  );
}
