import { basename } from 'node:path';
import type { Notice } from '../model/index.js';
import { bytesOf } from './bytes.js';
import { decode } from './decode.js';
import { InputError } from './input-error.js';
import { givenLanguage, languageOf } from './language.js';
import type { LanguageSigns } from './signs.js';

export { LARGEST } from './bytes.js';
export { InputError } from './input-error.js';
export { givenLanguage } from './language.js';
export { publicationDate } from './published.js';
export type { LanguageSigns } from './signs.js';

export interface IngestOptions {
  /** The languages that can be read. */
  readonly languages: readonly LanguageSigns[];
  /** Taken as given; found from the text where it is missing. */
  readonly language?: string | undefined;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** A report taken in: its text as stored from now on, and what is to be said about how it was taken in. */
export interface Ingested {
  readonly text: string;
  readonly uri: string;
  readonly language: string;
  readonly notices: readonly Notice[];
}

/** Takes a report from a plain-text file, or from standard input where the path is `-`. */
export async function ingest(path: string, { languages, language, stdin }: IngestOptions): Promise<Ingested> {
  const { text, encoding, guessed } = decode(await bytesOf(path, stdin), languages);
  if (text.trim() === '') throw new InputError('it has nothing but blank space', 'Give the text of a report');
  if (/^\s*<(?:!doctype html|html)\b/i.test(text)) {
    throw new InputError(
      'it is a web page (HTML); only plain text is read so far',
      'Save the text of the page',
    );
  }
  return {
    text,
    uri: `file:${path === '-' ? '-' : basename(path)}`,
    language: language === undefined ? await languageOf(text, languages) : givenLanguage(language, languages),
    notices: guessed
      ? [
          {
            rule: 'encoding-detected',
            span: null,
            message: `The file is not UTF-8; it was read as ${encoding}.`,
          },
        ]
      : [],
  };
}
