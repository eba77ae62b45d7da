/**
 * Speed and memory, over distinct texts, without any cache across texts.
 *
 *   npm run bench [-- --texts DIR] [--count 2000] [--rounds 5] [--write] [--read-only]
 *
 * One run measures a bare loop (decode, tokenise, fold, hash) and the whole reader over the same texts; the ratio
 * of the two can be compared between machines, the absolute figures cannot. `--write` renews docs/speed.md; `--read-only`
 * runs the reader alone, for a profiler.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engineStamp, loadLanguage } from '../src/data.js';
import { read } from '../src/read.js';
import { BareLoop } from './bare-loop.js';
import { corpus, textsOf } from './corpus.js';
import { engineName, machineSize, today } from './machine.js';
import { markdown, type Table, terminal, writeGenerated } from './tables.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    texts: { type: 'string' },
    count: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean' },
    'read-only': { type: 'boolean' },
  },
});
const rounds = Number(options.rounds);
const LEAST_RATIO = 1 / 40;
const MOST_SECONDS = 0.4;
const MOST_MEMORY = 250;

const texts = [
  ...new Set(options.texts === undefined ? corpus(root, Number(options.count)) : textsOf(options.texts)),
];
const encoder = new TextEncoder();
const bytes = texts.map((text) => encoder.encode(text));
const size = bytes.reduce((sum, { length }) => sum + length, 0);
if (texts.length < 2000)
  console.error(`Only ${texts.length} distinct texts: figures that are published need 2,000 or more.`);

const data = loadLanguage('ar');
const stamp = engineStamp();
const bare = new BareLoop();
let sink = 0;

function bareRound(): number {
  const start = performance.now();
  for (const each of bytes) sink = (Math.imul(sink, 31) + bare.digest(bare.run(each))) | 0;
  return performance.now() - start;
}

let statements = 0;
function readRound(): number {
  statements = 0;
  const start = performance.now();
  for (const [i, text] of texts.entries())
    statements += read({ text, uri: `file:${i}` }, data, stamp).attributions.length;
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

if (options['read-only']) {
  for (let i = 0; i < rounds; i++)
    console.log(`${Math.round((texts.length / readRound()) * 1000)} reports/s, ${statements} statements`);
  process.exit(0);
}

const warmUp = [bareRound(), readRound()];
bareRound();
const bareTimes: number[] = [];
const readTimes: number[] = [];
for (let i = 0; i < rounds; i++) {
  // The bare loop is short: it is measured ten times a round.
  bareTimes.push(median(Array.from({ length: 10 }, bareRound)));
  readTimes.push(readRound());
}

interface Child {
  readonly firstAfter: number;
  readonly peak: number;
}

function child(some: readonly string[]): Child & { wall: number } {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-speed-'));
  const file = join(folder, 'texts.json');
  writeFileSync(file, JSON.stringify(some));
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'dist/bench/reader-child.js'), file],
    { encoding: 'utf8' },
  );
  const wall = performance.now() - start;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`the reader in a process of its own failed: ${stderr.trim()}`);
  return { ...(JSON.parse(stdout) as Child), wall };
}

const first = Array.from({ length: 7 }, () => child([texts[0]!]));
const whole = child(texts);

const perSecond = (time: number): number => (texts.length / time) * 1000;
const row = (name: string, times: readonly number[], warm: number): string[] => [
  name,
  Math.round(perSecond(median(times))).toLocaleString('en'),
  (((size / median(times)) * 1000) / 1e6).toFixed(1),
  `${Math.round(perSecond(Math.max(...times))).toLocaleString('en')}–${Math.round(perSecond(Math.min(...times))).toLocaleString('en')}`,
  `${Math.round(warm)} ms`,
];
const share = median(bareTimes) / median(readTimes);
const startUp = median(first.map(({ firstAfter }) => firstAfter)) / 1000;
const megabytes = (value: number): string => (value / 2 ** 20).toFixed(0);
const verdict = (holds: boolean): string => (holds ? 'holds' : 'does not hold');

const speed: Table = {
  title: `${texts.length.toLocaleString('en')} distinct texts, ${(size / texts.length / 1000).toFixed(1)} KB each on average`,
  columns: ['one core', 'reports/s', 'MB/s', 'slowest–fastest round', 'first pass'],
  rows: [
    row('bare loop: decode, tokenise, fold, hash', bareTimes, warmUp[0]!),
    row('read: whole Readings', readTimes, warmUp[1]!),
  ],
};
const bounds: Table = {
  title: 'Bounds',
  columns: ['', 'measured', 'bound', ''],
  rows: [
    ['ratio of read to the bare loop', `1/${(1 / share).toFixed(1)}`, '1/40', verdict(share >= LEAST_RATIO)],
    [
      'process start to first Reading, median of 7',
      `${startUp.toFixed(3)} s`,
      `${MOST_SECONDS} s`,
      verdict(startUp < MOST_SECONDS),
    ],
    [
      'peak memory, one report',
      `${megabytes(first[0]!.peak)} MB`,
      `${MOST_MEMORY} MB`,
      verdict(first[0]!.peak < MOST_MEMORY * 2 ** 20),
    ],
    [
      `peak memory, ${texts.length.toLocaleString('en')} reports one by one`,
      `${megabytes(whole.peak)} MB`,
      `${MOST_MEMORY} MB`,
      verdict(whole.peak < MOST_MEMORY * 2 ** 20),
    ],
  ],
};
const heading = `Measured ${today()} with Isnad ${engineName(stamp)} on ${machineSize()}: \`npm run bench\`, median of ${rounds} rounds after a first pass`;
console.log(
  [heading, terminal(speed), terminal(bounds), `${statements} statements a round (check ${sink >>> 0})`].join(
    '\n\n',
  ),
);
if (options.write) {
  writeGenerated(
    join(root, 'docs/speed.md'),
    [`${heading}.`, markdown(speed), markdown(bounds)].join('\n\n'),
  );
  console.log('\ndocs/speed.md written.');
}
