import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { InputError } from '../input-error.js';

/** No press report is larger; a larger file is an archive or a mistake. */
export const LARGEST = 10_000_000;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const tooLarge = (size: string): InputError =>
  new InputError(
    `it has ${size}; one report may have at most ${megabytes(LARGEST)}`,
    'Split it into one file a report',
  );

/** The bytes of a file, or of standard input where the path is `-`. */
export async function bytesOf(
  path: string,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Uint8Array> {
  if (path === '-') return bounded(stdin);
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new InputError('it is a folder', 'Name the files in it');
    if (info.size > LARGEST) throw tooLarge(megabytes(info.size));
    // A pipe or a device has no size of its own.
    return info.isFile() ? await readFile(path) : await bounded(createReadStream(path));
  } catch (error) {
    throw explained(error);
  }
}

async function bounded(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(`more than ${megabytes(LARGEST)}`);
    chunks.push(chunk);
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
};

function explained(error: unknown): Error {
  if (error instanceof InputError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const [problem, remedy] = REASONS[code ?? ''] ?? [`it could not be read (${message})`, 'Check the file'];
  return new InputError(problem, remedy);
}
