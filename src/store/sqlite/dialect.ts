import { sql } from 'kysely';
import type { Dialect } from '../dialect.js';
import { WORD_TABLES } from '../schema.js';
import type { TextQuery } from '../words.js';

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** The query in the language of FTS5. */
const match = (query: TextQuery): string =>
  query
    .map((phrase) =>
      phrase.length > 1
        ? quoted(phrase.map(([word]) => word).join(' '))
        : `(${phrase[0]!.map(quoted).join(' OR ')})`,
    )
    .join(' AND ');

export const sqlite: Dialect = {
  name: 'sqlite',
  types: {
    serial: 'integer primary key autoincrement',
    integer: 'integer',
    bytes: 'blob',
    keyOnly: 'without rowid',
  },

  // The words are folded and split before they come here; the text itself is kept elsewhere.
  wordTable: (table) => [
    `create virtual table ${table} using fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`,
  ],

  // A transaction begins «immediate» (open.ts): the place is taken already.
  startWriting: async () => {},

  async insertMany(db, table, columns, rows) {
    if (rows.length === 0) return;
    const names = Object.keys(columns);
    const values = names.map((_, i) => sql`value ->> ${sql.lit(i)}`);
    await sql`insert or ignore into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      select ${sql.join(values)} from json_each(${JSON.stringify(rows)})`.execute(db);
  },

  async insertWords(db, table, rows) {
    const json = JSON.stringify(rows.map(({ key, words }) => [key, words]));
    await sql`insert into ${sql.table(table)} (rowid, words)
      select value ->> 0, value ->> 1 from json_each(${json})`.execute(db);
  },

  async deleteWords(db, table, keys) {
    await sql`delete from ${sql.table(table)}
      where rowid in (select value from json_each(${JSON.stringify(keys)}))`.execute(db);
  },

  wordKey: 'rowid',

  matches: (table, query) => sql<boolean>`${sql.table(table)} match ${match(query)}`,

  async analyse(db) {
    await sql`pragma optimize`.execute(db);
  },

  async erase(db) {
    // A word leaves the index only when its segment is merged, and the file only when the log is written back.
    for (const table of WORD_TABLES)
      await sql`insert into ${sql.table(table)} (${sql.ref(table)}) values ('optimize')`.execute(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  },

  async size(db) {
    const { rows } = await sql<{ size: number }>`
      select page_count * page_size as size from pragma_page_count(), pragma_page_size()`.execute(db);
    return rows[0]!.size;
  },

  async faults(db) {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  },
};
