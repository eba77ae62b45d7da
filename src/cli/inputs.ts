import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../ingest/index.js';

/** A report to read, or why there is none. */
export type Input = { readonly path: string } | { readonly path: string; readonly problem: InputError };

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The files that were named, a folder standing for its .txt files in the order of their names. */
export function inputsOf(paths: readonly string[]): Input[] {
  return paths.flatMap((path): Input[] => {
    if (path === '-') return [{ path }];
    try {
      if (!isFolder(path)) return [{ path }];
      const files = readdirSync(path).filter((name) => /\.txt$/i.test(name) && !isFolder(join(path, name)));
      if (files.length > 0) return files.sort().map((name) => ({ path: join(path, name) }));
      return [{ path, problem: new InputError('the folder holds no .txt file', 'Name the files to read') }];
    } catch (error) {
      return [
        {
          path,
          problem: new InputError(`it cannot be opened (${(error as Error).message})`, 'Check the path'),
        },
      ];
    }
  });
}
