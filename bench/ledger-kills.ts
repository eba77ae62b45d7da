/**
 * Kills `isnad add` at random moments and looks whether the ledger kept its word.
 *
 *   npm run bench:ledger-kills [-- --rounds 40] [--ledger ADDRESS] [--seed 1]
 *
 * Every report that was acknowledged must be there, nothing may be half-written, and `isnad verify` must pass.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Ledger as LedgerType, NO_FILTERS } from '../src/store/index.js';
import { Random } from './random.js';

export interface KillOptions {
  /** The checkout, with its build. */
  readonly root: string;
  /** An empty ledger. */
  readonly ledger: string;
  readonly rounds: number;
  readonly seed: number;
  /** Opens a ledger of the build that is tested. */
  readonly open: (address: string) => Promise<LedgerType>;
}

export interface KillResult {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** What `isnad verify` said at the end, and after how many of the kills it was asked. */
  readonly verified: readonly string[];
}

/** Reports a round: more than are added until it is killed. */
const REPORTS = 1500;
/** Milliseconds after the first acknowledgement within which the kill comes; a fifth come before it. */
const WITHIN = 1500;

export async function killRounds({ root, ledger, rounds, seed, open }: KillOptions): Promise<KillResult> {
  const random = new Random(seed);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-kills-'));
  const acknowledged = new Set<string>();
  const verified: string[] = [];
  let kills = 0;
  for (let round = 0; round < rounds; round++) {
    const reports = join(folder, `${round}`);
    mkdirSync(reports);
    for (let i = 0; i < REPORTS; i++)
      writeFileSync(
        join(reports, `${round}-${i}.txt`),
        `قال الرئيس الروسي فلاديمير بوتين إن الجولة ${round} من المحادثات بشأن أوكرانيا شملت ${i} بندا.\n`,
      );
    const { lines, killed } = await addUntilKilled(root, reports, ledger, random);
    kills += Number(killed);
    for (const line of lines) if (line.report !== undefined) acknowledged.add(line.report);
    const opened = await open(ledger);
    for (const fault of await opened.faults()) verified.push(`round ${round}: ${fault}`);
    await opened.close();
    rmSync(reports, { recursive: true });
  }
  const lost = await missing(await open(ledger), acknowledged);
  const { code, out } = await run(root, ['verify', '--ledger', ledger]);
  if (code !== 0) verified.push(out);
  rmSync(folder, { recursive: true });
  return { kills, acknowledged: acknowledged.size, lost, verified };
}

interface Line {
  readonly report?: string;
}

function addUntilKilled(
  root: string,
  reports: string,
  ledger: string,
  random: Random,
): Promise<{ lines: Line[]; killed: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      join(root, 'bin/isnad.js'),
      'add',
      reports,
      '--json',
      '--ledger',
      ledger,
    ]);
    let out = '';
    const after = random.next() * WITHIN;
    const kill = (): boolean => child.kill('SIGKILL');
    if (random.next() < 0.2) setTimeout(kill, after);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (out === '') setTimeout(kill, after);
      out += chunk;
    });
    child.on('error', reject).on('close', (_, signal) => {
      // What was written of the last line may have been cut off with the process.
      const whole = out
        .slice(0, out.lastIndexOf('\n') + 1)
        .split('\n')
        .slice(0, -1);
      resolve({ lines: whole.map((line) => JSON.parse(line) as Line), killed: signal === 'SIGKILL' });
    });
  });
}

async function missing(ledger: LedgerType, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const left = new Set(acknowledged);
  let before: number | null = null;
  for (;;) {
    const page = await ledger.list('report', NO_FILTERS, { before, limit: 500 });
    for (const { stored } of page) left.delete(stored.reading.report.id);
    if (page.length < 500) break;
    before = page.at(-1)!.key;
  }
  await ledger.close();
  return [...left];
}

function run(root: string, args: readonly string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin/isnad.js'), ...args]);
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        out += chunk;
      });
    child.on('error', reject).on('close', (code) => resolve({ code, out }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '40' },
      ledger: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { Ledger } = await import('../src/store/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'isnad-kills-ledger-'));
  const result = await killRounds({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    ledger: values.ledger ?? join(folder, 'ledger'),
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    open: (address) => Ledger.open(address),
  });
  rmSync(folder, { recursive: true });
  console.log(
    `${result.kills} kills, ${result.acknowledged} reports acknowledged, ${result.lost.length} of them lost, ${result.verified.length === 0 ? 'verify passes' : result.verified.join('\n')}`,
  );
  process.exitCode = result.lost.length === 0 && result.verified.length === 0 ? 0 : 1;
}
