/** Hostile and broken files: specs/ingest/files.yaml. Each ends in a report, a notice or a clear error within bounds. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Extractors, Fetcher, ingest, type Taken } from '../src/ingest/index.js';
import { SIGNS } from './encodings.js';
import { check, VALUES } from './expected.js';
import { bytesOf, type Change, type Expected, type Part } from './hostile.js';

interface Case {
  readonly name: string;
  readonly file: string;
  readonly parts: readonly Part[];
  readonly by?: readonly Change[];
  readonly expect: Expected;
}

const HEADERS = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n';
const values: Readonly<Record<string, string>> = {
  ...VALUES,
  $BOMB: String(HEADERS.length + gzipSync('a'.repeat(20_000_000)).length),
};

const cases = parse(
  readFileSync(new URL('../specs/ingest/files.yaml', import.meta.url), 'utf8'),
  (_, value) =>
    typeof value === 'string' ? value.replace(/\$[A-Z]+/g, (name) => values[name] ?? name) : value,
) as Case[];

const BOUNDS = { milliseconds: 40_000, megabytes: 400 };
/** What a case may take beside the reading of its page, on a busy machine. */
const SLACK = 15_000;

const folder = mkdtempSync(join(tmpdir(), 'isnad-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));
const extractors = new Extractors(BOUNDS, 1);
const fetcher = new Fetcher({ pause: 0, retries: 0 });

async function all(path: string): Promise<Taken[]> {
  const taken: Taken[] = [];
  for await (const one of ingest(path, { languages: SIGNS, extractors, fetcher })) taken.push(one);
  return taken;
}

describe('a hostile or broken file', () => {
  it('is described often enough', () => {
    expect(cases.length).toBeGreaterThan(120);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { file, parts, by, expect: expected }) => {
      const path = join(folder, file);
      writeFileSync(path, bytesOf(parts, by));
      const started = performance.now();
      const taken = await all(path);
      expect(performance.now() - started).toBeLessThan(BOUNDS.milliseconds + SLACK);
      check(expected, taken);
    },
    BOUNDS.milliseconds + 2 * SLACK,
  );
});
