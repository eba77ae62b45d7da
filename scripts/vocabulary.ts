import { PART, type Part } from '../src/text/part-of-speech.js';
import { BIT, type WordClass } from '../src/text/word-class.js';

/** The words of a language, numbered in the order in which they come, common ones first, with their class bits. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly classes: number[] = [];
  readonly parts: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** The numbers kept for common words. */
  readonly #kept: ReadonlyMap<string, number>;

  /** Words of `common` are no words of the language before a list has them. */
  constructor(common: readonly string[] = []) {
    this.#kept = new Map(common.map((word, number) => [word, number]));
    // What no list has stays such a place, which no word of a text can be.
    for (let number = 0; number < common.length; number++) this.#put(`\0${number}`);
  }

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#kept.get(word) ?? this.#put(word);
    this.words[number] = word;
    this.#numbers.set(word, number);
    return number;
  }

  #put(word: string): number {
    this.classes.push(0);
    this.parts.push(0);
    return this.words.push(word) - 1;
  }

  /** The words so far. */
  listed(): ReadonlySet<string> {
    return new Set(this.#numbers.keys());
  }

  has(word: string): boolean {
    return this.#numbers.has(word);
  }

  is(word: string, wordClass: WordClass): boolean {
    const number = this.#numbers.get(word);
    return number !== undefined && (this.classes[number]! & BIT[wordClass]) !== 0;
  }

  classify(word: string, wordClass: WordClass): void {
    const number = this.number(word);
    this.classes[number] = this.classes[number]! | BIT[wordClass];
  }

  /** Gives a word a part of speech. */
  addPart(word: string, part: Part): void {
    const number = this.number(word);
    this.parts[number] = this.parts[number]! | PART[part];
  }
}
