/**
 * The ledger: reading into it, how its cost grows, and how fast it answers.
 *
 *   npm run bench:ledger [-- --ledger ADDRESS] [--reports 200000] [--read 12000] [--keep] [--write]
 *
 * `--ledger` measures another folder or a server; one that has reports is only asked, not filled. `--write` renews the
 * parts of docs/ledger.md that were measured. CPU time is that of this process alone; wall time is that of a machine
 * that may have other work.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engineStamp, loadLanguage } from '../src/data.js';
import { recordOf } from '../src/export/finds/index.js';
import { interfaceWords } from '../src/export/interface-words.js';
import type { Taken } from '../src/ingest/index.js';
import type { Reading } from '../src/model/index.js';
import { add } from '../src/operations/add.js';
import { readReceived, receivedOf } from '../src/operations/received.js';
import {
  type Filters,
  type Kind,
  Ledger,
  NO_FILTERS,
  type Prepared,
  pairValue,
  placeOf,
  prepare,
  type Received,
  textQuery,
} from '../src/store/index.js';
import { ledgerReports } from './ledger-corpus.js';
import { Variants } from './ledger-variants.js';
import { engineName, machineSize, today } from './machine.js';
import { markdown, type Table, terminal, writeGenerated } from './tables.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    ledger: { type: 'string' },
    reports: { type: 'string', default: '200000' },
    read: { type: 'string', default: '12000' },
    keep: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
/** Reports to a transaction as `add` has them, and between the stretches that are measured. */
const BATCH = 128;
const FILLING = 2048;
const POOL = 2000;
/** Reports that two threads take until their code is compiled, nearly. */
const COMPILING = 3000;
const MOST_MILLISECONDS = 100;
const MOST_GROWTH = 2;
const LEAST_RATE = 300;
const ROUNDS = 15;

const total = Number(options.reports);
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
const address = options.ledger ?? join(folder, 'ledger');
const outlets = ['reuters', 'tass', 'xinhua', 'anadolu-agency', 'al-jazeera', 'wafa', 'afp'].map(
  (name) => `outlet:${name}`,
);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const rounded = (value: number, digits = 1): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const verdict = (holds: boolean): string => (holds ? 'holds' : 'does not hold');

/** CPU milliseconds of a piece of work, threads of this process among it, and wall milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<{ cpu: number; wall: number }> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { cpu: (user + system) / 1000, wall: performance.now() - begun };
}

// 1. From text to the disk, on all cores.
const texts = [...ledgerReports(root, Number(options.read), outlets)];
const encoder = new TextEncoder();
async function* taken(): AsyncGenerator<Taken> {
  for (const { uri, text, publisher, published } of texts) {
    const original = { bytes: encoder.encode(text), mediaType: 'text/plain', encoding: 'utf-8' };
    const bare = { title: null, byline: null, notices: [] };
    yield { from: uri, uri, original, text, publisher, published, language: 'ar', ...bare };
  }
}

/** Milliseconds of reading and making ready a report, once they are measured: the rest of what adding it costs. */
let beforeWriting: number | null = null;

async function endToEnd(): Promise<Table> {
  const at = join(folder, 'end-to-end');
  const ledger = await Ledger.open(at);
  let added = 0;
  const read = async (until: number): Promise<void> => {
    while (added < until) {
      const { value, done } = await adding.next();
      if (done) return;
      if ('outcome' in value) added++;
    }
  };
  const adding = add(ledger, taken(), { world: [] });
  const first = await timed(() => read(COMPILING));
  const begun = added;
  const then = await timed(() => read(Number.POSITIVE_INFINITY));
  await ledger.close();
  rmSync(at, { recursive: true });
  const later = added - begun;
  const bare = await reading();
  const ready = await preparing();
  const stored = await storing(ready.prepared);
  beforeWriting = (bare.cpu + ready.cpu) / ready.prepared.length;
  const perSecond = (count: number, { wall }: { wall: number }): number => (count / wall) * 1000;
  const rate = (count: number, time: { wall: number }): string[] => {
    const reached = perSecond(count, time);
    return [rounded(reached, 0), `${LEAST_RATE}`, verdict(reached >= LEAST_RATE)];
  };
  const wall = { wall: first.wall + then.wall };
  return {
    title: `From text to the disk: ${added.toLocaleString('en')} reports of ${rounded(size(texts) / added / 1000)} KB, SQLite`,
    columns: ['', 'measured', 'bound', ''],
    rows: [
      ['reports a second, threads and start-up among it', ...rate(added, wall)],
      [`the same after the first ${begun.toLocaleString('en')}, compiled`, ...rate(later, then)],
      ['CPU a report of these, all threads', `${rounded(then.cpu / later, 2)} ms`, '', ''],
      ['of it reading alone, one thread', `${rounded(bare.cpu / ready.prepared.length, 2)} ms`, '', ''],
      ['making ready alone, one thread', `${rounded(ready.cpu / ready.prepared.length, 2)} ms`, '', ''],
      ['writing alone, one thread', `${rounded(stored.cpu / ready.prepared.length, 2)} ms`, '', ''],
      ['reports a second that can be written', ...rate(ready.prepared.length, stored)],
    ],
  };
}

/** Readings of the first texts, the second time over: the first time their code is compiled. */
async function reading(): Promise<{ cpu: number }> {
  const some = texts.slice(0, POOL).map(receivedBy);
  const data = loadLanguage('ar');
  const engine = engineStamp();
  for (const one of some) readReceived(one, data, engine);
  return timed(async () => {
    for (const one of some) readReceived(one, data, engine);
  });
}

async function preparing(): Promise<{ prepared: Prepared[]; cpu: number }> {
  const readings = pool();
  for (const [one, received] of readings) prepare(one, received);
  let prepared: Prepared[] = [];
  const { cpu } = await timed(async () => {
    prepared = readings.map(([one, received]) => prepare(one, received));
  });
  return { prepared, cpu };
}

async function storing(prepared: readonly Prepared[]): Promise<{ cpu: number; wall: number }> {
  const ledger = await Ledger.open(join(folder, 'storing'));
  const time = await timed(async () => {
    for (let i = 0; i < prepared.length; i += BATCH) await ledger.write(prepared.slice(i, i + BATCH));
  });
  await ledger.close();
  return time;
}

const size = (all: readonly { readonly text: string }[]): number =>
  all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

function receivedBy({ uri, text, publisher, published }: (typeof texts)[number]): Received {
  const original = { bytes: encoder.encode(text), mediaType: 'text/plain', encoding: 'utf-8' };
  const bare = { title: null, byline: null, notices: [] };
  return receivedOf({ from: uri, uri, original, text, publisher, published, language: 'ar', ...bare });
}

// 2. How the cost of writing grows.
function pool(): [Reading, Received][] {
  const data = loadLanguage('ar');
  const engine = engineStamp();
  return texts.slice(0, POOL).map((text) => {
    const received = receivedBy(text);
    return [readReceived(received, data, engine), received];
  });
}

/** Sizes at which the cost is told, each the middle of a stretch. */
const STRETCH = 2048;
const SIZES = [2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 200_000].filter((at) => at <= total);

async function growth(ledger: Ledger): Promise<Table> {
  const variants = new Variants(pool(), total + STRETCH);
  const rows: { at: number; cpu: number; wall: number; bytes: number }[] = [];
  let written = 0;
  const writeTo = async (until: number, most: number): Promise<{ cpu: number; wall: number }> => {
    let [cpu, wall] = [0, 0];
    while (written < until) {
      const batch = Array.from({ length: Math.min(most, until - written) }, () => variants.next());
      const cost = await timed(() => ledger.write(batch));
      [cpu, wall] = [cpu + cost.cpu, wall + cost.wall];
      written += batch.length;
    }
    return { cpu, wall };
  };
  for (const at of SIZES) {
    await writeTo(at - STRETCH / 2, FILLING);
    const before = written;
    const { cpu, wall } = await writeTo(at + STRETCH / 2, BATCH);
    const bytes = (await ledger.counts()).bytes;
    rows.push({ at, cpu: cpu / (written - before), wall: wall / (written - before), bytes });
    console.error(`${at}: ${rounded(cpu / STRETCH, 2)} ms CPU, ${rounded(wall / STRETCH, 2)} ms`);
  }
  const [first] = rows;
  const rest = beforeWriting ?? 0;
  const grown = (wall: number, at: number): string => {
    const ratio = (wall + rest) / (first!.wall + rest);
    const bound = at === rows.at(-1)!.at ? ` (bound ${MOST_GROWTH}: ${verdict(ratio <= MOST_GROWTH)})` : '';
    return rounded(ratio, 2) + bound;
  };
  const adding = beforeWriting === null ? 'writing' : `adding, with ${rounded(rest, 2)} ms of reading,`;
  return {
    title: `One report more, ${ledger.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'} (transactions of ${BATCH})`,
    columns: [
      'reports in the ledger',
      'writing, wall ms',
      'writing, CPU ms',
      'writing, wall to that at the smallest',
      `${adding} to that at the smallest`,
      'size',
    ],
    rows: rows.map(({ at, cpu, wall, bytes }) => [
      at.toLocaleString('en'),
      rounded(wall, 2),
      rounded(cpu, 2),
      rounded(wall / first!.wall, 2),
      grown(wall, at),
      `${rounded(bytes / 1e9, 2)} GB`,
    ]),
  };
}

// 3. How fast it answers.
const term = (...terms: Filters['terms']): Filters => ({ ...NO_FILTERS, terms });
const QUESTIONS: readonly (readonly [name: string, kind: Kind, filters: Filters])[] = [
  ['statements', 'statement', NO_FILTERS],
  ['--by a state', 'statement', term({ facet: 'by', value: 'state:RUS' })],
  ['--by a person', 'statement', term({ facet: 'by', value: 'person:vladimir-putin' })],
  ['--about', 'statement', term({ facet: 'about', value: 'state:USA' })],
  ['--through', 'statement', term({ facet: 'through', value: 'outlet:reuters' })],
  ['--between', 'statement', term({ facet: 'between', value: pairValue('state:CHN', 'state:RUS') })],
  ['--type', 'statement', term({ facet: 'type', value: 'deny' })],
  ['--language', 'statement', term({ facet: 'language', value: 'ar' })],
  [
    '--since, --until',
    'statement',
    { ...NO_FILTERS, from: placeOf(Date.UTC(2025, 0, 20)), to: placeOf(Date.UTC(2025, 0, 22)) },
  ],
  ['--text, a word in every report', 'statement', { ...NO_FILTERS, text: textQuery('الرئيس') }],
  ['--text, a common word', 'statement', { ...NO_FILTERS, text: textQuery('هدنة') }],
  ['--text, a phrase', 'statement', { ...NO_FILTERS, text: textQuery('«إطلاق النار»') }],
  ['--text, a phrase that nobody used', 'statement', { ...NO_FILTERS, text: textQuery('«وقف إطلاق النار»') }],
  ['--text, a word that nobody used', 'statement', { ...NO_FILTERS, text: textQuery('سفرجل') }],
  ['--new, the last 100 reports', 'statement', { ...NO_FILTERS, newerThan: -100 }],
  ['--new, everything', 'statement', { ...NO_FILTERS, newerThan: 0 }],
  [
    '--by and --about',
    'statement',
    term({ facet: 'by', value: 'state:RUS' }, { facet: 'about', value: 'state:USA' }),
  ],
  [
    '--by and --text',
    'statement',
    { ...term({ facet: 'by', value: 'person:vladimir-putin' }), text: textQuery('هدنة') },
  ],
  [
    '--by, --about, --text, --since',
    'statement',
    {
      ...term({ facet: 'by', value: 'state:RUS' }, { facet: 'about', value: 'state:USA' }),
      text: textQuery('الرئيس'),
      from: placeOf(Date.UTC(2025, 0, 20)),
    },
  ],
  ['events', 'event', NO_FILTERS],
  ['events --between', 'event', term({ facet: 'between', value: pairValue('state:CHN', 'state:RUS') })],
  ['events --type', 'event', term({ facet: 'type', value: 'ASSAULT/aerial' })],
  ['events --status', 'event', term({ facet: 'status', value: 'denied' })],
  [
    'events --type --status --about',
    'event',
    term(
      { facet: 'type', value: 'ASSAULT' },
      { facet: 'status', value: 'denied' },
      { facet: 'about', value: 'state:ISR' },
    ),
  ],
  ['announcements', 'event', term({ facet: 'announced', value: '' })],
  [
    'announcements --by',
    'event',
    term({ facet: 'announced', value: '' }, { facet: 'by', value: 'state:RUS' }),
  ],
  ['reports', 'report', NO_FILTERS],
  ['reports --about', 'report', term({ facet: 'about', value: 'state:RUS' })],
  ['reports --text', 'report', { ...NO_FILTERS, text: textQuery('هدنة') }],
  ['reports --text, a word that nobody used', 'report', { ...NO_FILTERS, text: textQuery('سفرجل') }],
  ['reports --text, a word in every one', 'report', { ...NO_FILTERS, text: textQuery('الرئيس') }],
];

async function answers(ledger: Ledger): Promise<Table> {
  const words = interfaceWords('en');
  const newest = await ledger.newestReport();
  await ledger.analyse();
  const rows: string[][] = [];
  const measure = async (
    name: string,
    ask: (before: number | null) => Promise<{ key: number }[]>,
  ): Promise<void> => {
    const times: number[] = [];
    const used: number[] = [];
    let [before, found]: [number | null, number] = [null, 0];
    for (let i = 0; i < ROUNDS; i++) {
      let page: { key: number }[] = [];
      const { cpu, wall } = await timed(async () => {
        page = await ask(before);
      });
      times.push(wall);
      used.push(cpu);
      found = Math.max(found, page.length);
      // Every round but the first asks for the page after the last one.
      before = page.at(-1)?.key ?? null;
    }
    const most = Math.max(...times);
    rows.push([
      name,
      `${found}`,
      rounded(times[0]!),
      rounded(median(times)),
      rounded(most),
      rounded(median(used)),
      rounded(Math.max(...used)),
      verdict(most < MOST_MILLISECONDS),
    ]);
    console.error(rows.at(-1)!.join('  '));
  };
  for (const [name, kind, filters] of QUESTIONS) {
    const { newerThan } = filters;
    const asked =
      newerThan !== null && newerThan < 0 ? { ...filters, newerThan: newest + newerThan } : filters;
    await measure(name, async (before) => {
      const page = await ledger.list(kind, asked, { before, limit: 20 });
      for (const found of page) recordOf(found, words);
      return page;
    });
  }
  await measure('agenda', async () => {
    const due = await ledger.agenda('2025-02-15', 20);
    for (const { found } of due) recordOf(found, words);
    return due.map(({ found }) => found);
  });
  const first = await ledger.list('statement', NO_FILTERS, { before: null, limit: 1 });
  await measure('show', async () => [await ledger.find(first[0]!.stored.handle)]);
  return {
    title: `Answers at ${newest.toLocaleString('en')} reports, ${ledger.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}: pages of 20 with all their words`,
    columns: [
      '',
      'rows',
      'first ms',
      'median ms',
      'slowest ms',
      'median CPU ms',
      'most CPU ms',
      `under ${MOST_MILLISECONDS} ms`,
    ],
    rows,
  };
}

const heading = `Measured ${today()} with Isnad ${engineName(engineStamp())} on ${machineSize()}: \`npm run bench:ledger\``;

/** Tells a table when it is measured, and writes it to its own part of the document: what was not measured now stays. */
function tell(part: string, table: Table): void {
  console.log(`${heading}\n\n${terminal(table)}\n`);
  if (options.write) writeGenerated(join(root, 'docs/ledger.md'), `${markdown(table)}\n\n${heading}.`, part);
}

if (Number(options.read) > 0 && options.ledger === undefined) tell('end-to-end', await endToEnd());
const ledger = await Ledger.open(address);
if ((await ledger.newestReport()) === 0) tell(`${ledger.kind} growth`, await growth(ledger));
tell(`${ledger.kind} answers`, await answers(ledger));
await ledger.close();
if (!options.keep) rmSync(folder, { recursive: true });
else console.error(`The ledger stays at ${address}`);
