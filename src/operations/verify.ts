import { engineStamp } from '../data.js';
import { type Ledger, type Prepared, prepare, type Stored, termsIn } from '../store/index.js';
import type { WorldSource } from '../world-entries.js';
import { Readers } from './readers.js';
import { currentReadings, receivedAgain } from './reread.js';

/** What a check of the whole ledger found. */
export interface Verified {
  readonly reports: number;
  /** Read again just as they are kept. */
  readonly same: number;
  /** Read by another engine, which is not here to read them again. */
  readonly otherEngine: number;
}

/** A report, or an index, that does not say what it should. */
export interface Fault {
  /** Handle of the report; null where it is the ledger's own. */
  readonly handle: string | null;
  readonly problem: string;
}

/**
 * Reads the whole ledger again and compares: every Reading with what the engine of today makes of its text, every list
 * with the Readings that it was made from. Gives faults as it meets them.
 */
export async function* verify(
  ledger: Ledger,
  world: readonly WorldSource[],
  tell: (done: number) => void,
): AsyncGenerator<Fault, Verified, void> {
  const engine = engineStamp({ world });
  const readers = new Readers({ world, forgotten: new Set() });
  let [reports, same, otherEngine] = [0, 0, 0];
  const expected = { postings: 0, statements: 0, events: 0 };
  try {
    for (const problem of await ledger.faults()) yield { handle: null, problem };
    for await (const page of currentReadings(ledger)) {
      const listed = await ledger.listed(page.map(({ number }) => number));
      const read = await Promise.all(page.map((stored) => again(readers, stored)));
      for (const [i, stored] of page.entries()) {
        reports++;
        const kept = prepare(stored.reading, receivedAgain(stored));
        expected.postings += termsIn(kept.finds);
        expected.statements += kept.finds.statements;
        expected.events += kept.finds.events;
        const { statements, events } = listed.get(stored.number)!;
        if (statements !== kept.finds.statements || events !== kept.finds.events)
          yield { handle: stored.handle, problem: 'the lists do not have all that its Reading has' };
        const { version, data } = stored.reading.engine;
        const outcome = read[i]!;
        if (version !== engine.version || data !== engine.data) otherEngine++;
        else if (typeof outcome === 'string') yield { handle: stored.handle, problem: outcome };
        else if (!sameReading(stored, outcome, kept))
          yield { handle: stored.handle, problem: difference(kept, outcome) };
        else same++;
      }
      tell(reports);
    }
  } finally {
    await readers.close();
  }
  const found = await ledger.totals();
  for (const name of ['postings', 'statements', 'events'] as const)
    if (found[name] !== expected[name])
      yield {
        handle: null,
        problem: `the index has ${found[name]} ${name}, and there should be ${expected[name]}`,
      };
  return { reports, same, otherEngine };
}

async function again(readers: Readers, stored: Stored): Promise<Prepared | string> {
  try {
    return await readers.read(receivedAgain(stored));
  } catch (error) {
    return (error as Error).message;
  }
}

/** The Reading itself; of a report from which names were taken the identifier is that of its new text as well. */
const sameReading = (stored: Stored, read: Prepared, kept: Prepared): boolean =>
  stored.reading.report.textHash === read.textHash && Buffer.compare(kept.body, read.body) === 0;

function difference(kept: Prepared, read: Prepared): string {
  if (kept.textHash !== read.textHash) return 'its text is not the one that was read';
  const finds = ({ finds: { statements, events } }: Prepared): string =>
    `${statements} statements and ${events} acts`;
  return `it reads otherwise: ${finds(kept)} are kept, ${finds(read)} are read now`;
}
