/** What every ledger does, whichever database keeps it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backends, type Place, prepared, type ReportOptions } from '../../tests/ledgers.js';
import type { ReportedEvent } from '../model/index.js';
import { type Filters, type Kind, Ledger, NO_FILTERS, pairValue, placeOf, textQuery } from './index.js';
import { sourceMark } from './prepared.js';

const MACRON = 'قال الرئيس الفرنسي إيمانويل ماكرون إن الهدنة في لبنان ما زالت ممكنة.\n';
const PUTIN = 'قال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة للحوار مع أوكرانيا.\n';
const XI = 'أكد الرئيس الصيني شي جين بينغ أن بلاده وروسيا «صديقتان حقيقيتان».\n';
const RELAYED = 'نقلت وكالة رويترز عن الرئيس الروسي فلاديمير بوتين قوله إن المحادثات مستمرة.\n';

const visit = (
  text: string,
  edtf: string | null,
  status: ReportedEvent['status'] = 'planned',
): ReportedEvent => ({
  id: 'e1',
  type: 'CONSULT',
  mode: 'visit',
  context: ['diplomatic'],
  cameo: '042',
  quad: 1,
  actors: ['person:xi-jinping'],
  recipients: ['state:RUS'],
  status,
  accounts: [
    {
      attribution: null,
      evidence: [0, text.trimEnd().length],
      status,
      time: { edtf, span: null },
      place: null,
      quantities: [],
      factuality: 'CT+',
    },
  ],
  core: true,
});

const with_ = (...terms: Filters['terms']): Filters => ({ ...NO_FILTERS, terms });
const withText = (text: string): Filters => ({ ...NO_FILTERS, text: textQuery(text) });

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

    const add = async (text: string, options: ReportOptions = {}) =>
      (await ledger.write([prepared(text, options)]))[0]!;
    const list = (kind: Kind, filters: Filters = NO_FILTERS, limit = 50, before: number | null = null) =>
      ledger.list(kind, filters, { before, limit });
    const sources = async (filters: Filters = NO_FILTERS) =>
      (await list('statement', filters)).map(
        ({ stored, ordinal }) => stored.reading.attributions[ordinal]!.source.entity,
      );

    describe('reports and their Readings', () => {
      it('keeps the Reading as it was, text and property order with it', async () => {
        const one = prepared(PUTIN, { published: '2025-02-24', publisher: 'outlet:tass' });
        await ledger.write([one]);
        const [found] = await list('report');
        const again = prepared(PUTIN, { published: '2025-02-24', publisher: 'outlet:tass' });
        expect(found!.stored.reading.report.text).toBe(PUTIN);
        expect(Buffer.compare(again.body, one.body)).toBe(0);
        expect(found!.stored.given).toEqual(one.given);
      });

      it('knows a report again, and reads nothing twice', async () => {
        expect(await add(PUTIN)).toEqual({ status: 'added' });
        expect(await add(PUTIN)).toEqual({ status: 'known' });
        expect(await ledger.counts()).toMatchObject({ reports: 1, readings: 1, statements: 1 });
        const { intake } = prepared(PUTIN);
        expect(await ledger.known([intake, 'other'])).toEqual(new Set([intake]));
      });

      it('has the same words at two outlets as two reports', async () => {
        await add(PUTIN, { publisher: 'outlet:tass' });
        await add(PUTIN, { publisher: 'outlet:reuters' });
        expect(await ledger.counts()).toMatchObject({ reports: 2, statements: 2 });
      });

      it('supersedes a Reading whole when the date is corrected, and keeps the old one', async () => {
        await add(PUTIN, { published: '2025-02-24' });
        expect(await add(PUTIN, { published: '2025-02-25' })).toEqual({ status: 'read again' });
        const all = await list('statement');
        expect(all.map(({ stored }) => stored.reading.report.published)).toEqual(['2025-02-25']);
        const readings = await ledger.readingsOfReport(all[0]!.stored.reading.report.id);
        expect(readings.map(({ current, reading }) => [current, reading.report.published])).toEqual([
          [false, '2025-02-24'],
          [true, '2025-02-25'],
        ]);
        expect(await sources(withText('للحوار'))).toHaveLength(1);
      });

      it('lets the last one count when a date is corrected back', async () => {
        for (const published of ['2025-02-24', '2025-02-25', '2025-02-24']) await add(PUTIN, { published });
        const all = await list('statement');
        expect(all.map(({ stored }) => stored.reading.report.published)).toEqual(['2025-02-24']);
        expect(await ledger.counts()).toMatchObject({ readings: 2, statements: 1 });
      });

      it('supersedes a Reading by an older engine', async () => {
        await add(PUTIN, { engine: { version: '0.0.1', data: 'sha256:old' } });
        await add(PUTIN);
        expect(await ledger.counts()).toMatchObject({ reports: 1, readings: 2, statements: 1 });
      });

      it('takes the same report twice in one batch', async () => {
        const outcomes = await ledger.write([prepared(PUTIN), prepared(PUTIN), prepared(XI)]);
        expect(outcomes.map(({ status }) => status)).toEqual(['added', 'known', 'added']);
      });

      it('writes all of a batch or nothing', async () => {
        const broken = { ...prepared(XI), body: null as unknown as Uint8Array<ArrayBuffer> };
        await expect(ledger.write([prepared(PUTIN), broken])).rejects.toThrow();
        expect(await ledger.counts()).toMatchObject({ reports: 0, readings: 0, statements: 0 });
        expect(await add(PUTIN)).toEqual({ status: 'added' });
        expect(await sources(with_({ facet: 'by', value: 'person:vladimir-putin' }))).toHaveLength(1);
      });

      it('keeps two writers apart', async () => {
        const other = await Ledger.open(place.address);
        const texts = (name: string) =>
          Array.from({ length: 20 }, (_, i) =>
            prepared(PUTIN, { uri: `file:${name}-${i}.txt`, published: '2025-02-24' }),
          );
        for (const [i, one] of texts('a').entries())
          await Promise.all([ledger.write([one]), other.write([texts('b')[i]!])]);
        await other.close();
        expect(await ledger.counts()).toMatchObject({ reports: 40, statements: 40 });
      });

      it('knows the address from which a report was taken', async () => {
        const from = 'https://news.example/a';
        expect(await ledger.knownSource(from)).toBe(false);
        await ledger.write([{ ...prepared(PUTIN), source: sourceMark(from) }]);
        expect(await ledger.knownSource(from)).toBe(true);
        expect(await ledger.knownSource(`${from}b`)).toBe(false);
      });

      it('keeps an original that is not the text', async () => {
        const original = Uint8Array.from([0, 255, 1, 128]);
        await ledger.write([{ ...prepared(PUTIN), original, mediaType: 'text/html' }]);
        const [found] = await list('report');
        expect(found!.stored.mediaType).toBe('text/html');
        expect(Buffer.from((await ledger.original(found!.stored.reading.report.id))!)).toEqual(
          Buffer.from(original),
        );
      });
    });

    describe('lists', () => {
      beforeEach(async () => {
        await ledger.write([
          prepared(MACRON, { published: '2025-03-01', publisher: 'outlet:le-monde', events: [] }),
          prepared(PUTIN, { published: '2025-02-24T18:30:00+03:00', publisher: 'outlet:tass', events: [] }),
          prepared(XI, { published: '2025-02-24', events: [visit(XI, '2025-05-09')] }),
          prepared(RELAYED, { publisher: 'outlet:al-jazeera', events: [] }),
        ]);
      });

      it('go from the newest to the oldest, what has no date last', async () => {
        expect(await sources()).toEqual([
          'person:emmanuel-macron',
          'person:vladimir-putin',
          'person:xi-jinping',
          'person:vladimir-putin',
        ]);
      });

      it('give their pages without gap or overlap', async () => {
        const pages: number[] = [];
        let before: number | null = null;
        for (;;) {
          const page = await list('statement', NO_FILTERS, 1, before);
          if (page.length === 0) break;
          pages.push(page[0]!.key);
          before = page[0]!.key;
        }
        expect(pages).toEqual((await list('statement')).map(({ key }) => key));
      });

      it.each([
        ['by a person', 'by', 'person:vladimir-putin', 2],
        ['by a state: whoever belongs to it', 'by', 'state:RUS', 2],
        ['by nobody', 'by', 'person:nobody', 0],
        ['about who is named in what was said', 'about', 'state:UKR', 1],
        ['through a publisher', 'through', 'outlet:tass', 1],
        ['through a relay', 'through', 'outlet:reuters', 1],
        ['not through the source itself', 'through', 'person:vladimir-putin', 0],
        ['between two states', 'between', pairValue('state:CHN', 'state:RUS'), 1],
        ['in a language', 'language', 'ar', 4],
        ['of a class of cue', 'type', 'say', 2],
      ] as const)('%s', async (_, facet, value, count) => {
        expect(await list('statement', with_({ facet, value }))).toHaveLength(count);
      });

      it('narrow by several filters at once', async () => {
        const putin = { facet: 'by', value: 'person:vladimir-putin' } as const;
        expect(
          await list('statement', with_(putin, { facet: 'through', value: 'outlet:reuters' })),
        ).toHaveLength(1);
        expect(await list('statement', { ...with_(putin), text: textQuery('أوكرانيا') })).toHaveLength(1);
        expect(await list('statement', { ...with_(putin), text: textQuery('الهدنة') })).toHaveLength(0);
      });

      it('narrow by date', async () => {
        const from = placeOf(Date.UTC(2025, 1, 24));
        const to = placeOf(Date.UTC(2025, 1, 25));
        expect(await sources({ ...NO_FILTERS, from, to })).toEqual([
          'person:vladimir-putin',
          'person:xi-jinping',
        ]);
        expect(await sources({ ...NO_FILTERS, from: to })).toEqual(['person:emmanuel-macron']);
        expect(await ledger.undatedReports(10)).toBe(1);
      });

      it.each([
        ['as it is written', 'الهدنة', 1],
        ['without the article', 'هدنة', 1],
        ['without the hamza', 'اوكرانيا', 1],
        ['with vowel signs and kashida', 'الهُدْنَـة', 1],
        ['a word with what is attached to it', 'الحوار', 1],
        ['a phrase', '«صديقتان حقيقيتان»', 1],
        ['a phrase in another order', '«حقيقيتان صديقتان»', 0],
        ['words in any order', 'حقيقيتان صديقتان', 1],
        ['what nobody said', 'السلام', 0],
        ['the language of the search itself', '" OR words:الهدنة) NOT (', 0],
      ])('find text: %s', async (_, asked, count) => {
        expect(await list('statement', withText(asked))).toHaveLength(count);
      });

      it('have events, by party, type, status and announcement', async () => {
        for (const [facet, value] of [
          ['about', 'person:xi-jinping'],
          ['about', 'state:CHN'],
          ['between', pairValue('state:CHN', 'state:RUS')],
          ['type', 'CONSULT'],
          ['type', 'CONSULT/visit'],
          ['status', 'planned'],
          ['announced', ''],
        ] as const)
          expect(await list('event', with_({ facet, value })), value).toHaveLength(1);
        expect(await list('event', with_({ facet: 'status', value: 'occurred' }))).toHaveLength(0);
        expect(await list('event', withText('صديقتان'))).toHaveLength(1);
      });

      it('have reports, by who is named in them', async () => {
        expect(await list('report')).toHaveLength(4);
        expect(await list('report', with_({ facet: 'about', value: 'state:RUS' }))).toHaveLength(3);
        expect(await list('report', withText('وكالة رويترز'))).toHaveLength(1);
      });

      it('tell what is new since a report', async () => {
        const seen = await ledger.newestReport();
        await ledger.lookedAt('statements', seen);
        expect(await ledger.lastLook('statements')).toBe(seen);
        expect(await ledger.lastLook('events')).toBe(0);
        expect(await list('statement', { ...NO_FILTERS, newerThan: seen })).toHaveLength(0);
        await add(PUTIN, { uri: 'file:new.txt', published: '1999-01-01' });
        for (const kind of ['statement', 'report'] as const)
          expect(await list(kind, { ...NO_FILTERS, newerThan: seen }), kind).toHaveLength(1);
        // Read again is not new.
        await add(PUTIN, { uri: 'file:new.txt', published: '1999-01-02' });
        expect(await list('statement', { ...NO_FILTERS, newerThan: seen })).toHaveLength(1);
      });
    });

    describe('handles and names', () => {
      it('lead to a report, a statement, an event, by their beginning too', async () => {
        await add(XI, { events: [visit(XI, null)] });
        const [statement] = await list('statement');
        const [event] = await list('event');
        for (const one of [statement!, event!]) {
          expect((await ledger.find(one.handle)).handle).toBe(one.handle);
          expect(await ledger.find(one.handle.slice(0, -2))).toMatchObject({ kind: one.kind, key: one.key });
        }
        const report = await ledger.find(statement!.stored.handle.slice(0, 6));
        expect(report.kind).toBe('report');
        expect((await ledger.find(report.stored.reading.report.id)).key).toBe(report.key);
      });

      it('say so where there is nothing', async () => {
        await add(XI);
        const [statement] = await list('statement');
        await expect(ledger.find('zzzzzz')).rejects.toThrow(/no report «zzzzzz».*isnad reports/);
        await expect(ledger.find(`${statement!.stored.handle}.zzz`)).rejects.toThrow(
          /no statement or event «zzz»/,
        );
      });

      it.each([
        ['CHN', 'state:CHN'],
        ['person:xi-jinping', 'person:xi-jinping'],
        ['Xi Jinping', 'person:xi-jinping'],
        ['شي جين بينغ', 'person:xi-jinping'],
        ['روسيا', 'state:RUS'],
      ])('%s is %s', async (asked, id) => {
        await add(XI);
        expect(await ledger.entity(asked)).toBe(id);
      });

      it('does not guess at a name', async () => {
        await expect(ledger.entity('Nobody')).rejects.toThrow(/nobody called «Nobody».*identifier/);
      });
    });

    describe('values', () => {
      it('are told for each kind of list', async () => {
        await add(PUTIN);
        expect(await ledger.values('statement', 'language', 10)).toEqual(['ar']);
        expect(await ledger.hasValue('statement', 'by', 'person:vladimir-putin')).toBe(true);
        expect(await ledger.hasValue('statement', 'by', 'state:XYZ')).toBe(false);
        expect(await ledger.hasValue('event', 'by', 'person:xi-jinping')).toBe(false);
      });
    });

    describe('the agenda', () => {
      it('has what is announced, the earliest first, from a day on', async () => {
        await add(XI, { uri: 'file:1.txt', events: [visit(XI, '2025-05')] });
        await add(XI, { uri: 'file:2.txt', events: [visit(XI, '2025-05-09')] });
        await add(XI, { uri: 'file:3.txt', events: [visit(XI, '2025-04-01')] });
        await add(XI, { uri: 'file:4.txt', events: [visit(XI, 'XXXX-05')] });
        await add(XI, { uri: 'file:5.txt', events: [visit(XI, '2025-05-09', 'occurred')] });
        const due = await ledger.agenda('2025-05-01', 10);
        expect(due.map(({ from, to }) => [from, to])).toEqual([
          ['2025-05-09', '2025-05-09'],
          ['2025-05-01', '2025-05-31'],
        ]);
      });

      it('is as it stood on that day', async () => {
        await add(XI, { uri: 'file:1.txt', published: '2025-05-02', events: [visit(XI, '2025-05-09')] });
        expect(await ledger.agenda('2025-05-01', 10)).toHaveLength(0);
        expect(await ledger.agenda('2025-05-02', 10)).toHaveLength(1);
        expect(await ledger.agenda('2025-05-10', 10)).toHaveLength(0);
      });
    });

    describe('decisions', () => {
      it('leave what is wrong out of lists, and stay when the report is read again', async () => {
        await add(PUTIN, { published: '2025-02-24' });
        const [found] = await list('statement');
        await ledger.decide(found!, 'wrong', 'a mistake');
        expect(await list('statement')).toHaveLength(0);
        await add(PUTIN, { published: '2025-02-25' });
        expect(await list('statement')).toHaveLength(0);
        const [all] = await list('statement', { ...NO_FILTERS, withWrong: true });
        expect(all!.verdicts).toEqual([{ verdict: 'wrong', status: 'exact', note: 'a mistake' }]);
        expect(all!.handle).toBe(found!.handle);
      });

      it('let the newest count', async () => {
        await add(PUTIN);
        const [found] = await list('statement');
        await ledger.decide(found!, 'wrong', null);
        await ledger.decide(found!, 'right', null);
        const [again] = await list('statement');
        expect(again!.verdicts).toEqual([{ verdict: 'right', status: 'exact', note: null }]);
        expect(await ledger.counts()).toMatchObject({ decisions: 1 });
      });

      it('are about events as well', async () => {
        await add(XI, { events: [visit(XI, null)] });
        const [found] = await list('event');
        await ledger.decide(found!, 'wrong', null);
        expect(await list('event')).toHaveLength(0);
        expect(await list('statement')).toHaveLength(1);
      });

      it('are never dropped: what is not found again is told', async () => {
        await add(XI, { events: [visit(XI, null)] });
        const [found] = await list('event');
        await ledger.decide(found!, 'wrong', null);
        await add(XI, { published: '2025-02-24', events: [] });
        expect(await ledger.counts()).toMatchObject({ decisions: 1, lost: 1 });
        expect(await ledger.lostDecisions()).toMatchObject([
          { verdict: 'wrong', quotation: XI.trimEnd(), report: found!.stored.handle },
        ]);
        await add(XI, { published: '2025-02-25', events: [visit(XI, null)] });
        expect(await ledger.counts()).toMatchObject({ decisions: 1, lost: 0 });
      });
    });

    describe('forgetting', () => {
      it('removes a report with all that came of it, and does not take it in again', async () => {
        await add(PUTIN, { uri: 'https://example.org/a', published: '2025-02-24' });
        await add(XI);
        const [found] = await list('statement', with_({ facet: 'by', value: 'person:vladimir-putin' }));
        await ledger.decide(found!, 'right', null);
        await ledger.forgetReport(found!.stored.reading.report.id, 'asked for');
        expect(await ledger.counts()).toMatchObject({ reports: 1, readings: 1, statements: 1, decisions: 0 });
        expect(await list('report', withText('أوكرانيا'))).toHaveLength(0);
        expect(await add(PUTIN, { publisher: 'outlet:tass' })).toMatchObject({
          status: 'forgotten',
          tombstone: { reason: 'asked for' },
        });
        expect(await add(MACRON, { uri: 'https://example.org/a' })).toMatchObject({ status: 'forgotten' });
        expect(await add(MACRON)).toEqual({ status: 'added' });
      });
    });

    it('is there when it is opened again', async () => {
      await add(PUTIN);
      await ledger.close();
      ledger = await Ledger.open(place.address);
      expect(await sources()).toEqual(['person:vladimir-putin']);
    });

    it('is made once by two who open it at the same time', async () => {
      const fresh = await backend.place();
      const both = await Promise.all([Ledger.open(fresh.address), Ledger.open(fresh.address)]);
      await both[0]!.write([prepared(PUTIN)]);
      expect(await both[1]!.counts()).toMatchObject({ reports: 1 });
      await Promise.all(both.map((one) => one.close()));
      await fresh.clear();
    });
  });
}
