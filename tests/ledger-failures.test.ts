/** What is left of a ledger when something goes wrong: what was acknowledged, whole. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { killRounds } from '../bench/ledger-kills.js';
import type * as StoreModule from '../src/store/index.js';
import { dist, root } from './built.js';
import { isnad, type Run } from './command.js';
import { backends } from './ledgers.js';

const { Ledger } = (await import(
  /* @vite-ignore */ pathToFileURL(join(dist, 'src/store/index.js')).href
)) as typeof StoreModule;

const folder = mkdtempSync(join(tmpdir(), 'isnad-failures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reports = (name: string, count: number): string => {
  const path = join(folder, name);
  mkdirSync(path);
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(path, `${name}-${i}.txt`),
      `قال الرئيس الروسي فلاديمير بوتين إن البند ${i} من ${name} مهم.\n`,
    );
  return path;
};

const acknowledged = ({ out }: Run): string[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { status: string; report?: string })
    .flatMap(({ status, report }) => (status === 'added' ? [report!] : []));

const counted = async (address: string): Promise<number> => {
  const ledger = await Ledger.open(address);
  const { reports: there } = await ledger.counts();
  await ledger.close();
  return there;
};

for (const backend of backends) {
  const title = backend.missing === null ? backend.name : `${backend.name} (skipped: ${backend.missing})`;
  describe.skipIf(backend.missing !== null)(title, () => {
    it('has every acknowledged report after the process was killed at random moments', async () => {
      const place = await backend.place();
      const open = (address: string) => Ledger.open(address);
      const result = await killRounds({ root, ledger: place.address, rounds: 3, seed: Date.now(), open });
      await place.clear();
      expect(result).toMatchObject({ lost: [], verified: [] });
      expect(result.kills).toBeGreaterThan(0);
    }, 240_000);

    it('loses nothing of two processes that write at the same time', async () => {
      const place = await backend.place();
      const [a, b] = [reports(`a-${backend.name}`, 100), reports(`b-${backend.name}`, 100)];
      const runs = await Promise.all([
        isnad(['add', a, b, '--json', '--ledger', place.address]),
        isnad(['add', b, a, '--json', '--ledger', place.address]),
      ]);
      expect(runs.map(({ code, err }) => ({ code, err }))).toEqual([
        { code: 0, err: '' },
        { code: 0, err: '' },
      ]);
      expect(new Set(runs.flatMap(acknowledged)).size).toBe(200);
      expect(await counted(place.address)).toBe(200);
      expect((await isnad(['verify', '--ledger', place.address])).code).toBe(0);
      await place.clear();
    }, 240_000);
  });
}

/** A line to a server, on a port of its own, that can be cut: it is dead then, and nobody answers any more. */
async function lineTo(ledger: string): Promise<{ address: string; cut: () => Promise<void> }> {
  const address = new URL(ledger);
  const [host, port] = [address.hostname, Number(address.port || 5432)];
  const ends = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on('error', () => to.destroy()).pipe(to);
    }
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  address.hostname = '127.0.0.1';
  address.port = String((listener.address() as AddressInfo).port);
  const cut = async (): Promise<void> => {
    listener.close();
    for (const end of ends) end.destroy();
  };
  return { address: address.href, cut };
}

const server = backends.find(({ name }) => name === 'PostgreSQL')!;
const away =
  server.missing === null
    ? 'a server that goes away'
    : `a server that goes away (skipped: ${server.missing})`;

describe.skipIf(server.missing !== null)(away, () => {
  it('is a clear error; what was acknowledged is there, and the run goes on when it is back', async () => {
    const place = await server.place();
    const many = reports('away', 1000);
    const line = await lineTo(place.address);
    const run = await isnad(['add', many, '--json', '--ledger', line.address], { whenItSpeaks: line.cut });
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^isnad: .*the database server cannot be reached, or has ended the connection/);
    const told = acknowledged(run).length;
    expect(told).toBeGreaterThan(0);
    expect(await counted(place.address)).toBeGreaterThanOrEqual(told);
    expect((await isnad(['add', many, '--ledger', place.address])).code).toBe(0);
    expect(await counted(place.address)).toBe(1000);
    await place.clear();
  }, 120_000);
});

describe.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
  /** With a limit on the size of files, in units of 512 bytes; the signal of that limit ends no process here. */
  const limited = (blocks: number, args: readonly string[]): Promise<Run> =>
    new Promise((resolve, reject) => {
      const script = `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`;
      const command = [process.execPath, join(root, 'bin/isnad.js'), ...args];
      const child = spawn('sh', ['-c', script, 'sh', ...command]);
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        out += chunk;
      });
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        err += chunk;
      });
      child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    });

  it('is a clear error; what was acknowledged is there, and the run goes on when there is room', async () => {
    const ledger = join(folder, 'full');
    const many = reports('full-reports', 300);
    const run = await limited(2000, ['add', many, '--json', '--ledger', ledger]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(
      /^isnad: .*(?:disk is full|disk does not take).*(?:run the command again|limits)/m,
    );
    const told = acknowledged(run).length;
    expect(told).toBeLessThan(300);
    expect(await counted(ledger)).toBe(told);
    const rest = await isnad(['add', many, '--json', '--ledger', ledger]);
    expect(rest.code).toBe(0);
    expect(await counted(ledger)).toBe(300);
    expect((await isnad(['verify', '--ledger', ledger])).code).toBe(0);
  }, 120_000);
});
