export type { CopiedReport, CopiedRow } from './copies.js';
export type { Judgement } from './decisions/decide.js';
export { DEFAULT_LEDGER } from './default-ledger.js';
export { type Facet, type Kind, pairValue, partsOfTerm } from './facets.js';
export { HANDLE } from './handles.js';
export { type Due, Ledger } from './ledger.js';
export { LedgerError } from './ledger-error.js';
export { unpackReading, unpackText } from './packed.js';
export { momentOf, placeOf } from './places.js';
export {
  type Engine,
  entityOf,
  type Given,
  intakeOf,
  type Prepared,
  prepare,
  type Received,
  termsIn,
} from './prepared.js';
export type { Counts } from './queries/counts.js';
export { type Filters, NO_FILTERS, type Page } from './queries/filters.js';
export type { Found, Verdict } from './queries/found.js';
export type { Stored } from './queries/readings.js';
export { entityMark } from './tombstones.js';
export { textQuery } from './words.js';
export type { Stamps } from './writing/02-reports.js';
export type { Outcome } from './writing/index.js';
