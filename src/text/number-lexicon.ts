import type { Quantity } from '../model/index.js';
import { foldWord } from './01-normalise.js';
import type { Lexicon } from './lexicon.js';
import { type Phrase, PhraseIndex } from './phrase-index.js';

/** What a word does in a numeral. */
export type NumeralRole =
  /** Adds its value: five, twenty, three hundred written as one word. */
  | 'value'
  /** Has its value only in a compound: «أحد عشر»; alone it is no number. */
  | 'joined'
  /** Ten that joins a unit without a conjunction: «ثلاثة عشر». */
  | 'teen'
  /** Multiplies what stands before it, or stands for one of itself. */
  | 'scale'
  /** A scale with its number in it: «ألفان». */
  | 'dual'
  | 'fraction'
  | 'ordinal'
  /** Dozens, hundreds, thousands without a number. */
  | 'vague'
  | 'point'
  | 'minus'
  /** Between a number and its exponent. */
  | 'power'
  /** One of the scale or part after it: "a hundred", "half a million", "a half". */
  | 'ofOne'
  /** Between a plural of scales and another: "tens of thousands". */
  | 'of'
  /** Makes digits before it an ordinal: "27th". */
  | 'ordinalEnding'
  /** Makes a scale after it a plural without a number: "several hundred". */
  | 'someOf'
  /** A scale by its letters, where a sign of money shows that it is one: "$5m". */
  | 'shortScale'
  | 'and';

export interface NumeralEntry extends Phrase {
  readonly role: NumeralRole;
  readonly value: number;
  /** The word by itself mostly means something else. */
  readonly weak: true | undefined;
}

/** The same as `numbers.yaml` has it: what does not apply is left out. */
export type NumeralEntryData = Partial<NumeralEntry> & Pick<NumeralEntry, 'words' | 'role' | 'value'>;

/** What a word does between two numbers of which one is taken by the other. */
export type RatioRole =
  /** «جزء» in «جزء من مئة». */
  | 'part'
  | 'over'
  | 'outOf'
  /** «من كل». */
  | 'every'
  /** The same after one only: "one in five". */
  | 'oneIn';

export interface RatioEntry extends Phrase {
  readonly role: RatioRole;
}

/** How a language writes numbers. */
export interface NumberGrammar {
  /** «خمسة وعشرون», not "twenty-five". */
  readonly unitsBeforeTens: boolean;
  /** Parts follow one another only with a conjunction. */
  readonly partsNeedAnd: boolean;
  /** Marks between groups of three digits, and before decimals; a mark may be both. */
  readonly groupMarks: string;
  readonly decimalMarks: string;
  /**
   * The ending of a definite noun that is one thing, where its plural has another: «خمس المساحة» is a fifth of one area,
   * «خمس المدن» five towns. Empty where no ending says so.
   */
  readonly singularEnding: string;
  /** Adjectives stand between a number and its noun: "three Israeli soldiers". */
  readonly adjectivesFirst: boolean;
}

export type BoundSense = 'more' | 'least' | 'less' | 'most' | 'about';

/** What a word or phrase is to a quantity. */
export type QuantityRole =
  | 'unit'
  /** Before or after a number: «أكثر من», «على الأقل». */
  | 'bound'
  | 'boundAfter'
  | 'between'
  | 'from'
  | 'to'
  | 'or'
  /** Before a unit that is meant as an amount: «لمدة ساعة». */
  | 'for'
  /** Before a unit that it makes a whole one, with its article too: «طوال اليوم». */
  | 'throughout'
  /** After one: «يوم كامل». */
  | 'whole'
  /** «في المئة». */
  | 'percent'
  /** Before a number that is a share: «نسبة». */
  | 'shareOf'
  /** A word whose count is a count of casualties: «مقتل». */
  | 'harm'
  /** The same after the people: "12 people were killed"; and the words that may stand between. */
  | 'harmAfter'
  | 'harmLink'
  /** Between a plural of numbers and what it counts: "dozens of people". */
  | 'ofMany'
  /** After an amount that measures an age and nothing else: "12 years old". */
  | 'age';

export type UnitForm = 'one' | 'two' | 'many';

export interface QuantityEntry extends Phrase {
  readonly role: QuantityRole;
  readonly sense: BoundSense | undefined;
  readonly form: UnitForm | undefined;
  readonly kind: Quantity['kind'] | undefined;
  readonly unit: string | null | undefined;
  /** How many of `unit` one of this is. */
  readonly per: number | undefined;
  /** Counts people; of a word of harm, only people suffer it. */
  readonly person: true | undefined;
  /** Alone, or as a bound before a small number, it mostly means something else. */
  readonly weak: true | undefined;
}

/** The same as `numbers.yaml` has it: what does not apply is left out. */
export type QuantityEntryData = Partial<QuantityEntry> & Pick<QuantityEntry, 'words' | 'role'>;

/** A sign written beside digits: «%», «$». */
export interface SignEntry {
  readonly sign: string;
  readonly kind: 'share' | 'money';
  readonly unit: string;
}

/** `numbers.yaml` as the build writes it. */
export interface NumberData {
  readonly grammar: NumberGrammar;
  readonly numerals: readonly NumeralEntryData[];
  readonly ratios: readonly RatioEntry[];
  readonly quantities: readonly QuantityEntryData[];
  readonly signs: readonly SignEntry[];
}

/** The numbers, units and bounds of one language. */
export class NumberLexicon {
  readonly grammar: NumberGrammar;
  /** Folded. */
  readonly singularEnding: string;
  readonly numerals: PhraseIndex<NumeralEntry>;
  readonly ratios: PhraseIndex<RatioEntry>;
  readonly quantities: PhraseIndex<QuantityEntry>;
  /** By code unit of the mark. */
  readonly signs: ReadonlyMap<number, SignEntry>;

  constructor(lexicon: Lexicon, data: NumberData) {
    this.grammar = data.grammar;
    this.singularEnding = foldWord(data.grammar.singularEnding);
    this.numerals = new PhraseIndex(lexicon, data.numerals.map(numeralOf));
    this.ratios = new PhraseIndex(lexicon, data.ratios);
    this.quantities = new PhraseIndex(lexicon, data.quantities.map(quantityOf));
    this.signs = new Map(data.signs.map((entry) => [entry.sign.charCodeAt(0), entry]));
  }
}

/** All entries in one shape: they are quick to read then. */
const numeralOf = (entry: NumeralEntryData): NumeralEntry => ({
  words: entry.words,
  role: entry.role,
  value: entry.value,
  weak: entry.weak,
});

const quantityOf = (entry: QuantityEntryData): QuantityEntry => ({
  words: entry.words,
  role: entry.role,
  sense: entry.sense,
  form: entry.form,
  kind: entry.kind,
  unit: entry.unit,
  per: entry.per,
  person: entry.person,
  weak: entry.weak,
});
