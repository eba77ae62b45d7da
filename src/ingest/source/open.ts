import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import { HEAD } from './kind.js';
import { gunzipped, isGzip } from './unfold.js';

/** A source whose beginning is known and whose rest can be read once. */
export interface Opened {
  readonly head: Uint8Array;
  /** From its first byte, unpacked where it was a gzip archive. */
  readonly stream: AsyncIterable<Uint8Array>;
}

/** A file, or standard input where the path is `-`. */
export async function openFile(
  path: string,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Opened> {
  if (path === '-') return peeked(stdin);
  try {
    if ((await stat(path)).isDirectory()) throw new InputError('it is a folder', 'Name the files in it');
    return await peeked(createReadStream(path));
  } catch (error) {
    throw explained(error);
  }
}

/** Looks at the beginning of a stream, through the gzip it may be packed in. */
export async function peeked(stream: AsyncIterable<Uint8Array>): Promise<Opened> {
  const opened = await beginning(stream);
  return isGzip(opened.head) ? beginning(gunzipped(opened.stream)) : opened;
}

async function beginning(stream: AsyncIterable<Uint8Array>): Promise<Opened> {
  const iterator = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  let failure: unknown = null;
  while (size < HEAD && !ended && failure === null) {
    try {
      const { value, done } = await iterator.next();
      if (done) ended = true;
      else {
        chunks.push(value);
        size += value.length;
      }
    } catch (error) {
      // What came before may be whole reports: it is given first.
      if (size === 0) throw error;
      failure = error;
    }
  }
  const head = Buffer.concat(chunks);
  async function* whole(): AsyncGenerator<Uint8Array, void, void> {
    try {
      if (head.length > 0) yield head;
      if (failure !== null) throw failure;
      for (
        let next = ended ? null : await iterator.next();
        next !== null && !next.done;
        next = await iterator.next()
      )
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, stream: whole() };
}

/** All bytes of a stream, at most so many. */
export async function collected(
  stream: AsyncIterable<Uint8Array>,
  most: number = BOUNDS.report,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > most) {
        throw new InputError(
          `it has more than ${(most / 1e6).toFixed(1)} MB; one report may have at most ${(most / 1e6).toFixed(1)} MB`,
          'Split it into one file a report',
        );
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw explained(error);
  }
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  ENOENT: ['there is no such file', 'Check the path'],
  ENOTDIR: ['a part of its path is no folder', 'Check the path'],
  EACCES: ['you may not read it', 'Check its permissions'],
  EPERM: ['you may not read it', 'Check its permissions'],
  ELOOP: ['its symbolic links go in a circle', 'Check the links'],
  ENAMETOOLONG: ['its name is longer than the system allows', 'Check the path'],
  ERR_INVALID_ARG_VALUE: ['its name holds a null character', 'Check the path'],
};

function explained(error: unknown): Error {
  if (error instanceof InputError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const [problem, remedy] = REASONS[code ?? ''] ?? [`it could not be read (${message})`, 'Check the file'];
  return new InputError(problem, remedy);
}
