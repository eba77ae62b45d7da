import type { EntityId } from './entity.js';

/** One press report as it was received; `text` is the stored original, to which every span points. */
export interface Report {
  /** Hash of publisher, uri and textHash: the same words at two outlets are two reports. */
  readonly id: string;
  readonly textHash: string;
  readonly uri: string;
  readonly publisher: EntityId | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601; given, or read from the page; never guessed. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}
