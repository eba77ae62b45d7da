import type { EntityId, SourceKind, Span } from '../../model/index.js';

/** Who a noun phrase stands for. */
export interface Resolved {
  readonly entity: EntityId | null;
  readonly kind: Exclude<SourceKind, 'elided'>;
  readonly span: Span;
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
  /** An outlet or document: it passes on what others say. */
  readonly isOutlet: boolean;
  /** The folded head noun, by which «المصدر», «الصحيفة» refer back. */
  readonly head: string;
  /** The posts and kinds of person in the phrase, by which «المتحدث» refers back to «سالم المسلط المتحدث باسم …». */
  readonly posts: readonly string[];
}

/** What a phrase stands for, given another entity, gender or span; in one literal, as it was made. */
export const withChanges = (
  { entity, kind, span, gender, plural, isOutlet, head, posts }: Resolved,
  changed: Partial<Pick<Resolved, 'entity' | 'span' | 'gender'>>,
): Resolved => ({
  entity: changed.entity === undefined ? entity : changed.entity,
  kind,
  span: changed.span ?? span,
  gender: changed.gender ?? gender,
  plural,
  isOutlet,
  head,
  posts,
});

/** A noun phrase as tokens `[from, to)`; `split` is the split of the first token that it begins at, or -1. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly split: number;
  /** What a grammar that knows it says of the phrase; else head and article are told by the words themselves. */
  readonly shape?: PhraseShape;
}

/** The inside of a noun phrase. */
export interface PhraseShape {
  /** The head noun, or the last word of a name. */
  readonly head: number;
  /** The head with what stands before it, without possessor, prepositions and appositions: tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly definite: boolean;
  readonly plural: boolean;
  readonly pronoun: Pronoun | null;
}

export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly gender: 'm' | 'f' | 'n' | null;
  readonly number: 's' | 'p';
}

/** A person that a phrase stands for. */
export interface Holder {
  readonly id: EntityId;
  readonly gender: 'm' | 'f' | null;
}

/** What a phrase stands for, and how it says so, where the rest of `Resolved` follows from its head. */
export type Outcome = Pick<Resolved, 'entity' | 'kind'>;
