export { type IngestOptions, ingest } from './ingest.js';
export { type Ingested, isRefused, type Original, type Refused, type Taken } from './ingested.js';
export { InputError } from './input-error.js';
export { givenLanguage } from './language.js';
export { publicationDate } from './published.js';
export type { LanguageSigns } from './signs.js';
export { LARGEST } from './source/bytes.js';
