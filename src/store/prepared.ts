import { createHash } from 'node:crypto';
import type { EntityId, Notice, Reading, ReportedEvent } from '../model/index.js';
import { foldWord } from '../text/01-normalise.js';
import { type DayWindow, dayWindow } from './due.js';
import { Facets, isAnnounced, type Term } from './facets.js';
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

/** A statement, event or report as lists find it: terms are numbers in `Prepared.terms`. */
export interface PreparedFind {
  readonly terms: readonly number[];
  /** As they are searched, with a space between. */
  readonly words: string;
}

export interface PreparedEvent extends PreparedFind {
  readonly due: DayWindow | null;
}

export interface PreparedEntity {
  readonly id: EntityId;
  readonly type: string;
  readonly state: string | null;
  readonly known: boolean;
  readonly names: Readonly<Record<string, string>>;
  /** Folded spellings. */
  readonly spellings: readonly string[];
}

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
  readonly text: Uint8Array;
  readonly mediaType: string;
  readonly original: Uint8Array | null;
  readonly engine: Engine;
  readonly published: string | null;
  readonly language: string;
  readonly intake: string;
  /** The names of people who are to stay forgotten were taken out of the text. */
  readonly redacted: boolean;
  readonly given: Given;
  readonly body: Uint8Array;
  readonly terms: readonly Term[];
  readonly report: PreparedFind;
  readonly statements: readonly PreparedFind[];
  readonly events: readonly PreparedEvent[];
  readonly entities: readonly PreparedEntity[];
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
  const numbers = new Map<string, number>();
  const terms: Term[] = [];
  const numbered = (all: readonly Term[]): number[] =>
    all.map((term) => {
      const name = term.join('\n');
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, terms.length);
      return terms.push(term) - 1;
    });
  const facets = new Facets(reading);
  const words = new SearchWords(report.text);
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
    report: { terms: numbered(facets.report()), words: words.words.join(' ') },
    statements: reading.attributions.map((one) => ({
      terms: numbered(facets.statement(one)),
      words: words.within(one.content),
    })),
    events: reading.events.map((one) => ({
      terms: numbered(facets.event(one)),
      words: words.within(one.accounts.map(({ evidence }) => evidence)),
      due: dueOf(one),
    })),
    terms,
    entities: entitiesOf(reading),
    notices: reading.notices.length,
  };
}

/** When an announced act is due: from the earliest to the latest day that an account names. */
function dueOf(event: ReportedEvent): DayWindow | null {
  if (!isAnnounced(event)) return null;
  const windows = event.accounts.flatMap(({ time }) =>
    time.edtf === null ? [] : (dayWindow(time.edtf) ?? []),
  );
  if (windows.length === 0) return null;
  return { from: Math.min(...windows.map(({ from }) => from)), to: Math.max(...windows.map(({ to }) => to)) };
}

function entitiesOf({ entities, mentions, report }: Reading): PreparedEntity[] {
  const written = new Map<EntityId, Set<string>>();
  for (const { entity, form, span } of mentions) {
    if (entity === null || form !== 'name') continue;
    const spellings = written.get(entity) ?? new Set();
    written.set(entity, spellings.add(foldWord(report.text.slice(...span))));
  }
  return entities.map(({ id, type, state, known, names, aliases = [] }) => {
    const told = [...Object.values(names), ...aliases].map(foldWord);
    const spellings = [...new Set([...told, ...(written.get(id) ?? [])])];
    return { id, type, state, known, names, spellings: spellings.filter((one) => one !== '') };
  });
}
