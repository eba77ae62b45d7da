import { foldWord } from '../text/01-normalise.js';
import { sha256 } from './prepared.js';

/** An address that names one page; the base name of a local file is many reports' address. */
const isAddress = (uri: string): boolean => /^https?:/.test(uri);

/** Hashes by which a forgotten report is known again: itself, its words, its address. */
export const reportMarks = (id: string, textHash: string, uri: string): string[] => [
  sha256(`report ${id}`),
  sha256(`text ${textHash}`),
  ...(isAddress(uri) ? [sha256(`address ${uri}`)] : []),
];

/** Hash by which a forgotten entity is known again. */
export const entityMark = (id: string): string => sha256(`entity ${foldWord(id)}`);
