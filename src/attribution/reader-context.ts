import type { Gazetteer } from '../entities/01-gazetteer.js';
import type { NamesIndex } from '../entities/names-index.js';
import type { Sentence } from '../text/06-sentences.js';
import type { Text } from '../text/text.js';
import type { CueLexicon } from './cue-lexicon.js';
import type { SetPhrases } from './set-phrases.js';
import type { SubjectBefore } from './subject.js';

/** What every step of the room needs. */
export interface Context {
  readonly text: Text;
  readonly names: NamesIndex;
  readonly cues: CueLexicon;
  readonly gazetteer: Gazetteer;
  /** By token: bits of `Opens` over all its splits. */
  readonly opens: Uint8Array;
}

export interface SentenceContext extends Context {
  readonly sentence: Sentence;
  readonly index: number;
  readonly set: SetPhrases;
  /** Subjects found before verbs, by token, so that each is looked for once. */
  readonly subjects: Map<number, SubjectBefore | null>;
  /** Where source phrases begin: no source's noun phrase runs into one. */
  readonly phraseStarts: readonly number[];
}
