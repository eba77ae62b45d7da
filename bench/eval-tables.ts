/** The tables of `npm run eval`: what the scorers say of each set, and what they do not tell. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakdownOfChains, breakdownOfSpans } from './breakdown.js';
import { type Engine, goldReports, goldSpans, writePredictions, writeReadings } from './eval-sets.js';
import { FOUNDING_STATEMENTS, judge, locate, type Verdict } from './founding.js';
import { type ChainScores, type Prf, scoreAttribution, scoreChains } from './scorers.js';
import { ratio, type Table } from './tables.js';
import { variants } from './variants.js';

export interface Run {
  readonly engine: Engine;
  /** The folder beside the checkout. */
  readonly shared: string;
  /** Where readings are written for the scorers. */
  readonly work: string;
  /** Name the statements of the founding report and its variants that are not right. */
  readonly errors: boolean;
}

export const PRF_COLUMNS = ['', 'cases', 'read', 'precision', 'recall', 'F1'];
export const prfRow = (
  name: string,
  gold: number,
  read: number,
  { precision, recall, f1 }: Prf,
): string[] => [name, String(gold), String(read), ratio(precision), ratio(recall), ratio(f1)];
const FOUND = ['', 'cases', 'found', 'share'];

export function chainTables({ engine, shared, work }: Run, name: string): Table[] {
  const gold = goldReports(join(shared, 'eval', name));
  const readings = gold.map(({ text, id }) => engine.read(text, id));
  const scores: ChainScores = scoreChains(
    join(shared, 'eval', 'score_chains.mjs'),
    join(shared, 'eval', name),
    writeReadings(work, name, readings),
  );
  const more = breakdownOfChains(gold, readings);
  const row = (title: string, prf: Prf): string[] => prfRow(title, scores.gold, scores.read, prf);
  return [
    {
      title: `${name}: ${gold.length} texts with hand-made chains`,
      columns: PRF_COLUMNS,
      rows: [
        row('detected', scores.detected),
        row('source, end to end', scores.source),
        row('chain exact', scores.chain),
      ],
    },
    {
      title: `${name}: core and weak apart, by kind of source, and the rest`,
      columns: ['', 'cases', 'found or right', 'share'],
      rows: [
        ...more.core.map(([kind, ...rest]) => [`${kind}, found`, ...rest]),
        ...more.readAs.map(([kind, ...rest]) => [`read as ${kind}, right`, ...rest]),
        ...more.sources.map(([kind, ...rest]) => [`source ${kind}`, ...rest]),
        ['relays right, of relayed ones', ...relayed(scores.relayed)],
        [
          'manner right, of those found',
          String(more.matched),
          String(more.mannerRight),
          ratio(more.mannerRight / more.matched),
        ],
        ...(more.falseFriendCases === 0
          ? []
          : [
              [
                'false friends read (should be none)',
                String(more.falseFriendCases),
                String(more.falseFriends),
                ratio(more.falseFriends / more.falseFriendCases),
              ],
            ]),
      ],
    },
  ];
}

function relayed(rightOfAll: string): string[] {
  const [right = 0, all = 0] = rightOfAll.split('/').map(Number);
  return [String(all), String(right), ratio(all === 0 ? null : right / all)];
}

export function spanTables({ engine, shared, work }: Run, name: string, what: string): Table[] {
  const file = join(shared, 'eval', `${name}.jsonl`);
  const gold = goldSpans(file);
  const readings = gold.map(({ text, id }) => engine.read(text, id));
  const predicted = writePredictions(
    work,
    name,
    gold.map(({ id }) => id),
    readings,
  );
  const scores = scoreAttribution(join(shared, 'eval', 'score_attribution.py'), file, predicted);
  const more = breakdownOfSpans(gold, readings);
  const row = (title: string, prf: Prf): string[] => prfRow(title, scores.gold, scores.read, prf);
  return [
    {
      title: `${name}: ${what}, ${gold.length} texts`,
      columns: PRF_COLUMNS,
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
      rows: [
        ...more.byKind,
        ...more.byClass.map(([kind, ...rest]) => [`class ${kind}`, ...rest]),
        ...more.byForm,
      ],
    },
    {
      title: `${name}: of what was read, what is in the gold, core and weak apart and by the reader's constructions`,
      columns: ['', 'read', 'right', 'precision'],
      rows: more.readAs,
    },
  ];
}

export function foundingTable({ engine, shared, errors }: Run): Table {
  const file = join(shared, 'seeds/000_4b45ca39168c6680.txt');
  const counts: Counts = { cases: 0, content: 0, source: 0, via: 0 };
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    const reading = engine.read(text, 'founding');
    for (const expected of FOUNDING_STATEMENTS) {
      const span = locate(text, expected);
      if (span === null) throw new Error(`the founding report has no «${expected.from} … ${expected.to}»`);
      const verdict = judge(reading, [span], expected);
      count(counts, verdict);
      if (errors) report(verdict, 'founding report', text.slice(...span));
    }
  }
  const made: Counts = { cases: 0, content: 0, source: 0, via: 0 };
  for (const { text, statements, construction } of variants(12)) {
    const reading = engine.read(text, 'variant');
    for (const statement of statements) {
      const verdict = judge(reading, statement.content, statement);
      count(made, verdict);
      if (errors) report(verdict, construction, text);
    }
  }
  const row = (name: string, c: Counts): string[] => [
    name,
    String(c.cases),
    ...[c.content, c.source, c.via].map((n) => `${n} (${ratio(n / c.cases)})`),
  ];
  return {
    title: 'The founding report and variants of its constructions',
    columns: ['', 'statements', 'content ≥ 0.8', '+ source', '+ chain'],
    rows: [row('the report', counts), row('variants, our own sentences', made)],
  };
}

interface Counts {
  cases: number;
  content: number;
  source: number;
  via: number;
}

function count(counts: Counts, { content, source, via }: Verdict): void {
  counts.cases++;
  if (content) counts.content++;
  if (source) counts.source++;
  if (source && via) counts.via++;
}

function report({ content, source, via, read }: Verdict, where: string, text: string): void {
  if (content && source && via) return;
  const chain = read?.chain.slice(1).map(({ entity }) => entity ?? '?') ?? [];
  const wrong = content ? (source ? 'chain' : 'source') : 'content';
  console.error(`${where}: ${wrong} ${chain.join(' < ')}\n    ${text.replaceAll('\n', ' / ')}`);
}
