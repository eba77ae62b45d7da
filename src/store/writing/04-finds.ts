import type { Db, Dialect, WordsOfFind } from '../dialect.js';
import type { Kind, Term } from '../facets.js';
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
  readonly terms: readonly Term[];
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

  const numbers = await terms.of(
    db,
    dialect,
    finds.flatMap(({ kind, terms: all }) => all.map((term) => [kind, ...term] as const)),
  );
  const postings = finds.flatMap(({ kind, key, terms: all }) =>
    all.map((term) => [numbers(kind, ...term), key] as const),
  );
  // In the order of the index, so that neighbours are written together.
  postings.sort(([a, b], [c, d]) => a - c || b - d);
  await dialect.insertMany(db, 'postings', { term: 'integer', key: 'integer' }, postings);

  for (const kind of Object.keys(WORDS) as Kind[]) {
    const words: WordsOfFind[] = finds.filter((one) => one.kind === kind && one.words !== '');
    if (words.length > 0) await dialect.insertWords(db, WORDS[kind], words);
  }
}

function findsOf({ prepared, key, reading }: Placed): Find[] {
  const find = (kind: Kind, at: number, ordinal: number, { terms, words }: PreparedFind): Find => ({
    kind,
    key: at,
    reading,
    ordinal,
    terms: terms.map((number) => prepared.terms[number]!),
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
