import { foldWord } from './01-normalise.js';
import { lemmaOf } from './verb-form.js';
import { BIT, type WordClass } from './word-class.js';
import { type PackedWordTable, WordTable } from './word-table.js';

export interface Proclitic {
  readonly text: string;
  readonly kind: 'conjunction' | 'future' | 'preposition';
  readonly lemma?: string;
  readonly host?: 'noun' | 'present';
}

export interface Enclitic {
  readonly text: string;
  readonly person: 1 | 2 | 3;
  readonly gender: 'm' | 'f' | null;
  readonly number: 's' | 'd' | 'p';
}

export interface Clitics {
  readonly proclitics: readonly Proclitic[];
  readonly article: string;
  readonly articleAfterL: string;
  readonly enclitics: readonly Enclitic[];
}

/** The words of one language as the build packs them. All spellings folded. */
export interface PackedLexicon extends PackedWordTable {
  /** Class bits by word number. */
  readonly classes: Int32Array;
  /** Bits of `PART` by word number; empty for languages without such lists. */
  readonly parts: Int32Array;
  /** Where the readings of a word begin in `readings`; one entry more than there are words. */
  readonly readingStart: Int32Array;
  readonly readings: Int32Array;
  /** Verb lemmas without vowel signs, as written for people. */
  readonly lemmas: readonly string[];
  /** The same with their vowel signs, by which verbs written alike are told apart. */
  readonly vocalised: readonly string[];
  readonly clitics: Clitics;
}

/** What a language knows of words: their classes and verb readings by word number. */
export class Lexicon {
  readonly table: WordTable;
  readonly lemmas: readonly string[];
  readonly vocalised: readonly string[];
  readonly clitics: Clitics;
  /** Prepositions with a pronoun and nothing else: «به», «لها»; folded. */
  readonly boundPronouns: ReadonlySet<string>;
  #classes: Int32Array;
  readonly #parts: Int32Array;
  readonly #readingStart: Int32Array;
  readonly #readings: Int32Array;

  constructor(packed: PackedLexicon) {
    this.table = new WordTable(packed);
    this.lemmas = packed.lemmas;
    this.vocalised = packed.vocalised;
    this.clitics = packed.clitics;
    const letters = packed.clitics.proclitics.filter(({ kind }) => kind === 'preposition');
    const pronouns = packed.clitics.enclitics.map(({ text }) => text);
    this.boundPronouns = new Set(letters.flatMap(({ text }) => pronouns.map((pronoun) => text + pronoun)));
    this.#classes = packed.classes;
    this.#parts = packed.parts;
    this.#readings = packed.readings;
    this.#readingStart = packed.readingStart;
  }

  classes(word: number): number {
    return word < 0 || word >= this.#classes.length ? 0 : this.#classes[word]!;
  }

  /** Bits of `PART`. */
  parts(word: number): number {
    return word < 0 || word >= this.#parts.length ? 0 : this.#parts[word]!;
  }

  /** Range of a word's readings in `reading`. */
  readingsFrom(word: number): number {
    return word < 0 || word + 1 >= this.#readingStart.length ? 0 : this.#readingStart[word]!;
  }

  readingsTo(word: number): number {
    return word < 0 || word + 1 >= this.#readingStart.length ? 0 : this.#readingStart[word + 1]!;
  }

  /** Sets a mark for every word, by its number, that is a form of one of the lemmas which are 1 in `lemmas`. */
  markWordsOf(lemmas: Uint8Array, marks: Uint8Array, mark: number): void {
    const starts = this.#readingStart;
    const readings = this.#readings;
    for (let word = 0, r = 0; word + 1 < starts.length; word++)
      for (const to = starts[word + 1]!; r < to; r++)
        if (lemmas[lemmaOf(readings[r]!)] === 1) marks[word] = mark;
  }

  reading(index: number): number {
    return this.#readings[index]!;
  }

  /** Whether a letter is the proclitic preposition of that name. */
  isProclitic(code: number, lemma: string): boolean {
    for (const proclitic of this.clitics.proclitics)
      if (proclitic.text.charCodeAt(0) === code && proclitic.lemma === lemma) return true;
    return false;
  }

  /** The attached pronoun of a number as splits have it; 0 is none. */
  enclitic(pronoun: number): Enclitic | undefined {
    return pronoun === 0 ? undefined : this.clitics.enclitics[pronoun - 1];
  }

  /** Number of a word as written, or -1. */
  wordOf(written: string): number {
    const folded = foldWord(written);
    const codes = new Uint16Array(folded.length);
    for (let i = 0; i < folded.length; i++) codes[i] = folded.charCodeAt(i);
    return this.table.find(codes, 0, codes.length);
  }

  /** Adds a folded word (of a user's own entries) and gives it a class. */
  add(folded: string, wordClass: WordClass): number {
    const word = this.table.add(folded);
    if (word >= this.#classes.length) {
      const more = new Int32Array(word * 2);
      more.set(this.#classes);
      this.#classes = more;
    }
    this.#classes[word] = this.#classes[word]! | BIT[wordClass];
    return word;
  }
}
