import type { Reading } from '../model/index.js';

/** One Reading on one line (JSON Lines). */
export const jsonLine = (reading: Reading): string => `${JSON.stringify(reading)}\n`;
