/**
 * Events on the diplomatic reports that were read by hand before any program saw them (docs/diplomatic-gold.md).
 *
 *   node dist/bench/diplomatic.js TEXTS [--shared DIR] [--keep DIR]     or ISNAD_DIPLOMATIC=TEXTS
 *
 * TEXTS holds ID.txt for each report; the texts are no part of the project, nor is the scorer (in DIR/eval, by default
 * DIR is ../shared beside the checkout). A report without its text is named and not scored; the exit code is 2 where
 * nothing was measured. `--keep` leaves the gold and the Readings in DIR.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { diplomaticReports, forScorer, textOf } from './diplomatic-gold.js';
import { Engine, writeReadings } from './eval-sets.js';
import { PRF_COLUMNS, prfRow } from './eval-tables.js';
import { engineName, machineSize, today } from './machine.js';
import { scoreChains } from './scorers.js';
import { ratio, terminal } from './tables.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { shared: { type: 'string' }, keep: { type: 'string' } },
});
const texts = positionals[0] ?? process.env.ISNAD_DIPLOMATIC;
const scorer = join(resolve(options.shared ?? join(root, '../shared')), 'eval/score_chains.mjs');

function nothing(reason: string): never {
  console.error(`${reason} Nothing was measured.`);
  process.exit(2);
}
if (texts === undefined) nothing('No texts: name their folder as the argument or in ISNAD_DIPLOMATIC.');
if (!existsSync(scorer)) nothing(`There is no scorer at ${scorer}: give its place with --shared DIR.`);

const reports = diplomaticReports(join(root, 'bench/diplomatic-gold.jsonl'));
const found = reports.flatMap((report) => {
  const result = textOf(report, texts);
  if ('text' in result) return [{ report, text: result.text }];
  console.error(`Not scored: ${result.trouble}`);
  return [];
});
if (found.length === 0) nothing(`None of the ${reports.length} texts is in ${texts}.`);

const engine = new Engine();
const work = options.keep ?? mkdtempSync(join(tmpdir(), 'isnad-diplomatic-'));
const gold = join(work, 'gold');
mkdirSync(gold, { recursive: true });
const readings = found.map(({ report, text }) => {
  const reading = engine.read(text, `${report.id}.txt`);
  const expected = JSON.stringify(forScorer(report, text, reading.entities));
  writeFileSync(join(gold, `${report.id}.json`), expected);
  return reading;
});
const { events } = scoreChains(scorer, gold, writeReadings(work, 'diplomatic', readings));
if (options.keep === undefined) rmSync(work, { recursive: true });

console.log(
  [
    `Measured ${today()} with Isnad ${engineName(engine.stamp)} on ${machineSize()}`,
    terminal({
      title: `Core events of ${found.length} of ${reports.length} diplomatic reports, unseen when annotated`,
      columns: PRF_COLUMNS,
      rows: [
        prfRow('type', events.gold, events.read, events.type),
        prfRow('type with parties', events.gold, events.read, events.parties),
      ],
    }),
    `Status right, where the type is: ${ratio(events.type.recall === 0 ? null : events.status)}`,
  ].join('\n\n'),
);
