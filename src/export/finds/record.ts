import type { Account, Attribution, EntityId, Link, ReportedEvent, Span } from '../../model/index.js';
import type { Found, Verdict } from '../../store/index.js';
import { clipped } from '../reading-view/letters.js';
import { excerpt, nameOf, type View, viewOf } from '../reading-view/view.js';
import type { InterfaceWords } from '../reading-view/words.js';

/** Somebody by identifier and name; the words of the report where they are named in it. */
export interface Named {
  readonly entity: EntityId | null;
  readonly name: string | null;
  readonly words: string | null;
}

/** Words of the report with their place in it: `[start, end)` in UTF-16 code units. */
export interface Passage {
  readonly text: string;
  readonly span: Span;
}

/** Where a find comes from, and what it stands on. */
export interface Origin {
  readonly report: string;
  readonly reportId: string;
  readonly title: string | null;
  readonly outlet: Named;
  readonly uri: string;
  readonly published: string | null;
  readonly language: string;
  readonly textHash: string;
  readonly engine: { readonly version: string; readonly data: string };
  readonly receivedAt: string;
}

interface FindRecord {
  /** Its handle: what `isnad show` takes. */
  readonly id: string;
  readonly from: Origin;
  readonly verdicts: readonly Verdict[];
}

export interface StatementRecord extends FindRecord {
  readonly kind: 'statement';
  readonly source: Named & { readonly kind: string };
  /** Publisher first, the source last. */
  readonly chain: readonly Named[];
  readonly cue: { readonly words: string; readonly lemma: string; readonly class: string } | null;
  readonly content: readonly Passage[];
  readonly addressee: Named | null;
  readonly manner: string;
  readonly factuality: string;
  readonly core: boolean;
}

export interface AccountRecord {
  /** Who tells it, publisher first; the report's own voice has its publisher only. */
  readonly chain: readonly Named[];
  readonly evidence: Passage;
  readonly status: string;
  readonly time: string | null;
  readonly place: Named | null;
  readonly factuality: string;
}

export interface EventRecord extends FindRecord {
  readonly kind: 'event';
  readonly type: string;
  readonly mode: string | null;
  readonly context: readonly string[];
  readonly cameo: string | null;
  readonly quad: number;
  readonly status: string;
  readonly actors: readonly Named[];
  readonly recipients: readonly Named[];
  readonly accounts: readonly AccountRecord[];
  readonly core: boolean;
}

export interface ReportRecord extends FindRecord {
  readonly kind: 'report';
  readonly statements: number;
  readonly events: number;
  readonly differences: number;
  readonly notices: number;
}

export type FoundRecord = StatementRecord | EventRecord | ReportRecord;

/** A find for programs: with names, words and places, so that nothing else need be looked up. */
export function recordOf(found: Found, words: InterfaceWords): FoundRecord {
  const view = viewOf(found.stored.reading, words);
  const base: FindRecord = { id: found.handle, from: originOf(found, view), verdicts: found.verdicts };
  const { attributions, events, differences, notices } = found.stored.reading;
  if (found.kind === 'statement') return statementOf(base, view, attributions[found.ordinal]!);
  if (found.kind === 'event') return eventOf(base, view, events[found.ordinal]!);
  return {
    kind: 'report',
    ...base,
    statements: attributions.length,
    events: events.length,
    differences: differences.length,
    notices: notices.length,
  };
}

function originOf({ stored }: Found, view: View): Origin {
  const { report, engine } = stored.reading;
  return {
    report: stored.handle,
    reportId: report.id,
    title: report.title,
    outlet: named(view, report.publisher, null),
    uri: report.uri,
    published: report.published,
    language: report.language,
    textHash: report.textHash,
    engine,
    receivedAt: stored.receivedAt,
  };
}

function statementOf(base: FindRecord, view: View, one: Attribution): StatementRecord {
  const { source, cue, content, chain, addressee, manner, factuality, core } = one;
  return {
    kind: 'statement',
    ...base,
    source: { ...named(view, source.entity, source.span ?? source.antecedent ?? null), kind: source.kind },
    chain: linksOf(view, chain),
    cue: cue === null ? null : { words: wordsOf(view, cue.span) ?? '', lemma: cue.lemma, class: cue.class },
    content: content.map((span) => passage(view, span)),
    addressee: addressee === null ? null : named(view, addressee, null),
    manner,
    factuality,
    core,
  };
}

function eventOf(base: FindRecord, view: View, one: ReportedEvent): EventRecord {
  const { type, mode, context, cameo, quad, status, actors, recipients, accounts, core } = one;
  const all = (ids: readonly EntityId[]): Named[] => ids.map((id) => named(view, id, null));
  return {
    kind: 'event',
    ...base,
    type,
    mode,
    context,
    cameo,
    quad,
    status,
    actors: all(actors),
    recipients: all(recipients),
    accounts: accounts.map((account) => accountOf(view, account)),
    core,
  };
}

function accountOf(
  view: View,
  { attribution, evidence, status, time, place, factuality }: Account,
): AccountRecord {
  const told = view.reading.attributions.find(({ id }) => id === attribution);
  const publisher = view.reading.report.publisher;
  return {
    chain: told === undefined ? [named(view, publisher, null)] : linksOf(view, told.chain),
    evidence: passage(view, evidence),
    status,
    time: time.edtf,
    place: place === null ? null : named(view, place.entity, place.span),
    factuality,
  };
}

const linksOf = (view: View, chain: readonly Link[]): Named[] =>
  chain.map(({ entity, span }) => named(view, entity, span));

const named = (view: View, entity: EntityId | null, span: Span | null): Named => ({
  entity,
  name: entity === null ? null : nameOf(view, entity),
  words: wordsOf(view, span),
});

const passage = (view: View, span: Span): Passage => ({ text: excerpt(view, span), span });

function wordsOf(view: View, span: Span | null): string | null {
  const real = clipped(view.reading.report.text, span);
  return real === null ? null : excerpt(view, real);
}
