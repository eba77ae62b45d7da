import { readdirSync, readFileSync } from 'node:fs';
import { PROJECT } from './project-folder.js';

/** Where the build puts its data. */
const folder = new URL('dist/data/', PROJECT);

/** One file of the compiled data. */
export const dataBytes = (name: string): Uint8Array => found(name, () => readFileSync(new URL(name, folder)));

export const dataFile = <T>(name: string): T =>
  found(name, () => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T);

/** What a pattern with one group finds in the names of the compiled files. */
export const dataFilesLike = (pattern: RegExp): string[] =>
  found('dist/data', () => readdirSync(folder).flatMap((name) => pattern.exec(name)?.[1] ?? []));

function found<T>(name: string, get: () => T): T {
  try {
    return get();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`The compiled data «${name}» is missing. Build it with: npm run build`);
  }
}
