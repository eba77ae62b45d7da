import type { EntityId } from './entity.js';
import type { Span } from './span.js';

/** FactBank values (Saurí & Pustejovsky 2009): certain, probable, possible; positive or negative; unknown. */
export type Factuality = 'CT+' | 'PR+' | 'PS+' | 'CT-' | 'PR-' | 'PS-' | 'Uu';

export type SourceKind = 'named' | 'described' | 'collective' | 'elided';

export type Manner = 'direct' | 'mixed' | 'indirect';

export interface Source {
  readonly entity: EntityId | null;
  /** Null where the source has no words of its own here (`elided`). */
  readonly span: Span | null;
  readonly kind: SourceKind;
  /** Of an `elided` source, the words before it that say who is meant; absent where there are none. */
  readonly antecedent?: Span;
}

export type CueForm = 'verb' | 'participle' | 'noun' | 'phrase' | 'headline' | 'backward';

export interface Cue {
  readonly span: Span;
  readonly lemma: string;
  readonly class: string;
  /** The construction: a finite verb, a participle, a noun, a source phrase, a headline's colon, a reference back. */
  readonly form: CueForm;
}

/** One step of transmission, with the words that name it and the words that introduce it. */
export interface Link {
  readonly entity: EntityId | null;
  readonly span: Span | null;
  readonly cue: Span | null;
}

export interface Attribution {
  readonly id: string;
  readonly source: Source;
  /** Null for a quotation that no word introduces. */
  readonly cue: Cue | null;
  readonly content: readonly Span[];
  /** Publisher first, each relay the text names, the source last. */
  readonly chain: readonly Link[];
  readonly addressee: EntityId | null;
  readonly manner: Manner;
  readonly factuality: Factuality;
  /** False for attitudes without a proposition, headline repetitions, collective observers. */
  readonly core: boolean;
}
