import type { Db } from '../dialect.js';
import type { Selectors } from './selectors.js';

/** A decision whose words or statement are no longer found in the newest Reading. */
export interface LostDecision {
  readonly report: string;
  readonly kind: string;
  readonly verdict: string;
  readonly note: string | null;
  readonly quotation: string;
}

export async function lostDecisions(db: Db, limit: number): Promise<LostDecision[]> {
  const rows = await db
    .selectFrom('anchors')
    .innerJoin('decisions', 'decisions.number', 'anchors.decision')
    .innerJoin('reports', 'reports.id', 'decisions.report')
    .select([
      'reports.handle',
      'decisions.kind',
      'decisions.verdict',
      'decisions.note',
      'decisions.selectors',
    ])
    .where('anchors.status', '=', 'lost')
    .orderBy('decisions.number')
    .limit(limit)
    .execute();
  return rows.map(({ handle, kind, verdict, note, selectors }) => ({
    report: handle,
    kind,
    verdict,
    note,
    quotation: (JSON.parse(selectors) as Selectors).passages.map(({ exact }) => exact).join(' […] '),
  }));
}
