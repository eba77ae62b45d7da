import type { NumberLexicon, QuantityEntry } from './number-lexicon.js';
import { NumeralReader } from './numerals.js';
import { Matches } from './phrase-index.js';
import type { Text } from './text.js';

/** The numerals, units and bounds of one text: times and quantities are both made of them. */
export class NumberWords {
  readonly numerals: NumeralReader;
  readonly quantities: Matches<QuantityEntry>;

  constructor(
    readonly text: Text,
    readonly numbers: NumberLexicon,
  ) {
    this.numerals = new NumeralReader(text, numbers);
    this.quantities = new Matches(numbers.quantities, text);
  }
}
