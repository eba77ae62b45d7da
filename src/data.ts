import { createHash } from 'node:crypto';
import type { CueData } from './attribution/cue-data.js';
import { CueLexicon } from './attribution/cue-lexicon.js';
import { dataBytes, dataFile } from './data-files.js';
import { Gazetteer, type PackedNames } from './entities/01-gazetteer.js';
import { OfficeIndex } from './entities/04-offices.js';
import { inOneShape, type WorldEntity } from './entities/gazetteer-data.js';
import type { Binders, CompiledBinders } from './entities/names-index.js';
import { ActLexicon, type PackedActs } from './events/act-lexicon.js';
import type { LanguageSigns } from './ingest/signs.js';
import { ownEntries } from './own-entries.js';
import { WordAnalyser } from './text/03-words.js';
import { type LayoutData, LayoutReader } from './text/05-layout.js';
import { Lexicon, type PackedLexicon } from './text/lexicon.js';
import { type NumberData, NumberLexicon } from './text/number-lexicon.js';
import { unpack } from './text/packed.js';
import { type TimeData, TimeLexicon } from './text/time-lexicon.js';
import type { Writing } from './text/writing.js';
import type { WorldSource } from './world-entries.js';

/** What a reader of one language holds in memory. */
export interface LanguageData {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly analyser: WordAnalyser;
  readonly layout: LayoutReader;
  readonly abbreviations: ReadonlySet<string>;
  readonly gazetteer: Gazetteer;
  readonly offices: OfficeIndex;
  readonly cues: CueLexicon;
  readonly acts: ActLexicon;
  readonly binders: Binders;
  readonly times: TimeLexicon;
  readonly numbers: NumberLexicon;
  readonly writing: Writing;
}

export interface EngineStamp {
  readonly version: string;
  /** Hash of languages/ and world/. */
  readonly data: string;
}

/** Sections of `dist/data/<language>.bin`; the tries' arrays are prefixed with their names. */
interface Packed extends PackedLexicon, PackedActs, Omit<PackedNames, 'trie' | 'titleTrie'> {
  readonly cues: CueData;
  readonly layout: LayoutData;
  readonly times: TimeData;
  readonly numbers: NumberData;
  readonly binders: CompiledBinders;
  readonly writing: Writing;
}

export interface LanguageOptions {
  /** Entries of the user's own, as `world/README.md` describes them. */
  readonly world?: readonly WorldSource[];
}

/** What a Reading depends on beside its report. Entries of the user's own are part of the data. */
export function engineStamp({ world = [] }: LanguageOptions = {}): EngineStamp {
  const stamp = dataFile<EngineStamp>('engine.json');
  if (world.length === 0) return stamp;
  const data = createHash('sha256').update(stamp.data).update(JSON.stringify(world)).digest('hex');
  return { ...stamp, data: `sha256:${data}` };
}

/** The languages that can be read, and how each is known. */
export const languageSigns = (): LanguageSigns[] => dataFile<LanguageSigns[]>('signs.json');

/** Loads the compiled data of a language. */
export function loadLanguage(language: string, options: LanguageOptions = {}): LanguageData {
  const sections = unpack(dataBytes(`${language}.bin`));
  const packed = sections as unknown as Packed;
  const lexicon = new Lexicon(packed);
  const names: PackedNames = {
    ...packed,
    trie: group(sections, 'trie.'),
    titleTrie: group(sections, 'titleTrie.'),
  };
  const world = dataFile<WorldEntity[]>('world.json').map(inOneShape);
  const own = ownEntries(options.world ?? [], world, language, lexicon, packed.titleOffices);
  const gazetteer = new Gazetteer(names, own.world, own.names);
  const numbers = new NumberLexicon(lexicon, packed.numbers);
  const numbersOf = (words: readonly string[]): ReadonlySet<number> =>
    new Set(words.map((word) => lexicon.table.add(word)));
  return {
    language,
    lexicon,
    analyser: new WordAnalyser(lexicon),
    layout: new LayoutReader(packed.layout),
    abbreviations: new Set(packed.layout.abbreviations),
    gazetteer,
    offices: new OfficeIndex(gazetteer, new Set(dataFile<string[]>('shared-offices.json'))),
    cues: new CueLexicon(lexicon, packed.cues),
    writing: packed.writing,
    acts: new ActLexicon(packed),
    binders: {
      inner: numbersOf(packed.binders.inner),
      binders: numbersOf(packed.binders.binders),
      whichTime: numbersOf(packed.binders.whichTime),
      oblique: packed.binders.oblique,
      masculinePlural: packed.binders.masculinePlural,
      adverbial: packed.binders.adverbial,
      audience: numbersOf(packed.binders.audience),
      degrees: numbersOf(packed.binders.degrees),
      partitives: numbersOf(packed.binders.partitives),
      prepositionNames: new Map(Object.entries(packed.binders.prepositionNames)),
      directions: numbersOf(packed.binders.directions),
      occasions: numbersOf(packed.binders.occasions),
      notInOffice: numbersOf(packed.binders.notInOffice),
      issued: numbersOf(packed.binders.issued),
      each: numbersOf(packed.binders.each),
      particles: numbersOf(packed.binders.particles),
      sonOf: numbersOf(packed.binders.sonOf),
      representatives: numbersOf(packed.binders.representatives),
      onBehalf: numbersOf(packed.binders.onBehalf),
      called: numbersOf(packed.binders.called),
      authored: numbersOf(packed.binders.authored),
      ofNames: numbersOf(packed.binders.ofNames),
      joint: numbersOf(packed.binders.joint),
      calledAgain: numbersOf(packed.binders.calledAgain),
      calledByTrade: numbersOf(packed.binders.calledByTrade),
      givenNames: numbersOf(packed.binders.givenNames),
      ownCountry: numbersOf(packed.binders.ownCountry),
      outletKinds: packed.binders.outletKinds,
      outletNouns: new Map(
        Object.entries(packed.binders.outletKinds).map(([noun, kinds]) => [lexicon.table.add(noun), kinds]),
      ),
    },
    times: new TimeLexicon(lexicon, packed.times, numbers),
    numbers,
  };
}

/** Sections under a prefix, without it. */
function group<T>(sections: Readonly<Record<string, unknown>>, prefix: string): T {
  const inside = Object.entries(sections).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(inside.map(([name, section]) => [name.slice(prefix.length), section])) as T;
}
