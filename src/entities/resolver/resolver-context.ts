import type { Text } from '../../text/text.js';
import type { Gazetteer } from '../01-gazetteer.js';
import type { Registry } from '../03-registry.js';
import type { OfficeIndex } from '../04-offices.js';
import type { NamesIndex } from '../names-index.js';
import type { Memory } from './memory.js';

/** What every step that resolves a phrase of one report needs. */
export interface ResolverContext {
  readonly text: Text;
  readonly names: NamesIndex;
  readonly gazetteer: Gazetteer;
  readonly offices: OfficeIndex;
  readonly registry: Registry;
  /** EDTF date of the report, where it is known. */
  readonly published: string | null;
  readonly memory: Memory;
  /** Names have a capital letter in this language. */
  readonly capitals: boolean;
}
