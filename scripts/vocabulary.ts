import { PART, type Part } from '../src/text/part-of-speech.js';
import { BIT, type WordClass } from '../src/text/word-class.js';

/** The words of a language, numbered in the order in which they come, with their class bits. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly classes: number[] = [];
  readonly parts: number[] = [];
  readonly #numbers = new Map<string, number>();

  number(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.#numbers.set(word, number);
      this.words.push(word);
      this.classes.push(0);
      this.parts.push(0);
    }
    return number;
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
