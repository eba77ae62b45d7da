import type { Lexicon } from './lexicon.js';
import { isBeforePronoun, Kind, kindOf } from './verb-form.js';
import { BIT } from './word-class.js';

/** Classes whose words bear a pronoun as they are. */
const HOST =
  BIT.that |
  BIT.preposition |
  BIT.personNoun |
  BIT.documentNoun |
  BIT.bodyNoun |
  BIT.outletNoun |
  BIT.counterpart |
  BIT.noun |
  BIT.contrast |
  BIT.subordinate |
  BIT.place |
  BIT.collective;

/** Room for words that are added after loading. */
const SPARE = 1 << 14;

enum Answer {
  NotAsked = 0,
  Yes = 1,
  No = 2,
}

/** The words that an attached pronoun can follow; each is looked at once. */
export class PronounHosts {
  readonly #lexicon: Lexicon;
  /** `Answer` by word number. */
  readonly #answers: Uint8Array;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#answers = new Uint8Array(lexicon.table.size + SPARE);
  }

  has(word: number): boolean {
    if (this.#answers[word] === Answer.NotAsked)
      this.#answers[word] = canBearPronoun(this.#lexicon, word) ? Answer.Yes : Answer.No;
    return this.#answers[word] === Answer.Yes;
  }
}

function canBearPronoun(lexicon: Lexicon, word: number): boolean {
  const classes = lexicon.classes(word);
  if ((classes & HOST) !== 0) return true;
  // Common nouns have no class.
  if (classes === 0 && lexicon.readingsFrom(word) === lexicon.readingsTo(word)) return true;
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
    const reading = lexicon.reading(r);
    const kind = kindOf(reading);
    if (isBeforePronoun(reading) || kind <= Kind.Imperative || kind === Kind.Masdar) return true;
  }
  return false;
}
