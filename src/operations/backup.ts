import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type CopiedReport, type CopiedRow, type Ledger, LedgerError } from '../store/index.js';

/** Name and version of the form: JSON lines under gzip, a head first, an end with their hash last. */
const FORM = 'isnad/ledger-backup/1';
/** The fastest level: what is copied is compressed already. */
const LEVEL = { level: 1 };

export type Copied = CopiedReport | CopiedRow;

export const isReport = (copied: Copied): copied is CopiedReport => 'readings' in copied;

/**
 * Writes a copy of the ledger as it is at this moment; others may go on writing. The file appears under its name only
 * when it is whole and on the disk. It fits into either database.
 * @returns how many reports it has
 */
export async function backup(ledger: Ledger, path: string, tell: (reports: number) => void): Promise<number> {
  const unfinished = `${path}.unfinished`;
  let reports = 0;
  try {
    await ledger.copy(async (copied) => {
      const hash = createHash('sha256');
      async function* lines(): AsyncGenerator<string> {
        yield `${JSON.stringify({ form: FORM })}\n`;
        for await (const one of copied) {
          const line = `${JSON.stringify(one)}\n`;
          hash.update(line);
          yield line;
          if (isReport(one)) tell(++reports);
        }
        yield `${JSON.stringify({ end: reports, sha256: hash.digest('hex') })}\n`;
      }
      await pipeline(
        Readable.from(lines()),
        createGzip(LEVEL),
        createWriteStream(unfinished, { flags: 'wx' }),
      );
    });
    const file = await open(unfinished, 'r+');
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    return reports;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(unfinished, { force: true });
    throw fileError(path, error);
  }
}

/**
 * What a backup holds, in its order.
 * @throws LedgerError where it is none, or not whole
 */
export async function* contentsOf(path: string): AsyncGenerator<Copied, void, void> {
  const hash = createHash('sha256');
  let [first, ended, reports] = [true, false, 0];
  try {
    const source = createReadStream(path);
    const bytes = source.pipe(createGunzip());
    source.on('error', (error) => bytes.destroy(error));
    for await (const line of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
      const value = JSON.parse(line) as Copied & { form?: string; end?: number; sha256?: string };
      if (first) {
        if (value.form !== FORM) throw notWhole(path, `it is no ${FORM}`);
        first = false;
      } else if (value.end !== undefined) {
        ended = value.end === reports && value.sha256 === hash.digest('hex');
      } else {
        hash.update(`${line}\n`);
        if (isReport(value)) reports++;
        yield value;
      }
    }
  } catch (error) {
    throw error instanceof SyntaxError ? notWhole(path, error.message) : fileError(path, error);
  }
  if (!ended) throw notWhole(path, 'its end is missing, or it was changed');
}

const notWhole = (path: string, why: string): LedgerError =>
  new LedgerError(`«${path}» is no whole backup (${why})`, 'Take another copy');

function fileError(path: string, error: unknown): unknown {
  if (error instanceof LedgerError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  if (code.startsWith('Z_')) return notWhole(path, message);
  const remedies: Readonly<Record<string, string>> = {
    ENOENT: 'Check the path',
    EEXIST: `Another backup to this file is under way, or was stopped; in that case remove ${path}.unfinished`,
    ENOSPC: 'Make room on the disk',
  };
  return new LedgerError(`«${path}»: ${message}`, remedies[code] ?? 'Check the path and its permissions', {
    cause: error,
  });
}
