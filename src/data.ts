import { readFileSync } from 'node:fs';
import type { CueData } from './attribution/cue-data.js';
import { CueLexicon } from './attribution/cue-lexicon.js';
import { Gazetteer, type PackedNames } from './entities/01-gazetteer.js';
import { OfficeIndex } from './entities/04-offices.js';
import type { WorldEntity } from './entities/gazetteer-data.js';
import type { Binders, CompiledBinders } from './entities/names-index.js';
import { WordAnalyser } from './text/03-words.js';
import { type LayoutData, LayoutReader } from './text/05-layout.js';
import { Lexicon, type PackedLexicon } from './text/lexicon.js';
import { unpack } from './text/packed.js';

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
  readonly binders: Binders;
}

export interface EngineStamp {
  readonly version: string;
  /** Hash of languages/ and world/. */
  readonly data: string;
}

/** Sections of `dist/data/<language>.bin`; the tries' arrays are prefixed with their names. */
interface Packed extends PackedLexicon, Omit<PackedNames, 'trie' | 'titleTrie'> {
  readonly cues: CueData;
  readonly layout: LayoutData;
  readonly binders: CompiledBinders;
}

const folder = new URL('../data/', import.meta.url);

const json = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;

export const engineStamp = (): EngineStamp => json<EngineStamp>('engine.json');

/** Loads the compiled data of a language. */
export function loadLanguage(language: string): LanguageData {
  const sections = unpack(readFileSync(new URL(`${language}.bin`, folder)));
  const packed = sections as unknown as Packed;
  const lexicon = new Lexicon(packed);
  const names: PackedNames = { ...packed, trie: group(sections, 'trie.'), titleTrie: group(sections, 'titleTrie.') };
  const gazetteer = new Gazetteer(names, json<WorldEntity[]>('world.json'));
  const numbers = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => lexicon.table.add(word)));
  return {
    language,
    lexicon,
    analyser: new WordAnalyser(lexicon),
    layout: new LayoutReader(packed.layout),
    abbreviations: new Set(packed.layout.abbreviations),
    gazetteer,
    offices: new OfficeIndex(gazetteer),
    cues: new CueLexicon(lexicon, packed.cues),
    binders: {
      inner: numbers(packed.binders.inner),
      binders: numbers(packed.binders.binders),
      particles: numbers(packed.binders.particles),
      outletKinds: packed.binders.outletKinds,
    },
  };
}

/** Sections under a prefix, without it. */
function group<T>(sections: Readonly<Record<string, unknown>>, prefix: string): T {
  const inside = Object.entries(sections).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(inside.map(([name, section]) => [name.slice(prefix.length), section])) as T;
}
