import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { UsageError } from './errors.js';

/** Most file systems allow 255 bytes a name; room is left for a number and the ending. */
const LONGEST = 200;

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes: letters, digits, `-`, `_` and inner dots of the report's own name. */
export function safeName(path: string): string {
  const name = basename(path, extname(path))
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  let short = name;
  while (Buffer.byteLength(short) > LONGEST) short = [...short].slice(0, -1).join('');
  if (short === '') return 'report';
  return RESERVED.test(short) ? `${short}-report` : short;
}

/** Where the page of each report goes; each name once, also where letter case does not count. */
export class HtmlFiles {
  readonly #out: string;
  readonly #isFolder: boolean;
  readonly #taken = new Set<string>();

  constructor(out: string, inputs: readonly string[]) {
    if (out === '' || out === '-') throw new UsageError(`--html «${out}»: give the name of a file or folder`);
    const there = existsSync(out) ? statSync(out) : null;
    this.#isFolder = inputs.length > 1 || /[/\\]$/.test(out) || there?.isDirectory() === true;
    this.#out = out;
    if (this.#isFolder && there?.isFile()) {
      throw new UsageError(
        `--html ${out}: it is a file, and there are ${inputs.length} reports. Name a folder`,
      );
    }
    if (inputs.some((input) => input !== '-' && resolve(input) === resolve(out))) {
      throw new UsageError(`--html ${out}: it is one of the reports. Name another file or a folder`);
    }
    try {
      mkdirSync(this.#isFolder ? out : dirname(resolve(out)), { recursive: true });
    } catch (error) {
      throw new UsageError(`--html ${out}: the folder cannot be made (${(error as Error).message})`);
    }
  }

  /** The file for the page of a report. */
  next(input: string): string {
    if (!this.#isFolder) {
      if (this.#taken.size > 0)
        throw new UsageError(`--html ${this.#out}: ${input} is a second report. Name a folder`);
      this.#taken.add(this.#out);
      return this.#out;
    }
    const name = input === '-' ? 'stdin' : safeName(input);
    let unique = name;
    for (let n = 2; this.#taken.has(unique.toLowerCase()); n++) unique = `${name}-${n}`;
    this.#taken.add(unique.toLowerCase());
    return join(this.#out, `${unique}.html`);
  }
}
