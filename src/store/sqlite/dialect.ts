import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../dialect.js';
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

  // The words are folded and split before they come here. They are kept beside their index: to ask one row is then
  // to look at it, where the index would have to look up every spelling again.
  wordTable: (table) => [
    `create virtual table ${table} using fts5(words, columnsize=0, tokenize='unicode61 remove_diacritics 0')`,
    `insert into ${table} (${table}, rank) values ('secure-delete', 1)`,
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

  async occurring(db, table, query) {
    const vocabulary = `${table}_vocabulary`;
    await sql
      .raw(
        `create virtual table if not exists temp.${vocabulary} using fts5vocab('main', '${table}', 'instance')`,
      )
      .execute(db);
    const occurs = async (word: string): Promise<boolean> => {
      const { rows } = await sql`select 1 from ${sql.table(vocabulary)} where term = ${word} limit 1`.execute(
        db,
      );
      return rows.length > 0;
    };
    const narrowed: string[][][] = [];
    for (const phrase of query) {
      const words: string[][] = [];
      for (const spellings of phrase) {
        const found: string[] = [];
        for (const word of spellings) if (await occurs(word)) found.push(word);
        if (found.length === 0) return null;
        words.push(found);
      }
      narrowed.push(words);
    }
    return narrowed;
  },

  matches: (table, query) => sql<boolean>`${sql.table(table)} match ${match(query)}`,

  answers(table, query) {
    const has = (words: string): RawBuilder<unknown> =>
      sql`instr(' ' || ${sql.ref(`${table}.words`)} || ' ', ${` ${words} `}) > 0`;
    const parts = query.map((phrase) =>
      phrase.length > 1
        ? has(phrase.map(([word]) => word).join(' '))
        : sql`(${sql.join(phrase[0]!.map(has), sql` or `)})`,
    );
    return sql<boolean>`(${sql.join(parts, sql` and `)})`;
  },

  async analyse(db) {
    await sql`pragma optimize`.execute(db);
  },

  // The file is written anew without what was deleted from it, and the log is emptied.
  async erase(db) {
    await sql`vacuum`.execute(db);
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
