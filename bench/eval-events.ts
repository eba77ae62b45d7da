/** Acts: the tables of `npm run eval` on whole reports and on the Arabic gold records of protest and assault. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityId, EventType, Reading } from '../src/model/index.js';
import { goldReports, writeReadings } from './eval-sets.js';
import { PRF_COLUMNS, prfRow, type Run } from './eval-tables.js';
import { type Prf, scoreChains } from './scorers.js';
import { ratio, type Table } from './tables.js';

interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly events: readonly {
    readonly plover: EventType;
    readonly source_country?: string | null;
    readonly target_country?: string | null;
  }[];
  readonly meta: { readonly label?: string };
}

/** Core acts of whole reports, as the scorer that comes with them counts. */
export function chainEventTable({ engine, shared, work }: Run, name: string): Table {
  const folder = join(shared, 'eval', name);
  const readings = goldReports(folder).map(({ text, id }) => engine.read(text, id));
  const written = writeReadings(work, `${name}-events`, readings);
  const { events: scores } = scoreChains(join(shared, 'eval', 'score_chains.mjs'), folder, written);
  const row = (title: string, prf: Prf): string[] => prfRow(title, scores.gold, scores.read, prf);
  return {
    title: `${name}: core acts`,
    columns: PRF_COLUMNS,
    rows: [
      row('type', scores.type),
      row('type with parties', scores.parties),
      [
        'status right, of those found',
        String(Math.round(scores.type.recall * scores.gold)),
        '',
        '',
        ratio(scores.status),
        '',
      ],
    ],
  };
}

/** Records of protest and assault: the right type, and how often a country that is read is that of the record. */
export function recordTables(run: Run): Table[] {
  return [
    ...withRecords(run, 'arabic-gsr-even', (records) => [
      typeTable(run, records),
      countryTable(run, records),
    ]),
    ...withRecords(run, 'arabic-detect-assault-even', (records) => [detectionTable(run, records, 'ASSAULT')]),
    ...withRecords(run, 'arabic-detect-protest-even', (records) => [detectionTable(run, records, 'PROTEST')]),
  ];
}

function withRecords(
  { shared }: Run,
  name: string,
  tables: (records: readonly GoldRecord[]) => Table[],
): Table[] {
  const file = join(shared, 'eval', `${name}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return tables(lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldRecord));
}

const readingOf = ({ engine }: Run, { text, id }: GoldRecord): Reading => engine.read(text, id);

function typeTable(run: Run, records: readonly GoldRecord[]): Table {
  const rows = (['ASSAULT', 'PROTEST'] as const).map((type) => {
    const of = records.filter(({ events }) => events.some(({ plover }) => plover === type));
    const right = of.filter((record) =>
      readingOf(run, record).events.some((event) => event.type === type),
    ).length;
    return [type, String(of.length), String(right), ratio(right / of.length)];
  });
  return {
    title: 'arabic-gsr-even: records with the right type',
    columns: ['', 'records', 'right', 'share'],
    rows,
  };
}

function countryTable(run: Run, records: readonly GoldRecord[]): Table {
  const rows = (['source', 'target'] as const).map((side) => {
    let read = 0;
    let right = 0;
    for (const record of records) {
      const gold = new Set(record.events.map((event) => event[`${side}_country`]).filter(Boolean));
      const reading = readingOf(run, record);
      const own = reading.events.filter(({ type }) => record.events.some(({ plover }) => plover === type));
      const ids = own.flatMap(({ actors, recipients }) => (side === 'source' ? actors : recipients));
      const countries = new Set(ids.flatMap((id) => countryOf(reading, id) ?? []));
      read += countries.size;
      right += [...countries].filter((country) => gold.has(country)).length;
    }
    return [`${side} country`, String(read), String(right), ratio(right / read)];
  });
  return {
    title: "arabic-gsr-even: countries, in acts of the record's type",
    columns: ['', 'read', 'right', 'precision'],
    rows,
  };
}

/** The country of a party as the records code it: an armed group stands for itself and for no country. */
function countryOf({ entities }: Reading, id: EntityId): string | null {
  if (id.startsWith('state:')) return id.slice('state:'.length);
  const entity = entities.find((one) => one.id === id);
  return entity === undefined || entity.type === 'group' ? null : entity.state;
}

/** Sentences labelled by people: whether they tell of such an act. What is planned, denied or only possible is none. */
function detectionTable(run: Run, records: readonly GoldRecord[], type: EventType): Table {
  const counts = new Map<string, { all: number; read: number }>();
  for (const record of records) {
    const label = record.meta.label ?? '';
    const count = counts.get(label) ?? { all: 0, read: 0 };
    const tells = readingOf(run, record).events.some(
      (event) => event.type === type && event.status === 'occurred',
    );
    counts.set(label, { all: count.all + 1, read: count.read + (tells ? 1 : 0) });
  }
  const of = (label: string): { all: number; read: number } => counts.get(label) ?? { all: 0, read: 0 };
  const [yes, easy, difficult] = [of('yes'), of('easy no'), of('difficult no')];
  const precision = yes.read / (yes.read + easy.read + difficult.read || 1);
  const recall = yes.read / (yes.all || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const row = (label: string): string[] => [
    label,
    String(of(label).all),
    String(of(label).read),
    ratio(of(label).read / of(label).all),
  ];
  return {
    title: `sentences labelled by people, ${type}: F1 ${ratio(f1)}, without the ambiguous ones`,
    columns: ['label', 'sentences', 'read as one', 'share'],
    rows: ['yes', 'easy no', 'difficult no', 'ambiguous'].map(row),
  };
}
