import { LedgerError } from './ledger-error.js';
import { errorCode } from './sqlite/error-code.js';

type Explanation = readonly [problem: string, remedy: string];

/** Errors of SQLite by the beginning of their code, of PostgreSQL by SQLSTATE, of the network by name. */
const EXPLANATIONS: readonly (readonly [code: RegExp, ...Explanation])[] = [
  [
    /^(?:SQLITE_FULL|53100|ENOSPC)/,
    'the disk is full; what was not acknowledged is not in the ledger, the rest is whole',
    'Make room and run the command again: it goes on where it stopped',
  ],
  [
    /^(?:SQLITE_READONLY|25006|EROFS)/,
    'the ledger may not be written',
    'Check the permissions of its folder (SQLite writes beside a ledger that is only asked, too), or name another with --ledger',
  ],
  [
    /^(?:SQLITE_CANTOPEN|EACCES|EPERM)/,
    'the ledger cannot be opened',
    'Check its path and permissions, or name another with --ledger',
  ],
  [
    /^SQLITE_BUSY|^SQLITE_LOCKED|^55P03/,
    'another process holds the ledger for a long time',
    'Wait until it has ended, and run the command again',
  ],
  [
    /^(?:SQLITE_NOTADB|SQLITE_CORRUPT|XX001|XX002)/,
    'the ledger is damaged',
    'Look at it with: isnad doctor. Restore a backup with: isnad restore',
  ],
  [
    /^SQLITE_IOERR/,
    'the disk does not take or give data; what was not acknowledged is not in the ledger',
    'Check the disk, its free space and the limits on the size of files',
  ],
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|ECONNRESET|EPIPE|EAI_AGAIN|57P0|08)/,
    'the database server cannot be reached, or has ended the connection; what was not acknowledged is not in the ledger',
    'Check that it runs and that its address is right, and run the command again',
  ],
  [/^28/, 'the database server refuses the user or the password', 'Check the address given with --ledger'],
  [/^3D000/, 'there is no such database on the server', 'Make it with: createdb NAME'],
  [/^42501/, 'the user may not do this in the database', 'Grant the right to make tables in its schema'],
];

/** Messages of `pg` and libsql that come without a code. */
const MESSAGES: readonly (readonly [message: RegExp, code: string])[] = [
  [
    /connection terminated|is not queryable|timeout exceeded when trying to connect|connection timeout/i,
    'ECONNRESET',
  ],
  [/database or disk is full/i, 'SQLITE_FULL'],
  [/readonly database/i, 'SQLITE_READONLY'],
  [/unable to open/i, 'SQLITE_CANTOPEN'],
];

/** What a database's error means for the one at the keyboard; what is no error of a database stays as it is. */
export function explained(error: unknown, ledger: string): unknown {
  if (!(error instanceof Error) || error instanceof LedgerError) return error;
  const code = codeOf(error);
  const found = EXPLANATIONS.find(([pattern]) => pattern.test(code));
  if (found === undefined) return error;
  const [, problem, remedy] = found;
  return new LedgerError(`${ledger}: ${problem} (${error.message || code})`, remedy, { cause: error });
}

function codeOf(error: Error): string {
  const code = errorCode(error);
  if (code !== '') return code;
  // Several addresses of one host, each of which failed.
  const [first] = error instanceof AggregateError ? error.errors : [];
  if (first instanceof Error) return codeOf(first);
  return MESSAGES.find(([message]) => message.test(error.message))?.[1] ?? '';
}
