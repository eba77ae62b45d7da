/** The first byte of a result code of SQLite says what kind of error it is; the second tells more, and libsql knows few of these. */
const NAMES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/** The name of an error of SQLite, or what else its code is; empty where it has none. */
export function errorCode(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  const [, number] = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(code) ?? [];
  return number === undefined ? code : (NAMES[Number(number) & 0xff] ?? code);
}
