/** How a language is set down, as far as tokens, names and sentences must know: `languages/<language>/writing.yaml`. */
export interface Writing {
  /** Apostrophes stand inside words and single marks quote: «Putin's», «'yes'», «''yes''». */
  readonly apostrophes: boolean;
  /** Names have a capital letter, sentences begin with one. */
  readonly capitals: boolean;
  /** Straight and curly quotation marks close one another: «“yes,"». */
  readonly mixedQuotes: boolean;
  /** Abbreviations that can end a sentence where one of `starters` follows: «U.S.», «a.m.»; folded last parts. */
  readonly finalAbbreviations: readonly string[];
  /** Words that so often begin a sentence that they do after such an abbreviation; folded. */
  readonly starters: readonly string[];
  /** Names of months, folded: behind a day with a full stop no sentence begins with one, «2. October». */
  readonly months: readonly string[];
}

/** Neither apostrophes nor capitals. */
export const PLAIN: Writing = {
  apostrophes: false,
  capitals: false,
  mixedQuotes: false,
  finalAbbreviations: [],
  starters: [],
  months: [],
};
