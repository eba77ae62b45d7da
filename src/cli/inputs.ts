import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, isAddress } from '../ingest/index.js';

/** A report to read, or why there is none. */
export type Input = { readonly path: string } | { readonly path: string; readonly problem: InputError };

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Endings of the files that hold reports. */
const REPORTS = /\.(?:txt|html?|xhtml|pdf|docx|jsonl|ndjson|warc)(?:\.gz)?$/i;

/** The sources that were named, a folder standing for the files of reports in it, in the order of their names. */
export function inputsOf(paths: readonly string[]): Input[] {
  return paths.flatMap((path): Input[] => {
    if (path === '-' || isAddress(path)) return [{ path }];
    try {
      if (!isFolder(path)) return [{ path }];
      const files = readdirSync(path).filter((name) => REPORTS.test(name) && !isFolder(join(path, name)));
      if (files.length > 0) return files.sort().map((name) => ({ path: join(path, name) }));
      return [
        {
          path,
          problem: new InputError(
            'the folder holds no report (.txt, .html, .pdf, .docx, .jsonl, .warc)',
            'Name the files to read',
          ),
        },
      ];
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

/** Sources that may hold many reports. */
const LISTS = /^-$|\.(?:jsonl|ndjson|warc|json|xml|rss|atom|opml)(?:\.gz)?$/i;

/** How many reports there are in some sources; null where that is seen only when they are read. */
export const numberOf = (inputs: readonly Input[]): number | null =>
  inputs.some(({ path }) => isAddress(path) || LISTS.test(path)) ? null : inputs.length;
