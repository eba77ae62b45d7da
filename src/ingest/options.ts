import type { Extractors } from './extraction/extractors.js';
import type { FetchOptions } from './fetch/fetch-options.js';
import type { Fetcher } from './fetch/fetcher.js';
import type { LanguageSigns } from './signs.js';

export interface IngestOptions {
  /** The languages that can be read. */
  readonly languages: readonly LanguageSigns[];
  /** Taken as given; found from the text where it is missing. */
  readonly language?: string | undefined;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Whether an entry of a list, by its `from`, is there already: it is then neither fetched nor given. */
  readonly known?: (from: string) => boolean | Promise<boolean>;
  /** Fetches what has an address; shared, it is polite over all sources. */
  readonly fetcher?: Fetcher;
  readonly fetch?: FetchOptions;
  /** The threads that read pages and documents; shared by the process by default. */
  readonly extractors?: Extractors;
}
