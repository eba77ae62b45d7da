import type { Db } from '../dialect.js';
import type { Kind } from '../facets.js';
import { eventHandle, HANDLE, statementHandle } from '../handles.js';
import { LedgerError } from '../ledger-error.js';
import { eventKey, statementKey } from '../writing/04-finds.js';
import { type Found, foundAt } from './found.js';
import type { Place } from './list.js';
import { readingsOf } from './readings.js';

const IDENTIFIER = /^sha256:[0-9a-f]{64}$/;
/** More finds than these under one handle is no handle. */
const MOST = 20;

/**
 * The report, statement or event that a person calls by its handle: `k3f9a2xq7m` or `k3f9a2xq7m.7hm2q4`. The beginning
 * is enough where it fits one only. Identifiers (`sha256:…`) are taken as well.
 * @throws LedgerError where there is none, or more than one.
 */
export async function findByHandle(db: Db, asked: string): Promise<Found> {
  const [report = '', own] = asked.trim().toLowerCase().split('.');
  const reports = await currentReadings(db, report);
  if (reports.length === 0) {
    throw new LedgerError(
      `there is no report «${report}» in the ledger`,
      'isnad reports lists those that are there',
    );
  }
  const all = (await Promise.all(reports.map((number) => findsIn(db, number, own)))).flat();
  if (all.length === 1) return all[0]!;
  if (all.length === 0) {
    throw new LedgerError(
      `report «${report}» has no statement or event «${own}» in its newest Reading`,
      `See what it has with: isnad show ${report}`,
    );
  }
  throw new LedgerError(
    `«${asked}» fits ${all.length}: ${all
      .slice(0, MOST)
      .map(({ handle }) => handle)
      .join(', ')}`,
    'Give more of its letters',
  );
}

/** Reports by identifier or handle, by a former one where there is none of that name now. */
async function currentReadings(db: Db, asked: string): Promise<number[]> {
  const column = IDENTIFIER.test(asked) ? 'id' : 'handle';
  if (column === 'handle' && !HANDLE.test(asked)) return [];
  const until = column === 'id' ? asked : `${asked}~`;
  const current = db
    .selectFrom('reports')
    .innerJoin('readings', 'readings.report', 'reports.number')
    .where('readings.current', '=', 1)
    .select('readings.number')
    .limit(MOST);
  const rows = await current
    .where(`reports.${column}`, '>=', asked)
    .where(`reports.${column}`, '<=', until)
    .execute();
  if (rows.length > 0) return rows.map(({ number }) => number);
  const former = await current
    .innerJoin('aliases', 'aliases.report', 'reports.id')
    .where(`aliases.${column}`, '>=', asked)
    .where(`aliases.${column}`, '<=', until)
    .execute();
  return former.map(({ number }) => number);
}

async function findsIn(db: Db, number: number, own: string | undefined): Promise<Found[]> {
  const stored = (await readingsOf(db, [number])).get(number)!;
  if (own === undefined) return foundAt(db, 'report', [{ key: stored.key, reading: number, ordinal: 0 }]);
  const { attributions, events } = stored.reading;
  const places = (
    kind: Kind,
    handles: readonly string[],
    keyOf: (ordinal: number) => number,
  ): Promise<Found[]> => {
    const fitting = handles.flatMap((handle, ordinal): Place[] =>
      handle.startsWith(own) ? [{ key: keyOf(ordinal), reading: number, ordinal }] : [],
    );
    return foundAt(db, kind, fitting);
  };
  return [
    ...(await places('statement', attributions.map(statementHandle), (i) => statementKey(stored.key, i))),
    ...(await places('event', events.map(eventHandle), (i) => eventKey(stored.key, attributions.length, i))),
  ];
}
