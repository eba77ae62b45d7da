import type { Db } from '../dialect.js';
import type { Found } from '../queries/found.js';
import { reanchor } from './anchoring.js';
import { type DecidedKind, selectorsOf, subjectOf } from './selectors.js';

export type Judgement = 'right' | 'wrong';

/** Keeps what a person decided about a statement or an event; the newest decision about it counts. */
export async function decide(db: Db, found: Found, verdict: Judgement, note: string | null): Promise<void> {
  const { reading } = found.stored;
  const kind = found.kind as DecidedKind;
  const subject = subjectOf(reading, kind, found.ordinal);
  await db.transaction().execute(async (trx) => {
    const earlier = await trx.selectFrom('anchors').select('decision').where('key', '=', found.key).execute();
    const numbers = earlier.map(({ decision }) => decision);
    if (numbers.length > 0) {
      await trx.deleteFrom('anchors').where('decision', 'in', numbers).execute();
      await trx.deleteFrom('decisions').where('number', 'in', numbers).execute();
    }
    await trx
      .insertInto('decisions')
      .values({
        report: reading.report.id,
        kind,
        verdict,
        selectors: JSON.stringify(selectorsOf(reading.report.text, subject)),
        note,
        decided_at: new Date().toISOString(),
      })
      .execute();
    await reanchor(trx, [reading.report.id]);
  });
}
