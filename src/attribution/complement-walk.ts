import type { Cue, Idiom } from './cue.js';
import type { SentenceContext } from './reader-context.js';

/** What a reporting verb introduces, and where its zone of source and circumstances ends. */
export interface Complement {
  readonly kind: 'clause' | 'quotation' | 'colon' | 'noun-phrase' | 'object';
  /** First token that is not source or circumstance any more: the mark itself, or its preposition. */
  readonly zoneEnd: number;
  /** First token of the content, and the split at which it begins (after an attached preposition). */
  readonly from: number;
  readonly split: number;
  /** Content that ends by itself: one past a closed quotation, else -1. */
  readonly to: number;
  /** The fixed words that belong to the cue: «أعرب عن أمله في». */
  readonly idiom: Idiom | null;
  /** One past the last token of those words. */
  readonly cueEnd: number;
}

/** What is said is a whole clause or a quotation, not a noun phrase. */
export const isClausal = ({ kind }: Complement): boolean =>
  kind === 'clause' || kind === 'quotation' || kind === 'colon';

/** The way right from a reporting verb over its source and circumstances, with what was met on it. */
export interface Walk extends SentenceContext {
  readonly cue: Cue;
  readonly verb: number;
  /** How far the walk goes. */
  readonly limit: number;
  /** How far the content may go. */
  readonly end: number;
  idiom: Idiom | null;
  cueEnd: number;
  /** The noun phrase that is the content unless a mark follows. */
  nounPhrase: Complement | null;
  /** Inside a clause that tells more of the source. */
  relative: boolean;
}

/** A complement with the idiom met so far. */
export function complementHere(
  { idiom, cueEnd }: Walk,
  kind: Complement['kind'],
  zoneEnd: number,
  from: number,
  split = -1,
  to = -1,
): Complement {
  return { kind, zoneEnd, from, split, to, idiom, cueEnd };
}
