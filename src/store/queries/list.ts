import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../dialect.js';
import type { Kind } from '../facets.js';
import type { WordTable } from '../schema.js';
import type { Filters, Page } from './filters.js';

/** Where a find of a list stands. */
export interface Place {
  readonly key: number;
  readonly reading: number;
  readonly ordinal: number;
}

/** A filter that leaves fewer finds than this is asked first, and the others of each of its finds. */
const FEW = 2000;

interface Table {
  readonly name: 'statements' | 'events' | 'readings';
  readonly words: WordTable;
  readonly reading: RawBuilder<number>;
  readonly ordinal: RawBuilder<number>;
}

const TABLES: Readonly<Record<Kind, Table>> = {
  statement: {
    name: 'statements',
    words: 'statement_words',
    reading: sql.ref('list.reading'),
    ordinal: sql.ref('list.ordinal'),
  },
  event: {
    name: 'events',
    words: 'event_words',
    reading: sql.ref('list.reading'),
    ordinal: sql.ref('list.ordinal'),
  },
  report: {
    name: 'readings',
    words: 'report_words',
    reading: sql.ref('list.number'),
    ordinal: sql.lit(0),
  },
};

/**
 * A filter as the two things that a query can do with it: walk through its finds in order, or ask of one find whether
 * it is among them. `few` is how many it leaves, counted up to `FEW`.
 */
interface Part {
  readonly keys: RawBuilder<unknown>;
  readonly key: RawBuilder<number>;
  readonly where: RawBuilder<boolean>;
  readonly few: number;
}

/**
 * One page of a list, newest first. The filter with the fewest finds leads; the others are asked of each of its finds.
 * Where all of them are large the list is walked in its order and stops when the page is full.
 */
export async function listPage(
  db: Db,
  dialect: Dialect,
  kind: Kind,
  filters: Filters,
  { before, limit }: Page,
): Promise<Place[]> {
  const table = TABLES[kind];
  const parts = await partsOf(db, dialect, kind, filters);
  if (parts === null) return [];
  const lead = parts.reduce<Part | null>(
    (least, one) => (least === null || one.few < least.few ? one : least),
    null,
  );
  const bounds = (key: RawBuilder<number>): RawBuilder<unknown> => sql`
    ${filters.from === null ? sql`` : sql`and ${key} >= ${filters.from}`}
    ${filters.to === null ? sql`` : sql`and ${key} < ${filters.to}`}
    ${before === null ? sql`` : sql`and ${key} < ${before}`}`;
  const others = parts.filter((part) => part !== lead);
  const asked = others.map(
    ({ keys, key, where }) => sql`and exists (select 1 from ${keys} where ${where} and ${key} = list.key)`,
  );
  const wrong = filters.withWrong
    ? sql``
    : sql`and not exists (select 1 from anchors join decisions on decisions.number = anchors.decision
        where anchors.key = list.key and decisions.verdict = 'wrong')`;
  const rows = sql`${table.reading} as reading, ${table.ordinal} as ordinal, list.key as key`;
  const query =
    lead === null
      ? sql<Place>`select ${rows} from ${sql.table(table.name)} as list
          where ${kind === 'report' ? sql`list.current = 1` : sql`1 = 1`} ${bounds(sql.ref('list.key'))} ${wrong}
          order by list.key desc limit ${limit}`
      : sql<Place>`select ${rows} from ${lead.keys} cross join ${sql.table(table.name)} as list
          where ${lead.where} and list.key = ${lead.key} ${bounds(lead.key)} ${sql.join(asked, sql` `)} ${wrong}
          order by ${lead.key} desc limit ${limit}`;
  return (await query.execute(db)).rows;
}

/** The parts of a list's filters; null where one of them asks for what the ledger has never met. */
async function partsOf(db: Db, dialect: Dialect, kind: Kind, filters: Filters): Promise<Part[] | null> {
  const parts: Omit<Part, 'few'>[] = [];
  for (const { facet, value } of filters.terms) {
    const term = await db
      .selectFrom('terms')
      .select('number')
      .where('facet', '=', `${kind}.${facet}`)
      .where('value', '=', value)
      .executeTakeFirst();
    if (term === undefined) return null;
    const name = sql.id(`of_${parts.length}`);
    parts.push({
      keys: sql`postings as ${name}`,
      key: sql`${name}.key`,
      where: sql`${name}.term = ${term.number}`,
    });
  }
  if (filters.text.length > 0) {
    const { words } = TABLES[kind];
    parts.push({
      keys: sql.table(words),
      key: sql.ref(`${words}.${dialect.wordKey}`),
      where: dialect.matches(words, filters.text),
    });
  }
  if (filters.newerThan !== null) {
    const finds =
      kind === 'report'
        ? sql`readings as fresh`
        : sql`readings as newest join ${sql.table(TABLES[kind].name)} as fresh on fresh.reading = newest.number`;
    const report = sql.ref(kind === 'report' ? 'fresh.report' : 'newest.report');
    parts.push({
      keys: finds,
      key: sql.ref('fresh.key'),
      where: sql`${report} > ${filters.newerThan}`,
    });
  }
  return Promise.all(parts.map(async (part) => ({ ...part, few: await countUpTo(db, part) })));
}

async function countUpTo(db: Db, { keys, where }: Omit<Part, 'few'>): Promise<number> {
  const { rows } = await sql<{ few: number }>`
    select count(*) as few from (select 1 from ${keys} where ${where} limit ${FEW}) as counted`.execute(db);
  return rows[0]!.few;
}
