import { engineStamp } from '../data.js';
import type { Ledger, Received, Stored } from '../store/index.js';
import type { WorldSource } from '../world-entries.js';
import { Readers } from './readers.js';

/** What reading again changed in one report. */
export interface Reread {
  readonly handle: string;
  /** Statements and events before and after; null where it could not be read. */
  readonly before: number;
  readonly after: number | null;
  readonly problem: string | null;
}

export interface RereadOptions {
  readonly world: readonly WorldSource[];
  /** Also what this engine has read already. */
  readonly all: boolean;
}

const BATCH = 64;

/** A report as it lies in the ledger. */
export const receivedAgain = ({ reading: { report }, given, mediaType }: Stored): Received => ({
  from: null,
  uri: report.uri,
  text: report.text,
  given,
  mediaType,
  original: null,
});

/** Reads reports of the ledger again with the engine of today; each new Reading supersedes the old one whole. */
export async function* reread(
  ledger: Ledger,
  { world, all }: RereadOptions,
): AsyncGenerator<Reread, void, void> {
  const engine = engineStamp({ world });
  const readers = new Readers({ world, forgotten: await ledger.forgottenEntities() });
  try {
    for await (const page of currentReadings(ledger)) {
      const due = page.filter(
        ({ reading }) =>
          all || reading.engine.version !== engine.version || reading.engine.data !== engine.data,
      );
      const read = await Promise.allSettled(due.map((stored) => readers.read(receivedAgain(stored))));
      const ready = read.flatMap((result, i) =>
        result.status === 'rejected' ? [] : [{ ...result.value, was: due[i]!.reading.report.id }],
      );
      if (ready.length > 0) await ledger.write(ready);
      for (const [i, result] of read.entries()) {
        const { handle, reading } = due[i]!;
        const before = reading.attributions.length + reading.events.length;
        if (result.status === 'rejected')
          yield { handle, before, after: null, problem: (result.reason as Error).message };
        else {
          const { statements, events } = result.value.finds;
          yield { handle, before, after: statements + events, problem: null };
        }
      }
    }
  } finally {
    await readers.close();
  }
}

/** The newest Reading of every report that is there when it begins, in the order of arrival. */
export async function* currentReadings(ledger: Ledger): AsyncGenerator<Stored[], void, void> {
  const last = await ledger.newestReading();
  let after = 0;
  while (after < last) {
    const page = await ledger.readings(after, BATCH, { currentOnly: true });
    if (page.length === 0) return;
    yield page.filter(({ number }) => number <= last);
    after = page.at(-1)!.number;
  }
}
