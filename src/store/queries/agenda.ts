import type { Db } from '../dialect.js';
import type { Place } from './list.js';

export interface DuePlace extends Place {
  readonly from: number;
  readonly to: number;
}

/** More days than these are a span of history, not a date to keep. */
const LONGEST = 400;

/**
 * Announced events that are due on a day or later, the earliest first; wide windows stand after narrow ones. Of a day
 * that is past only what had been published by then, below the place `end`, or has no date.
 */
export async function dueFrom(db: Db, day: number, end: number, limit: number): Promise<DuePlace[]> {
  return db
    .selectFrom('due')
    .innerJoin('events', 'events.key', 'due.key')
    .select(['due.key', 'events.reading', 'events.ordinal', 'from_day as from', 'to_day as to'])
    .where('to_day', '>=', day)
    .where('due.key', '<', end)
    .where((where) => where(where('to_day', '-', where.ref('from_day')), '<=', LONGEST))
    .orderBy('to_day')
    .orderBy('from_day', 'desc')
    .orderBy('due.key', 'desc')
    .limit(limit)
    .execute();
}
