import { readFileSync } from 'node:fs';
import type { CueData } from './attribution/cue-data.js';
import { CueLexicon } from './attribution/cue-lexicon.js';
import { Gazetteer } from './entities/01-gazetteer.js';
import { OfficeIndex } from './entities/04-offices.js';
import type { CompiledNames, CompiledTitles, WorldEntity } from './entities/gazetteer-data.js';
import type { Binders, CompiledBinders } from './entities/names-index.js';
import { WordAnalyser } from './text/03-words.js';
import { type LayoutData, LayoutReader } from './text/05-layout.js';
import { type CompiledWords, Lexicon } from './text/lexicon.js';

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

interface Compiled {
  readonly language: string;
  readonly words: CompiledWords;
  readonly names: CompiledNames;
  readonly titles: CompiledTitles;
  readonly cues: CueData;
  readonly layout: LayoutData;
  readonly binders: CompiledBinders;
}

const folder = new URL('../data/', import.meta.url);

const json = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;

export const engineStamp = (): EngineStamp => json<EngineStamp>('engine.json');

/** Loads the compiled data of a language. */
export function loadLanguage(language: string): LanguageData {
  const compiled = json<Compiled>(`${language}.json`);
  const lexicon = new Lexicon(compiled.words);
  const gazetteer = new Gazetteer(lexicon, json<WorldEntity[]>('world.json'), compiled.names, compiled.titles);
  const numbers = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => lexicon.table.add(word)));
  return {
    language,
    lexicon,
    analyser: new WordAnalyser(lexicon),
    layout: new LayoutReader(compiled.layout),
    abbreviations: new Set(compiled.layout.abbreviations),
    gazetteer,
    offices: new OfficeIndex(gazetteer),
    cues: new CueLexicon(lexicon, compiled.cues),
    binders: {
      inner: numbers(compiled.binders.inner),
      binders: numbers(compiled.binders.binders),
      particles: numbers(compiled.binders.particles),
      outletKinds: compiled.binders.outletKinds,
    },
  };
}
