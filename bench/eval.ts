/**
 * Accuracy: reads the evaluation sets, scores what was read, prints the tables.
 *
 *   npm run eval [-- --shared DIR] [--write] [--keep DIR] [--errors]
 *
 * The sets are not part of the project (evaluation only, see docs/accuracy.md); without them nothing is measured
 * and the exit code is 2. `--write` puts the figures into docs/accuracy.md; `--keep` leaves what was read in DIR;
 * `--errors` lists the statements of the founding report and its variants that are not right.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { breakdownOfChains, breakdownOfSpans } from './breakdown.js';
import { Engine, goldReports, goldSpans, writePredictions, writeReadings } from './eval-sets.js';
import { FOUNDING_STATEMENTS, judge, locate, type Verdict } from './founding.js';
import { engineName, machineSize, today } from './machine.js';
import { type ChainScores, type Prf, scoreAttribution, scoreChains } from './scorers.js';
import { markdown, ratio, type Table, terminal, writeGenerated } from './tables.js';
import { variants } from './variants.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: { shared: { type: 'string' }, write: { type: 'boolean' }, keep: { type: 'string' }, errors: { type: 'boolean' } },
});
const shared = resolve(options.shared ?? join(root, '../shared'));
const evalFolder = join(shared, 'eval');

if (!existsSync(evalFolder)) {
  console.error(`There is no evaluation data at ${evalFolder}: nothing was measured. Give its place with --shared DIR.`);
  process.exit(2);
}

const COLUMNS = ['', 'cases', 'read', 'precision', 'recall', 'F1'];
const prfRow = (name: string, gold: number, read: number, { precision, recall, f1 }: Prf): string[] => [
  name,
  String(gold),
  String(read),
  ratio(precision),
  ratio(recall),
  ratio(f1),
];
const FOUND = ['', 'cases', 'found', 'share'];

const engine = new Engine();
const work = options.keep ?? mkdtempSync(join(tmpdir(), 'isnad-eval-'));

function chainTables(name: string): Table[] {
  const gold = goldReports(join(evalFolder, name));
  const readings = gold.map(({ text, id }) => engine.read(text, id));
  const scores: ChainScores = scoreChains(join(evalFolder, 'score_chains.mjs'), join(evalFolder, name), writeReadings(work, name, readings));
  const more = breakdownOfChains(gold, readings);
  const row = (title: string, prf: Prf): string[] => prfRow(title, scores.gold, scores.read, prf);
  return [
    {
      title: `${name}: ${gold.length} texts with hand-made chains`,
      columns: COLUMNS,
      rows: [row('detected', scores.detected), row('source, end to end', scores.source), row('chain exact', scores.chain)],
    },
    {
      title: `${name}: core and weak apart, by kind of source, and the rest`,
      columns: ['', 'cases', 'found or right', 'share'],
      rows: [
        ...more.core,
        ...more.readAs,
        ...more.sources.map(([kind, ...rest]) => [`source ${kind}`, ...rest]),
        ['relays right, of relayed ones', ...relayed(scores.relayed)],
        ['manner right, of those found', String(more.matched), String(more.mannerRight), ratio(more.mannerRight / more.matched)],
        ...(more.falseFriendCases === 0
          ? []
          : [['false friends read (should be none)', String(more.falseFriendCases), String(more.falseFriends), ratio(more.falseFriends / more.falseFriendCases)]]),
      ],
    },
  ];
}

function relayed(rightOfAll: string): string[] {
  const [right = 0, all = 0] = rightOfAll.split('/').map(Number);
  return [String(all), String(right), ratio(all === 0 ? null : right / all)];
}

function spanTables(name: string, what: string): Table[] {
  const file = join(evalFolder, `${name}.jsonl`);
  const gold = goldSpans(file);
  const readings = gold.map(({ text, id }) => engine.read(text, id));
  const predicted = writePredictions(work, name, gold.map(({ id }) => id), readings);
  const scores = scoreAttribution(join(evalFolder, 'score_attribution.py'), file, predicted);
  const more = breakdownOfSpans(gold, readings);
  const row = (title: string, prf: Prf): string[] => prfRow(title, scores.gold, scores.read, prf);
  return [
    {
      title: `${name}: ${what}, ${gold.length} texts`,
      columns: COLUMNS,
      rows: [
        row('detected', scores.detected),
        row('content exact but for edges', scores.exact),
        row('source, end to end', scores.source),
        row('cue overlaps', scores.cue),
      ],
    },
    {
      title: `${name}: found by construction, class and form`,
      columns: FOUND,
      rows: [...more.byKind, ...more.byClass.map(([kind, ...rest]) => [`class ${kind}`, ...rest]), ...more.byForm],
    },
  ];
}

function foundingTable(): Table {
  const file = join(shared, 'seeds/000_4b45ca39168c6680.txt');
  const counts = { cases: 0, content: 0, source: 0, via: 0 };
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    const reading = engine.read(text, 'founding');
    for (const expected of FOUNDING_STATEMENTS) {
      const span = locate(text, expected);
      if (span !== null) count(counts, judge(reading, [span], expected), 'founding report', text.slice(...span));
    }
  }
  const made = { cases: 0, content: 0, source: 0, via: 0 };
  for (const { text, statements, construction } of variants(12)) {
    const reading = engine.read(text, 'variant');
    for (const statement of statements) count(made, judge(reading, statement.content, statement), construction, text);
  }
  const row = (name: string, c: typeof counts): string[] => [name, String(c.cases), ...[c.content, c.source, c.via].map((n) => `${n} (${ratio(n / c.cases)})`)];
  return {
    title: 'The founding report and variants of its constructions',
    columns: ['', 'statements', 'content ≥ 0.8', '+ source', '+ chain'],
    rows: [row('the report', counts), row('variants, our own sentences', made)],
  };
}

function count(counts: { cases: number; content: number; source: number; via: number }, verdict: Verdict, where: string, text: string): void {
  const { content, source, via, read } = verdict;
  counts.cases++;
  if (content) counts.content++;
  if (source) counts.source++;
  if (source && via) counts.via++;
  if (!options.errors || (content && source && via)) return;
  const chain = read?.chain.slice(1).map(({ entity }) => entity ?? '?') ?? [];
  console.error(`${where}: ${content ? (source ? 'chain' : 'source') : 'content'} ${chain.join(' < ')}\n    ${text.replaceAll('\n', ' / ')}`);
}

const tables: Table[] = [
  ...chainTables('chains-dev'),
  ...chainTables('relays-dev'),
  ...spanTables('padt-dev', 'newswire, attribution derived from a treebank'),
  ...spanTables('padt-raw-dev', 'the same, sentences in genuine spelling'),
  foundingTable(),
];
if (options.keep === undefined) rmSync(work, { recursive: true });

const heading = `Measured ${today()} with Isnad ${engineName(engine.stamp)} on ${machineSize()}: \`npm run eval\``;
console.log([heading, ...tables.map(terminal)].join('\n\n'));
if (options.write) {
  writeGenerated(join(root, 'docs/accuracy.md'), [`${heading}.`, ...tables.map(markdown)].join('\n\n'));
  console.log('\ndocs/accuracy.md written.');
}
