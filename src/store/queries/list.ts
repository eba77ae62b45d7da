import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../dialect.js';
import type { Kind } from '../facets.js';
import type { Filters, Page } from './filters.js';
import { leadOf } from './lead.js';
import { newPart, type Part, TABLES, termParts, textPart, type Walk } from './parts.js';

/** Where a find of a list stands. */
export interface Place {
  readonly key: number;
  readonly reading: number;
  readonly ordinal: number;
}

/** How many finds of a term, and how many rows of words, are looked through before the filters are counted. */
const NEWEST: Readonly<Record<Kind, number>> = { report: 500, statement: 2000, event: 2000 };
/** So many times more for each further term: it is cheap to ask, and words are asked only of what has it. */
const NARROWING = 3;
/** The words of a report are many. */
const NEWEST_WORDS: Readonly<Record<Kind, number>> = { report: 1000, statement: 5000, event: 5000 };
/** Where some are among the newest but no page of them, so many times more are looked through at most. */
const WIDEST = 10;

/**
 * One page of a list, newest first. The filter with the fewest finds leads; the others are asked of each of its finds.
 * Where all of them are large the list is walked in its order and ends when the page is full.
 */
export function listPage(
  db: Db,
  dialect: Dialect,
  kind: Kind,
  filters: Filters,
  page: Page,
): Promise<Place[]> {
  const ask = (asked: Db): Promise<Place[]> => pageOf(asked, dialect, kind, filters, page);
  return filters.text.length === 0 ? ask(db) : dialect.byIndex(db, ask);
}

async function pageOf(db: Db, dialect: Dialect, kind: Kind, filters: Filters, page: Page): Promise<Place[]> {
  const parts = await termParts(db, kind, filters);
  if (parts === null) return [];
  if (filters.newerThan !== null) parts.push(newPart(kind, filters.newerThan));
  const query = { kind, filters, page, parts };
  if (filters.text.length > 0) {
    const asked = textPart(dialect, kind, filters.text);
    const newest = dialect.wordsInOrder ? null : await amongNewest(db, query, asked, 1);
    if (newest?.length === page.limit) return newest;
    const words = await dialect.occurring(db, TABLES[kind].words, filters.text);
    if (words === null) return [];
    const text = textPart(dialect, kind, words);
    const times = newest === null ? Number.POSITIVE_INFINITY : Math.ceil((2 * page.limit) / newest.length);
    if (times <= WIDEST) {
      const more = await amongNewest(db, query, text, times);
      if (more.length === page.limit) return more;
    }
    parts.push(text);
  }
  const lead = await leadOf(db, parts);
  return walked(db, query, lead?.walk ?? null, lead?.part ?? null);
}

interface Query {
  readonly kind: Kind;
  readonly filters: Filters;
  readonly page: Page;
  readonly parts: readonly Part[];
}

/** The finds at some places that answer all parts but the one that led to them. */
async function walked(db: Db, query: Query, walk: Walk | null, lead: Part | null): Promise<Place[]> {
  const { kind, filters, page, parts } = query;
  const table = TABLES[kind];
  const key = walk === null ? sql.ref<number>('list.key') : walk.key;
  const conditions = [
    ...(walk === null ? [] : [walk.where, sql`list.key = ${key}`]),
    ...(kind === 'report' ? [sql`list.current = 1`] : []),
    ...within(key, filters, page),
    ...parts.filter((part) => part !== lead).map(({ asked }) => asked),
    ...(filters.withWrong ? [] : [NOT_WRONG]),
  ];
  const { rows } = await sql<Place>`
    select ${table.reading} as reading, ${table.ordinal} as ordinal, list.key as key
    from ${walk === null ? sql`` : sql`${walk.keys} cross join`} ${sql.table(table.name)} as list
    where ${conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `)}
    order by ${key} desc limit ${page.limit}`.execute(db);
  return rows;
}

/**
 * A page from the newest of what leads, so many of them that what is common nearly always fills it. An index of words
 * without an order would have to fetch all finds before the first can be told.
 */
function amongNewest(db: Db, query: Query, text: Part, times: number): Promise<Place[]> {
  const lead = query.parts.find(({ walk }) => walk.countable) ?? text;
  const all = { ...query, parts: [...query.parts, text] };
  return walked(db, all, newestOf(lead, all, times), lead);
}

function newestOf({ walk }: Part, { kind, filters, page, parts }: Query, times: number): Walk {
  const { keys, key, where } = walk.newest ?? { ...walk, where: sql<boolean>`true` };
  const conditions = [...(walk.newest === null ? [walk.where] : []), ...within(key, filters, page)];
  const columns = walk.newest === null ? key : sql`${key}, words`;
  const furtherTerms = parts.filter((part) => part.walk.countable).length - 1;
  const most = walk.newest === null ? NEWEST[kind] * NARROWING ** furtherTerms : NEWEST_WORDS[kind];
  return {
    keys: sql`(select ${columns} from ${keys} where ${sql.join([sql`true`, ...conditions], sql` and `)}
      order by ${key} desc limit ${most * times}) as newest`,
    key: sql.ref('newest.key'),
    where,
  };
}

const within = (key: RawBuilder<number>, { from, to }: Filters, { before }: Page): RawBuilder<unknown>[] => [
  ...(from === null ? [] : [sql`${key} >= ${from}`]),
  ...(to === null ? [] : [sql`${key} < ${to}`]),
  ...(before === null ? [] : [sql`${key} < ${before}`]),
];

const NOT_WRONG = sql<boolean>`not exists (
  select 1 from anchors join decisions on decisions.number = anchors.decision
  where anchors.key = list.key and decisions.verdict = 'wrong')`;
