import type { Group } from './group.js';

/**
 * Somebody meant without words of his own: by a dropped subject or a pronoun, as the speaker of the words around, or as the
 * one who did the act before («دعمت بكين روسيا من خلال شراء …»), or to whom it was
 * done («اتهمت الهند باكستان بقصف …»), or as the one who tells of an act of his own («أعلن الجيش تدمير …»).
 */
export type Implied = 'dropped' | 'speaker' | 'before' | 'teller' | 'accused' | null;

/** Who does it and to whom, as groups of the sentence. */
export interface Roles {
  readonly actors: readonly Group[];
  readonly others: readonly Group[];
  /** «بين موسكو وواشنطن»: all of them act on each other. */
  readonly between: readonly Group[];
  /** «من قبل …»: who does what the second party's noun tells of. */
  readonly agents: readonly Group[];
  readonly impliedActor: Implied;
  readonly impliedOther: Implied;
  readonly isPassive: boolean;
  /** One past the last token that carries the act. */
  readonly to: number;
}

export const NOBODY: readonly Group[] = [];
