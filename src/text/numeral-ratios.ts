import { Prefix } from './03-words.js';
import type { NumberLexicon, RatioEntry, RatioRole } from './number-lexicon.js';
import type { Numeral, NumeralReader } from './numerals.js';
import type { Match } from './phrase-index.js';
import type { Text } from './text.js';

/** One number by another. */
export interface Ratio {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** «واحد من كل خمسة»: a share of all. The others may also be a score, or some of a known number. */
  readonly isOfEvery: boolean;
}

/**
 * «واحد على عشرة», «ثلاثة أجزاء من مئة», «واحد من كل خمسة»: the ratio that begins at a token, or null. Whether two
 * numbers joined by a preposition are meant as a ratio is for the sentence to say.
 */
export function ratioAt(
  text: Text,
  numbers: NumberLexicon,
  numerals: NumeralReader,
  token: number,
  limit: number,
): Ratio | null {
  const word = (at: number, ...roles: readonly RatioRole[]): Match<RatioEntry> | undefined =>
    at < limit
      ? numbers.ratios.at(text, at, limit).find(({ entry, prefix }) => hasRole(entry, roles) && !prefix)
      : undefined;
  const above = numerals.at(token, limit);
  if (above !== null && !isWhole(above)) return null;
  const part = word(above?.to ?? token, 'part');
  if (above === null && part === undefined) return null;
  const at = part?.to ?? above!.to;
  const joint =
    part === undefined
      ? (word(at, 'every', 'over', 'outOf') ?? oneIn(word(at, 'oneIn'), above!))
      : word(at, 'outOf');
  const below = joint === undefined ? null : numerals.at(joint.to, limit);
  if (below === null || !isWhole(below) || below.value <= 0) return null;
  const count = above?.value ?? 1;
  return {
    from: token,
    to: below.to,
    value: part === undefined ? count / below.value : withParts(count, below.value),
    isOfEvery: joint!.entry.role === 'every' || joint!.entry.role === 'oneIn',
  };
}

const oneIn = <T>(joint: T, { value }: Numeral): T | undefined => (value === 1 ? joint : undefined);

const hasRole = ({ role }: RatioEntry, roles: readonly RatioRole[]): boolean => roles.includes(role);

const isWhole = ({ value, form, prefix }: Numeral): boolean =>
  form === 'cardinal' && Number.isInteger(value) && (prefix & Prefix.Article) === 0;

/** «مئتان وثلاثة أجزاء من مئة» is two hundred and three hundredths: only what is below the parts of ten is parts. */
function withParts(count: number, parts: number): number {
  if (Math.abs(count) < parts || !Number.isInteger(Math.log10(parts))) return count / parts;
  const rest = count % parts;
  return count - rest + rest / parts;
}
