import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import { isoOf } from '../page/03-dates.js';

/** A report of a JSONL file (docs/ingest.md), with the line it stands on. */
export interface JsonReport {
  readonly line: number;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly uri: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
}

export type JsonLine = JsonReport | { readonly line: number; readonly error: InputError };

const NEWLINE = 0x0a;
const OPTIONAL = ['uri', 'publisher', 'title', 'byline', 'language', 'published'] as const;

/** The reports of a stream of JSONL, one a line; a line that holds none is told of and passed over. */
export async function* jsonLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine, void, void> {
  let line = 1;
  for await (const bytes of linesOf(stream)) {
    if (bytes === null) {
      yield {
        line,
        error: new InputError(`the line has more than ${BOUNDS.report / 1e6} MB`, 'Give it one report'),
      };
    } else if (!isBlank(bytes)) {
      try {
        yield reportOf(bytes, line);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        yield { line, error };
      }
    }
    line++;
  }
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);

/** The lines of a stream without their ends; null for one that is too long, of which nothing is kept. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null, void, void> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= BOUNDS.report) parts.push(part);
    else parts = [];
  };
  const take = (): Uint8Array | null => {
    const line = size > BOUNDS.report ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

function reportOf(bytes: Uint8Array, line: number): JsonReport {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new InputError(
      `the line is no JSON in UTF-8 (${(error as Error).message.slice(0, 120)})`,
      'Write one JSON object a line',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError('the line is no JSON object', 'Write one JSON object a line');
  const fields = value as Readonly<Record<string, unknown>>;
  const { text } = fields;
  if (typeof text !== 'string' || text.trim() === '')
    throw new InputError(
      'the line has no field «text» with the text of a report',
      'See docs/ingest.md for the form',
    );
  const said = Object.fromEntries(
    OPTIONAL.map((name) => {
      const field = fields[name] ?? null;
      if (field !== null && typeof field !== 'string')
        throw new InputError(
          `the field «${name}» is ${JSON.stringify(field).slice(0, 60)}`,
          'Write a string, or leave it out',
        );
      return [name, field?.trim() || null];
    }),
  ) as Record<(typeof OPTIONAL)[number], string | null>;
  const published = said.published === null ? null : isoOf(said.published);
  if (said.published !== null && published === null)
    throw new InputError(
      `«${said.published.slice(0, 60)}» is no ISO 8601 date`,
      'Write it as 2025-02-24 or 2025-02-24T18:30Z',
    );
  // A lone surrogate is no text: it could not be written out again.
  return { line, bytes, ...said, text: text.toWellFormed(), published };
}
