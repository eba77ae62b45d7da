import type { Facet } from '../facets.js';
import type { TextQuery } from '../words.js';

/** What a list is narrowed to; every part must hold. */
export interface Filters {
  readonly terms: readonly { readonly facet: Facet; readonly value: string }[];
  readonly text: TextQuery;
  /** First place that belongs to the list, and the first one after it that does not (`places.ts`). */
  readonly from: number | null;
  readonly to: number | null;
  /** Only reports that came in after this one (its number). */
  readonly newerThan: number | null;
  /** Also what a person judged wrong. */
  readonly withWrong: boolean;
}

export const NO_FILTERS: Filters = {
  terms: [],
  text: [],
  from: null,
  to: null,
  newerThan: null,
  withWrong: false,
};

/** A part of a list: from the newest to the oldest, after a place. */
export interface Page {
  readonly before: number | null;
  readonly limit: number;
}
