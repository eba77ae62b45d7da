/**
 * Accuracy: reads the evaluation sets, scores what was read, prints the tables.
 *
 *   npm run eval [-- --shared DIR] [--polnear DIR] [--write] [--keep DIR] [--errors]
 *
 * The sets are not part of the project (evaluation only, see docs/accuracy.md); without them nothing is measured
 * and the exit code is 2. `--write` puts the figures into docs/accuracy.md; `--keep` leaves what was read in DIR;
 * `--polnear` names the
 * folder `data` of a copy of PolNeAR; without it the English tables are left out. `--errors` lists the statements of the founding report and its variants that are not right.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chainEventTable, recordTables } from './eval-events.js';
import { Engine } from './eval-sets.js';
import { chainTables, foundingTable, type Run, spanTables } from './eval-tables.js';
import { engineName, machineSize, today } from './machine.js';
import { measureTable } from './measures.js';
import { ploverTables } from './plover.js';
import { polnearTables } from './polnear.js';
import { markdown, type Table, terminal, writeGenerated } from './tables.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string' },
    polnear: { type: 'string' },
    write: { type: 'boolean' },
    keep: { type: 'string' },
    errors: { type: 'boolean' },
  },
});
const shared = resolve(options.shared ?? join(root, '../shared'));
const evalFolder = join(shared, 'eval');

if (!existsSync(evalFolder)) {
  console.error(
    `There is no evaluation data at ${evalFolder}: nothing was measured. Give its place with --shared DIR.`,
  );
  process.exit(2);
}

const engine = new Engine();
const work = options.keep ?? mkdtempSync(join(tmpdir(), 'isnad-eval-'));
const run: Run = { engine, shared, work, errors: options.errors ?? false };

const tables: Table[] = [
  ...chainTables(run, 'chains-dev'),
  chainEventTable(run, 'chains-dev'),
  ...recordTables(run),
  ...chainTables(run, 'relays-dev'),
  ...spanTables(run, 'padt-dev', 'newswire, attribution derived from a treebank'),
  ...spanTables(run, 'padt-raw-dev', 'the same, sentences in genuine spelling'),
  foundingTable(run),
  ...measureTable(engine.data, shared, run.errors),
  ...ploverTables(run),
  ...(options.polnear === undefined ? [] : polnearTables(run, options.polnear)),
];
if (options.keep === undefined) rmSync(work, { recursive: true });

const heading = `Measured ${today()} with Isnad ${engineName(engine.stamp)} on ${machineSize()}: \`npm run eval\``;
console.log([heading, ...tables.map(terminal)].join('\n\n'));
if (options.write) {
  writeGenerated(join(root, 'docs/accuracy.md'), [`${heading}.`, ...tables.map(markdown)].join('\n\n'));
  console.log('\ndocs/accuracy.md written.');
}
