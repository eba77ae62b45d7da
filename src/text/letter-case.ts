/** How a word is written in a script that knows capital letters. */
export enum Capital {
  None = 0,
  /** Its first letter only: «Putin». */
  First = 1,
  /** Its first and last letter: «US», «NATO». */
  All = 2,
}

/** First code unit after the cased scripts that reports are written in: Latin, Greek, Cyrillic, Armenian. */
const CASELESS = 0x590;

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= CASELESS) return false;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** The case of the word whose first and last letters stand at these offsets of the original. */
export function capitalOf(text: string, first: number, last: number): Capital {
  if (!isCapital(text, first)) return Capital.None;
  return last > first && isCapital(text, last) ? Capital.All : Capital.First;
}
