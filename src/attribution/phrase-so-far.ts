import type { NamesIndex } from '../entities/names-index.js';
import type { Text } from '../text/text.js';

/** A noun phrase while it is read. */
export interface PhraseSoFar {
  readonly text: Text;
  readonly names: NamesIndex;
  readonly from: number;
  readonly limit: number;
  /** A person, outlet or body has been named: what follows in prepositions is no longer part of the name. */
  named: boolean;
  /** The head is a post or a kind of person: «مسؤول في …»، «المتحدث باسم …». */
  described: boolean;
}
