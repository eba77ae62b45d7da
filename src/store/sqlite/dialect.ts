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
    `create virtual table ${table} using fts5(words, columnsize=0, tokenize='ascii')`,
    `insert into ${table} (${table}, rank) values ('secure-delete', 1)`,
  ],

  // A transaction begins «immediate» (open.ts): the place is taken already.
  startWriting: async () => {},

  rows(columns, rows) {
    const values = Object.keys(columns).map((name, i) => sql`value ->> ${sql.lit(i)} as ${sql.ref(name)}`);
    return sql`(select ${sql.join(values)} from json_each(${JSON.stringify(rows)}))`;
  },

  async insertMany(db, table, columns, rows) {
    if (rows.length === 0) return;
    const names = Object.keys(columns).map((name) => sql.ref(name));
    await sql`insert or ignore into ${sql.table(table)} (${sql.join(names)})
      select * from ${sqlite.rows(columns, rows)}`.execute(db);
  },

  // A value that has to be looked for within a row is parsed once more each time; these are not.
  async insertGroups(db, table, { group, member, ordinal }, groups) {
    if (groups.size === 0) return;
    const names = [group, member, ...(ordinal === undefined ? [] : [ordinal])].map((name) => sql.ref(name));
    const position = ordinal === undefined ? sql`` : sql`, members.key`;
    await sql`insert or ignore into ${sql.table(table)} (${sql.join(names)})
      select groups.key, members.value${position}
      from json_each(${JSON.stringify(Object.fromEntries(groups))}) as groups, json_each(groups.value) as members`.execute(
      db,
    );
  },

  async insertWords(db, table, rows) {
    if (rows.length === 0) return;
    const json = `{${rows.map(({ key, words }) => `"${key}":${JSON.stringify(words)}`).join(',')}}`;
    await sql`insert into ${sql.table(table)} (rowid, words)
      select cast(key as integer), value from json_each(${json})`.execute(db);
  },

  async deleteWords(db, table, keys) {
    await sql`delete from ${sql.table(table)}
      where rowid in (select value from json_each(${JSON.stringify(keys)}))`.execute(db);
  },

  wordKey: 'rowid',

  byIndex: (db, ask) => ask(db),

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

  wordsInOrder: true,

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
