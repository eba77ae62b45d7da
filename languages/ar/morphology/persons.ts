import type { Agreement } from './types.js';

/**
 * The thirteen persons with their endings (Wright I, §§73-104; Ryding 2005, ch. 21, 1).
 * Columns: past ending; present prefix consonant; endings of indicative, subjunctive, jussive.
 * The imperative has the endings of the jussive.
 */
export interface PersonRow extends Agreement {
  readonly past: string;
  readonly prefix: string;
  readonly present: string;
  readonly subjunctive: string;
  readonly jussive: string;
}

type Cell = readonly [1 | 2 | 3, 'm' | 'f' | null, 's' | 'd' | 'p', string, string, string, string, string];

const CELLS: readonly Cell[] = [
  [3, 'm', 's', 'a', 'y', 'u', 'a', ''],
  [3, 'f', 's', 'at', 't', 'u', 'a', ''],
  [3, 'm', 'd', 'ā', 'y', 'āni', 'ā', 'ā'],
  [3, 'f', 'd', 'atā', 't', 'āni', 'ā', 'ā'],
  [3, 'm', 'p', 'ūA', 'y', 'ūna', 'ūA', 'ūA'],
  [3, 'f', 'p', 'na', 'y', 'na', 'na', 'na'],
  [2, 'm', 's', 'ta', 't', 'u', 'a', ''],
  [2, 'f', 's', 'ti', 't', 'īna', 'ī', 'ī'],
  [2, null, 'd', 'tumā', 't', 'āni', 'ā', 'ā'],
  [2, 'm', 'p', 'tum', 't', 'ūna', 'ūA', 'ūA'],
  [2, 'f', 'p', 'tunna', 't', 'na', 'na', 'na'],
  [1, null, 's', 'tu', "'", 'u', 'a', ''],
  [1, null, 'p', 'nā', 'n', 'u', 'a', ''],
];

export const PERSONS: readonly PersonRow[] = CELLS.map(
  ([person, gender, number, past, prefix, present, subjunctive, jussive]) => ({
    person,
    gender,
    number,
    past,
    prefix,
    present,
    subjunctive,
    jussive,
  }),
);
