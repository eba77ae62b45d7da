import type { EntityId } from '../model/index.js';
import { type Backend, backendOf } from './address.js';
import { type CopiedReport, type CopiedRow, copyOf, putRows } from './copies.js';
import { reanchor } from './decisions/anchoring.js';
import { decide, type Judgement } from './decisions/decide.js';
import { type LostDecision, lostDecisions } from './decisions/lost.js';
import { dateOf, dayOf } from './due.js';
import { explained } from './explained.js';
import type { Facet, Kind } from './facets.js';
import { buryEntity, forgetReport, removeEntity } from './forget.js';
import { migrate } from './migrations/index.js';
import { momentOf, placeOf } from './places.js';
import { type Prepared, sourceMark } from './prepared.js';
import { dueFrom } from './queries/agenda.js';
import { findByHandle } from './queries/by-handle.js';
import { type Listed, listedOf, type Totals, totals } from './queries/checks.js';
import { type Counts, counts, type EngineInUse, enginesInUse, undatedReports } from './queries/counts.js';
import { entityCalled, spellingsOf } from './queries/entities.js';
import type { Filters, Page } from './queries/filters.js';
import { type Found, foundAt } from './queries/found.js';
import { listPage } from './queries/list.js';
import { lastLook, lookedAt, newestReport } from './queries/looks.js';
import { newestReading, readingsAfter, readingsOfReport, type Stored } from './queries/readings.js';
import { hasValue, valuesOf } from './queries/values.js';
import type { Stamps } from './writing/02-reports.js';
import { type Outcome, Writer } from './writing/index.js';

/** An announcement with the days in which it is due. */
export interface Due {
  readonly found: Found;
  readonly from: string;
  readonly to: string;
}

/**
 * The ledger: reports and what was read in them, in a SQLite file or on a PostgreSQL server. Every method fails with a
 * `LedgerError` that says what to do where the database cannot do its part; what a method returned is on the disk.
 */
export class Ledger {
  readonly #backend: Backend;
  readonly #writer: Writer;

  private constructor(backend: Backend) {
    this.#backend = backend;
    this.#writer = new Writer(backend.db, backend.dialect);
  }

  /** Opens the ledger at a folder or a connection string, and makes it where there is none, unless it must exist. */
  static async open(address: string, { mustExist = false } = {}): Promise<Ledger> {
    const backend = await opened(address, mustExist);
    try {
      const ledger = new Ledger(backend);
      await ledger.#run(({ db, dialect }) => migrate(db, dialect));
      return ledger;
    } catch (error) {
      await backend.db.destroy();
      throw error;
    }
  }

  /** Its address without a password. */
  get name(): string {
    return this.#backend.name;
  }

  get kind(): 'sqlite' | 'postgres' {
    return this.#backend.dialect.name;
  }

  /** Puts Readings into the ledger, all or none. When this returns they are on the disk. */
  write(batch: readonly Prepared[], stamps?: (one: Prepared) => Stamps): Promise<Outcome[]> {
    return this.#run(() => this.#writer.write(batch, stamps));
  }

  /** Which of these reports are in the ledger already, read just so. */
  known(intakes: readonly string[]): Promise<Set<string>> {
    return this.#run(async ({ db }) => {
      if (intakes.length === 0) return new Set();
      const rows = await db
        .selectFrom('readings')
        .select('intake')
        .where('intake', 'in', intakes)
        .where('current', '=', 1)
        .execute();
      return new Set(rows.map(({ intake }) => intake));
    });
  }

  /** Whether a report was taken in from this address before. */
  knownSource(from: string): Promise<boolean> {
    return this.#run(async ({ db }) => {
      const rows = await db
        .selectFrom('sources')
        .select('mark')
        .where('mark', '=', sourceMark(from))
        .execute();
      return rows.length > 0;
    });
  }

  /** One page of a list, newest first. */
  list(kind: Kind, filters: Filters, page: Page): Promise<Found[]> {
    return this.#run(async ({ db, dialect }) => {
      const places = await listPage(db, dialect, kind, filters, page);
      return foundAt(db, kind, places);
    });
  }

  /** What a person calls by its handle. */
  find(handle: string): Promise<Found> {
    return this.#run(({ db }) => findByHandle(db, handle));
  }

  /** Whom a name, an identifier or the letters of a state mean. */
  entity(asked: string): Promise<EntityId> {
    return this.#run(({ db }) => entityCalled(db, asked));
  }

  /** Which values a facet has in the lists of one kind, in their order. */
  values(kind: Kind, facet: Facet, limit: number): Promise<string[]> {
    return this.#run(({ db }) => valuesOf(db, kind, facet, limit));
  }

  /** Whether something of one kind was ever found under a value. */
  hasValue(kind: Kind, facet: Facet, value: string): Promise<boolean> {
    return this.#run(({ db }) => hasValue(db, kind, facet, value));
  }

  /** Announced events that are due on a day or later, as it stood at the end of that day, the earliest first. */
  agenda(asOf: string, limit: number): Promise<Due[]> {
    return this.#run(async ({ db }) => {
      const day = dayOf(asOf);
      const places = await dueFrom(db, day, placeOf(momentOf(dateOf(day + 1))), limit);
      const found = await foundAt(db, 'event', places);
      const windows = new Map(places.map((place) => [place.key, place]));
      return found.map((one) => {
        const { from, to } = windows.get(one.key)!;
        return { found: one, from: dateOf(from), to: dateOf(to) };
      });
    });
  }

  decide(found: Found, verdict: Judgement, note: string | null): Promise<void> {
    return this.#run(({ db }) => decide(db, found, verdict, note));
  }

  /** Decisions whose words or statement are no longer found in the newest Reading. */
  lostDecisions(limit = 100): Promise<LostDecision[]> {
    return this.#run(({ db }) => lostDecisions(db, limit));
  }

  /** What was received of a report; null where it is the text itself in UTF-8. */
  original(id: string): Promise<Uint8Array | null> {
    return this.#run(async ({ db }) => {
      const row = await db.selectFrom('reports').select('original').where('id', '=', id).executeTakeFirst();
      return row?.original ?? null;
    });
  }

  /** Readings after a number in the order of arrival; the next page begins after the last one's number. */
  readings(after: number, limit: number, which: { readonly currentOnly: boolean }): Promise<Stored[]> {
    return this.#run(({ db }) => readingsAfter(db, after, limit, which));
  }

  /** All Readings of a report, the newest last. */
  readingsOfReport(id: string): Promise<Stored[]> {
    return this.#run(({ db }) => readingsOfReport(db, id));
  }

  forgetReport(id: string, reason: string | null): Promise<void> {
    return this.#run(async ({ db, dialect }) => {
      await forgetReport(db, dialect, id, reason);
      await dialect.erase(db);
    });
  }

  /** Marks of the entities that are to stay forgotten. */
  forgottenEntities(): Promise<Set<string>> {
    return this.#run(async ({ db }) => {
      const rows = await db.selectFrom('tombstones').select('hash').where('kind', '=', 'person').execute();
      return new Set(rows.map(({ hash }) => hash));
    });
  }

  /** Puts a report from which names were taken in the place of the one that had them. */
  replace(former: string, prepared: Prepared, stamps: Stamps): Promise<void> {
    return this.#run(() => this.#writer.replace(former, prepared, stamps));
  }

  /** From now on no Reading that names the entity is taken in. */
  buryEntity(id: EntityId, reason: string | null): Promise<void> {
    return this.#run(({ db }) => db.transaction().execute((trx) => buryEntity(trx, id, reason)));
  }

  /** Removes an entity from every index, and what was deleted from the files. */
  removeEntity(id: EntityId): Promise<void> {
    return this.#run(async ({ db, dialect }) => {
      await db.transaction().execute((trx) => removeEntity(trx, id));
      await dialect.erase(db);
    });
  }

  /** Folded spellings under which an entity was met. */
  spellingsOf(id: EntityId): Promise<string[]> {
    return this.#run(({ db }) => spellingsOf(db, id));
  }

  /** The readers' versions, and how many reports each of them read last. */
  engines(): Promise<EngineInUse[]> {
    return this.#run(({ db }) => enginesInUse(db));
  }

  /** How many finds the lists have of each of these Readings. */
  listed(readings: readonly number[]): Promise<Map<number, Listed>> {
    return this.#run(({ db }) => listedOf(db, readings));
  }

  /** How much the indexes hold in all. */
  totals(): Promise<Totals> {
    return this.#run(({ db }) => totals(db));
  }

  /** Gives everything that cannot be made anew, as it is at one moment, to somebody who keeps it. */
  copy(keep: (copied: AsyncIterable<CopiedReport | CopiedRow>) => Promise<void>): Promise<void> {
    return this.#run(({ db }) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((trx) => keep(copyOf(trx))),
    );
  }

  /** Puts decisions, tombstones and former identifiers back, after the reports that they are about. */
  putRows(rows: readonly CopiedRow[]): Promise<void> {
    return this.#run(({ db }) =>
      db.transaction().execute(async (trx) => {
        await putRows(trx, rows);
        const decided = rows.filter(({ table }) => table === 'decisions').map(({ row }) => row.report!);
        await reanchor(trx, [...new Set(decided)]);
      }),
    );
  }

  /** What the database says is broken in it. */
  faults(): Promise<string[]> {
    return this.#run(({ db, dialect }) => dialect.faults(db));
  }

  newestReport(): Promise<number> {
    return this.#run(({ db }) => newestReport(db));
  }

  /** The number of the newest Reading. */
  newestReading(): Promise<number> {
    return this.#run(({ db }) => newestReading(db));
  }

  lastLook(list: string): Promise<number> {
    return this.#run(({ db }) => lastLook(db, list));
  }

  lookedAt(list: string, report: number): Promise<void> {
    return this.#run(({ db }) => lookedAt(db, list, report));
  }

  counts(): Promise<Counts> {
    return this.#run(({ db, dialect }) => counts(db, dialect));
  }

  undatedReports(limit: number): Promise<number> {
    return this.#run(({ db }) => undatedReports(db, limit));
  }

  /** After many reports were added: what the database knows of its tables is renewed. */
  analyse(): Promise<void> {
    return this.#run(({ db, dialect }) => dialect.analyse(db));
  }

  close(): Promise<void> {
    return this.#backend.db.destroy();
  }

  async #run<T>(work: (backend: Backend) => Promise<T>): Promise<T> {
    try {
      return await work(this.#backend);
    } catch (error) {
      throw explained(error, this.name);
    }
  }
}

async function opened(address: string, mustExist: boolean): Promise<Backend> {
  try {
    return await backendOf(address, mustExist);
  } catch (error) {
    throw explained(error, address);
  }
}
