import { reanchor } from '../decisions/anchoring.js';
import { replaceReport } from '../decisions/redacted.js';
import type { Db, Dialect } from '../dialect.js';
import type { Prepared } from '../prepared.js';
import { forgottenAmong, type Tombstone } from './01-refused.js';
import { putReports, type Stamps } from './02-reports.js';
import { putReadings } from './03-readings.js';
import { putFinds } from './04-finds.js';
import { EntityNames } from './05-entities.js';
import { rename } from './renamed.js';
import { supersede } from './superseded.js';
import { TermNumbers } from './terms.js';

/** What became of a report that was to be written. */
export type Outcome =
  | { readonly status: 'added' | 'read again' | 'known' }
  | { readonly status: 'forgotten'; readonly tombstone: Tombstone };

/** Writes Readings, many in one transaction: either all of them are in the ledger, or none is. */
export class Writer {
  readonly #db: Db;
  readonly #dialect: Dialect;
  readonly #terms = new TermNumbers();
  readonly #names = new EntityNames();

  constructor(db: Db, dialect: Dialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  /**
   * Puts the Readings into the ledger; each supersedes the older ones of its report. When this returns, what it tells
   * is on the disk.
   */
  write(batch: readonly Prepared[], stamps: (one: Prepared) => Stamps = now): Promise<Outcome[]> {
    return this.#transaction(async (trx) => {
      const outcomes = new Map<Prepared, Outcome>();
      for (const round of rounds(batch)) await this.#round(trx, round, stamps, outcomes);
      return batch.map((one) => outcomes.get(one)!);
    });
  }

  /** Puts a report from which names were taken in the place of the one that had them, and nothing of that stays. */
  replace(former: string, prepared: Prepared, stamps: Stamps): Promise<void> {
    return this.#transaction((trx) =>
      replaceReport(trx, this.#dialect, former, prepared, async () => {
        await this.#round(trx, [prepared], () => stamps, new Map());
      }),
    );
  }

  async #transaction<T>(work: (db: Db) => Promise<T>): Promise<T> {
    try {
      return await this.#db.transaction().execute(async (trx) => {
        await this.#dialect.startWriting(trx);
        return await work(trx);
      });
    } catch (error) {
      this.#terms.forget();
      this.#names.forget();
      throw error;
    }
  }

  async #round(
    db: Db,
    batch: readonly Prepared[],
    stamps: (one: Prepared) => Stamps,
    outcomes: Map<Prepared, Outcome>,
  ): Promise<void> {
    const tombstone = await forgottenAmong(db, batch);
    const current = await currentIntakes(db, batch);
    const fresh = batch.filter((one) => {
      const forgotten = tombstone(one);
      if (forgotten !== null) outcomes.set(one, { status: 'forgotten', tombstone: forgotten });
      else if (current.has(one.intake)) outcomes.set(one, { status: 'known' });
      else return true;
      return false;
    });
    if (fresh.length === 0) return;
    await rename(db, this.#dialect, fresh);
    const known = await knownReports(db, fresh);
    const numbers = await putReports(db, this.#dialect, fresh, stamps);
    const again = fresh.filter(({ id }) => known.has(id));
    if (again.length > 0)
      await supersede(
        db,
        this.#dialect,
        again.map(({ id }) => numbers.report(id)),
      );
    const placed = await putReadings(db, this.#dialect, fresh, numbers, stamps);
    await putFinds(db, this.#dialect, this.#terms, placed);
    await this.#names.put(db, this.#dialect, fresh);
    await reanchor(
      db,
      again.map(({ id }) => id),
    );
    for (const one of fresh) outcomes.set(one, { status: known.has(one.id) ? 'read again' : 'added' });
  }
}

const now = ({ redacted }: Prepared): Stamps => {
  const time = new Date().toISOString();
  return { received: time, read: time, redacted: redacted ? time : null };
};

/** A report that occurs twice in a batch is written twice, in its order. */
function rounds(batch: readonly Prepared[]): Prepared[][] {
  const all: Prepared[][] = [];
  const seen = new Map<string, number>();
  for (const one of batch) {
    const round = seen.get(one.id) ?? 0;
    seen.set(one.id, round + 1);
    all[round] ??= [];
    all[round].push(one);
  }
  return all;
}

async function currentIntakes(db: Db, batch: readonly Prepared[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('readings')
    .select('intake')
    .where(
      'intake',
      'in',
      batch.map(({ intake }) => intake),
    )
    .where('current', '=', 1)
    .execute();
  return new Set(rows.map(({ intake }) => intake));
}

async function knownReports(db: Db, batch: readonly Prepared[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('reports')
    .select('id')
    .where(
      'id',
      'in',
      batch.map(({ id }) => id),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
