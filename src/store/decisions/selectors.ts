import type { Attribution, EntityId, Reading, ReportedEvent, Span } from '../../model/index.js';

/** Characters of the text kept before and after a quotation, to tell it from its like. */
const CONTEXT = 32;

/** Position and quotation of a passage, as the Web Annotation Data Model has them (W3C 2017, 4.2.4 and 4.2.5). */
export interface Selector {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What a decision is about: passages, and who or what they are taken for. */
export interface Selectors {
  readonly passages: readonly Selector[];
  /** Whose statement it is, or which type of event. */
  readonly of: EntityId | null;
}

export type DecidedKind = 'statement' | 'event';

/** The passages of a statement or an event, and who or what they are taken for. */
export function subjectOf(reading: Reading, kind: DecidedKind, ordinal: number): Subject {
  return kind === 'statement'
    ? ofStatement(reading.attributions[ordinal]!)
    : ofEvent(reading.events[ordinal]!);
}

export interface Subject {
  readonly spans: readonly Span[];
  readonly of: EntityId | null;
}

export const subjectsOf = (reading: Reading, kind: DecidedKind): Subject[] =>
  kind === 'statement' ? reading.attributions.map(ofStatement) : reading.events.map(ofEvent);

const ofStatement = ({ content, source }: Attribution): Subject => ({ spans: content, of: source.entity });

const ofEvent = ({ accounts, type }: ReportedEvent): Subject => ({
  spans: accounts.map(({ evidence }) => evidence),
  of: type,
});

export const selectorsOf = (text: string, { spans, of }: Subject): Selectors => ({
  passages: spans.map(([start, end]) => ({
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  })),
  of,
});
