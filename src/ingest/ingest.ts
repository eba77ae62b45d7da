import { basename } from 'node:path';
import type { Ingested, Taken } from './ingested.js';
import { InputError } from './input-error.js';
import { givenLanguage, languageOf } from './language.js';
import type { LanguageSigns } from './signs.js';
import { bytesOf } from './source/bytes.js';
import { decode } from './source/decode.js';

export interface IngestOptions {
  /** The languages that can be read. */
  readonly languages: readonly LanguageSigns[];
  /** Taken as given; found from the text where it is missing. */
  readonly language?: string | undefined;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Takes in the reports of a source: a file, standard input where it is `-`. What cannot be taken in is told in its
 * place, and what comes after it is taken all the same; nothing is thrown for the sake of an input.
 */
export async function* ingest(source: string, options: IngestOptions): AsyncGenerator<Taken, void, void> {
  try {
    yield await fromFile(source, options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { from: source, error };
  }
}

async function fromFile(path: string, { languages, language, stdin }: IngestOptions): Promise<Ingested> {
  const bytes = await bytesOf(path, stdin);
  const { text, encoding, guessed } = decode(bytes, languages);
  if (text.trim() === '') throw new InputError('it has nothing but blank space', 'Give the text of a report');
  if (/^\s*<(?:!doctype html|html)\b/i.test(text)) {
    throw new InputError(
      'it is a web page (HTML); only plain text is read so far',
      'Save the text of the page',
    );
  }
  return {
    from: path,
    uri: `file:${path === '-' ? '-' : basename(path)}`,
    original: { bytes, mediaType: 'text/plain', encoding },
    text,
    title: null,
    publisher: null,
    byline: null,
    published: null,
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
