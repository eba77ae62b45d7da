import { Prefix } from './03-words.js';
import type { Measure } from './08-quantities-values.js';
import type { QuantityWords, Word } from './08-quantities-words.js';

/** Words between casualties and a number that is joined to them: «12 جنديا أميركيا و54 مدنيا». */
const MAX_BETWEEN = 4;

/** Tells the people of a number that were harmed, and those joined to them. */
export class Harm {
  readonly #words: QuantityWords;
  /** What happened to the last of them, and where they end. */
  #last: { readonly unit: string; readonly to: number } | undefined;

  constructor(words: QuantityWords) {
    this.#words = words;
  }

  /**
   * What a word before a number of people makes of tokens `[token, to)`: «مقتل 12 شخصا», and of the next that is joined
   * to it, «و54 مدنيا». `start` is where the sentence begins.
   */
  done(measure: Measure, token: number, to: number, start: number): Measure {
    if (measure.person === undefined || token <= start) return measure;
    const before = this.#words.word(token - 1, token, 'harm');
    if (before !== undefined && measure.person === 'maybe' && !before.entry.person) return measure;
    const unit = before === undefined ? this.#joined(token, start) : this.#unitOf(before, start);
    if (unit === undefined) return measure;
    this.#last = { unit, to };
    return { kind: 'casualties', unit, per: 1, person: true };
  }

  /** «مقتل وإصابة 50 شخصا»: how many of each is not said. */
  #unitOf({ entry, from, prefix }: Word, start: number): string {
    const other = from > start ? this.#words.word(from - 1, from, 'harm') : undefined;
    const isBoth = other !== undefined && (prefix & Prefix.Conjunction) !== 0;
    return isBoth && other.entry.unit !== entry.unit ? 'casualty' : entry.unit!;
  }

  #joined(token: number, start: number): string | undefined {
    return this.#isJoined(token, start) ? this.#last?.unit : undefined;
  }

  /** «و» joins a number to casualties that end some words before. */
  #isJoined(token: number, start: number): boolean {
    const from = this.#last?.to ?? -1;
    if (from <= start || token < from || token - from > MAX_BETWEEN) return false;
    for (let at = from; at < token; at++) if (!this.#words.text.isWord(at)) return false;
    const { numerals } = this.#words;
    return numerals.afterAnd(token - 1, token) === token || numerals.afterAnd(token, token + 1) === token;
  }
}
