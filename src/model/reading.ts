import type { Attribution } from './attribution.js';
import type { Entity, Mention } from './entity.js';
import type { Difference, ReportedEvent } from './event.js';
import type { Block } from './layout.js';
import type { Notice } from './notice.js';
import type { Report } from './report.js';

export const SCHEMA = 'isnad/reading/1';

/** What one report says, every fact with its characters. */
export interface Reading {
  readonly schema: typeof SCHEMA;
  readonly engine: { readonly version: string; readonly data: string };
  readonly report: Report;
  readonly layout: readonly Block[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly ReportedEvent[];
  readonly differences: readonly Difference[];
  readonly notices: readonly Notice[];
}
