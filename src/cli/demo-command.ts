import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordOf, table } from '../export/finds/index.js';
import { readingView } from '../export/reading-view/index.js';
import { PROJECT } from '../project-folder.js';
import { type Found, type Ledger, NO_FILTERS } from '../store/index.js';
import { EXIT, type ExitCode } from './errors.js';
import { HtmlFiles } from './html-files.js';
import { inputsOf } from './inputs.js';
import { addInputs } from './ledger/add-command.js';
import { datesOf } from './ledger/agenda-command.js';
import { atLedger, type LedgerOptions } from './ledger/at-ledger.js';
import { write } from './ledger/write.js';
import { terminalOf, wordsFor } from './output.js';

const OUT = 'out/';
const PAGES = 100;
const LOOKED_AT = 500;
const SPEAKERS = 6;
const STATEMENTS = 2;
const DUE = 5;

export interface DemoOptions extends LedgerOptions {
  readonly interface?: string;
}

/**
 * A first look: fills an empty ledger from the reports that come with the project, writes a page of each under `out/`,
 * and shows what can be asked.
 */
export async function demoCommand(options: DemoOptions): Promise<ExitCode> {
  const samples = fileURLToPath(new URL('samples', PROJECT));
  const inputs = existsSync(samples) ? inputsOf([samples]) : [];
  if (inputs.length === 0 || inputs.some((input) => 'problem' in input)) {
    process.stderr.write('isnad: there are no reports in samples/. Read one of your own: isnad read FILE\n');
    return EXIT.failed;
  }
  return atLedger(
    options,
    async (ledger) => {
      const isNew = (await ledger.newestReport()) === 0;
      if (isNew) await write('The ledger is new: it is filled from the reports in samples/.\n\n');
      const code = isNew ? await addInputs(ledger, inputs, [], {}) : EXIT.done;
      const pages = await writePages(ledger, options);
      await showSpeakers(ledger, options);
      await showAgenda(ledger, options);
      await write(
        `\n${pages.length} reports as pages to open in a browser:\n${pages.map((page) => `  ${page}\n`).join('')}${NEXT}`,
      );
      return code;
    },
    { mustExist: false },
  );
}

const NEXT = `
Go on:
  node bin/isnad.js add FILE --published 2025-02-24   a report of your own
  node bin/isnad.js statements --by RUS --about UKR   who said what, according to whom
  node bin/isnad.js show ID                           one of them with all that it stands on
  node bin/isnad.js --help                            everything else
`;

/** A page of each of the newest reports. */
async function writePages(ledger: Ledger, options: DemoOptions): Promise<string[]> {
  const reports = await ledger.list('report', NO_FILTERS, { before: null, limit: PAGES });
  const addresses = reports.map(({ stored }) => stored.reading.report.uri);
  const files = new HtmlFiles(OUT, addresses);
  const words = wordsFor(options.interface);
  return reports.map(({ stored: { reading } }, i) => {
    const page = files.next(addresses[i]!.replace(/^file:/, ''));
    writeFileSync(page, readingView(reading, words(reading.report.language)));
    return page;
  });
}

/** Those who have most to say, and the first of it. */
async function showSpeakers(ledger: Ledger, options: DemoOptions): Promise<void> {
  const found = await ledger.list('statement', NO_FILTERS, { before: null, limit: LOOKED_AT });
  const speakers = new Map<string, Found[]>();
  for (const one of found) {
    const { source, core } = one.stored.reading.attributions[one.ordinal]!;
    if (source.entity === null || !core) continue;
    speakers.set(source.entity, [...(speakers.get(source.entity) ?? []), one]);
  }
  const most = [...speakers.values()].sort((a, b) => b.length - a.length).slice(0, SPEAKERS);
  const words = wordsFor(options.interface)('en');
  await write(`\nWho has most to say (${found.length} statements in all):\n\n`);
  for (const statements of most) {
    const records = statements.slice(0, STATEMENTS).map((one) => recordOf(one, words));
    const [first] = records;
    const name = first?.kind === 'statement' ? (first.source.name ?? '') : '';
    await write(`── ${name}: ${statements.length}\n\n${table(records, words, terminalOf(process.stdout))}`);
  }
}

async function showAgenda(ledger: Ledger, options: DemoOptions): Promise<void> {
  const words = wordsFor(options.interface)('en');
  const today = new Date().toISOString().slice(0, 10);
  const reports = await ledger.list('report', NO_FILTERS, { before: null, limit: LOOKED_AT });
  const published = reports.flatMap(({ stored }) => stored.reading.report.published?.slice(0, 10) ?? []);
  for (const day of new Set([today, ...published])) {
    const due = await ledger.agenda(day, DUE);
    if (due.length === 0) continue;
    const heading =
      day === today
        ? 'Announced and due:'
        : `Nothing is due today. Announced and due as it stood on ${day} (isnad agenda --as-of ${day}):`;
    const dates = new Map(due.map(({ found, from, to }) => [found.handle, datesOf(from, to)]));
    const records = due.map(({ found }) => recordOf(found, words));
    const terminal = terminalOf(process.stdout);
    await write(`${heading}\n\n${table(records, words, terminal, ({ id }) => dates.get(id)!)}`);
    return;
  }
  await write('Nothing is announced.\n');
}
