import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../dialect.js';
import { facetName, type Kind } from '../facets.js';
import type { WordTable } from '../schema.js';
import type { Filters } from './filters.js';

interface Table {
  readonly name: 'statements' | 'events' | 'readings';
  readonly words: WordTable;
  readonly reading: RawBuilder<number>;
  readonly ordinal: RawBuilder<number>;
}

/** Where the finds of each kind are. */
export const TABLES: Readonly<Record<Kind, Table>> = {
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

/** A way through finds. */
export interface Walk {
  readonly keys: RawBuilder<unknown>;
  readonly key: RawBuilder<number>;
  readonly where: RawBuilder<boolean>;
}

/** A filter as the two things that a query can do with it. */
export interface Part {
  /** To walk through its finds. */
  readonly walk: Walk & {
    /** Whether an index has them in the order of their places. */
    readonly ordered: boolean;
    /** Whether counting its finds takes no more than walking an index. */
    readonly countable: boolean;
    /** Where the finds of an index without order are asked one by one: the table to go through, and what is asked. */
    readonly newest: Walk | null;
    /** Where they are few: all that an index without order has, fetched before they are sorted. */
    readonly whole: Walk | null;
  };
  /** To ask whether one find of the list is among them. */
  readonly asked: RawBuilder<boolean>;
}

/** The terms of a list's filters; null where one of them is of what the ledger has never met. */
export async function termParts(db: Db, kind: Kind, filters: Filters): Promise<Part[] | null> {
  const parts: Part[] = [];
  for (const { facet, value } of filters.terms) {
    const term = await db
      .selectFrom('terms')
      .select('number')
      .where('facet', '=', facetName(kind, facet))
      .where('value', '=', value)
      .executeTakeFirst();
    if (term === undefined) return null;
    parts.push(postingPart(term.number, parts.length));
  }
  return parts;
}

function postingPart(term: number, index: number): Part {
  const name = sql.id(`of_${index}`);
  const where = sql<boolean>`${name}.term = ${term}`;
  const [keys, key] = [sql`postings as ${name}`, sql<number>`${name}.key`];
  return {
    walk: { keys, key, where, ordered: true, countable: true, newest: null, whole: null },
    asked: sql`exists (select 1 from ${keys} where ${where} and ${key} = list.key)`,
  };
}

/** Words that are asked for. */
export function textPart(dialect: Dialect, kind: Kind, query: Filters['text']): Part {
  const { words } = TABLES[kind];
  const key = sql.ref<number>(`${words}.${dialect.wordKey}`);
  const keys = sql.table(words);
  return {
    walk: {
      keys,
      key,
      where: dialect.matches(words, query),
      ordered: true,
      countable: false,
      newest: { keys, key, where: dialect.answers('newest', query) },
      whole: dialect.wordsInOrder ? null : wholeOf(words, key, dialect.matches(words, query)),
    },
    // A value and no «exists»: of that PostgreSQL makes a join, for which it asks the words of all rows.
    asked: sql`(select ${dialect.answers(words, query)} from ${keys} where ${key} = list.key)`,
  };
}

/** Left in one query, PostgreSQL walks all rows in their order and asks each for its words. */
const wholeOf = (words: WordTable, key: RawBuilder<number>, matches: RawBuilder<boolean>): Walk => ({
  keys: sql`(with found as materialized (select ${key} as key from ${sql.table(words)} where ${matches})
    select key from found) as found`,
  key: sql.ref('found.key'),
  where: sql<boolean>`true`,
});

/** What came in after a report. */
export function newPart(kind: Kind, after: number): Part {
  if (kind === 'report') {
    const where = sql<boolean>`fresh.report > ${after}`;
    return {
      walk: {
        keys: sql`readings as fresh`,
        key: sql.ref('fresh.key'),
        where,
        ordered: false,
        countable: false,
        newest: null,
        whole: null,
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
      newest: null,
      whole: null,
    },
    asked: sql`exists (select 1 from readings as newest where newest.number = list.reading and newest.report > ${after})`,
  };
}
