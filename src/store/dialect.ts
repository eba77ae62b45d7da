import type { Kysely, RawBuilder } from 'kysely';
import type { Tables, WordTable } from './schema.js';
import type { TextQuery } from './words.js';

/** A connection, or a transaction on one. */
export type Db = Kysely<Tables>;

export type ColumnKind = 'integer' | 'text';

export type Columns = Readonly<Record<string, ColumnKind>>;
export type Rows = readonly (readonly (string | number | null)[])[];

export interface WordsOfFind {
  readonly key: number;
  /** With a space between. */
  readonly words: string;
}

/** How the two databases write a column's type. */
export interface ColumnTypes {
  /** A primary key that numbers its rows by itself and never gives a number twice. */
  readonly serial: string;
  readonly integer: string;
  readonly bytes: string;
  /** After the last column of a table that is nothing but its primary key. */
  readonly keyOnly: string;
}

/** What SQLite and PostgreSQL say differently. Everything else is one query for both. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly types: ColumnTypes;
  /** The statements that make a table of words and its index. */
  wordTable(table: WordTable): readonly string[];
  /** Takes the one place of a writer; held until the transaction ends. */
  startWriting(db: Db): Promise<void>;
  /** Some rows as a table with these columns, to be given a name. */
  rows(columns: Columns, rows: Rows): RawBuilder<unknown>;
  /** Inserts many rows at once; those that are there already stay as they are. */
  insertMany(db: Db, table: keyof Tables, columns: Columns, rows: Rows): Promise<void>;
  /**
   * The same for many rows of whole numbers that have one in common: a column for it, one for the other, and one for
   * its place among its group where that is wanted.
   */
  insertGroups(
    db: Db,
    table: keyof Tables,
    columns: { readonly group: string; readonly member: string; readonly ordinal?: string },
    groups: ReadonlyMap<number, readonly number[]>,
  ): Promise<void>;
  /** From the lowest key up, which costs an index of words least. */
  insertWords(db: Db, table: WordTable, rows: readonly WordsOfFind[]): Promise<void>;
  deleteWords(db: Db, table: WordTable, keys: readonly number[]): Promise<void>;
  /** The column of a table of words that holds the key. */
  readonly wordKey: string;
  /** Has questions about words answered by their indexes. */
  byIndex<T>(db: Db, ask: (db: Db) => Promise<T>): Promise<T>;
  /** The query without spellings that no row has; null where nothing can answer it. Asked within `byIndex`. */
  occurring(db: Db, table: WordTable, query: TextQuery): Promise<TextQuery | null>;
  /** That the words of a row answer a query, for a walk through all that do. */
  matches(table: WordTable, query: TextQuery): RawBuilder<boolean>;
  /** Whether such a walk goes in the order of the keys, and can end early. */
  readonly wordsInOrder: boolean;
  /** The same, asked of one row that is at hand: of a table, or of what bears another name in the query. */
  answers(table: string, query: TextQuery): RawBuilder<boolean>;
  /** Renews what the planner knows of the tables, after many rows were added. */
  analyse(db: Db): Promise<void>;
  /** Makes that what was deleted cannot be read from the files any more. Takes minutes on a large ledger. */
  erase(db: Db): Promise<void>;
  /** Bytes on disk, indexes among it. */
  size(db: Db): Promise<number>;
  /** What the database says is broken in it, one line each. */
  faults(db: Db): Promise<string[]>;
}
