/** The parts of the ledger that need no database. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../tests/built.js';
import { prepared, received } from '../../tests/ledgers.js';
import { anchor } from './decisions/anchor.js';
import { selectorsOf, subjectsOf } from './decisions/selectors.js';
import { dateOf, dayWindow } from './due.js';
import { explained } from './explained.js';
import { packReading, unpackReading } from './packed.js';
import { FIRST_DATED, firstPlace, momentOf, placesEnd } from './places.js';
import { intakeOf } from './prepared.js';
import { SearchWords, textQuery } from './words.js';

describe('an error of a database', () => {
  it.each([
    ['SQLITE_FULL', /^here: the disk is full/],
    // SQLITE_READONLY_DIRECTORY, SQLITE_IOERR_WRITE and SQLITE_BUSY_SNAPSHOT, where libsql has no name for them.
    ['UNKNOWN_SQLITE_ERROR_1544', /^here: the ledger may not be written/],
    ['UNKNOWN_SQLITE_ERROR_778', /^here: the disk does not take or give data/],
    ['UNKNOWN_SQLITE_ERROR_517', /^here: another process holds the ledger/],
    ['57P01', /^here: the database server cannot be reached/],
  ])('%s is told with what to do', (code, message) => {
    const error = Object.assign(new Error('so it said'), { code });
    expect(explained(error, 'here')).toMatchObject({
      name: 'LedgerError',
      message: expect.stringMatching(message),
    });
  });

  it('is left as it is where it is none', () => {
    const error = new TypeError('x is not a function');
    expect(explained(error, 'here')).toBe(error);
  });
});

describe('places', () => {
  it('follow the order of time, what has no date before all that has', () => {
    const day = fc.date({ min: new Date('1001-01-02'), max: new Date('3000-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [one, other] = [firstPlace(a.toISOString()), firstPlace(b.toISOString())];
        expect(Number.isSafeInteger(placesEnd(one))).toBe(true);
        expect(one).toBeGreaterThanOrEqual(FIRST_DATED);
        if (Math.floor(a.getTime() / 60_000) < Math.floor(b.getTime() / 60_000))
          expect(one).toBeLessThan(other);
      }),
    );
    expect(firstPlace(null)).toBe(0);
  });

  it.each([
    ['2025-02-24', '2025-02-24T00:00:00.000Z'],
    ['2025-02-24T18:30', '2025-02-24T18:30:00.000Z'],
    ['2025-02-24T18:30+03:00', '2025-02-24T15:30:00.000Z'],
    ['2025-02-24T18:30:05Z', '2025-02-24T18:30:05.000Z'],
  ])('%s is %s', (date, moment) => {
    expect(new Date(momentOf(date)).toISOString()).toBe(moment);
  });
});

describe('the days of a time', () => {
  it.each([
    ['2025-05-09', '2025-05-09', '2025-05-09'],
    ['2025-05-09T10:30', '2025-05-09', '2025-05-09'],
    ['2025-05-09~', '2025-05-09', '2025-05-09'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-05-XX', '2025-05-01', '2025-05-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-21', '2025-03-01', '2025-05-31'],
    ['2025-24', '2025-12-01', '2026-02-28'],
    ['2025-05/2025-06-15', '2025-05-01', '2025-06-15'],
  ])('%s', (edtf, from, to) => {
    const window = dayWindow(edtf)!;
    expect([dateOf(window.from), dateOf(window.to)]).toEqual([from, to]);
  });

  it.each(['XXXX-05', '2025-05/..', '2025-06/2025-05', '2025-13', '2025-02-30', 'soon', ''])(
    '%j has none',
    (edtf) => {
      expect(dayWindow(edtf)).toBeNull();
    },
  );
});

describe('words of a search', () => {
  it('are folded, numbers at their separators', () => {
    expect(new SearchWords('الهُدْنَـة، 1,200 جنديّ — Réunion').words).toEqual([
      'الهدنه',
      '1',
      '200',
      'جندي',
      'reunion',
    ]);
  });

  it('of a part of a text are those that begin in it', () => {
    const text = 'قال الرئيس إن الهدنة ممكنة';
    const words = new SearchWords(text);
    const start = text.indexOf('الهدنة');
    expect(words.within([[start, text.length]])).toBe('الهدنه ممكنه');
    expect(
      words.within([
        [0, 3],
        [start, start + 6],
      ]),
    ).toBe('قال الهدنه');
    expect(words.within([])).toBe('');
  });

  it('are found with what is attached to them, phrases as they stand', () => {
    const [[[...spellings]]] = textQuery('هدنة') as [[string[]]];
    expect(spellings).toEqual(expect.arrayContaining(['هدنه', 'الهدنه', 'والهدنه', 'للهدنه', 'بهدنه']));
    const [[[...definite]]] = textQuery('الهدنة') as [[string[]]];
    expect(definite).toEqual(expect.arrayContaining(['الهدنه', 'بالهدنه', 'للهدنه']));
    expect(definite).not.toContain('هدنه');
    expect(textQuery('«وقف النار»')).toEqual([[['وقف'], ['النار']]]);
    expect(textQuery(' «» ... ')).toEqual([]);
  });
});

const TEXT = 'قال بوتين إن الحوار ممكن. وأكد شي أن الحوار ممكن. وقال بوتين إن السلام قريب.\n';

describe('what is kept of a Reading', () => {
  it('is the Reading, property for property', () => {
    const reading = read(TEXT, { published: '2025-02-24' });
    expect(JSON.stringify(unpackReading(packReading(reading), TEXT))).toBe(JSON.stringify(reading));
  });

  it('is known again by all that was told of it', () => {
    const engine = { version: '1', data: 'a' };
    const intakes = [
      intakeOf(received(TEXT), engine),
      intakeOf(received(TEXT, { published: '2025-02-24' }), engine),
      intakeOf(received(TEXT, { publisher: 'outlet:tass' }), engine),
      intakeOf(received(TEXT, { uri: 'file:other.txt' }), engine),
      intakeOf(received(`${TEXT} `), engine),
      intakeOf(received(TEXT), { version: '2', data: 'a' }),
      intakeOf(received(TEXT), { version: '1', data: 'b' }),
    ];
    expect(new Set(intakes).size).toBe(intakes.length);
    expect(intakeOf(received(TEXT), engine)).toBe(intakes[0]);
  });

  it('has every term once', () => {
    const { terms, finds } = prepared(TEXT);
    expect(new Set(terms).size).toBe(terms.length);
    let at = 0;
    for (let find = 0; find <= finds.statements + finds.events; find++) {
      const own = finds.terms.slice(at + 1, at + 1 + finds.terms[at]!);
      expect(new Set(own).size).toBe(own.length);
      at += 1 + own.length;
    }
    expect(at).toBe(finds.terms.length);
    expect(finds.words.split('\n')).toHaveLength(finds.statements + finds.events + 1);
  });
});

describe('a judgement finds its statement again', () => {
  const reading = read(TEXT);
  const selectors = subjectsOf(reading, 'statement').map((subject) => selectorsOf(TEXT, subject));
  const shifted = (text: string) => read(text);

  it('at its place', () => {
    for (const [i, one] of selectors.entries())
      expect(anchor(one, 'statement', reading)).toEqual({ status: 'exact', ordinal: i });
  });

  it('by its quotation and what stands around it, where the text has moved', () => {
    const moved = shifted(`سطر جديد في البداية.\n\n${TEXT}`);
    for (const one of selectors) {
      const { status, ordinal } = anchor(one, 'statement', moved);
      expect(status).toBe('exact');
      const [start, end] = moved.attributions[ordinal!]!.content[0]!;
      expect(moved.report.text.slice(start, end)).toBe(one.passages[0]!.exact);
      expect(moved.attributions[ordinal!]!.source.entity).toBe(one.of);
    }
  });

  it('not where somebody else says it, or nobody', () => {
    const [first] = selectors;
    expect(anchor({ ...first!, of: 'person:nobody' }, 'statement', reading).status).toBe('lost');
    expect(anchor(first!, 'statement', read('لا شيء هنا.\n'))).toEqual({ status: 'lost', ordinal: null });
  });

  it('as similar where its bounds have changed', () => {
    const [first] = selectors;
    const wide = { ...reading, attributions: reading.attributions.map((one) => ({ ...one })) };
    const [start, end] = reading.attributions[0]!.content[0]!;
    wide.attributions[0] = { ...wide.attributions[0]!, content: [[start, end - 2]] };
    expect(anchor(first!, 'statement', wide)).toEqual({ status: 'similar', ordinal: 0 });
  });
});
