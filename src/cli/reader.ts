import { engineStamp, type LanguageData, languageSigns, loadLanguage } from '../data.js';
import { ingest } from '../ingest/index.js';
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
}

/** Reads one report after the other; the data of a language is loaded with its first report. */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #world: { readonly world: readonly WorldSource[] };
  readonly #languages = languageSigns();
  readonly #loaded = new Map<string, LanguageData>();
  readonly #engine;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#world = { world: options.world ?? [] };
    this.#engine = engineStamp(this.#world);
  }

  async read(path: string): Promise<Reading> {
    const { language: given, published = null, publisher = null } = this.#options;
    const { text, uri, language, notices } = await ingest(path, {
      languages: this.#languages,
      language: given,
    });
    const reading = read({ text, uri, published, publisher }, this.#data(language), this.#engine);
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
