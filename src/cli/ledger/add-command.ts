import { languageSigns } from '../../data.js';
import { Fetcher, ingest, type Taken } from '../../ingest/index.js';
import { type Added, add } from '../../operations/add.js';
import { isAddress } from '../../operations/received.js';
import type { Ledger } from '../../store/index.js';
import type { WorldSource } from '../../world-entries.js';
import { EXIT, type ExitCode } from '../errors.js';
import { type Input, inputsOf, numberOf } from '../inputs.js';
import { fileError } from '../output.js';
import { Progress } from '../progress.js';
import { readWorldFile } from '../world-file.js';
import { atLedger, type LedgerOptions } from './at-ledger.js';
import { count, say, write } from './write.js';

export interface AddCommandOptions extends LedgerOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly world?: readonly string[];
  readonly allowPrivate?: boolean;
  readonly json?: boolean;
}

/** So many added reports are worth a new look of the database at its tables. */
const MANY = 1000;
/** Reasons of failures that the summary repeats. */
const MOST_REASONS = 10;

/** Puts reports into the ledger; an error of one stops none of the others. */
export async function addCommand(paths: readonly string[], options: AddCommandOptions): Promise<ExitCode> {
  const inputs = inputsOf(paths);
  const world = (options.world ?? []).flatMap(readWorldFile);
  return atLedger(options, (ledger) => addInputs(ledger, inputs, world, options), { mustExist: false });
}

export async function addInputs(
  ledger: Ledger,
  inputs: readonly Input[],
  world: readonly WorldSource[],
  options: AddCommandOptions,
): Promise<ExitCode> {
  const begun = performance.now();
  const progress = new Progress('Adding', numberOf(inputs));
  const tally = new Tally();
  const stop = interrupted();
  const tell = async (): Promise<void> => {
    progress.clear();
    stop.end();
    if (!options.json) await write(tally.summary((performance.now() - begun) / 1000, ledger.name));
  };
  try {
    const isStopped = (): boolean => stop.asked;
    const taken = takenFrom(ledger, inputs, options);
    for await (const added of add(ledger, taken, { ...options, world, isStopped })) {
      tally.count(added);
      if (options.json) await write(`${JSON.stringify(acknowledgement(added))}\n`);
      const trouble = troubleOf(added);
      if (trouble !== null) {
        progress.clear();
        process.stderr.write(fileError(added.from, new Error(trouble)));
      }
      progress.show(tally.done);
    }
    if (tally.added >= MANY) await ledger.analyse();
  } catch (error) {
    // The ledger itself fails: what it has of this run is told before the error.
    if (tally.done > 0) await tell();
    progress.clear();
    throw error;
  }
  await tell();
  if (stop.asked) say('stopped. What is counted here is kept; run the same command again to go on');
  return tally.failed > 0 || stop.asked ? EXIT.failed : EXIT.done;
}

async function* takenFrom(
  ledger: Ledger,
  inputs: readonly Input[],
  { language, allowPrivate = false }: AddCommandOptions,
): AsyncGenerator<Taken> {
  // What a feed names again is not fetched again.
  const known = (from: string): Promise<boolean> | boolean => isAddress(from) && ledger.knownSource(from);
  // One for all sources: it keeps its pauses and its rules over them.
  const fetcher = new Fetcher({ allowPrivate });
  const options = { languages: languageSigns(), language, known, fetcher };
  for (const input of inputs) {
    if ('problem' in input) yield { from: input.path, error: input.problem };
    else yield* ingest(input.path, options);
  }
}

/** The first Ctrl-C ends the work between two transactions; a second one ends the process. */
function interrupted(): { readonly asked: boolean; end(): void } {
  const state = { asked: false, end: () => process.off('SIGINT', ask) };
  const ask = (): void => {
    state.asked = true;
  };
  process.once('SIGINT', ask);
  return state;
}

/** One line for programs, printed when the report is on the disk. */
function acknowledgement(added: Added): object {
  const { from } = added;
  if ('problem' in added) return { from, status: 'failed', problem: added.problem };
  const { outcome, prepared } = added;
  if (prepared === null) return { from, status: outcome.status };
  return {
    from,
    status: outcome.status,
    report: prepared.id,
    statements: prepared.finds.statements,
    events: prepared.finds.events,
    notices: prepared.notices,
  };
}

function troubleOf(added: Added): string | null {
  if ('problem' in added) return added.problem;
  if (added.outcome.status !== 'forgotten') return null;
  const { forgotten_at, reason } = added.outcome.tombstone;
  const why = reason === null ? '' : ` (${reason})`;
  return `it was forgotten on ${forgotten_at.slice(0, 10)}${why}, and is not taken in again`;
}

/** What became of the reports of one run. */
class Tally {
  added = 0;
  again = 0;
  known = 0;
  failed = 0;
  #statements = 0;
  #events = 0;
  #notices = 0;
  readonly #reasons = new Map<string, number>();

  get done(): number {
    return this.added + this.again + this.known + this.failed;
  }

  count(one: Added): void {
    const trouble = troubleOf(one);
    if (trouble !== null) {
      this.failed++;
      this.#reasons.set(trouble, (this.#reasons.get(trouble) ?? 0) + 1);
      return;
    }
    if ('problem' in one) return;
    if (one.outcome.status === 'known') this.known++;
    else if (one.outcome.status === 'added') this.added++;
    else this.again++;
    if (one.prepared === null || one.outcome.status === 'known') return;
    this.#statements += one.prepared.finds.statements;
    this.#events += one.prepared.finds.events;
    this.#notices += one.prepared.notices;
  }

  summary(seconds: number, ledger: string): string {
    const parts = [
      `${this.added.toLocaleString('en')} added`,
      ...(this.again > 0 ? [`${this.again.toLocaleString('en')} read again`] : []),
      ...(this.known > 0 ? [`${this.known.toLocaleString('en')} there already`] : []),
      ...(this.failed > 0 ? [`${this.failed.toLocaleString('en')} failed`] : []),
    ];
    const rate = (this.added + this.again) / seconds;
    const speed = `${seconds.toFixed(1)} s${rate >= 1 ? `, ${Math.round(rate)} a second` : ''}`;
    const lines = [
      `${count(this.done, 'report')}: ${parts.join(', ')} (${speed}). Ledger: ${ledger}`,
      ...(this.added + this.again > 0
        ? [
            `Found: ${count(this.#statements, 'statement')}, ${count(this.#events, 'act')}, ${count(this.#notices, 'notice')}.`,
          ]
        : []),
      ...(this.failed > 1 ? this.#why() : []),
    ];
    return `${lines.join('\n')}\n`;
  }

  #why(): string[] {
    const reasons = [...this.#reasons].sort(([, a], [, b]) => b - a);
    return [
      'What failed:',
      ...reasons.slice(0, MOST_REASONS).map(([reason, times]) => `  ${times} × ${reason}`),
      ...(reasons.length > MOST_REASONS ? [`  and ${reasons.length - MOST_REASONS} other reasons`] : []),
    ];
  }
}
