/**
 * English acts on the PLOVER gold records (openeventdata/PLOVER, CC BY-SA 4.0), which stay outside the project: of their
 * development part, the even records, those between two states. The scorer that comes with them is run as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityId, EventType, Reading, ReportedEvent } from '../src/model/index.js';
import { Engine } from './eval-sets.js';
import { PRF_COLUMNS, prfRow, type Run } from './eval-tables.js';
import { type RecordMeasure, scoreRecords } from './scorers.js';
import type { Table } from './tables.js';

interface CodedEvent {
  readonly plover: EventType;
  readonly source_country: string | null;
  readonly target_country: string | null;
}

interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly events: readonly CodedEvent[];
}

/**
 * PLOVER has no types of what is to come: future support, visits and the like are AGREE, violence and measures that
 * their author announces are THREATEN (manual of 2024, section on auxiliary modes).
 */
const COMING: Readonly<Partial<Record<EventType, EventType>>> = {
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  CONCEDE: 'AGREE',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  RETREAT: 'AGREE',
  PROTEST: 'THREATEN',
  SANCTION: 'THREATEN',
  MOBILIZE: 'THREATEN',
  COERCE: 'THREATEN',
  ASSAULT: 'THREATEN',
};

/** The tables of the records between two states; none where the set is not there. */
export function ploverTables({ shared, work }: Run): Table[] {
  const file = join(shared, 'eval/plover-gsr-even.jsonl');
  if (!existsSync(file)) return [];
  const records = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldRecord)
    .filter(({ events }) => events.some(isBetweenStates));
  const engine = new Engine('en');
  const lines = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');
  const gold = join(work, 'plover.gold.jsonl');
  const predicted = join(work, 'plover.predicted.jsonl');
  writeFileSync(gold, lines(records));
  writeFileSync(
    predicted,
    lines(records.map(({ id, text }) => ({ id, events: codedIn(engine.read(text, id)) }))),
  );
  const scorer = join(shared, 'eval/score_events.py');
  const strict = scoreRecords(scorer, gold, predicted, 'interstate');
  const all = scoreRecords(scorer, gold, predicted, 'all');
  const row = (title: string, { gold: cases, read, ...prf }: RecordMeasure): string[] =>
    prfRow(title, cases, read, prf);
  return [
    {
      title: `PLOVER gold, even records between two states: ${records.length} sentences`,
      columns: PRF_COLUMNS,
      rows: [
        row('type, of acts with both states', strict.type),
        row('type, actor and recipient state', strict.triple),
        row('actor and recipient state', strict.pair),
        row('type, of all acts read', all.type),
      ],
    },
  ];
}

const isBetweenStates = ({ source_country: source, target_country: target }: CodedEvent): boolean =>
  source !== null && target !== null && source !== target;

/** The acts of a reading as PLOVER codes them; what is denied or only possible is not coded. */
function codedIn(reading: Reading): CodedEvent[] {
  return reading.events
    .filter(({ status }) => status !== 'denied' && status !== 'hypothetical')
    .flatMap((event) =>
      pairsOf(reading, event).map(([source_country, target_country]) => ({
        plover: ploverType(event),
        source_country,
        target_country,
      })),
    );
}

const ploverType = ({ type, status }: ReportedEvent): EventType => {
  if (status === 'planned') return COMING[type] ?? type;
  return status === 'offered' && COMING[type] === 'AGREE' ? 'AGREE' : type;
};

/** Who does it to whom, state by state; of a symmetric act each to each. */
function pairsOf(reading: Reading, { actors, recipients }: ReportedEvent): [string | null, string | null][] {
  const countries = (ids: readonly EntityId[]): (string | null)[] => [
    ...new Set(ids.map((id) => stateOf(reading, id))),
  ];
  const [sources, targets] = [countries(actors), countries(recipients)];
  if (targets.length === 0 && sources.length > 1)
    return sources.flatMap((one) =>
      sources.filter((other) => other !== one).map((other): [string | null, string | null] => [one, other]),
    );
  const orNobody = (all: (string | null)[]): (string | null)[] => (all.length === 0 ? [null] : all);
  return orNobody(sources).flatMap((source) =>
    orNobody(targets).map((target): [string | null, string | null] => [source, target]),
  );
}

/** The ISO alpha-3 code of the state that a party is, leads or belongs to; these records code a group by its state. */
const stateOf = ({ entities }: Reading, id: EntityId): string | null =>
  id.startsWith('state:')
    ? id.slice('state:'.length)
    : (entities.find((one) => one.id === id)?.state ?? null);
