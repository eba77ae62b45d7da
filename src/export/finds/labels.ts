import { type InterfaceWords, labelOf } from '../reading-view/words.js';

/** What codes of a record are called for a person; a code without a name stands as it is. */

export const cueOf = (cue: string, words: InterfaceWords): string => labelOf(words.cueClasses, cue) ?? cue;

export const mannerOf = (manner: string, words: InterfaceWords): string =>
  labelOf(words.manners, manner) ?? manner;

export const certaintyOf = (factuality: string, words: InterfaceWords): string =>
  labelOf(words.factuality, factuality) ?? factuality;

export const statusOf = (status: string, words: InterfaceWords): string =>
  labelOf(words.statuses, status) ?? status;

export const typeOf = (type: string, mode: string | null, words: InterfaceWords): string[] => [
  labelOf(words.types, type) ?? type,
  ...(mode === null ? [] : [labelOf(words.modes, mode) ?? mode]),
];

export const verdictOf = (verdict: string, words: InterfaceWords): string =>
  labelOf(words.detail, verdict) ?? verdict;
