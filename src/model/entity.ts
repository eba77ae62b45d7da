import type { Span } from './span.js';

/** `state:CHN`, `person:xi-jinping`; `person:~…` for one that `world/` does not know. */
export type EntityId = string;

export type EntityType = 'state' | 'person' | 'outlet' | 'organisation' | 'group' | 'office' | 'place';

export interface Post {
  readonly title: Span | null;
  readonly body: EntityId | null;
  readonly bodySpan: Span | null;
}

export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** By language. */
  readonly names: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
  /** ISO 3166-1 alpha-3 of the state it belongs to or stands for. */
  readonly state: string | null;
  /** True where it is in `world/` or in the user's own entries. */
  readonly known: boolean;
  readonly post?: Post | null;
  /** Namesakes that the text does not decide between. */
  readonly candidates?: readonly EntityId[];
}

export type MentionForm = 'name' | 'title' | 'metonym' | 'description' | 'pronoun';

export interface Mention {
  readonly span: Span;
  readonly entity: EntityId | null;
  readonly form: MentionForm;
}
