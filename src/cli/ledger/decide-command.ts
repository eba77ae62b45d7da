import type { Judgement } from '../../store/index.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { atLedger, type LedgerOptions } from './at-ledger.js';
import { write } from './write.js';

export interface DecideOptions extends LedgerOptions {
  readonly note?: string;
}

/** Keeps what a person judges of statements and acts. */
export async function decideCommand(
  verdict: Judgement,
  handles: readonly string[],
  options: DecideOptions,
): Promise<ExitCode> {
  return atLedger(options, async (ledger) => {
    const found = await Promise.all(handles.map((handle) => ledger.find(handle)));
    const report = found.find(({ kind }) => kind === 'report');
    if (report !== undefined) {
      throw new UsageError(
        `«${report.handle}» is a whole report. Judge a statement or an act of it; see them with: isnad show ${report.handle}`,
      );
    }
    for (const one of found) {
      await ledger.decide(one, verdict, options.note ?? null);
      await write(`${one.handle}: ${verdict}\n`);
    }
    return EXIT.done;
  });
}
