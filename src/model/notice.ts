import type { Span } from './span.js';

/** What the reader did not understand or could not decide: nothing is lost silently. */
export interface Notice {
  readonly rule: string;
  readonly span: Span | null;
  readonly message: string;
}
