/** The commands that keep a ledger and ask it, as processes of their own. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isnad, type Run } from './command.js';

const folder = mkdtempSync(join(tmpdir(), 'isnad-ledger-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const ledger = join(folder, 'ledger');
const at = (...args: readonly string[]): Promise<Run> => isnad([...args, '--ledger', ledger]);
const lines = (text: string): Record<string, never>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, never>);
/** A row of CSV without quotation marks in its cells. */
const header = (csv: string): string[] => csv.slice(1).split('\r\n')[0]!.split(',');

/** So many reports need several transactions. */
const MANY = 600;

const PUTIN = file('news/1.txt', 'قال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة للحوار مع أوكرانيا.\n');
const XI = file('news/2.txt', 'أكد الرئيس الصيني شي جين بينغ أن بلاده وروسيا «صديقتان حقيقيتان».\n');
const FORMULA = file('news/3.txt', 'قال الرئيس الروسي فلاديمير بوتين: «=1+1, أو "أكثر"».\n');

beforeAll(async () => {
  const { code, out, err } = await at(
    'add',
    join(folder, 'news'),
    '--published',
    '2025-02-24',
    '--publisher',
    'TASS',
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^3 reports: 3 added \(.*\)\. Ledger: .*\nFound: 3 statements, /);
});

describe('isnad add', () => {
  it('does not read again what is there, and tells each report on a line for programs', async () => {
    const { code, out } = await at(
      'add',
      PUTIN,
      '--published',
      '2025-02-24',
      '--publisher',
      'TASS',
      '--json',
    );
    expect(code).toBe(0);
    expect(lines(out)).toEqual([{ from: PUTIN, status: 'known' }]);
  });

  it('goes on after a report that fails, and says what failed and why', async () => {
    const own = join(folder, 'with-errors');
    const paths = [join(folder, 'missing.txt'), join(folder, 'missing-too.txt'), PUTIN];
    const { code, out, err } = await isnad(['add', ...paths, '--ledger', own]);
    expect(code).toBe(1);
    expect(err).toContain(`isnad: ${join(folder, 'missing.txt')}: there is no such file`);
    expect(out).toMatch(/3 reports: 1 added, 2 failed/);
    expect(out).toMatch(/What failed:\n {2}2 × there is no such file/);
  });

  it('ends in peace when it is interrupted, and goes on afterwards', async () => {
    const own = join(folder, 'interrupted');
    const many = Array.from({ length: MANY }, (_, i) =>
      file(`many/${i}.txt`, `${readFileSync(PUTIN, 'utf8')}${i}\n`),
    );
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('../bin/isnad.js', import.meta.url)),
      ...['add', join(folder, 'many'), '--ledger', own, '--json'],
    ]);
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      // A second signal would end it at once.
      if (out === '') child.kill('SIGINT');
      out += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const told = lines(out).length;
    expect(code).toBe(1);
    expect(told).toBeLessThan(many.length);
    const rest = await isnad(['add', join(folder, 'many'), '--ledger', own]);
    expect(rest.out).toContain(`${MANY} reports: `);
    expect((await isnad(['verify', '--ledger', own])).out).toContain(`${MANY} reports: ${MANY} read again`);
  }, 60_000);
});

describe('lists', () => {
  it('are a table, with what every row is called', async () => {
    const { code, out, err } = await at('statements', '--by', 'Vladimir Putin', '--about', 'UKR');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^2025-02-24 {3}[0-9a-z]{10}\.[0-9a-z]{6} {2}TASS ← Vladimir Putin +بلاده مستعدة للحوار/,
    );
  });

  it('are JSON, whole, each with its words, chain and place', async () => {
    const { out } = await at('statements', '--between', 'RUS,CHN', '--json');
    const [one, ...others] = JSON.parse(out) as Record<string, never>[];
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      kind: 'statement',
      source: { entity: 'person:xi-jinping', name: 'Xi Jinping' },
      chain: [{ entity: 'outlet:tass' }, { entity: 'person:xi-jinping' }],
      content: [{ text: 'بلاده وروسيا «صديقتان حقيقيتان»' }],
      from: { published: '2025-02-24', outlet: { name: 'TASS' }, language: 'ar', uri: 'file:2.txt' },
    });
    expect((await at('statements', '--by', 'person:nobody', '--json')).out).toBe('[\n]\n');
  });

  it('are JSON lines, page by page', async () => {
    const first = await at('statements', '--jsonl', '--limit', '2');
    const [, place] = /--after (\d+)/.exec(first.err)!;
    const second = await at('statements', '--jsonl', '--after', place!);
    const ids = [...lines(first.out), ...lines(second.out)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(second.err).toBe('');
  });

  it('are CSV for spreadsheets: marked as UTF-8, formulas disarmed, outlet and language in it', async () => {
    const { out } = await at('statements', '--text', 'أكثر', '--csv');
    expect(out.startsWith('\ufeffid,published,outlet,outlet_id,language,')).toBe(true);
    expect(header(out)).toEqual(expect.arrayContaining(['source', 'through', 'content', 'uri', 'engine']));
    expect(out).toContain(',TASS,outlet:tass,ar,');
    expect(out).toContain('"«=1+1, أو ""أكثر""»"');
    expect(out.endsWith('\r\n')).toBe(true);
  });

  it('give a CSV file whole or not at all', async () => {
    const { code, out, err } = await at('statements', '--csv', '--limit', '2');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/more than 2 fit.*Raise --limit/);
  });

  it('say which filter fits nothing in the whole ledger, and what would', async () => {
    const { code, out, err } = await at('statements', '--type', 'tell', '--by', 'XYZ');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('no statements of this ledger have --by state:XYZ\n');
    expect(err).toMatch(/no statements of this ledger have --type tell; there are: .*\bsay\b/);
  });

  it('remember what was looked at', async () => {
    const own = join(folder, 'looks');
    const news = () => isnad(['statements', '--by', 'RUS', '--new', '--jsonl', '--ledger', own]);
    await isnad(['add', PUTIN, '--ledger', own]);
    expect(lines((await news()).out)).toHaveLength(1);
    expect(await news()).toMatchObject({
      out: '',
      err: 'isnad: no statements are new since the last look\n',
    });
    await isnad(['add', FORMULA, '--ledger', own]);
    expect(lines((await news()).out)).toHaveLength(1);
  }, 120_000);

  it('say what a filter by date leaves out', async () => {
    const own = join(folder, 'undated');
    await isnad(['add', PUTIN, '--ledger', own]);
    const { out, err } = await isnad(['statements', '--since', '2025-01-01', '--ledger', own]);
    expect(out).toBe('');
    expect(err).toMatch(/1 report without a publication date left out.*--published/);
  });

  it.each([
    [['statements', '--by', 'لا أحد'], 1, /nobody called «لا أحد» was met/],
    [['statements', '--since', 'yesterday'], 2, /«yesterday» is no ISO 8601 date/],
    [['statements', '--between', 'RUS'], 2, /give two parties with a comma/],
    [['statements', '--text', '...'], 2, /it has no word to look for/],
    [['statements', '--json', '--csv'], 2, /give one of/],
    [['statements', '--status', 'planned'], 2, /unknown option '--status'/],
    [['show', 'zzzzzz'], 1, /no report «zzzzzz»/],
  ])('%j says what is wrong', async (args, code, message) => {
    const run = await at(...args);
    expect({ code: run.code, out: run.out }).toEqual({ code, out: '' });
    expect(run.err).toMatch(message);
  });

  it('do not make a ledger where there is none', async () => {
    const { code, err } = await isnad(['statements', '--ledger', join(folder, 'nowhere')]);
    expect(code).toBe(1);
    expect(err).toMatch(/there is no ledger at «.*nowhere».*isnad add PATH/);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

describe('one of them', () => {
  const idOf = async (...filters: readonly string[]): Promise<string> =>
    lines((await at('statements', '--jsonl', ...filters)).out)[0]!.id as unknown as string;

  it('is shown with its words in their surroundings, its chain and its permanent place', async () => {
    const { code, out } = await at('show', await idOf('--by', 'CHN'));
    expect(code).toBe(0);
    expect(out).toContain('⟦بلاده وروسيا «صديقتان حقيقيتان»⟧');
    expect(out).toMatch(/TASS {2}outlet:tass\n {2}← Xi Jinping/);
    expect(out).toMatch(/Stands on: text sha256:[0-9a-f]{64}, characters \d+–\d+, engine /);
  });

  it('is a report: as text, Reading, page', async () => {
    const id = (await idOf('--by', 'CHN')).split('.')[0]!;
    expect((await at('show', id, '--text')).out).toBe(readFileSync(XI, 'utf8'));
    expect(lines((await at('show', id, '--json')).out)[0]).toMatchObject({ schema: 'isnad/reading/1' });
    const page = join(folder, 'page.html');
    expect(await at('show', id, '--html', page)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(page, 'utf8')).toContain('صديقتان');
  });

  it('is left out once it is judged wrong, and told when that is asked for', async () => {
    const id = await idOf('--by', 'CHN');
    expect((await at('wrong', id, '--note', 'a slip')).out).toBe(`${id}: wrong\n`);
    expect((await at('statements', '--by', 'CHN', '--jsonl')).out).toBe('');
    const [one] = lines((await at('statements', '--by', 'CHN', '--with-wrong', '--jsonl')).out);
    expect(one).toMatchObject({ id, verdicts: [{ verdict: 'wrong', status: 'exact', note: 'a slip' }] });
    await at('right', id);
    expect(await idOf('--by', 'CHN')).toBe(id);
    const report = await at('right', id.split('.')[0]!);
    expect(report).toMatchObject({ code: 2 });
    expect(report.err).toMatch(/is a whole report/);
  });
});

describe('care of a ledger', () => {
  it('verifies, copies, restores, reports on itself', async () => {
    const copy = join(folder, 'copy.isnad');
    expect(await at('verify')).toMatchObject({
      code: 0,
      out: '3 reports: 3 read again, and they say the same.\n',
    });
    expect(await at('backup', copy)).toMatchObject({ code: 0, out: `3 reports copied to ${copy}\n` });
    const restored = join(folder, 'restored');
    expect(await isnad(['restore', copy, '--ledger', restored])).toMatchObject({ code: 0 });
    expect(await isnad(['verify', '--ledger', restored])).toMatchObject({ code: 0 });
    const doctor = await isnad(['doctor', '--ledger', restored]);
    expect(doctor).toMatchObject({ code: 0, err: '' });
    expect(doctor.out).toMatch(/^ok {2}ledger .*\nok {2}3 reports, 3 Readings, 3 statements/);
  }, 60_000);

  it('forgets a report', async () => {
    const own = join(folder, 'forgetful');
    await isnad(['add', PUTIN, XI, '--ledger', own]);
    const [report] = lines((await isnad(['reports', '--about', 'UKR', '--jsonl', '--ledger', own])).out);
    const id = report!.id as unknown as string;
    expect((await isnad(['forget', id, '--reason', 'licence', '--ledger', own])).out).toMatch(/is forgotten/);
    const again = await isnad(['add', PUTIN, '--ledger', own]);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/it was forgotten on \d{4}-\d\d-\d\d \(licence\), and is not taken in again/);
    expect((await isnad(['forget', 'person:nobody', '--ledger', own])).err).toMatch(
      /nobody with the identifier/,
    );
  }, 60_000);

  it('says what is wrong with a file that is no ledger', async () => {
    const own = join(folder, 'broken');
    file('broken/ledger.db', 'this is no database '.repeat(500));
    const { code, err } = await isnad(['statements', '--ledger', own]);
    expect(code).toBe(1);
    expect(err).toMatch(/the ledger is damaged.*isnad restore/);
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written', async () => {
    const own = join(folder, 'read-only');
    mkdirSync(own);
    chmodSync(own, 0o500);
    const { code, err } = await isnad(['add', PUTIN, '--ledger', join(own, 'ledger')]);
    expect(code).toBe(1);
    expect(err).toMatch(/cannot be opened.*--ledger/);
  });

  it('says that a server is away, without its password', async () => {
    const { code, err } = await isnad(['statements', '--ledger', 'postgres://me:secret@127.0.0.1:9/news']);
    expect(code).toBe(1);
    expect(err).toMatch(/postgres:\/\/127\.0\.0\.1:9\/news: the database server cannot be reached/);
    expect(err).not.toContain('secret');
  });
});
