import { sql } from 'kysely';
import type { Db } from './dialect.js';

/** One Reading of a copied report; bodies are packed as in the ledger, in base64. */
export interface CopiedReading {
  readonly published: string;
  readonly language: string;
  readonly engine: { readonly version: string; readonly data: string };
  readonly intake: string;
  readonly given: string;
  readonly body: string;
  readonly readAt: string;
}

/** A report with all that was read in it, the current Reading last. */
export interface CopiedReport {
  readonly id: string;
  readonly uri: string;
  readonly text: string;
  readonly textHash: string;
  readonly mediaType: string;
  readonly original: string | null;
  readonly receivedAt: string;
  readonly redactedAt: string | null;
  readonly readings: readonly CopiedReading[];
}

/** Rows of a small table as they are, without the numbers that they have in this ledger. */
export interface CopiedRow {
  readonly table: 'decisions' | 'tombstones' | 'aliases' | 'sources';
  readonly row: Readonly<Record<string, string | null>>;
}

const PAGE = 100;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Everything in a ledger that cannot be made anew, as it is at one moment, while others go on writing. */
export async function* copyOf(db: Db): AsyncGenerator<CopiedReport | CopiedRow, void, void> {
  for (const table of ['aliases', 'sources', 'tombstones', 'decisions'] as const) {
    const rows = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    for (const { number: _own, ...row } of rows.rows) yield { table, row: row as CopiedRow['row'] };
  }
  let after = 0;
  for (;;) {
    const reports = await db
      .selectFrom('reports')
      .innerJoin('texts', 'texts.number', 'reports.text')
      .select(['reports.number', 'id', 'uri', 'texts.body as text', 'texts.hash', 'media_type', 'original'])
      .select(['received_at', 'redacted_at'])
      .where('reports.number', '>', after)
      .orderBy('reports.number')
      .limit(PAGE)
      .execute();
    if (reports.length === 0) return;
    const readings = await readingsOf(
      db,
      reports.map(({ number }) => number),
    );
    for (const { number, id, uri, text, hash, media_type, original, received_at, redacted_at } of reports) {
      yield {
        id,
        uri,
        text: base64(text),
        textHash: hash,
        mediaType: media_type,
        original: original === null ? null : base64(original),
        receivedAt: received_at,
        redactedAt: redacted_at,
        readings: readings.get(number) ?? [],
      };
    }
    after = reports.at(-1)!.number;
  }
}

async function readingsOf(db: Db, reports: readonly number[]): Promise<Map<number, CopiedReading[]>> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('engines', 'engines.number', 'readings.engine')
    .select(['report', 'published', 'language', 'version', 'data', 'intake', 'given', 'body', 'read_at'])
    .where('report', 'in', reports)
    .orderBy('current')
    .orderBy('readings.number')
    .execute();
  const byReport = new Map<number, CopiedReading[]>();
  for (const { report, version, data, body, read_at, ...rest } of rows) {
    const all = byReport.get(report) ?? [];
    all.push({ ...rest, engine: { version, data }, body: base64(body), readAt: read_at });
    byReport.set(report, all);
  }
  return byReport;
}

/** Puts rows of small tables back; decisions hang on their reports again when these are written. */
export async function putRows(db: Db, rows: readonly CopiedRow[]): Promise<void> {
  for (const { table, row } of rows) {
    const names = Object.keys(row);
    await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row))})`.execute(db);
  }
}
