import { createHash } from 'node:crypto';
import type { Entity, EntityId, Notice, Reading, ReportedEvent } from '../model/index.js';
import { foldWord } from '../text/01-normalise.js';
import { type DayWindow, dayWindow } from './due.js';
import { Facets, isAnnounced, type TermName } from './facets.js';
import { packReading, packText } from './packed.js';
import { SearchWords } from './words.js';

/** What was told of a report beside its words; with the text it gives the same Reading again. */
export interface Given {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string;
  /** How the report was taken in. */
  readonly notices: readonly Notice[];
}

/** A report as it was received. */
export interface Received {
  /** The address that led to it, where that was one; a feed names the same again. */
  readonly from: string | null;
  readonly uri: string;
  readonly text: string;
  readonly given: Given;
  readonly mediaType: string;
  /** Null where it is the text itself in UTF-8. */
  readonly original: Uint8Array | null;
}

export interface Engine {
  readonly version: string;
  readonly data: string;
}

/**
 * What lists find in a Reading, in few and flat values: it passes from one thread to another. Finds stand in the order
 * of their places from the lowest up: the last event first, then the statements from the last one, then the report.
 */
export interface PreparedFinds {
  readonly statements: number;
  readonly events: number;
  /** Of each find how many terms it has, and their numbers in `Prepared.terms`. */
  readonly terms: Uint32Array<ArrayBuffer>;
  /** Of each find a line with its words as they are searched. */
  readonly words: string;
  /** When announced events are due, by their place in the Reading. */
  readonly due: readonly (readonly [event: number, window: DayWindow])[];
}

/** An entity as it is told of in a Reading. */
export type PreparedEntity = Pick<Entity, 'id' | 'type' | 'state' | 'known' | 'names' | 'aliases'>;

/** A Reading made ready for the ledger. Made where the report was read, so that the writer only writes. */
export interface Prepared {
  readonly id: string;
  /** Hash of the address that led to it. */
  readonly source: string | null;
  /** Its identifier until now, where it is read again: a new engine may know its publisher better. */
  readonly was?: string;
  readonly uri: string;
  readonly publisher: EntityId | null;
  readonly textHash: string;
  readonly text: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly original: Uint8Array | null;
  readonly engine: Engine;
  readonly published: string | null;
  readonly language: string;
  readonly intake: string;
  /** The names of people who are to stay forgotten were taken out of the text. */
  readonly redacted: boolean;
  readonly given: Given;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly terms: readonly TermName[];
  readonly finds: PreparedFinds;
  /** Each a `PreparedEntity` as JSON: nearly all are in the ledger already, and need not be taken apart. */
  readonly entities: readonly string[];
  /** Folded spellings in the text, each with the entity on a second line. */
  readonly spellings: readonly string[];
  /** What the reader did not understand. */
  readonly notices: number;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const sourceMark = (from: string): string => sha256(`source ${from}`);

/** The same for the same words at the same address, told the same, read by the same engine. */
export const intakeOf = ({ uri, text, given }: Received, engine: Engine): string =>
  sha256(JSON.stringify([uri, sha256(text), given, engine.version, engine.data]));

/**
 * Makes a Reading ready for the ledger. Pure. `asReceived` is the report before names were taken out of it: it is known
 * again by that.
 */
export function prepare(reading: Reading, received: Received, asReceived: Received = received): Prepared {
  const { report, engine } = reading;
  const facets = new Facets(reading);
  const finds = findsOf(reading, facets);
  return {
    id: report.id,
    source: received.from === null ? null : sourceMark(received.from),
    uri: report.uri,
    publisher: report.publisher,
    textHash: report.textHash,
    text: packText(report.text),
    mediaType: received.mediaType,
    original: received.original,
    engine,
    published: report.published,
    language: report.language,
    intake: intakeOf(asReceived, engine),
    redacted: received !== asReceived,
    given: received.given,
    body: packReading(reading),
    terms: facets.names,
    finds,
    entities: reading.entities.map(entityText),
    spellings: spellingsOf(reading),
    notices: reading.notices.length,
  };
}

function findsOf({ report, attributions, events }: Reading, facets: Facets): PreparedFinds {
  const search = new SearchWords(report.text);
  const terms: number[] = [];
  const words: string[] = [];
  const put = (all: ReadonlySet<number>, found: string): void => {
    terms.push(all.size, ...all);
    words.push(found);
  };
  for (const one of events.toReversed())
    put(facets.event(one), search.within(one.accounts.map(({ evidence }) => evidence)));
  for (const one of attributions.toReversed()) put(facets.statement(one), search.within(one.content));
  put(facets.report(), search.all);
  return {
    statements: attributions.length,
    events: events.length,
    terms: Uint32Array.from(terms),
    words: words.join('\n'),
    due: events.flatMap((one, i) => {
      const due = dueOf(one);
      return due === null ? [] : [[i, due] as const];
    }),
  };
}

/** How many terms lead to the finds of a Reading. */
export const termsIn = ({ statements, events, terms }: PreparedFinds): number =>
  terms.length - statements - events - 1;

/** When an announced act is due: from the earliest to the latest day that an account names. */
function dueOf(event: ReportedEvent): DayWindow | null {
  if (!isAnnounced(event)) return null;
  const windows = event.accounts.flatMap(({ time }) =>
    time.edtf === null ? [] : (dayWindow(time.edtf) ?? []),
  );
  if (windows.length === 0) return null;
  return { from: Math.min(...windows.map(({ from }) => from)), to: Math.max(...windows.map(({ to }) => to)) };
}

const entityText = ({ id, type, state, known, names, aliases }: Entity): string =>
  JSON.stringify({ id, type, state, known, names, aliases });

/** The entities of a Reading, taken apart. */
export const entityOf = (text: string): PreparedEntity => JSON.parse(text) as PreparedEntity;

function spellingsOf({ mentions, report }: Reading): string[] {
  const written = new Set<string>();
  for (const { entity, form, span } of mentions) {
    if (entity === null || form !== 'name') continue;
    const folded = foldWord(report.text.slice(...span));
    if (folded !== '') written.add(`${folded}\n${entity}`);
  }
  return [...written];
}
