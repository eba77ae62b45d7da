import type { Context } from '../attribution/reader-context.js';
import type { Registry } from '../entities/03-registry.js';
import type { OfficeIndex } from '../entities/04-offices.js';
import type { Resolver } from '../entities/05-resolver.js';
import type { Attribution } from '../model/index.js';
import type { ActLexicon } from './act-lexicon.js';

/** What every step of the room needs. */
export interface EventContext extends Omit<Context, 'opens'> {
  readonly acts: ActLexicon;
  /** `ActBit`s of every token: what its words can be here. */
  readonly bits: Uint16Array;
  /** 1 for the tokens of dates and periods: «العام الماضي» does nothing and is done nothing to. */
  readonly timed: Uint8Array;
  /** A resolver of this room's own: it meets people in the order of the text. */
  readonly resolver: Resolver;
  readonly registry: Registry;
  readonly offices: OfficeIndex;
  readonly attributions: readonly Attribution[];
  /** EDTF date of the report, where it is known. */
  readonly published: string | null;
}
