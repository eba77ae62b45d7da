import { engineStamp } from '../data.js';
import { isRefused, type Taken } from '../ingest/index.js';
import { intakeOf, type Ledger, type Outcome, type Prepared, type Received } from '../store/index.js';
import type { WorldSource } from '../world-entries.js';
import { Readers } from './readers.js';
import { receivedOf, type Said } from './received.js';
import { Window } from './window.js';

export interface AddOptions extends Said {
  readonly world: readonly WorldSource[];
  /** Asked between two transactions: nothing more is written then. */
  readonly isStopped?: () => boolean;
}

/** What became of one report. It is told only when it is on the disk. */
export type Added =
  | { readonly from: string; readonly outcome: Outcome; readonly prepared: Prepared }
  | { readonly from: string; readonly outcome: { readonly status: 'known' }; readonly prepared: null }
  | { readonly from: string; readonly problem: string };

/** Reports of one transaction: each costs a wait for the disk. */
const BATCH = 128;
/** Milliseconds that the first of them waits for the others at most. */
const PATIENCE = 250;
/** Reports and characters that are under way for each thread. */
const AHEAD = 128;
const MOST_CHARACTERS = 8_000_000;

type Ready =
  | { readonly from: string; readonly prepared: Prepared }
  | { readonly from: string; readonly known: true }
  | { readonly from: string; readonly problem: string };

/**
 * Reads reports on all cores and puts them into a ledger, in the order in which they come. What is there already is not
 * read again, so that a run that was stopped goes on when it is started once more.
 */
export async function* add(
  ledger: Ledger,
  reports: AsyncIterable<Taken>,
  options: AddOptions,
): AsyncGenerator<Added, void, void> {
  const readers = new Readers({ world: options.world, forgotten: await ledger.forgottenEntities() });
  const window = new Window<Ready>(AHEAD * readers.size, MOST_CHARACTERS * readers.size);
  try {
    void fill(window, ledger, readers, reports, options);
    while (options.isStopped?.() !== true) {
      const batch = await window.take(BATCH, PATIENCE);
      if (batch.length === 0) return;
      yield* written(ledger, batch);
    }
  } finally {
    window.close();
    await readers.close();
  }
}

/** Sends reports to the readers as long as there is room. */
async function fill(
  window: Window<Ready>,
  ledger: Ledger,
  readers: Readers,
  reports: AsyncIterable<Taken>,
  options: AddOptions,
): Promise<void> {
  const engine = engineStamp({ world: options.world });
  try {
    for await (const taken of reports) {
      if (window.closed) return;
      const { from } = taken;
      if (isRefused(taken)) {
        await window.put(Promise.resolve({ from, problem: taken.error.message }), 0);
        continue;
      }
      const received = receivedOf(taken, options);
      const intake = intakeOf(received, engine);
      if ((await ledger.known([intake])).has(intake)) {
        await window.put(Promise.resolve({ from, known: true }), 0);
        continue;
      }
      await window.put(ready(readers, from, received), received.text.length);
    }
    window.end();
  } catch (error) {
    window.end(error);
  }
}

async function ready(readers: Readers, from: string, received: Received): Promise<Ready> {
  try {
    return { from, prepared: await readers.read(received) };
  } catch (error) {
    return { from, problem: (error as Error).message };
  }
}

async function* written(ledger: Ledger, batch: readonly Ready[]): AsyncGenerator<Added, void, void> {
  const prepared = batch.flatMap((one) => ('prepared' in one ? [one.prepared] : []));
  const outcomes = prepared.length === 0 ? [] : await ledger.write(prepared);
  let next = 0;
  for (const one of batch) {
    if ('prepared' in one) yield { ...one, outcome: outcomes[next++]! };
    else if ('known' in one) yield { from: one.from, outcome: { status: 'known' }, prepared: null };
    else yield one;
  }
}
