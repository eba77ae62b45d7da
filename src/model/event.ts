import type { Factuality } from './attribution.js';
import type { EntityId } from './entity.js';
import type { Span } from './span.js';

/** PLOVER event types, manual of February 2024. */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

export type Status = 'occurred' | 'ongoing' | 'planned' | 'offered' | 'attempted' | 'denied' | 'hypothetical';

export interface Quantity {
  readonly kind: 'duration' | 'count' | 'money' | 'distance' | 'share' | 'casualties' | 'other';
  readonly unit?: string | null;
  readonly min?: number | null;
  readonly minExclusive?: boolean;
  readonly max?: number | null;
  readonly maxExclusive?: boolean;
  readonly approximate?: boolean;
  readonly span: Span;
}

/** One teller's version of an event. */
export interface Account {
  /** The statement in which it is told; null for the report's own voice. */
  readonly attribution: string | null;
  readonly evidence: Span;
  readonly status: Status;
  /** EDTF level 1; null where the text states none. */
  readonly time: { readonly edtf: string | null; readonly span: Span | null };
  readonly place: { readonly entity: EntityId | null; readonly span: Span } | null;
  readonly quantities: readonly Quantity[];
  readonly condition?: Span | null;
  readonly factuality: Factuality;
}

export interface ReportedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly context: readonly string[];
  readonly cameo: string | null;
  /** PLOVER quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4;
  readonly actors: readonly EntityId[];
  readonly recipients: readonly EntityId[];
  readonly status: Status;
  readonly accounts: readonly Account[];
  readonly core: boolean;
}

export interface Difference {
  readonly event: string;
  readonly slot: 'time' | 'duration' | 'place' | 'parties' | 'number' | 'initiator' | 'status' | 'mode';
  readonly accounts: readonly number[];
  readonly relation: 'agrees' | 'refines' | 'contradicts';
}
