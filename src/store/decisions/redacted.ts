import type { Db, Dialect } from '../dialect.js';
import { removeReport } from '../forget.js';
import { unpackText } from '../packed.js';
import type { Prepared } from '../prepared.js';
import { reanchor } from './anchoring.js';
import { type Selectors, selectorsOf } from './selectors.js';

/**
 * Puts a report without some names in the place of the one with them. Letters became blocks, so that every position
 * stays; the decisions about it go over with the new words at their positions.
 */
export async function replaceReport(
  db: Db,
  dialect: Dialect,
  former: string,
  prepared: Prepared,
  write: (db: Db) => Promise<void>,
): Promise<void> {
  const decisions = await db.selectFrom('decisions').selectAll().where('report', '=', former).execute();
  await removeReport(db, dialect, former);
  await write(db);
  const text = unpackText(prepared.text);
  for (const { number: _old, selectors, ...decision } of decisions) {
    const { passages, of } = JSON.parse(selectors) as Selectors;
    const spans = passages.map(({ start, end }) => [start, end] as const);
    await db
      .insertInto('decisions')
      .values({
        ...decision,
        report: prepared.id,
        selectors: JSON.stringify(selectorsOf(text, { spans, of })),
      })
      .execute();
  }
  await reanchor(db, [prepared.id]);
}
