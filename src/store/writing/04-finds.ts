import type { Db, Dialect, WordsOfFind } from '../dialect.js';
import type { Kind } from '../facets.js';
import type { PreparedFind } from '../prepared.js';
import type { WordTable } from '../schema.js';
import type { Placed } from './03-readings.js';
import type { TermNumbers } from './terms.js';

const WORDS: Readonly<Record<Kind, WordTable>> = {
  report: 'report_words',
  statement: 'statement_words',
  event: 'event_words',
};

interface Find {
  readonly kind: Kind;
  readonly key: number;
  readonly reading: number;
  readonly ordinal: number;
  /** Numbers in the terms of its Reading. */
  readonly terms: readonly number[];
  readonly words: string;
}

/** Key of the n-th statement, or of the n-th event after all statements: the first stands highest. */
export const statementKey = (key: number, ordinal: number): number => key - 1 - ordinal;
export const eventKey = (key: number, statements: number, ordinal: number): number =>
  key - 1 - statements - ordinal;

/** Makes what was read findable: by its terms, its words, its dates. */
export async function putFinds(
  db: Db,
  dialect: Dialect,
  terms: TermNumbers,
  placed: readonly Placed[],
): Promise<void> {
  const finds = placed.flatMap(findsOf);
  const rows = (kind: Kind): (number | string)[][] =>
    finds.filter((one) => one.kind === kind).map(({ key, reading, ordinal }) => [key, reading, ordinal]);
  const columns = { key: 'integer', reading: 'integer', ordinal: 'integer' } as const;
  await dialect.insertMany(db, 'statements', columns, rows('statement'));
  await dialect.insertMany(db, 'events', columns, rows('event'));
  await dialect.insertMany(
    db,
    'due',
    { key: 'integer', from_day: 'integer', to_day: 'integer' },
    placed.flatMap(dueRows),
  );

  const postings: (readonly [term: number, key: number])[] = [];
  const numbers = await numbersOf(db, dialect, terms, placed);
  for (const { kind, key, reading, terms: all } of finds)
    for (const term of all) postings.push([numbers(reading, kind, term), key]);
  // In the order of the index, so that neighbours are written together.
  postings.sort(([a, b], [c, d]) => a - c || b - d);
  await dialect.insertMany(db, 'postings', { term: 'integer', key: 'integer' }, postings);

  for (const kind of Object.keys(WORDS) as Kind[]) {
    const words: WordsOfFind[] = finds.filter((one) => one.kind === kind && one.words !== '');
    if (words.length > 0) await dialect.insertWords(db, WORDS[kind], words);
  }
}

/** Numbers of the terms of some Readings, each term asked for once. */
async function numbersOf(
  db: Db,
  dialect: Dialect,
  terms: TermNumbers,
  placed: readonly Placed[],
): Promise<(reading: number, kind: Kind, term: number) => number> {
  const used = placed.flatMap(({ reading, prepared }) => {
    const finds = { report: [prepared.report], statement: prepared.statements, event: prepared.events };
    return (Object.keys(finds) as Kind[]).map((kind) => ({
      reading,
      kind,
      all: [...new Set(finds[kind].flatMap((find) => find.terms))],
      terms: prepared.terms,
    }));
  });
  const numbers = await terms.of(
    db,
    dialect,
    used.flatMap(({ kind, all, terms: named }) => all.map((term) => [kind, ...named[term]!] as const)),
  );
  const byReading = new Map<number, Record<Kind, number[]>>();
  for (const { reading, kind, all, terms: named } of used) {
    const own = byReading.get(reading) ?? { report: [], statement: [], event: [] };
    for (const term of all) own[kind][term] = numbers(kind, ...named[term]!);
    byReading.set(reading, own);
  }
  return (reading, kind, term) => byReading.get(reading)![kind][term]!;
}

function findsOf({ prepared, key, reading }: Placed): Find[] {
  const find = (kind: Kind, at: number, ordinal: number, { terms, words }: PreparedFind): Find => ({
    kind,
    key: at,
    reading,
    ordinal,
    terms,
    words,
  });
  const { report, statements, events } = prepared;
  return [
    find('report', key, 0, report),
    ...statements.map((one, i) => find('statement', statementKey(key, i), i, one)),
    ...events.map((one, i) => find('event', eventKey(key, statements.length, i), i, one)),
  ];
}

const dueRows = ({ prepared: { statements, events }, key }: Placed): number[][] =>
  events.flatMap(({ due }, i) =>
    due === null ? [] : [[eventKey(key, statements.length, i), due.from, due.to]],
  );
