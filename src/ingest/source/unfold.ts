import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, createGunzip, gunzip, inflate, inflateRaw } from 'node:zlib';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';

const UNFOLDERS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: async (bytes: Uint8Array, options: object) => {
    // Some servers send the bare stream without its frame.
    return (bytes[0]! & 0x0f) === 8
      ? promisify(inflate)(bytes, options)
      : promisify(inflateRaw)(bytes, options);
  },
  br: promisify(brotliDecompress),
} as const;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Bytes that were packed for the way, as `content-encoding` names it, at most so many.
 *
 * @throws InputError where there are more, or where they are damaged
 */
export async function unfolded(bytes: Uint8Array, encoding: string, most: number): Promise<Uint8Array> {
  let result = bytes;
  const encodings = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > 2)
    throw new InputError(`it is packed ${encodings.length} times`, 'Give it unpacked');
  for (const name of encodings.reverse()) {
    const unfold = UNFOLDERS[name as keyof typeof UNFOLDERS];
    if (unfold === undefined)
      throw new InputError(`it is packed as «${name.slice(0, 40)}»`, 'Give it unpacked');
    if (result.length === 0) return result;
    try {
      result = await unfold(result, { maxOutputLength: most });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw code === 'ERR_BUFFER_TOO_LARGE'
        ? new InputError(
            `it unfolds to more than ${(most / 1e6).toFixed(1)} MB`,
            'Give the page of one report',
          )
        : new InputError(`it is packed as ${name} and damaged (${message})`, 'Fetch it anew');
    }
  }
  return result;
}

/** A packed stream unfolded as it is read; ends with an error where it unfolds to far more than archives do. */
export async function* gunzipped(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const { times, free } = BOUNDS.unfolding;
  let packed = 0;
  let whole = 0;
  const unzip = createGunzip();
  const feed = (async () => {
    try {
      for await (const chunk of stream) {
        packed += chunk.length;
        if (unzip.destroyed) return;
        if (!unzip.write(chunk)) {
          await new Promise<void>((resolve) => {
            unzip.once('drain', resolve).once('close', resolve);
          });
        }
      }
      unzip.end();
    } catch (error) {
      unzip.destroy(error as Error);
    }
  })();
  try {
    for await (const chunk of untilItFails(unzip)) {
      whole += chunk.length;
      if (whole > free && whole > packed * times) {
        throw new InputError(
          `it unfolds to more than ${times} times its size`,
          'It is no archive of reports: unpack it and look',
        );
      }
      yield chunk;
    }
    await feed;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `it is a truncated or damaged gzip archive (${(error as Error).message})`,
      'What came before was taken; fetch the archive anew for the rest',
    );
  } finally {
    unzip.destroy();
  }
}

/** What a stream gives, and its error after that: to go through it as it is would drop what it still holds then. */
async function* untilItFails(stream: Readable): AsyncGenerator<Uint8Array, void, void> {
  const held: Uint8Array[] = [];
  let [isOver, failure, moved]: [boolean, Error | null, () => void] = [false, null, () => {}];
  stream.on('data', (chunk: Uint8Array) => {
    held.push(chunk);
    stream.pause();
    moved();
  });
  stream.on('error', (error) => {
    failure = error;
  });
  stream.on('close', () => {
    isOver = true;
    moved();
  });
  for (;;) {
    const chunk = held.shift();
    if (chunk !== undefined) yield chunk;
    else if (isOver) break;
    else
      await new Promise<void>((resolve) => {
        moved = resolve;
        stream.resume();
      });
  }
  if (failure !== null) throw failure;
}
