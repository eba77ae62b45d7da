import { writeFileSync } from 'node:fs';
import { jsonLine } from '../export/json.js';
import { readingView } from '../export/reading-view/index.js';
import { isRefused } from '../ingest/index.js';
import { EXIT, type ExitCode } from './errors.js';
import { HtmlFiles } from './html-files.js';
import { inputsOf, numberOf } from './inputs.js';
import { fileError, terminalOf, terminalPage, wordsFor } from './output.js';
import { Progress } from './progress.js';
import { type Read, Reader } from './reader.js';
import { readWorldFile } from './world-file.js';

export interface ReadOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly interface?: string;
  readonly world?: readonly string[];
  readonly allowPrivate?: boolean;
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
  const reader = new Reader({
    ...options,
    world: (options.world ?? []).flatMap(readWorldFile),
    fetch: { allowPrivate: options.allowPrivate ?? false },
  });
  const words = wordsFor(options.interface);
  const terminal = terminalOf(process.stdout);
  const progress = new Progress('Reading', numberOf(inputs));
  let all = 0;
  let failed = 0;
  const refuse = (from: string, error: unknown): void => {
    failed++;
    progress.clear();
    process.stderr.write(fileError(from, error));
  };
  const give = ({ from, reading }: Read): void => {
    const page = pages?.next(from);
    if (page !== undefined) writeFileSync(page, readingView(reading, words(reading.report.language)));
    if (options.json) {
      process.stdout.write(jsonLine(reading));
      return;
    }
    progress.clear();
    if (page !== undefined) process.stdout.write(`${from} -> ${page}\n`);
    else process.stdout.write(terminalPage(from, reading, words('en'), terminal));
  };
  for (const [i, input] of inputs.entries()) {
    progress.show(i);
    if ('problem' in input) {
      all++;
      refuse(input.path, input.problem);
      continue;
    }
    for await (const one of reader.read(input.path)) {
      all++;
      if (isRefused(one)) refuse(one.from, one.error);
      else give(one);
    }
  }
  progress.clear();
  if (failed > 0 && all > 1) process.stderr.write(`isnad: ${failed} of ${all} could not be read\n`);
  return failed > 0 ? EXIT.failed : EXIT.done;
}
