/** What is done with a whole ledger, by the built engine, whichever database keeps it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Taken } from '../src/ingest/index.js';
import type * as AddModule from '../src/operations/add.js';
import type * as BackupModule from '../src/operations/backup.js';
import type * as ForgetModule from '../src/operations/forget-person.js';
import type * as RereadModule from '../src/operations/reread.js';
import type * as RestoreModule from '../src/operations/restore.js';
import type * as VerifyModule from '../src/operations/verify.js';
import type * as StoreModule from '../src/store/index.js';
import { dist } from './built.js';
import { backends, type Place, prepared } from './ledgers.js';

const load = async <T>(path: string): Promise<T> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(dist, 'src', path)).href)) as T;
const { add } = await load<typeof AddModule>('operations/add.js');
const { backup, contentsOf } = await load<typeof BackupModule>('operations/backup.js');
const { forgetPerson } = await load<typeof ForgetModule>('operations/forget-person.js');
const { reread } = await load<typeof RereadModule>('operations/reread.js');
const { restore } = await load<typeof RestoreModule>('operations/restore.js');
const { verify } = await load<typeof VerifyModule>('operations/verify.js');
const { Ledger, LedgerError, NO_FILTERS, textQuery } = await load<typeof StoreModule>('store/index.js');
type Ledger = StoreModule.Ledger;

const TEXTS = [
  'قال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة للحوار مع أوكرانيا.\n',
  'أكد الرئيس الصيني شي جين بينغ أن بلاده وروسيا «صديقتان حقيقيتان».\n',
  'قال المواطن سمير الحلواني إن بيته تهدم. وأضاف سمير الحلواني أنه ينتظر المساعدة.\n',
];

const takenFrom = (text: string, i: number): Taken => ({
  from: `text ${i}`,
  uri: `https://news.example/${i}`,
  original: { bytes: new TextEncoder().encode(text), mediaType: 'text/plain', encoding: 'utf-8' },
  text,
  title: null,
  publisher: 'outlet:tass',
  byline: null,
  published: '2025-02-24',
  language: 'ar',
  notices: [],
});

const folder = mkdtempSync(join(tmpdir(), 'isnad-operations-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function collected<T, R>(generator: AsyncGenerator<T, R>): Promise<{ all: T[]; result: R }> {
  const all: T[] = [];
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return { all, result: value };
    all.push(value);
  }
}

for (const backend of backends) {
  const title = backend.missing === null ? backend.name : `${backend.name} (skipped: ${backend.missing})`;
  describe.skipIf(backend.missing !== null)(title, () => {
    let place: Place;
    let ledger: Ledger;
    beforeEach(async () => {
      place = await backend.place();
      ledger = await Ledger.open(place.address);
    });
    afterEach(async () => {
      await ledger.close();
      await place.clear();
    });

    const addTexts = async (texts: readonly string[] = TEXTS) => {
      async function* taken(): AsyncGenerator<Taken> {
        for (const [i, text] of texts.entries()) yield takenFrom(text, i);
      }
      return (await collected(add(ledger, taken(), { world: [] }))).all;
    };
    const statements = () => ledger.list('statement', NO_FILTERS, { before: null, limit: 50 });
    const found = async (text: string) =>
      ledger.list('report', { ...NO_FILTERS, text: textQuery(text) }, { before: null, limit: 50 });
    const checked = () => collected(verify(ledger, [], () => {}));

    it('adds in the order in which reports come, and goes on where it stopped', async () => {
      const first = await addTexts(TEXTS.slice(0, 2));
      expect(first.map(({ from }) => from)).toEqual(['text 0', 'text 1']);
      const again = await addTexts();
      expect(again.map((one) => ('outcome' in one ? one.outcome.status : one.problem))).toEqual([
        'known',
        'known',
        'added',
      ]);
    });

    it('tells what could not be taken in, and takes the others', async () => {
      async function* taken(): AsyncGenerator<Taken> {
        yield takenFrom(TEXTS[0]!, 0);
        yield { from: 'broken', error: new Error('it is broken. Mend it.') as never };
        yield takenFrom(TEXTS[1]!, 1);
      }
      const { all } = await collected(add(ledger, taken(), { world: [] }));
      expect(all.map((one) => ('problem' in one ? one.problem : one.outcome.status))).toEqual([
        'added',
        'it is broken. Mend it.',
        'added',
      ]);
    });

    it('ends with the trouble of its source, after what came before it', async () => {
      async function* taken(): AsyncGenerator<Taken> {
        yield takenFrom(TEXTS[0]!, 0);
        throw new Error('the source broke off');
      }
      await expect(collected(add(ledger, taken(), { world: [] }))).rejects.toThrow('the source broke off');
      expect(await ledger.counts()).toMatchObject({ reports: 1 });
    });

    it('keeps characters that no database takes, replaced one by one, with a notice', async () => {
      const text = `${TEXTS[0]!.trimEnd()}\0\ud800.\n`;
      await addTexts([text]);
      const [one] = await ledger.list('report', NO_FILTERS, { before: null, limit: 1 });
      expect(one!.stored.reading.report.text).toBe(text.replace('\0\ud800', '\ufffd\ufffd'));
      expect(one!.stored.reading.notices[0]!.rule).toBe('characters-replaced');
      expect((await checked()).all).toEqual([]);
    });

    it('verifies that the ledger says what its texts say', async () => {
      await addTexts();
      const { all, result } = await checked();
      expect(all).toEqual([]);
      expect(result).toEqual({ reports: 3, same: 3, otherEngine: 0 });
    });

    it('finds a Reading that does not come from its text', async () => {
      await addTexts();
      const real = prepared(TEXTS[0]!, { uri: 'https://news.example/9', publisher: 'outlet:tass' });
      const false_ = prepared(TEXTS[1]!, { uri: 'https://news.example/9', publisher: 'outlet:tass' });
      await ledger.write([
        { ...false_, id: real.id, textHash: real.textHash, text: real.text, original: real.original },
      ]);
      const { all } = await checked();
      expect(all).toHaveLength(1);
      expect(all[0]!.problem).toMatch(/reads otherwise|its text/);
    });

    it('says which Readings another engine made, and reads them again', async () => {
      await addTexts();
      await ledger.write([prepared(TEXTS[0]!, { engine: { version: '0.0.1', data: 'sha256:old' } })]);
      expect((await checked()).result).toMatchObject({ reports: 4, same: 3, otherEngine: 1 });
      const { all } = await collected(reread(ledger, { world: [], all: false }));
      expect(all).toMatchObject([{ before: 2, after: 2, problem: null }]);
      expect((await checked()).result).toEqual({ reports: 4, same: 4, otherEngine: 0 });
    });

    it('follows a report whose publisher a new engine finds, with what was decided about it', async () => {
      const old = prepared(TEXTS[0]!, { engine: { version: '0.0.1', data: 'sha256:old' } });
      await ledger.write([old]);
      const [before] = await statements();
      await ledger.decide(before!, 'right', null);
      const again = prepared(TEXTS[0]!, { publisher: 'outlet:tass' });
      await ledger.write([{ ...again, was: old.id }]);
      const [after] = await statements();
      expect(await ledger.counts()).toMatchObject({ reports: 1, statements: 1, lost: 0 });
      expect(after!.verdicts).toMatchObject([{ verdict: 'right', status: 'exact' }]);
      expect(after!.stored.handle).not.toBe(before!.stored.handle);
      expect((await ledger.find(before!.stored.handle)).stored.handle).toBe(after!.stored.handle);
    });

    it('copies a ledger while it is written, into either database', async () => {
      await addTexts();
      const [found] = await statements();
      await ledger.decide(found!, 'wrong', 'a slip');
      const path = join(folder, `${backend.name}.isnad`);
      expect(await backup(ledger, path, () => {})).toBe(3);
      for (const other of backends.filter(({ missing }) => missing === null)) {
        const target = await other.place();
        const copy = await Ledger.open(target.address);
        expect(await restore(copy, path, () => {})).toBe(3);
        const [counted, original] = [await copy.counts(), await ledger.counts()];
        expect({ ...counted, bytes: 0 }).toEqual({ ...original, bytes: 0 });
        expect((await collected(verify(copy, [], () => {}))).all).toEqual([]);
        const list = await copy.list(
          'statement',
          { ...NO_FILTERS, withWrong: true },
          { before: null, limit: 50 },
        );
        const here = await ledger.list(
          'statement',
          { ...NO_FILTERS, withWrong: true },
          { before: null, limit: 50 },
        );
        const told = (all: typeof list) =>
          all.map(({ handle, verdicts, stored }) => [handle, verdicts, stored.receivedAt, stored.reading]);
        expect(told(list)).toEqual(told(here));
        await expect(restore(copy, path, () => {})).rejects.toThrow(/has reports already/);
        await copy.close();
        await target.clear();
      }
    });

    it('takes a backup whole or not at all', async () => {
      await addTexts();
      const path = join(folder, `${backend.name}-cut.isnad`);
      await backup(ledger, path, () => {});
      const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');
      const broken = [
        gzipSync(lines.slice(0, -1).join('\n')),
        gzipSync(lines.filter((_, i) => i !== 2).join('\n')),
        readFileSync(path).subarray(0, 200),
        Buffer.from('no backup at all'),
      ];
      const fresh = await backend.place();
      const target = await Ledger.open(fresh.address);
      for (const bytes of broken) {
        writeFileSync(path, bytes);
        await expect(restore(target, path, () => {})).rejects.toThrow(LedgerError);
        expect(await target.counts()).toMatchObject({ reports: 0 });
      }
      await expect(collected(contentsOf(join(folder, 'nowhere')))).rejects.toThrow(/ENOENT.*Check the path/);
      await target.close();
      await fresh.clear();
    });

    it('forgets a person: in texts, Readings, lists and searches, and for good', async () => {
      await addTexts();
      const id = 'person:~سمير-الحلواني';
      expect(await forgetPerson(ledger, id, 'asked for', [])).toBe(1);
      expect(await found('الحلواني')).toEqual([]);
      const texts = (await ledger.list('report', NO_FILTERS, { before: null, limit: 50 })).map(
        ({ stored }) => stored.reading.report.text,
      );
      expect(texts.join('')).not.toMatch(/الحلواني/);
      expect(texts.join('')).toContain('قال المواطن ████ ████████ إن بيته تهدم.');
      expect((await checked()).all).toEqual([]);
      await expect(ledger.entity('سمير الحلواني')).rejects.toThrow(/nobody called/);
      // The same report is known, another one loses the name on its way in.
      const again = await addTexts([...TEXTS, 'قال سمير الحلواني إن المطر غزير.\n']);
      expect(again.map((one) => ('outcome' in one ? one.outcome.status : one.problem))).toEqual([
        'known',
        'known',
        'known',
        'added',
      ]);
      expect(await found('الحلواني')).toEqual([]);
      expect((await checked()).all).toEqual([]);
    });

    it('keeps what was decided about a report from which a name was taken', async () => {
      await addTexts();
      const [about] = await ledger.list(
        'statement',
        { ...NO_FILTERS, text: textQuery('ينتظر') },
        { before: null, limit: 1 },
      );
      await ledger.decide(about!, 'right', 'checked');
      await forgetPerson(ledger, 'person:~سمير-الحلواني', null, []);
      expect(await ledger.counts()).toMatchObject({ decisions: 1 });
    });
  });
}
