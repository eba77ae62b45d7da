import { recordOf, table } from '../../export/finds/index.js';
import { publicationDate } from '../../ingest/index.js';
import { EXIT, type ExitCode } from '../errors.js';
import { terminalOf, wordsFor } from '../output.js';
import { atLedger, type LedgerOptions } from './at-ledger.js';
import { say, write } from './write.js';

export interface AgendaOptions extends LedgerOptions {
  readonly asOf?: string;
  readonly limit?: number;
  readonly json?: boolean;
  readonly interface?: string;
}

const SCREENFUL = 20;

/** What is announced and due from a day on, the earliest first. */
export async function agendaCommand(options: AgendaOptions): Promise<ExitCode> {
  const asOf =
    options.asOf === undefined ? new Date().toISOString().slice(0, 10) : publicationDate(options.asOf);
  const limit = options.limit ?? SCREENFUL;
  return atLedger(options, async (ledger) => {
    const words = wordsFor(options.interface)('en');
    const due = await ledger.agenda(asOf, limit + 1);
    const shown = due
      .slice(0, limit)
      .map(({ found, from, to }) => ({ record: recordOf(found, words), from, to }));
    if (options.json) {
      for (const { record, from, to } of shown)
        await write(`${JSON.stringify({ due: { from, to }, ...record })}\n`);
    } else {
      const dates = new Map(
        shown.map(({ record, from, to }) => [record, from === to ? from : `${from} –${to}`]),
      );
      await write(
        table(
          shown.map(({ record }) => record),
          words,
          terminalOf(process.stdout),
          (record) => dates.get(record)!,
        ),
      );
    }
    if (shown.length === 0) say(`nothing is announced for ${asOf.slice(0, 10)} or later`);
    if (due.length > limit) say('there is more; see it with --limit');
    return EXIT.done;
  });
}
