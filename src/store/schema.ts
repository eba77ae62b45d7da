import type { Generated } from 'kysely';

/** A JSON value written as text. */
type Json = string;
/** Bytes compressed with raw DEFLATE (RFC 1951). */
type Deflated = Uint8Array;

/** A version of the reader with its data. */
export interface EngineTable {
  readonly number: Generated<number>;
  readonly version: string;
  readonly data: string;
}

/** A report: publisher, address and text. */
export interface ReportTable {
  readonly number: Generated<number>;
  /** `report.id` of its Readings. */
  readonly id: string;
  readonly handle: string;
  readonly publisher: string | null;
  readonly uri: string;
  readonly text: number;
  readonly media_type: string;
  /** What was received; null where it is the text itself in UTF-8. */
  readonly original: Uint8Array | null;
  readonly received_at: string;
  /** When a person named in it was forgotten: the text then no longer has the name. */
  readonly redacted_at: string | null;
}

/** The words of reports, each text once. */
export interface TextTable {
  readonly number: Generated<number>;
  readonly hash: string;
  readonly body: Deflated;
}

/** Identifiers that reports had until a newer engine knew their publisher better. */
export interface AliasTable {
  readonly id: string;
  readonly handle: string;
  /** `report.id` since then. */
  readonly report: string;
}

/** Addresses from which reports were taken in, by their hashes: a feed that names them again needs no fetching. */
export interface SourceTable {
  readonly mark: string;
}

/** One Reading of a report. Of several the newest is current. */
export interface ReadingTable {
  readonly number: Generated<number>;
  readonly report: number;
  /** Place in the order of time, see `places.ts`; its statements and events stand right below it. */
  readonly key: number;
  readonly engine: number;
  /** Empty where it is not known. */
  readonly published: string;
  readonly language: string;
  /** Hash of all that was known before the report was read; the same once more needs no reading. */
  readonly intake: string;
  /** What was told of the report beside its words: `Given`. */
  readonly given: Json;
  /** The Reading as JSON, without the text. */
  readonly body: Deflated;
  readonly read_at: string;
  /** 1 for the newest of its report, else 0. */
  readonly current: number;
}

/** Where in which current Reading a statement or an event is. */
export interface FindTable {
  readonly key: number;
  readonly reading: number;
  readonly ordinal: number;
}

/** When an announcement is due: days since 1970, both counted in. */
export interface DueTable {
  readonly key: number;
  readonly from_day: number;
  readonly to_day: number;
}

/** What can be asked for: a facet («statement.by») and its value. */
export interface TermTable {
  readonly number: Generated<number>;
  readonly facet: string;
  readonly value: string;
}

/** Which finds a term leads to. */
export interface PostingTable {
  readonly term: number;
  readonly key: number;
}

export interface EntityTable {
  readonly id: string;
  readonly type: string;
  readonly state: string | null;
  /** 1 where it is in `world/` or in the user's own entries. */
  readonly known: number;
  readonly names: Json;
}

/** Folded spellings under which an entity was met. */
export interface NameTable {
  readonly folded: string;
  readonly entity: string;
}

/** What a person decided about a statement or an event, on quotation and position. */
export interface DecisionTable {
  readonly number: Generated<number>;
  /** `report.id` */
  readonly report: string;
  readonly kind: string;
  readonly verdict: string;
  /** Web Annotation selectors: `Selectors`. */
  readonly selectors: Json;
  readonly note: string | null;
  readonly decided_at: string;
}

/** Where a decision hangs now; without a key where its words were not found again. */
export interface AnchorTable {
  readonly decision: number;
  readonly key: number | null;
  readonly status: string;
}

/** What was forgotten, by hashes only. */
export interface TombstoneTable {
  readonly number: Generated<number>;
  readonly kind: string;
  readonly hash: string;
  readonly reason: string | null;
  readonly forgotten_at: string;
}

/** The newest report that was there when somebody last looked at a list. */
export interface LookTable {
  readonly list: string;
  readonly report: number;
  readonly looked_at: string;
}

export interface Tables {
  readonly engines: EngineTable;
  readonly reports: ReportTable;
  readonly aliases: AliasTable;
  readonly sources: SourceTable;
  readonly texts: TextTable;
  readonly readings: ReadingTable;
  readonly statements: FindTable;
  readonly events: FindTable;
  readonly due: DueTable;
  readonly terms: TermTable;
  readonly postings: PostingTable;
  readonly entities: EntityTable;
  readonly names: NameTable;
  readonly decisions: DecisionTable;
  readonly anchors: AnchorTable;
  readonly tombstones: TombstoneTable;
  readonly looks: LookTable;
}

/** Full text: the words of each find under its key. The form of these tables differs between databases. */
export const WORD_TABLES = ['report_words', 'statement_words', 'event_words'] as const;

export type WordTable = (typeof WORD_TABLES)[number];
