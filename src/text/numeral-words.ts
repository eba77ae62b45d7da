import type { NumberLexicon, NumeralEntry, NumeralRole } from './number-lexicon.js';
import { type Match, Matches } from './phrase-index.js';
import type { Text } from './text.js';

export type NumeralMatch = Match<NumeralEntry>;

/** The words of one text as its numerals are made of them. */
export class NumeralWords {
  readonly text: Text;
  readonly numbers: NumberLexicon;
  readonly #matches: Matches<NumeralEntry>;

  constructor(text: Text, numbers: NumberLexicon) {
    this.text = text;
    this.numbers = numbers;
    this.#matches = new Matches(numbers.numerals, text);
  }

  mayOpen(token: number): boolean {
    return this.#matches.mayOpen(token);
  }

  at(token: number, limit: number): readonly NumeralMatch[] {
    return this.#matches.at(token, limit);
  }

  /** A word with a role, as `PhraseIndex.at` finds it. */
  word(token: number, limit: number, role: NumeralRole): NumeralMatch | undefined {
    const found = this.#matches.at(token, limit);
    return found.length === 0 ? undefined : found.find(({ entry }) => entry.role === role);
  }

  /** Past "a" before the scale or part that it counts; null where none follows. */
  afterOne(token: number, limit: number): number | null {
    const one = this.word(token, limit, 'ofOne');
    if (one === undefined) return null;
    if (this.word(one.to, limit, 'scale') !== undefined) return one.to;
    const part = this.word(one.to, limit, 'fraction');
    if (part === undefined) return null;
    // "a third of them" is a part, "a third time" is not.
    const isOrdinal = this.word(one.to, limit, 'ordinal') !== undefined;
    return !isOrdinal || this.word(part.to, limit, 'of') !== undefined ? one.to : null;
  }
}
