import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reading } from '../src/model/index.js';
import { isnad } from './command.js';
import { windows1256 } from './encodings.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = join(root, 'samples');
const sampleFiles = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const sample = join(samples, sampleFiles[0]!);

const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const REPORT =
  'لقاء في باريس\n\nقال الرئيس الفرنسي إيمانويل ماكرون إن المحادثات مع الجانب الألماني كانت مثمرة.\n';
const report = file('report.txt', REPORT);

const readings = (lines: string): Reading[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading);

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(join(root, 'docs/reading.schema.json'), 'utf8')) as object,
);

describe('isnad read --json', () => {
  it('prints one Reading a line that the schema accepts', async () => {
    const { code, out, err } = await isnad(['read', samples, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const all = readings(out);
    expect(all.map((reading) => reading.report.uri)).toEqual(sampleFiles.map((name) => `file:${name}`));
    for (const reading of all) {
      validate(reading);
      expect(validate.errors).toBeNull();
      expect(reading.report.text).toBe(readFileSync(join(samples, reading.report.uri.slice(5)), 'utf8'));
    }
  });

  it('gives the same bytes for the same report, also from standard input but for its address', async () => {
    const [once, again, piped] = await Promise.all([
      isnad(['read', sample, '--json']),
      isnad(['read', sample, '--json']),
      isnad(['read', '-', '--json'], { stdin: readFileSync(sample) }),
    ]);
    expect(again.out).toBe(once.out);
    const [[a], [b]] = [readings(once.out), readings(piped.out)];
    expect(b).toEqual({ ...a, report: { ...a!.report, uri: 'file:-', id: b!.report.id } });
  });

  it('keeps line ends, so that spans point into the text as it is', async () => {
    const crlf = file('crlf.txt', REPORT.replaceAll('\n', '\r\n'));
    const [reading] = readings((await isnad(['read', crlf, '--json'])).out);
    expect(reading!.report.text).toContain('\r\n\r\n');
    expect(reading!.attributions.length).toBeGreaterThan(0);
  });

  it('takes date and publisher', async () => {
    const given = await isnad([
      'read',
      report,
      '--json',
      '--published',
      '2025-02-24',
      '--publisher',
      'outlet:reuters',
    ]);
    const [{ report: read, attributions, notices }] = readings(given.out) as [Reading];
    expect(read).toMatchObject({ published: '2025-02-24', publisher: 'outlet:reuters' });
    expect(attributions[0]!.chain[0]!.entity).toBe('outlet:reuters');
    expect(notices.map(({ rule }) => rule)).not.toContain('publication-date-unknown');
  });

  it('reads windows-1256 and says so', async () => {
    const [{ report: read, notices }] = readings(
      (await isnad(['read', file('old.txt', windows1256(REPORT)), '--json'])).out,
    ) as [Reading];
    expect(read.text).toBe(REPORT);
    expect(notices[0]).toMatchObject({
      rule: 'encoding-detected',
      message: expect.stringContaining('windows-1256'),
    });
  });
});

describe('isnad read, a file that cannot be read', () => {
  it.each([
    ['missing.txt', null, /there is no such file/],
    ['empty.txt', '', /it is empty/],
    ['binary.txt', Uint8Array.from([1, 0, 2, 0, 255, 254, 0, 7]), /binary/],
    ['cut.txt', Buffer.from('قال').subarray(0, 3), /not UTF-8 \(byte 0xD8 at offset 2\)/],
    [
      'persian.txt',
      'رئیس جمهوری ایران گفت که مذاکرات با کشورهای اروپایی هفته آینده از سر گرفته می‌شود.',
      /Persian \(fa\).*--language ar/,
    ],
    ['russian.txt', 'Президент России заявил, что переговоры пройдут на следующей неделе.', /Russian \(ru\)/],
    ['chinese.txt', '中国国家主席习近平表示，中俄两国是真正的朋友。', /Chinese \(zh\)/],
  ])('%s: says why, and reads the others', async (name, content, message) => {
    const path = content === null ? join(folder, name) : file(name, content);
    const { code, out, err } = await isnad(['read', report, path, sample, '--json']);
    expect(code).toBe(1);
    expect(readings(out)).toHaveLength(2);
    expect(err.split('\n')[0]).toMatch(message);
    expect(err.split('\n')[0]).toContain(path);
    expect(err.split('\n')[1]).toBe('isnad: 1 of 3 could not be read');
  });

  it('refuses 100 MB with what a report may have, soon', async () => {
    const path = file('large.txt', '');
    truncateSync(path, 100 * 1024 * 1024 + 1);
    const { code, out, err } = await isnad(['read', path, report, '--json']);
    expect(code).toBe(1);
    expect(readings(out)).toHaveLength(1);
    expect(err).toContain(`${path}: it has more than 10.0 MB`);
  });

  it('says so for a folder without reports', async () => {
    mkdirSync(join(folder, 'nothing'));
    const { code, err } = await isnad(['read', join(folder, 'nothing')]);
    expect(code).toBe(1);
    expect(err).toMatch(/holds no report .*Name the files/);
  });

  it('reads a text in any language as the one that is given', async () => {
    const { code, out } = await isnad([
      'read',
      file('latin.txt', 'The president said so.'),
      '--language',
      'ar',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(readings(out)[0]!.report.language).toBe('ar');
  });
});

describe('isnad, wrong usage', () => {
  it.each([
    [['read'], /missing required argument/],
    [['read', 'x', '--nothing'], /unknown option '--nothing'/],
    [['write'], /unknown command 'write'/],
    [
      ['read', report, '--published', '24.2.2025'],
      /«24\.2\.2025» is no ISO 8601 date\. Write it as 2025-02-24/,
    ],
    [['read', report, '--language', 'xx'], /language «xx» cannot be read/],
    [['read', report, '--interface', 'xx'], /Allowed choices are ar, en/],
    [['read', report, '--publisher', 'outlet:no-such-one'], /«outlet:no-such-one» is no entry/],
    [['read', report, sample, '--html', report], /it is a file, and there are 2 reports/],
    [['read', report, '--html', report], /it is one of the reports/],
    [['read', report, '--world', 'no-such.yaml'], /--world no-such\.yaml: ENOENT/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await isnad(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('isnad read --html', () => {
  it('writes a file for one report', async () => {
    const page = join(folder, 'page.html');
    const { code, out } = await isnad(['read', report, '--html', page]);
    expect({ code, out }).toEqual({ code: 0, out: `${report} -> ${page}\n` });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
  });

  it('writes a folder for several, each name safe and once', async () => {
    const pages = join(folder, 'pages');
    const inputs = [
      file('a/same.txt', REPORT),
      file('b/Same.txt', REPORT),
      file('a/..strange name?.txt', REPORT),
    ];
    const { code } = await isnad(['read', ...inputs, '--html', pages, '--interface', 'en']);
    expect(code).toBe(0);
    expect(readdirSync(pages).sort()).toEqual(['Same-2.html', 'same.html', 'strange-name.html']);
    expect(readFileSync(join(pages, 'same.html'), 'utf8')).toContain('<html lang="en" dir="ltr">');
  });

  it('writes into a folder where one is named, and prints Readings as well where asked', async () => {
    const { out } = await isnad(['read', report, '--html', `${folder}/new/`, '--json']);
    expect(readings(out)).toHaveLength(1);
    expect(existsSync(join(folder, 'new/report.html'))).toBe(true);
  });
});

describe('isnad read, for a person', () => {
  it('shows each statement with its chain, without colours or isolates where no terminal is', async () => {
    const { code, out } = await isnad(['read', report, '--publisher', 'outlet:reuters']);
    expect(code).toBe(0);
    expect(out).toMatch(/1 Reuters ← Emmanuel Macron\n {4}says «قال»/);
    expect(out).toContain('المحادثات مع الجانب الألماني كانت مثمرة');
    expect(out).not.toMatch(/[\u001b\u2066-\u2069]/);
  });

  it('lets nothing of a report steer the terminal', async () => {
    const hostile = file(
      'hostile.txt',
      'عنوان \u001b[31m\u202e\n\nقال الرئيس الفرنسي إن \u001b]0;x\u0007 المحادثات مثمرة.\n',
    );
    const { out } = await isnad(['read', hostile]);
    expect(out).toContain('[U+001B]');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  });

  it('says how to use it, and what it is', async () => {
    const [help, version] = await Promise.all([isnad(['read', '--help']), isnad(['--version'])]);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Examples:');
    expect(help.out).toContain('Exit codes:');
    expect(version.out).toMatch(/^isnad \d+\.\d+\.\d+, data sha256:[0-9a-f]{64}\n$/);
  });

  it('ends in peace where its reader stops early', async () => {
    const child = spawn(process.execPath, [
      join(root, 'bin/isnad.js'),
      'read',
      samples,
      samples,
      samples,
      '--json',
    ]);
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('isnad read --world', () => {
  const own = (content: string): string => file('own.yaml', content);

  it('knows the people and outlets of the user', async () => {
    const world = own(`
- {id: outlet:morning-star-of-anywhere, names: {ar: نجمة الصباح المكانية}, kind: newspaper, state: FRA, source: its masthead}
- {id: person:qantur-zahwani, names: {en: Qantur Zahwani, ar: قنطور زهواني}, gender: m, state: FRA}
`);
    const text = file('own.txt', 'قال قنطور زهواني لصحيفة نجمة الصباح المكانية إن الخطة ناجحة.');
    const [known, unknown] = await Promise.all([
      isnad(['read', text, '--world', world, '--json']),
      isnad(['read', text, '--json']),
    ]);
    const [[a], [b]] = [readings(known.out), readings(unknown.out)];
    expect(a!.entities).toContainEqual(
      expect.objectContaining({ id: 'person:qantur-zahwani', known: true, state: 'FRA' }),
    );
    expect(a!.entities.map(({ id }) => id)).toContain('outlet:morning-star-of-anywhere');
    expect(a!.attributions[0]!.source.entity).toBe('person:qantur-zahwani');
    expect(a!.engine.data).not.toBe(b!.engine.data);
  });

  it('adds a spelling to one who is known already', async () => {
    const world = own(
      '- {id: person:emmanuel-macron, names: {ar: إيمانويل ماكرون}, variants: {ar: [ميكرون الفرنساوي]}}',
    );
    const { out } = await isnad(['read', '-', '--world', world, '--json'], {
      stdin: 'قال ميكرون الفرنساوي إن الخطة ناجحة.',
    });
    const [reading] = readings(out);
    expect(reading!.entities.find(({ id }) => id === 'person:emmanuel-macron')).toMatchObject({
      state: 'FRA',
      names: { en: 'Emmanuel Macron' },
    });
  });

  it.each([
    ['{id: x}', /it is no list/],
    ['- {id: x}', /line 1: id is "x"\. Write: id: person:xi-jinping/],
    ['- {id: person:a-b}', /names is missing\. Write: names: \{ar/],
    [
      '- {id: person:a-b, names: {ar: ب}, variant: {ar: [ت]}}',
      /no field «variant»\. Fields: id, names, variants/,
    ],
    [
      '\n- {id: person:a-b, names: {ar: بب}, variants: [ت]}',
      /line 2: variants is \["ت"\]\. Write: variants: \{ar/,
    ],
    ['- {id: person:a-b, names: {ar: بب}, state: QQQ}', /person:a-b: state «state:QQQ» is in no entry/],
    [
      '- {id: person:a-b, names: {ar: بب}, offices: [{office: chief-of-all, of: state:FRA}]}',
      /office «chief-of-all» is none that is known\. One of: /,
    ],
    [
      '- {id: person:a-b, names: {ar: بب}, offices: [{office: president, of: state:FRA, from: May}]}',
      /offices is .*"May"/,
    ],
    ['- [', /--world .*own\.yaml: /],
  ])('%s', async (content, message) => {
    const { code, out, err } = await isnad(['read', report, '--world', own(content)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('isnad demo', () => {
  it('reads the samples and writes a page of each under out/', async () => {
    const cwd = join(folder, 'demo');
    mkdirSync(cwd);
    const { code, out, err } = await isnad(['demo'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(
      sampleFiles.map((name) => name.replace(/\.txt$/, '.html')),
    );
    for (const name of readdirSync(join(cwd, 'out'))) expect(out).toContain(join('out', name));
  });
});
