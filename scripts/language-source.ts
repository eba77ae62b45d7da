import type { CueData } from '../src/attribution/cue-data.js';
import type { CompiledBinders } from '../src/entities/names-index.js';
import type { LayoutData } from '../src/text/05-layout.js';
import type { Clitics } from '../src/text/lexicon.js';
import type { Part } from '../src/text/part-of-speech.js';
import type { VerbFeatures } from '../src/text/verb-form.js';
import type { Writing } from '../src/text/writing.js';
import type { ActSource, FrameSource, TriggerSource } from './compile-acts.js';
import type { NumberSource } from './compile-numbers.js';
import type { TimeSource } from './compile-times.js';
import type { NameSource } from './names.js';

/** The files of `languages/<language>/` as written, with its conjugator and its names of `world/`. */
export interface LanguageSource {
  readonly language: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Nouns and adjectives that no class has, so that they are no names. */
  readonly common: { readonly nouns: readonly string[]; readonly adjectives: readonly string[] };
  /** Parts of speech, where the grammar goes by them. */
  readonly parts: Readonly<Partial<Record<Part, readonly string[]>>>;
  readonly writing: Writing;
  readonly clitics: Clitics & {
    readonly binders: CompiledBinders;
    readonly beforePronoun?: readonly [string, string];
  };
  readonly layout: LayoutData;
  readonly offices: readonly { readonly office: string; readonly titles: readonly string[] }[];
  readonly verbs: readonly { readonly lemma: string }[];
  readonly cues: CueSource;
  readonly times: TimeSource;
  readonly numbers: NumberSource;
  readonly names: readonly NameSource[];
  readonly frames: FrameSource;
  readonly triggers: readonly TriggerSource[];
  readonly acts: ActSource;
  readonly conjugate: (entry: never) => readonly ({ readonly written: string } & VerbFeatures)[];
}

/** `cues.yaml`. */
export interface CueSource extends Omit<CueData, 'withholding'> {
  /** How somebody asks not to be named, part by part: every combination is an editorial phrase. */
  readonly anonymous?: readonly (readonly string[])[];
  /** How the writer says what somebody does not tell, in the same way. */
  readonly withholding?: readonly (readonly string[])[];
  readonly guards: readonly string[];
  readonly reporters: readonly (NounSource & { readonly kind: string })[];
  readonly personNouns: readonly (NounSource | string)[];
  readonly collectives: readonly string[];
}

/** A noun with the forms that no rule of declension gives. */
export interface NounSource {
  readonly noun: string;
  readonly plurals?: readonly string[];
  readonly f?: readonly string[] | string;
}
