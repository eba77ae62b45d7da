import { existsSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readingView } from '../export/reading-view/index.js';
import { isRefused } from '../ingest/index.js';
import { EXIT, type ExitCode } from './errors.js';
import { HtmlFiles } from './html-files.js';
import { inputsOf } from './inputs.js';
import { fileError, terminalOf, terminalPage, wordsFor } from './output.js';
import { Reader } from './reader.js';

const OUT = 'out/';
const STATEMENTS = 3;

/** Reads the reports that come with the project: the first statements of each here, a page of each under `out/`. */
export async function demoCommand(options: { readonly interface?: string }): Promise<ExitCode> {
  const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
  const inputs = existsSync(samples) ? inputsOf([samples]) : [];
  if (inputs.length === 0 || inputs.some((input) => 'problem' in input)) {
    process.stderr.write('isnad: there are no reports in samples/. Read one of your own: isnad read FILE\n');
    return EXIT.failed;
  }
  const pages = new HtmlFiles(
    OUT,
    inputs.map(({ path }) => path),
  );
  const reader = new Reader({});
  const words = wordsFor(options.interface);
  const terminal = { ...terminalOf(process.stdout), most: STATEMENTS };
  const written: string[] = [];
  for (const { path } of inputs) {
    const name = relative(process.cwd(), path);
    for await (const one of reader.read(path)) {
      if (isRefused(one)) {
        process.stderr.write(fileError(name, one.error));
        continue;
      }
      const page = pages.next(path);
      writeFileSync(page, readingView(one.reading, words(one.reading.report.language)));
      written.push(page);
      process.stdout.write(terminalPage(name, one.reading, words('en'), terminal));
    }
  }
  process.stdout.write(
    `${written.length} of ${inputs.length} reports read. The whole of each, with its text, is a page to open in a browser:\n\n`,
  );
  for (const page of written) process.stdout.write(`  ${page}\n`);
  process.stdout.write(
    '\nNext: read a report of your own with\n\n  node bin/isnad.js read FILE\n\nand see node bin/isnad.js read --help for more.\n',
  );
  return written.length === inputs.length ? EXIT.done : EXIT.failed;
}
