/** Where a ledger is when nobody says otherwise. */
export const DEFAULT_LEDGER = './isnad-ledger';
