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
const FEW = 1000;
/** The same of a filter without an order of its own: else the whole list is walked, and what is new may be dated long ago. */
const FEW_UNORDERED = 10_000;
/** Of filters that all have more than a few, the one with the fewest leads; they are counted up to here. */
const MANY = 30_000;

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

/** A filter as the two things that a query can do with it. */
interface Part {
  /** To walk through its finds. */
  readonly walk: {
    readonly keys: RawBuilder<unknown>;
    readonly key: RawBuilder<number>;
    readonly where: RawBuilder<boolean>;
    /** Whether an index has them in the order of their places. */
    readonly ordered: boolean;
    /** Whether counting its finds takes no more than walking an index. */
    readonly countable: boolean;
  };
  /** To ask whether one find of the list is among them. */
  readonly asked: RawBuilder<boolean>;
}

/**
 * One page of a list, newest first. The filter with the fewest finds leads; the others are asked of each of its finds.
 * Where all of them are large the list is walked in its order and ends when the page is full.
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
  const lead = await leadOf(db, parts);
  const key = lead === null ? sql.ref<number>('list.key') : lead.walk.key;
  const conditions = [
    ...(lead === null ? [] : [lead.walk.where, sql`list.key = ${key}`]),
    ...(kind === 'report' ? [sql`list.current = 1`] : []),
    ...(filters.from === null ? [] : [sql`${key} >= ${filters.from}`]),
    ...(filters.to === null ? [] : [sql`${key} < ${filters.to}`]),
    ...(before === null ? [] : [sql`${key} < ${before}`]),
    ...parts.filter((part) => part !== lead).map(({ asked }) => asked),
    ...(filters.withWrong ? [] : [NOT_WRONG]),
  ];
  const query = sql<Place>`
    select ${table.reading} as reading, ${table.ordinal} as ordinal, list.key as key
    from ${lead === null ? sql`` : sql`${lead.walk.keys} cross join`} ${sql.table(table.name)} as list
    where ${conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `)}
    order by ${key} desc limit ${limit}`;
  return (await query.execute(db)).rows;
}

const NOT_WRONG = sql<boolean>`not exists (
  select 1 from anchors join decisions on decisions.number = anchors.decision
  where anchors.key = list.key and decisions.verdict = 'wrong')`;

/** The part with the fewest finds; of large ones one that is in order; none where the list itself is walked. */
async function leadOf(db: Db, parts: readonly Part[]): Promise<Part | null> {
  const few = await fewestOf(db, parts, ({ walk }) => (walk.ordered ? FEW : FEW_UNORDERED));
  if (few !== null) return few;
  const ordered = parts.filter(({ walk }) => walk.ordered);
  const countable = ordered.filter(({ walk }) => walk.countable);
  const fewer = countable.length < 2 ? null : await fewestOf(db, countable, () => MANY);
  return fewer ?? ordered[0] ?? null;
}

/** The part with the fewest finds among those that have fewer than their limit, or null. */
async function fewestOf(
  db: Db,
  parts: readonly Part[],
  limitOf: (part: Part) => number,
): Promise<Part | null> {
  let [found, fewest]: [Part | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const part of parts) {
    const limit = limitOf(part);
    const count = await countUpTo(db, part, limit);
    if (count < limit && count < fewest) [found, fewest] = [part, count];
  }
  return found;
}

async function countUpTo(db: Db, { walk }: Part, most: number): Promise<number> {
  const { rows } = await sql<{ few: number }>`
    select count(*) as few from (select 1 from ${walk.keys} where ${walk.where} limit ${most}) as counted`.execute(
    db,
  );
  return rows[0]!.few;
}

/** The parts of a list's filters; null where one of them asks for what the ledger has never met. */
async function partsOf(db: Db, dialect: Dialect, kind: Kind, filters: Filters): Promise<Part[] | null> {
  const parts: Part[] = [];
  for (const { facet, value } of filters.terms) {
    const term = await db
      .selectFrom('terms')
      .select('number')
      .where('facet', '=', `${kind}.${facet}`)
      .where('value', '=', value)
      .executeTakeFirst();
    if (term === undefined) return null;
    parts.push(postingPart(term.number, parts.length));
  }
  if (filters.text.length > 0) {
    const query = await dialect.occurring(db, TABLES[kind].words, filters.text);
    if (query === null) return null;
    parts.push(textPart(dialect, TABLES[kind].words, query));
  }
  if (filters.newerThan !== null) parts.push(newPart(kind, filters.newerThan));
  return parts;
}

function postingPart(term: number, index: number): Part {
  const name = sql.id(`of_${index}`);
  const where = sql<boolean>`${name}.term = ${term}`;
  const [keys, key] = [sql`postings as ${name}`, sql<number>`${name}.key`];
  return {
    walk: { keys, key, where, ordered: true, countable: true },
    asked: sql`exists (select 1 from ${keys} where ${where} and ${key} = list.key)`,
  };
}

function textPart(dialect: Dialect, words: WordTable, query: Filters['text']): Part {
  const key = sql.ref<number>(`${words}.${dialect.wordKey}`);
  const keys = sql.table(words);
  return {
    walk: { keys, key, where: dialect.matches(words, query), ordered: true, countable: false },
    asked: sql`exists (select 1 from ${keys} where ${key} = list.key and ${dialect.answers(words, query)})`,
  };
}

function newPart(kind: Kind, after: number): Part {
  if (kind === 'report') {
    const where = sql<boolean>`fresh.report > ${after}`;
    return {
      walk: {
        keys: sql`readings as fresh`,
        key: sql.ref('fresh.key'),
        where,
        ordered: false,
        countable: false,
      },
      asked: sql`list.report > ${after}`,
    };
  }
  // The order of a «cross join» is SQLite's too: left to itself it walks the whole list to save sorting what is new.
  return {
    walk: {
      keys: sql`readings as newest cross join ${sql.table(TABLES[kind].name)} as fresh`,
      key: sql.ref('fresh.key'),
      where: sql`newest.report > ${after} and fresh.reading = newest.number`,
      ordered: false,
      countable: false,
    },
    asked: sql`exists (select 1 from readings as newest where newest.number = list.reading and newest.report > ${after})`,
  };
}
