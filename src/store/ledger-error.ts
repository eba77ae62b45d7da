/** What went wrong with the ledger: the problem with its value, and what to do about it. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem}. ${remedy}.`, options);
  }
}
