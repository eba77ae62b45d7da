import type { Db, Dialect } from '../dialect.js';
import { Facets, partsOfTerm } from '../facets.js';
import { unpackReading } from '../packed.js';
import { eventKey, statementKey } from './04-finds.js';

/** Ends the time of the Readings that are current of some reports. They stay, for permanent links and verification. */
export async function supersede(db: Db, dialect: Dialect, reports: readonly number[]): Promise<void> {
  const rows = await db
    .selectFrom('readings')
    .select('number')
    .where('report', 'in', reports)
    .where('current', '=', 1)
    .execute();
  const readings = rows.map(({ number }) => number);
  if (readings.length === 0) return;
  await removeFinds(db, dialect, readings);
  await db.updateTable('readings').set({ current: 0 }).where('number', 'in', readings).execute();
}

/** Takes Readings out of every list. */
async function removeFinds(db: Db, dialect: Dialect, readings: readonly number[]): Promise<void> {
  const rows = await db
    .selectFrom('readings')
    .select(['number', 'key', 'body'])
    .where('number', 'in', readings)
    .execute();
  for (const { number, key, body } of rows) {
    const reading = unpackReading(body, '');
    const { attributions, events } = reading;
    const facets = new Facets(reading);
    facets.report();
    for (const one of attributions) facets.statement(one);
    for (const one of events) facets.event(one);
    const terms = facets.names.map(partsOfTerm);
    const lowest = eventKey(key, attributions.length, events.length - 1);
    await db
      .deleteFrom('postings')
      .where('key', '>=', lowest)
      .where('key', '<=', key)
      .where('term', 'in', (query) =>
        query
          .selectFrom('terms')
          .select('number')
          .where('facet', 'in', [...new Set(terms.map(([facet]) => facet))])
          .where('value', 'in', [...new Set(terms.map(([, value]) => value))]),
      )
      .execute();
    const statementKeys = attributions.map((_, i) => statementKey(key, i));
    const eventKeys = events.map((_, i) => eventKey(key, attributions.length, i));
    await dialect.deleteWords(db, 'report_words', [key]);
    await dialect.deleteWords(db, 'statement_words', statementKeys);
    await dialect.deleteWords(db, 'event_words', eventKeys);
    if (eventKeys.length > 0) await db.deleteFrom('due').where('key', 'in', eventKeys).execute();
    await db.deleteFrom('statements').where('reading', '=', number).execute();
    await db.deleteFrom('events').where('reading', '=', number).execute();
  }
}
