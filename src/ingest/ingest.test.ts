import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { SIGNS, windows1256 } from '../../tests/encodings.js';
import { BOUNDS, type Ingested, ingest, isRefused, publicationDate, type Taken } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'isnad-ingest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const REPORT = 'عنوان التقرير\r\n\r\nقال الرئيس الفرنسي إن المحادثات كانت مثمرة.\r\n';
type More = { language?: string; stdin?: AsyncIterable<Uint8Array> };
const all = async (path: string, more: More = {}): Promise<Taken[]> => {
  const taken: Taken[] = [];
  for await (const one of ingest(path, { languages: SIGNS, ...more })) taken.push(one);
  return taken;
};
const take = async (path: string, more: More = {}): Promise<Ingested> => {
  const [one, ...others] = await all(path, more);
  expect(others).toEqual([]);
  if (isRefused(one!)) throw one.error;
  return one!;
};

describe('ingest', () => {
  it('keeps the text as it is and names the file, not its folder', async () => {
    const path = file('تقرير 1.txt', REPORT);
    expect(await take(path)).toEqual({
      from: path,
      uri: 'file:تقرير 1.txt',
      original: { bytes: Buffer.from(REPORT), mediaType: 'text/plain', encoding: 'utf-8' },
      text: REPORT,
      title: null,
      publisher: null,
      byline: null,
      published: null,
      language: 'ar',
      notices: [],
    });
  });

  it('reads standard input', async () => {
    const taken = await take('-', {
      stdin: Readable.from([Buffer.from(REPORT.slice(0, 9)), Buffer.from(REPORT.slice(9))]),
    });
    expect(taken).toMatchObject({ text: REPORT, uri: 'file:-' });
  });

  it('stops at too much of standard input', async () => {
    const endless = (async function* () {
      for (;;) yield Buffer.alloc(1_000_000, 'a');
    })();
    await expect(take('-', { stdin: endless })).rejects.toThrow(/more than 10.0 MB/);
  });

  it('says in a notice which encoding it took', async () => {
    const { text, notices } = await take(file('old.txt', windows1256(REPORT)));
    expect(text).toBe(REPORT);
    expect(notices).toMatchObject([
      { rule: 'encoding-detected', span: null, message: expect.stringContaining('windows-1256') },
    ]);
  });

  it('reads as the language that is given', async () => {
    expect((await take(file('en.txt', 'The president said so.'), { language: 'ar' })).language).toBe('ar');
  });

  it.each([
    ['missing.txt', null, /there is no such file.*Check the path/],
    ['.', null, /it is a folder/],
    ['empty.txt', '', /it is empty/],
    ['blank.txt', ' \n\t\n', /nothing but blank space/],
    ['empty.html', '<!DOCTYPE html><html><p></p></html>', /no main text/],
  ])('refuses %s', async (name, content, message) => {
    if (content !== null) file(name, content);
    await expect(take(join(folder, name))).rejects.toThrow(message);
  });

  it('refuses a file that is no single report', async () => {
    const path = file('large.txt', '');
    truncateSync(path, 100_000_001);
    await expect(take(path)).rejects.toThrow(/it has more than 10.0 MB; one report may have at most 10.0 MB/);
    truncateSync(path, BOUNDS.report + 1);
    await expect(take(path)).rejects.toThrow(/at most/);
  });
});

describe('publicationDate', () => {
  it.each([
    '2025-02-24',
    '2024-02-29',
    '2025-02-24T18:30Z',
    '2025-02-24T18:30:05.1+03:00',
    '2025-02-24T18:30',
  ])('takes %s', (date) => {
    expect(publicationDate(date)).toBe(date);
  });

  it.each([
    '',
    '24.2.2025',
    '2025-02',
    '2025-02-30',
    '2023-02-29',
    '2025-13-01',
    '2025-2-4',
    '2025-02-24T25:00',
    'x2025-02-24',
  ])('refuses «%s» and shows how', (date) => {
    expect(() => publicationDate(date)).toThrow(`«${date}» is no ISO 8601 date. Write it as 2025-02-24`);
  });
});
