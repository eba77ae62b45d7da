/** Hostile, broken and polite servers, on loopback: specs/ingest/servers.yaml. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Fetcher, ingest, type Taken } from '../src/ingest/index.js';
import { SIGNS } from './encodings.js';
import { check, VALUES } from './expected.js';
import type { Expected } from './hostile.js';
import { HostileServer, type Site } from './hostile-server.js';

interface Case extends Site {
  readonly name: string;
  readonly expect: Expected;
}

const source = readFileSync(new URL('../specs/ingest/servers.yaml', import.meta.url), 'utf8');
const casesAt = (port: number): Case[] =>
  parse(source, (_, value) =>
    typeof value === 'string'
      ? value.replace(/\$[A-Z]+/g, (name) => (name === '$PORT' ? String(port) : (VALUES[name] ?? name)))
      : value,
  ) as Case[];

/** Names of the tests' own, without any resolver. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  'site.test': ['127.0.0.1'],
  'inside.test': ['127.0.0.1'],
  'mixed.test': ['93.184.216.34', '10.0.0.1'],
};
const lookup = ((name: string, _: unknown, done: (error: null, found: object[]) => void) =>
  done(
    null,
    (ADDRESSES[name] ?? []).map((address) => ({ address, family: 4 })),
  )) as never;

const server = new HostileServer();
let port = 0;
beforeAll(async () => {
  port = await server.listen();
});
afterAll(() => server.close());

const fetcher = () =>
  new Fetcher({
    allowPrivate: ['site.test'],
    lookup,
    pause: 0,
    retries: 1,
    longestWait: 1500,
    idle: 1500,
    milliseconds: 6000,
  });

async function all(address: string, one: Fetcher): Promise<Taken[]> {
  const taken: Taken[] = [];
  for await (const entry of ingest(address, { languages: SIGNS, fetcher: one })) taken.push(entry);
  return taken;
}

describe('a server', () => {
  it.each(casesAt(0).map(({ name }, i) => [name, i] as const))('%s', async (_, i) => {
    const one = casesAt(port)[i]!;
    server.show(one);
    check(one.expect, await all(`http://site.test:${port}/`, fetcher()));
  });
});

describe('a name', () => {
  it('is resolved once for each connection, so that what was looked at is what is connected to', async () => {
    server.show({ at: { '/': { type: 'text/html', parts: [VALUES.$ARTICLE!] } } });
    let asked = 0;
    const counting = ((name: string, options: unknown, done: never) => {
      asked++;
      (lookup as (...all: unknown[]) => void)(name, options, done);
    }) as never;
    const one = new Fetcher({ allowPrivate: ['site.test'], lookup: counting, pause: 0 });
    check({ taken: 1 }, await all(`http://site.test:${port}/`, one));
    // The rules, and the page.
    expect(asked).toBe(2);
  });

  it('is refused from the moment on when it is private', async () => {
    server.show({ at: { '/': { type: 'text/html', parts: [VALUES.$ARTICLE!] } } });
    const one = new Fetcher({ allowPrivate: false, lookup, pause: 0 });
    check(
      { error: 'inside.test is at 127.0.0.1, which is no public address' },
      await all(`http://inside.test:${port}/`, one),
    );
  });
});

describe('a good guest', () => {
  it('waits between two requests to one host', async () => {
    server.show({ at: { '*': { type: 'text/plain', parts: [VALUES.$TEXT!] } } });
    const polite = new Fetcher({ allowPrivate: ['site.test'], lookup, pause: 150 });
    const started = performance.now();
    await polite.fetch(`http://site.test:${port}/a`, 1e6);
    await polite.fetch(`http://site.test:${port}/b`, 1e6);
    expect(performance.now() - started).toBeGreaterThan(140);
  });

  it('does not ask for what is there already', async () => {
    server.show({
      at: {
        '/': { parts: ['<urlset><url><loc>/a</loc></url><url><loc>/b</loc></url></urlset>'] },
        '*': { type: 'text/plain', parts: [VALUES.$TEXT!] },
      },
    });
    const taken: string[] = [];
    const known = (from: string) => from.endsWith('/a');
    for await (const one of ingest(`http://site.test:${port}/`, {
      languages: SIGNS,
      fetcher: fetcher(),
      known,
    }))
      taken.push(one.from);
    expect(taken).toEqual([`http://site.test:${port}/b`]);
  });
});
