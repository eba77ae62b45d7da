import { writeFileSync } from 'node:fs';
import { detail, recordOf } from '../../export/finds/index.js';
import { jsonLine } from '../../export/json.js';
import { readingView } from '../../export/reading-view/index.js';
import type { Found, Ledger, Stored } from '../../store/index.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { terminalOf, terminalPage, wordsFor } from '../output.js';
import { atLedger, type LedgerOptions } from './at-ledger.js';
import { write } from './write.js';

export interface ShowOptions extends LedgerOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly text?: boolean;
  readonly original?: string;
  readonly interface?: string;
}

/** Shows a report, a statement or an act with all that it stands on. */
export async function showCommand(handle: string, options: ShowOptions): Promise<ExitCode> {
  return atLedger(options, async (ledger) => {
    const found = await ledger.find(handle);
    const { reading } = found.stored;
    const words = wordsFor(options.interface);
    if (options.html !== undefined) saved(options.html, readingView(reading, words(reading.report.language)));
    if (options.original !== undefined) saved(options.original, await originalOf(ledger, found.stored));
    if (options.text) await write(reading.report.text);
    else if (options.json)
      await write(
        found.kind === 'report' ? jsonLine(reading) : `${JSON.stringify(recordOf(found, words('en')))}\n`,
      );
    else if (options.html === undefined && options.original === undefined)
      await write(await pageOf(ledger, found, words('en')));
    return EXIT.done;
  });
}

async function pageOf(
  ledger: Ledger,
  found: Found,
  words: ReturnType<ReturnType<typeof wordsFor>>,
): Promise<string> {
  const terminal = terminalOf(process.stdout);
  if (found.kind !== 'report') return detail(found, words, terminal);
  const { stored } = found;
  const readings = await ledger.readingsOfReport(stored.reading.report.id);
  return (
    terminalPage(`${stored.handle}  ${stored.reading.report.uri}`, stored.reading, words, terminal) +
    history(readings)
  );
}

/** How the report was read before: an old Reading stays for permanent links. */
function history(readings: readonly Stored[]): string {
  if (readings.length < 2) return '';
  const lines = readings.map(
    ({ current, readAt, reading: { engine, report, attributions } }) =>
      `  ${readAt.slice(0, 16).replace('T', ' ')}  engine ${engine.version}, data ${engine.data.slice(0, 19)}, published ${report.published ?? 'unknown'}, ${attributions.length} statements${current ? ' (current)' : ''}`,
  );
  return `Read ${readings.length} times:\n${lines.join('\n')}\n`;
}

async function originalOf(
  ledger: Ledger,
  { reading: { report }, redactedAt }: Stored,
): Promise<Uint8Array | string> {
  if (redactedAt !== null)
    throw new UsageError(
      'the original was removed when a person named in it was forgotten; --text gives what is left',
    );
  return (await ledger.original(report.id)) ?? report.text;
}

function saved(path: string, content: Uint8Array | string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new UsageError(`«${path}» cannot be written (${(error as Error).message})`);
  }
}
