import type { CueData } from '../src/attribution/cue-data.js';
import type { CompiledBinders } from '../src/entities/names-index.js';
import type { LayoutData } from '../src/text/05-layout.js';
import type { Clitics } from '../src/text/lexicon.js';
import type { NumberData } from '../src/text/number-lexicon.js';
import type { TimeData } from '../src/text/time-lexicon.js';
import type { Writing } from '../src/text/writing.js';
import type { CompiledActs } from './compile-acts.js';

/** The words of one language by number; spellings folded. */
export interface CompiledWords {
  readonly words: readonly string[];
  readonly classes: readonly number[];
  /** Bits of `PART` by word number; empty where the language has no such lists. */
  readonly parts: readonly number[];
  readonly lemmas: readonly string[];
  readonly vocalised: readonly string[];
  /** Verb readings by word number. */
  readonly readings: ReadonlyMap<number, readonly number[]>;
  readonly clitics: Clitics;
}

/** Names of `world/` in one language, as parallel lists; words folded, one space between them. */
export interface CompiledNames {
  readonly names: readonly string[];
  readonly entities: readonly number[];
  readonly roles: readonly number[];
}

/** Titles and the office that each names, as parallel lists. */
export interface CompiledTitles {
  readonly titles: readonly string[];
  readonly offices: readonly string[];
}

/** Everything a reader needs of one language, before it is packed. */
export interface CompiledLanguage {
  readonly language: string;
  readonly words: CompiledWords;
  readonly names: CompiledNames;
  readonly titles: CompiledTitles;
  readonly cues: CueData;
  readonly acts: CompiledActs;
  readonly layout: LayoutData;
  readonly times: TimeData;
  readonly numbers: NumberData;
  readonly binders: CompiledBinders;
  readonly writing: Writing;
}
