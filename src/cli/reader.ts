import { engineStamp, type LanguageData, languageSigns, loadLanguage } from '../data.js';
import {
  Fetcher,
  type FetchOptions,
  type Ingested,
  ingest,
  isRefused,
  type Refused,
} from '../ingest/index.js';
import type { Reading } from '../model/index.js';
import { EntryError } from '../own-entries.js';
import { read } from '../read.js';
import type { WorldSource } from '../world-entries.js';
import { UsageError } from './errors.js';

export interface ReaderOptions {
  readonly language?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly world?: readonly WorldSource[];
  readonly fetch?: FetchOptions;
}

/** A report that was read, and what led to it. */
export interface Read {
  readonly from: string;
  readonly reading: Reading;
}

/** Reads one report after the other; the data of a language is loaded with its first report. */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #world: { readonly world: readonly WorldSource[] };
  readonly #languages = languageSigns();
  readonly #loaded = new Map<string, LanguageData>();
  readonly #engine;
  readonly #fetcher: Fetcher;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#fetcher = new Fetcher(options.fetch);
    this.#world = { world: options.world ?? [] };
    this.#engine = engineStamp(this.#world);
  }

  /** The reports of a file, or why one could not be taken in, in their order. */
  async *read(path: string): AsyncGenerator<Read | Refused, void, void> {
    const { language } = this.#options;
    for await (const taken of ingest(path, {
      languages: this.#languages,
      language,
      fetcher: this.#fetcher,
    })) {
      yield isRefused(taken) ? taken : { from: taken.from, reading: this.#readingOf(taken) };
    }
  }

  /** What the user gives stands before what the page says. */
  #readingOf({ text, uri, language, notices, title, byline, ...page }: Ingested): Reading {
    const { published = page.published, publisher = page.publisher } = this.#options;
    const reading = read(
      { text, uri, published, publisher, title, byline },
      this.#data(language),
      this.#engine,
    );
    return notices.length === 0 ? reading : { ...reading, notices: [...notices, ...reading.notices] };
  }

  #data(language: string): LanguageData {
    const loaded = this.#loaded.get(language);
    if (loaded !== undefined) return loaded;
    const data = this.#load(language);
    const { publisher } = this.#options;
    if (
      publisher !== undefined &&
      /^[a-z]+:[^\s:]+$/.test(publisher) &&
      !data.gazetteer.byId.has(publisher)
    ) {
      throw new UsageError(
        `--publisher «${publisher}» is no entry that is known. Give a name, or add the entry with --world`,
      );
    }
    this.#loaded.set(language, data);
    return data;
  }

  #load(language: string): LanguageData {
    try {
      return loadLanguage(language, this.#world);
    } catch (error) {
      throw error instanceof EntryError ? new UsageError(`--world: ${error.message}`) : error;
    }
  }
}
