import type { Dialect } from '../dialect.js';
import { WORD_TABLES } from '../schema.js';

/** The first form of the ledger. */
export function ledgerTables({ types, wordTable }: Dialect): string[] {
  const { serial, integer, bytes, keyOnly } = types;
  return [
    `create table engines (number ${serial}, version text not null, data text not null, unique (version, data))`,
    `create table texts (number ${serial}, hash text not null unique, body ${bytes} not null)`,
    `create table reports (
      number ${serial}, id text not null unique, handle text not null, publisher text, uri text not null,
      text ${integer} not null references texts (number), media_type text not null, original ${bytes},
      received_at text not null, redacted_at text)`,
    'create index reports_handle on reports (handle)',
    'create index reports_uri on reports (uri)',
    'create index reports_text on reports (text)',
    'create table aliases (id text primary key, handle text not null, report text not null)',
    'create index aliases_handle on aliases (handle)',
    `create table sources (mark text primary key) ${keyOnly}`,
    `create table readings (
      number ${serial}, report ${integer} not null references reports (number), key ${integer} not null unique,
      engine ${integer} not null references engines (number), published text not null, language text not null,
      intake text not null, given text not null, body ${bytes} not null, read_at text not null,
      current ${integer} not null, unique (report, published, language, engine))`,
    'create index readings_intake on readings (intake)',
    'create index readings_engine on readings (engine, current)',
    ...['statements', 'events'].flatMap((table) => [
      `create table ${table} (key ${integer} primary key, reading ${integer} not null, ordinal ${integer} not null)`,
      `create index ${table}_reading on ${table} (reading)`,
    ]),
    `create table due (key ${integer} primary key, from_day ${integer} not null, to_day ${integer} not null)`,
    'create index due_to_day on due (to_day, key)',
    `create table terms (number ${serial}, facet text not null, value text not null, unique (facet, value))`,
    `create table postings (term ${integer} not null, key ${integer} not null, primary key (term, key)) ${keyOnly}`,
    `create table entities (
      id text primary key, type text not null, state text, known ${integer} not null, names text not null)`,
    `create table names (folded text not null, entity text not null, primary key (folded, entity)) ${keyOnly}`,
    `create table decisions (
      number ${serial}, report text not null, kind text not null, verdict text not null, selectors text not null,
      note text, decided_at text not null)`,
    'create index decisions_report on decisions (report)',
    `create table anchors (decision ${integer} primary key references decisions (number), key ${integer}, status text not null)`,
    'create index anchors_key on anchors (key)',
    `create table tombstones (
      number ${serial}, kind text not null, hash text not null unique, reason text, forgotten_at text not null)`,
    `create table looks (list text primary key, report ${integer} not null, looked_at text not null)`,
    ...WORD_TABLES.flatMap(wordTable),
  ];
}
