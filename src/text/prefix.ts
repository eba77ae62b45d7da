/** What is written together with a word, as bits of `Words.prefix`. */
export enum Prefix {
  None = 0,
  Conjunction = 1,
  Future = 2,
  B = 4,
  K = 8,
  L = 16,
  Article = 32,
}
