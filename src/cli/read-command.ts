import { writeFileSync } from 'node:fs';
import { jsonLine } from '../export/json.js';
import { readingView } from '../export/reading-view/index.js';
import { EXIT, type ExitCode, UsageError } from './errors.js';
import { HtmlFiles } from './html-files.js';
import { inputsOf } from './inputs.js';
import { fileError, terminalOf, terminalPage, wordsFor } from './output.js';
import { Progress } from './progress.js';
import { Reader } from './reader.js';
import { readWorldFile } from './world-file.js';

export interface ReadOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly interface?: string;
  readonly world?: readonly string[];
}

/** Reads each report, gives out what was found, and goes on after a report that cannot be read. */
export async function readCommand(paths: readonly string[], options: ReadOptions): Promise<ExitCode> {
  const inputs = inputsOf(paths);
  const pages =
    options.html === undefined
      ? null
      : new HtmlFiles(
          options.html,
          inputs.map(({ path }) => path),
        );
  const reader = new Reader({ ...options, world: (options.world ?? []).flatMap(readWorldFile) });
  const words = wordsFor(options.interface);
  const terminal = terminalOf(process.stdout);
  const progress = new Progress('Reading', inputs.length);
  let failed = 0;
  for (const [i, input] of inputs.entries()) {
    progress.show(i);
    try {
      if ('problem' in input) throw input.problem;
      const reading = await reader.read(input.path);
      const page = pages?.next(input.path);
      if (page !== undefined) writeFileSync(page, readingView(reading, words(reading.report.language)));
      if (options.json) {
        process.stdout.write(jsonLine(reading));
        continue;
      }
      progress.clear();
      if (page !== undefined) process.stdout.write(`${input.path} -> ${page}\n`);
      else process.stdout.write(terminalPage(input.path, reading, words('en'), terminal));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      failed++;
      progress.clear();
      process.stderr.write(fileError(input.path, error));
    }
  }
  progress.clear();
  if (failed > 0 && inputs.length > 1)
    process.stderr.write(`isnad: ${failed} of ${inputs.length} could not be read\n`);
  return failed > 0 ? EXIT.failed : EXIT.done;
}
