import { recordOf, table } from '../../export/finds/index.js';
import { publicationDate } from '../../ingest/index.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { terminalOf, wordsFor } from '../output.js';
import { atLedger, type LedgerOptions } from './at-ledger.js';
import { say, write } from './write.js';

export interface AgendaOptions extends LedgerOptions {
  readonly asOf?: string;
  readonly limit?: number;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly interface?: string;
}

const SCREENFUL = 20;
const EVERYTHING = 1_000_000;

/** A day, or the first and the last one. */
export const datesOf = (from: string, to: string): string => (from === to ? from : `${from} –${to}`);

/** What is announced and due from a day on, the earliest first. */
export async function agendaCommand(options: AgendaOptions): Promise<ExitCode> {
  if (options.json && options.jsonl) throw new UsageError('give one of --json and --jsonl');
  const machine = options.json || options.jsonl;
  const asOf =
    options.asOf === undefined ? new Date().toISOString().slice(0, 10) : publicationDate(options.asOf);
  const limit = options.limit ?? (machine ? EVERYTHING : SCREENFUL);
  return atLedger(options, async (ledger) => {
    const words = wordsFor(options.interface)('en');
    const due = await ledger.agenda(asOf, limit + 1);
    const shown = due
      .slice(0, limit)
      .map(({ found, from, to }) => ({ record: recordOf(found, words), from, to }));
    if (machine) {
      const rows = shown.map(({ record, from, to }) => JSON.stringify({ due: { from, to }, ...record }));
      if (options.json) await write(`[${rows.map((row) => `\n${row}`).join(',')}\n]\n`);
      else await write(rows.map((row) => `${row}\n`).join(''));
    } else {
      const dates = new Map(shown.map(({ record, from, to }) => [record, datesOf(from, to)]));
      await write(
        table(
          shown.map(({ record }) => record),
          words,
          terminalOf(process.stdout),
          (record) => dates.get(record)!,
        ),
      );
    }
    if (shown.length === 0)
      say(`nothing is announced for ${asOf.slice(0, 10)} or later; --as-of looks from another day`);
    if (due.length > limit) say('there is more; see it with --limit');
    return EXIT.done;
  });
}
