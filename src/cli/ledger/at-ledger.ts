import { DEFAULT_LEDGER, Ledger } from '../../store/index.js';

export interface LedgerOptions {
  readonly ledger?: string;
}

/** Opens the ledger that is meant, does the work, and closes it whatever happens. */
export async function atLedger<T>(
  { ledger }: LedgerOptions,
  work: (ledger: Ledger) => Promise<T>,
  open: { readonly mustExist: boolean } = { mustExist: true },
): Promise<T> {
  const opened = await Ledger.open(ledger ?? DEFAULT_LEDGER, open);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
