import { Prefix } from './03-words.js';
import { endsPhrase } from './08-quantities-heads.js';
import type { Measure } from './08-quantities-values.js';
import { amountOf, type Measured, type QuantityWords, type Word } from './08-quantities-words.js';
import type { Numeral } from './numerals.js';
import { BIT } from './word-class.js';

/** Words between casualties and a number that is joined to them: «12 جنديا أميركيا و54 مدنيا». */
const MAX_BETWEEN = 4;

/** Words of a bound: "no fewer than". */
const MAX_BOUND = 3;

const harmed = (unit: string): Measure => ({ kind: 'casualties', unit, per: 1, person: true });

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
  done(measure: Measure, token: number, to: number, start: number, limit: number): Measure {
    if (measure.person === undefined) return measure;
    const before = token > start ? this.#words.word(token - 1, token, 'harm') : undefined;
    if (before !== undefined && measure.person === 'maybe' && !before.entry.person) return measure;
    const unit =
      (before === undefined ? undefined : this.#unitOf(before, start)) ??
      this.#unitAfter(to, limit) ??
      this.#joined(token, to, start, limit);
    if (unit === undefined) return measure;
    this.#last = { unit, to };
    return harmed(unit);
  }

  /** "killed 20 and wounded 54", "30 were killed": a number by itself beside a word of harm. */
  alone(numeral: Numeral, token: number, start: number, limit: number): Measured | null {
    const isCount = (numeral.form === 'cardinal' && !numeral.weak) || numeral.form === 'vague';
    if (!isCount) return null;
    const isLinked = this.#link(numeral.to, limit) > numeral.to;
    const after = isLinked ? this.#unitAfter(numeral.to, limit) : undefined;
    if (after !== undefined) return { amount: amountOf(numeral), measure: harmed(after), to: numeral.to };
    if (!endsPhrase(this.#words.text, numeral.to, limit)) return null;
    const bound = this.#boundBefore(token, start);
    const before = bound > start ? this.#words.word(bound - 1, bound, 'harm') : undefined;
    // «فقد» is also a conjunction with its particle.
    if (before === undefined || this.#words.text.has(bound - 1, BIT.auxiliary)) return null;
    return { amount: amountOf(numeral), measure: harmed(this.#unitOf(before, start)), to: numeral.to };
  }

  /** Where the bound of a number begins: "killed at least 20". */
  #boundBefore(token: number, start: number): number {
    for (let at = Math.max(start, token - MAX_BOUND); at < token; at++)
      if (this.#words.word(at, token, 'bound')?.to === token) return at;
    return token;
  }

  /** «مقتل وإصابة 50 شخصا», "killed or wounded 50 people": how many of each is not said. */
  #unitOf({ entry, from, prefix }: Word, start: number): string {
    const joint = (prefix & Prefix.Conjunction) === 0 ? this.#jointBefore(from, start) : from;
    const other = joint > start ? this.#words.word(joint - 1, joint, 'harm') : undefined;
    return other !== undefined && other.entry.unit !== entry.unit ? 'casualty' : entry.unit!;
  }

  /** Where "and" or "or" before a token stands; 0 where neither does. */
  #jointBefore(token: number, start: number): number {
    return token > start && this.#jointAfter(token - 1, token) === token ? token - 1 : 0;
  }

  /** Past "and" or "or"; the token itself where neither stands. */
  #jointAfter(token: number, limit: number): number {
    const or = this.#words.inner(token, limit, 'or') ?? this.#words.numerals.word(token, limit, 'and');
    return or?.prefix === Prefix.None ? or.to : token;
  }

  /** "12 people were killed", "50 soldiers killed or wounded". */
  #unitAfter(token: number, limit: number): string | undefined {
    let at = token;
    for (let link = this.#link(at, limit); link > at; link = this.#link(at, limit)) at = link;
    const word = this.#words.inner(at, limit, 'harmAfter');
    if (word === undefined) return undefined;
    const joint = this.#jointAfter(word.to, limit);
    const other = joint > word.to ? this.#words.inner(joint, limit, 'harmAfter') : undefined;
    // "soldiers killed three civilians" tells of others.
    if (at === token && !endsPhrase(this.#words.text, other?.to ?? word.to, limit)) return undefined;
    return other !== undefined && other.entry.unit !== word.entry.unit ? 'casualty' : word.entry.unit!;
  }

  #link(token: number, limit: number): number {
    return this.#words.inner(token, limit, 'harmLink')?.to ?? token;
  }

  #joined(token: number, to: number, start: number, limit: number): string | undefined {
    const { adjectivesFirst } = this.#words.numbers.grammar;
    // "killed three soldiers and two men fled".
    if (adjectivesFirst && !endsPhrase(this.#words.text, to, limit)) return undefined;
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
