import type { Db } from '../dialect.js';
import { entityOf, type Prepared } from '../prepared.js';
import { entityMark, reportMarks } from '../tombstones.js';

export interface Tombstone {
  readonly kind: string;
  readonly forgotten_at: string;
  readonly reason: string | null;
}

/** Which of the reports, or people named in them, are to stay forgotten. */
export async function forgottenAmong(
  db: Db,
  batch: readonly Prepared[],
): Promise<(one: Prepared) => Tombstone | null> {
  const marks = (one: Prepared): string[] => [
    ...reportMarks(one.id, one.textHash, one.uri),
    ...one.entities.map((entity) => entityMark(entityOf(entity).id)),
  ];
  if ((await db.selectFrom('tombstones').select('number').limit(1).execute()).length === 0) return () => null;
  const all = [...new Set(batch.flatMap(marks))];
  const found = await db
    .selectFrom('tombstones')
    .select(['kind', 'hash', 'forgotten_at', 'reason'])
    .where('hash', 'in', all)
    .execute();
  const byHash = new Map(found.map((row) => [row.hash, row]));
  return (one) => {
    const hash = marks(one).find((mark) => byHash.has(mark));
    return hash === undefined ? null : byHash.get(hash)!;
  };
}
