/** Hostile and broken files: specs/ingest/files.yaml. Each ends in a report, a notice or a clear error within bounds. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  Extractors,
  Fetcher,
  type Ingested,
  ingest,
  isRefused,
  type Refused,
  type Taken,
} from '../src/ingest/index.js';
import { SIGNS } from './encodings.js';
import { bytesOf, type Change, type Expected, type Part } from './hostile.js';

interface Case {
  readonly name: string;
  readonly file: string;
  readonly parts: readonly Part[];
  readonly by?: readonly Change[];
  readonly expect: Expected;
}

const LINE = 'قال الوزير إن المحادثات مع الجانب الألماني كانت مثمرة، وأضاف أن اللقاء القادم سيعقد في برلين.';
const ARTICLE = `<article><p>${LINE}</p><p>وذكرت الوكالة أن الوزير رفض التعليق على الأنباء التي تحدثت عن الخلاف.</p></article>`;
const HEADERS = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n';
const VALUES: Readonly<Record<string, string>> = {
  $ARTICLE: ARTICLE,
  $TEXT: `${LINE}\n`,
  $LINE: LINE,
  $LENGTH: String(Buffer.byteLength(`${LINE}\n`)),
  $BOMB: String(HEADERS.length + gzipSync('a'.repeat(20_000_000)).length),
};

const cases = parse(
  readFileSync(new URL('../specs/ingest/files.yaml', import.meta.url), 'utf8'),
  (_, value) =>
    typeof value === 'string' ? value.replace(/\$[A-Z]+/g, (name) => VALUES[name] ?? name) : value,
) as Case[];

const BOUNDS = { milliseconds: 12_000, megabytes: 400 };
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
      const refused = taken.filter(isRefused);
      const reports = taken.filter((one): one is Ingested => !isRefused(one));
      check(expected, reports, refused);
    },
    BOUNDS.milliseconds + 2 * SLACK,
  );
});

function check(expected: Expected, reports: readonly Ingested[], refused: readonly Refused[]): void {
  const errors = refused.map(({ error }) => error.message);
  // Where no error is expected, none may be there; every one names a remedy.
  if (expected.error !== undefined) expect(errors.join('\n')).toMatch(new RegExp(expected.error));
  else expect(refused).toHaveLength(expected.refused ?? 0);
  for (const { error } of refused) expect([error.name, error.remedy !== '']).toEqual(['InputError', true]);
  if (expected.refused !== undefined) expect(refused).toHaveLength(expected.refused);
  expect(reports).toHaveLength(expected.taken ?? (expected.error === undefined ? 1 : 0));
  for (const { text, notices, original, ...said } of reports) {
    expect(original.bytes.length).toBeGreaterThan(0);
    if (expected.has !== undefined) expect(text).toContain(expected.has);
    if (expected.hasNot !== undefined) expect(text).not.toContain(expected.hasNot);
    if (expected.notice !== undefined) expect(notices.map(({ rule }) => rule)).toContain(expected.notice);
    for (const field of ['uri', 'title', 'publisher', 'published'] as const)
      if (expected[field] !== undefined) expect(said[field]).toBe(expected[field]);
  }
}
