import type { LanguageData } from '../data.js';
import type { Ingested } from '../ingest/index.js';
import type { Reading } from '../model/index.js';
import { read } from '../read.js';
import type { Engine, Received } from '../store/index.js';

/** What a user says of all reports of a call; it stands before what a page says of itself. */
export interface Said {
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
}

/** What no database keeps as text: U+0000, and halves of a character that stand alone. */
const NOT_KEPT = /\0/g;

/** A report as the ledger keeps it. What cannot be kept becomes U+FFFD, character for character, with a notice. */
export function receivedOf(taken: Ingested, said: Said = {}): Received {
  const text = kept(taken.text);
  return {
    from: isAddress(taken.from) ? taken.from : null,
    uri: kept(taken.uri),
    text,
    given: {
      published: said.published ?? taken.published,
      publisher: said.publisher ?? taken.publisher,
      language: taken.language,
      notices:
        text === taken.text
          ? taken.notices
          : [
              ...taken.notices,
              {
                rule: 'characters-replaced',
                span: null,
                message: 'The text has characters that cannot be kept; U+FFFD stands in their places.',
              },
            ],
    },
    mediaType: taken.original.mediaType,
    original: Buffer.from(text).equals(taken.original.bytes) ? null : taken.original.bytes,
  };
}

/** A path or a line of a file is no address: what it leads to may be another report tomorrow. */
export const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

const kept = (text: string): string => text.toWellFormed().replace(NOT_KEPT, '\ufffd');

/** Reads a report of the ledger: the same text, the same told of it and the same engine give the same Reading. */
export function readReceived({ uri, text, given }: Received, data: LanguageData, engine: Engine): Reading {
  const { published, publisher, notices } = given;
  const reading = read({ text, uri, published, publisher }, data, engine);
  return notices.length === 0 ? reading : { ...reading, notices: [...notices, ...reading.notices] };
}
