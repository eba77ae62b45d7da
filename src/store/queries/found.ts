import type { AnchorStatus } from '../decisions/anchor.js';
import type { Db } from '../dialect.js';
import type { Kind } from '../facets.js';
import { eventHandle, statementHandle } from '../handles.js';
import type { Place } from './list.js';
import { readingsOf, type Stored } from './readings.js';

/** What a person decided about a find. */
export interface Verdict {
  readonly verdict: string;
  readonly status: AnchorStatus;
  readonly note: string | null;
}

/** A find of a list with the Reading that it is in. */
export interface Found extends Place {
  readonly kind: Kind;
  /** What people call it by: its report's handle, and its own. */
  readonly handle: string;
  readonly stored: Stored;
  readonly verdicts: readonly Verdict[];
}

/** The finds at some places, in the same order. */
export async function foundAt(db: Db, kind: Kind, places: readonly Place[]): Promise<Found[]> {
  const readings = await readingsOf(
    db,
    places.map(({ reading }) => reading),
  );
  const verdicts = await verdictsAt(
    db,
    places.map(({ key }) => key),
  );
  return places.flatMap((place) => {
    const stored = readings.get(place.reading);
    // Forgotten between the two questions.
    if (stored === undefined) return [];
    return [
      {
        ...place,
        kind,
        handle: handleOf(kind, stored, place.ordinal),
        stored,
        verdicts: verdicts.get(place.key) ?? [],
      },
    ];
  });
}

/** What people call a find by. */
export function handleOf(kind: Kind, { handle, reading }: Stored, ordinal: number): string {
  if (kind === 'report') return handle;
  const own =
    kind === 'statement'
      ? statementHandle(reading.attributions[ordinal]!)
      : eventHandle(reading.events[ordinal]!);
  return `${handle}.${own}`;
}

async function verdictsAt(db: Db, keys: readonly number[]): Promise<Map<number, Verdict[]>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('anchors')
    .innerJoin('decisions', 'decisions.number', 'anchors.decision')
    .select(['anchors.key', 'anchors.status', 'decisions.verdict', 'decisions.note'])
    .where('anchors.key', 'in', keys)
    .orderBy('decisions.number')
    .execute();
  const byKey = new Map<number, Verdict[]>();
  for (const { key, status, verdict, note } of rows) {
    const all = byKey.get(key!) ?? [];
    all.push({ verdict, status: status as AnchorStatus, note });
    byKey.set(key!, all);
  }
  return byKey;
}
