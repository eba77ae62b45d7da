import type { Db } from '../dialect.js';
import type { Facet, Kind } from '../facets.js';

/** Which values a facet has in the lists of one kind, in their order. */
export async function valuesOf(db: Db, kind: Kind, facet: Facet, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('terms')
    .select('value')
    .where('facet', '=', `${kind}.${facet}`)
    .orderBy('value')
    .limit(limit)
    .execute();
  return rows.map(({ value }) => value);
}

/** Whether something of one kind was ever found under a value. */
export async function hasValue(db: Db, kind: Kind, facet: Facet, value: string): Promise<boolean> {
  const rows = await db
    .selectFrom('terms')
    .select('number')
    .where('facet', '=', `${kind}.${facet}`)
    .where('value', '=', value)
    .execute();
  return rows.length > 0;
}
