import { foldWord } from '../text/01-normalise.js';
import { Prefix } from '../text/03-words.js';
import type { Lexicon } from '../text/lexicon.js';
import { lemmaOf } from '../text/verb-form.js';
import { BIT } from '../text/word-class.js';
import type { CueData, CueIdiom, CueNoun, CuePhrase, CueVerb } from './cue-data.js';

/** Prepositions as the reader meets them: free words by number, and those written together with the next word. */
export interface Prepositions {
  readonly words: ReadonlySet<number>;
  /** Bits of `Prefix`. */
  readonly prefixes: number;
}

/** A reporting verb ready for matching. */
export interface Cue {
  readonly class: string;
  readonly core: boolean;
  readonly clause: boolean;
  /** Of the noun phrase that is its content. */
  readonly preps: Prepositions;
  /** Of the clause that is its content, beside the bare complementiser. */
  readonly clausePreps: Prepositions;
  readonly contentPrep: Prepositions;
  readonly sourcePrep: Prepositions;
  readonly addressee: Prepositions;
  readonly object: boolean;
  readonly personObject: boolean;
  readonly quote: boolean;
  readonly needs: 'clause' | 'quote' | null;
  readonly impersonalPassive: boolean;
  readonly homograph: boolean;
  readonly asks: readonly number[];
  readonly idioms: readonly Idiom[];
}

/** One fixed word of an idiom; with `pronoun` any attached pronoun stands on it («استعداده», «استعدادها»). */
export interface IdiomWord {
  readonly word: number;
  readonly pronoun: boolean;
}

export interface Idiom {
  readonly words: readonly IdiomWord[];
  /** Bits of `Prefix` that the next word bears: «استعداده ل…». */
  readonly joins: number;
  /** It ends in a preposition, so that a noun phrase can be the content. */
  readonly opensNoun: boolean;
  readonly class: string;
  readonly core: boolean;
}

export interface NounCue {
  readonly class: string;
  readonly core: boolean;
  readonly preps: Prepositions;
  readonly lemma: string;
}

export interface Phrase {
  readonly words: readonly number[];
  /** Bits of `Prefix` that the word after the phrase must bear: «وفقا ل». */
  readonly joins: number;
  readonly class: string;
  readonly takes: 'np' | 'clause' | 'np-or-clause';
  readonly guarded: boolean;
}

/** Bits of `CueLexicon.opens`. */
export enum Opens {
  Nothing = 0,
  Cue = 1,
  Phrase = 2,
  Turn = 4,
}

const NONE: Prepositions = { words: new Set(), prefixes: 0 };

/** The reporting expressions of a language, by lemma, word and phrase number. */
export class CueLexicon {
  readonly #byLemma: (Cue | undefined)[];
  readonly nouns = new Map<number, NounCue>();
  /** Phrases by their first word, longest first. */
  readonly phrases = new Map<number, Phrase[]>();
  readonly editorial = new Map<number, (readonly number[])[]>();
  readonly continuations = new Map<number, (readonly number[])[]>();
  readonly tails = new Map<number, (readonly number[])[]>();
  readonly openers = new Map<number, (readonly number[])[]>();
  readonly #letterPrepositions: ReadonlyMap<string, number>;
  /** What a word may begin, by word number, so that most tokens are passed over at once. */
  readonly #opens: Uint8Array;

  constructor(lexicon: Lexicon, data: CueData) {
    this.#letterPrepositions = new Map(
      lexicon.clitics.proclitics
        .filter(({ kind }) => kind === 'preposition')
        .map(({ text, lemma }) => [text, lemma === 'b' ? Prefix.B : lemma === 'k' ? Prefix.K : Prefix.L]),
    );
    const verbs = new Map(data.verbs.map((verb) => [foldWord(verb.lemma), verb]));
    this.#byLemma = lexicon.lemmas.map((lemma) => {
      const verb = verbs.get(foldWord(lemma));
      return verb === undefined
        ? undefined
        : this.#cue(
            lexicon,
            verb,
            data.idioms.filter(({ lemma: of }) => of === verb.lemma),
          );
    });
    for (const noun of data.nouns) this.#addNoun(lexicon, noun);
    for (const phrase of data.phrases) this.#addPhrase(lexicon, phrase);
    for (const text of data.editorial) addSequence(this.editorial, numbers(lexicon, text));
    for (const text of data.tails) addSequence(this.tails, numbers(lexicon, text));
    for (const text of data.openers) addSequence(this.openers, numbers(lexicon, text));
    for (const text of data.continuations) addSequence(this.continuations, numbers(lexicon, text));
    this.#opens = this.#openers(lexicon);
  }

  /** Whether a word may be a cue (`Opens.Cue`), or open a phrase or a turn. */
  opens(word: number): Opens {
    return word < 0 || word >= this.#opens.length ? Opens.Nothing : this.#opens[word]!;
  }

  #openers(lexicon: Lexicon): Uint8Array {
    const opens = new Uint8Array(lexicon.table.size);
    for (let word = 0; word < opens.length; word++) {
      for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
        if (this.#byLemma[lemmaOf(lexicon.reading(r))] !== undefined) opens[word] = Opens.Cue;
      }
    }
    for (const word of this.nouns.keys()) opens[word] = opens[word]! | Opens.Cue;
    for (const word of this.phrases.keys()) opens[word] = opens[word]! | Opens.Phrase;
    for (const map of [this.editorial, this.continuations, this.tails, this.openers]) {
      for (const word of map.keys()) opens[word] = opens[word]! | Opens.Turn;
    }
    return opens;
  }

  ofLemma(lemma: number): Cue | undefined {
    return this.#byLemma[lemma];
  }

  #cue(lexicon: Lexicon, verb: CueVerb, idioms: readonly CueIdiom[]): Cue {
    const marks = verb.marks ?? [];
    const clausePreps = marks.filter((mark) => mark.includes(' ')).map((mark) => mark.split(' ')[0]!);
    return {
      class: verb.class,
      core: verb.core ?? true,
      clause: marks.length > 0,
      preps: this.#prepositions(lexicon, verb.preps),
      clausePreps: this.#prepositions(lexicon, clausePreps),
      contentPrep: this.#prepositions(lexicon, verb.contentPrep === undefined ? [] : [verb.contentPrep]),
      sourcePrep: this.#prepositions(lexicon, verb.sourcePrep),
      addressee: this.#prepositions(lexicon, verb.addressee),
      object: verb.object ?? false,
      personObject: verb.person === 'object',
      quote: verb.quote ?? false,
      needs: verb.needs ?? null,
      impersonalPassive: verb.passive === 'reporting',
      homograph: verb.homograph ?? false,
      asks: (verb.asks ?? []).map((ask) => lexicon.wordOf(ask.split(' ')[0]!)),
      idioms: idioms.flatMap((idiom) => idiom.words.map((words) => this.#idiom(lexicon, words, idiom))),
    };
  }

  #idiom(lexicon: Lexicon, text: string, { class: verbClass, core }: CueIdiom): Idiom {
    const parts = text.split(' ');
    const joins = parts.length > 1 ? (this.#letterPrepositions.get(parts.at(-1)!) ?? 0) : 0;
    const words = (joins === 0 ? parts : parts.slice(0, -1)).map((part) => idiomWord(lexicon, part));
    const last = words.at(-1)!;
    const opensNoun = joins !== 0 || last.pronoun || (lexicon.classes(last.word) & BIT.preposition) !== 0;
    return { words, joins, opensNoun, class: verbClass, core: core ?? true };
  }

  #prepositions(lexicon: Lexicon, preps: readonly string[] | undefined): Prepositions {
    if (preps === undefined || preps.length === 0) return NONE;
    let prefixes = 0;
    const words = new Set<number>();
    for (const prep of preps) {
      const letter = this.#letterPrepositions.get(prep);
      if (letter !== undefined) prefixes |= letter;
      else words.add(lexicon.wordOf(prep.split(' ')[0]!));
    }
    words.delete(-1);
    return { words, prefixes };
  }

  #addNoun(lexicon: Lexicon, noun: CueNoun): void {
    const preps = this.#prepositions(lexicon, noun.preps);
    for (const word of [noun.noun, ...(noun.plurals ?? [])]) {
      const number = lexicon.wordOf(word);
      if (number >= 0)
        this.nouns.set(number, { class: noun.class, core: noun.core ?? true, preps, lemma: noun.noun });
    }
  }

  #addPhrase(lexicon: Lexicon, phrase: CuePhrase): void {
    const parts = phrase.text.split(' ');
    const last = parts.at(-1)!;
    const letter = parts.length > 1 ? this.#letterPrepositions.get(last) : undefined;
    const words = numbers(lexicon, (letter === undefined ? parts : parts.slice(0, -1)).join(' '));
    const list = this.phrases.get(words[0]!) ?? [];
    list.push({
      words,
      joins: letter ?? 0,
      class: phrase.class,
      takes: phrase.takes ?? 'np',
      guarded: phrase.guard !== undefined,
    });
    list.sort((a, b) => b.words.length - a.words.length || b.joins - a.joins);
    this.phrases.set(words[0]!, list);
  }
}

function idiomWord(lexicon: Lexicon, part: string): IdiomWord {
  const enclitic = lexicon.clitics.enclitics.find(
    (e) => e.person === 3 && e.gender === 'm' && e.number === 's',
  )!.text;
  const bare =
    part.endsWith(enclitic) && part.length > enclitic.length + 2 ? part.slice(0, -enclitic.length) : null;
  const stem = bare === null ? -1 : lexicon.wordOf(bare);
  return stem >= 0 ? { word: stem, pronoun: true } : { word: lexicon.table.add(part), pronoun: false };
}

function addSequence(map: Map<number, (readonly number[])[]>, words: readonly number[]): void {
  const list = map.get(words[0]!) ?? [];
  list.push(words);
  list.sort((a, b) => b.length - a.length);
  map.set(words[0]!, list);
}

const numbers = (lexicon: Lexicon, phrase: string): number[] =>
  phrase.split(' ').map((word) => lexicon.table.add(word));
