/** The public names. */
export { engineStamp, type LanguageData, type LanguageOptions, languageSigns, loadLanguage } from './data.js';
export { interfaceLanguages, interfaceWords } from './export/interface-words.js';
export { jsonLine } from './export/json.js';
export { type InterfaceWords, readingView } from './export/reading-view/index.js';
export { type TerminalOptions, terminalView } from './export/terminal.js';
export {
  type ExtractionBounds,
  Extractors,
  Fetcher,
  type FetchOptions,
  type Ingested,
  type IngestOptions,
  InputError,
  ingest,
  isAddress,
  isRefused,
  type Original,
  type Refused,
  type Taken,
} from './ingest/index.js';
export type * from './model/index.js';
export { type ReportInput, read } from './read.js';
export type { WorldSource } from './world-entries.js';
