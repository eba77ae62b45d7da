import type { Db, Dialect } from '../dialect.js';
import { reportHandle } from '../handles.js';
import type { Prepared } from '../prepared.js';
import { supersede } from './superseded.js';

/**
 * Gives reports the identifier that a new Reading has for them: it hashes the publisher, whom a newer engine may find
 * where an older one did not. The former identifier goes on leading to the report.
 */
export async function rename(db: Db, dialect: Dialect, batch: readonly Prepared[]): Promise<void> {
  for (const { id, was, publisher } of batch) {
    if (was === undefined || was === id) continue;
    await db.updateTable('aliases').set({ report: id }).where('report', '=', was).execute();
    await db
      .insertInto('aliases')
      .values({ id: was, handle: reportHandle(was), report: id })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ report: id }))
      .execute();
    await db.updateTable('decisions').set({ report: id }).where('report', '=', was).execute();
    const there = await db
      .selectFrom('reports')
      .select(['number', 'id'])
      .where('id', 'in', [id, was])
      .execute();
    const former = there.find((report) => report.id === was);
    if (former === undefined) continue;
    // The same report was also taken in with its publisher told: that one is the report from now on.
    if (there.length > 1) await supersede(db, dialect, [former.number]);
    else
      await db
        .updateTable('reports')
        .set({ id, handle: reportHandle(id), publisher })
        .where('number', '=', former.number)
        .execute();
  }
}
