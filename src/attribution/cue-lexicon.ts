import type { Pronoun } from '../entities/resolver/resolved.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Text } from '../text/text.js';
import type { Cue, NounCue, PhraseCue } from './cue.js';
import { CueCompiler } from './cue-compiler.js';
import type { CueData, CueNoun, WordEndings } from './cue-data.js';

/** Bits of `CueLexicon.opens`. */
export enum Opens {
  Nothing = 0,
  Cue = 1,
  Phrase = 2,
  Turn = 4,
}

/** Word sequences by their first word, longest first. */
type Sequences = Map<number, (readonly number[])[]>;

const NO_ENDINGS: WordEndings = { adverb: [], participle: [], past: [], plural: [], notPlural: [] };

/** The reporting expressions of a language, by lemma, word and phrase number. */
export class CueLexicon {
  /** Where the subject stands. */
  readonly order: CueData['order'];
  readonly endings: WordEndings;
  /** Prepositions of who does what a passive says: «by»; word numbers. */
  readonly #agents: ReadonlySet<number>;
  readonly #origins: ReadonlySet<number>;
  readonly #adjectives = new Map<number, Cue>();
  readonly #pronouns: ReadonlyMap<number, Pronoun>;
  readonly #byLemma: (Cue | undefined)[];
  readonly nouns = new Map<number, NounCue>();
  /** Phrases by their first word, longest first. */
  readonly phrases = new Map<number, PhraseCue[]>();
  readonly editorial: Sequences;
  readonly continuations: Sequences;
  readonly tails: Sequences;
  readonly withholding: Sequences;
  readonly meanwhile: Sequences;
  readonly openers: Sequences;
  readonly settings: Sequences;
  readonly manners: ReadonlySet<number>;
  /** Adjectives with a preposition of their own: «المعنية بحقوق الإنسان». */
  readonly governing: ReadonlySet<number>;
  /** Verbs that only say that the next one was earlier: «سبق». */
  readonly earlier: ReadonlySet<number>;
  /** «That not» in one word, with which the content begins: «ألا». */
  readonly thatNot: ReadonlySet<number>;
  readonly addressed: ReadonlySet<number>;
  /** Bodies that are asked rather than ask, where the demand is joined on. */
  readonly addressedBodies: ReadonlySet<number>;
  readonly nobody: ReadonlySet<number>;
  readonly labels: ReadonlySet<number>;
  readonly received: ReadonlySet<number>;
  /** What a word may begin, by word number, so that most tokens are passed over at once. */
  readonly #opens: Uint8Array;

  constructor(lexicon: Lexicon, data: CueData) {
    const compiler = new CueCompiler(lexicon);
    this.order = data.order;
    this.endings = data.endings ?? NO_ENDINGS;
    this.#agents = new Set((data.agents ?? []).map((word) => lexicon.wordOf(word)));
    this.#pronouns = new Map((data.pronouns ?? []).map((pronoun) => [lexicon.wordOf(pronoun.word), pronoun]));
    this.#origins = new Set((data.origins ?? []).map((word) => lexicon.wordOf(word)));
    for (const adjective of data.adjectives ?? [])
      this.#adjectives.set(lexicon.wordOf(adjective.lemma), compiler.verb(adjective, []));
    const verbs = new Map(data.verbs.map((verb) => [verb.lemma, verb]));
    this.#byLemma = lexicon.vocalised.map((lemma) => {
      const verb = verbs.get(lemma);
      if (verb === undefined) return undefined;
      const idioms = data.idioms.filter(({ lemma: of }) => of === verb.lemma);
      return compiler.verb(verb, idioms);
    });
    for (const noun of data.nouns) this.#addNoun(lexicon, noun, compiler.noun(noun));
    for (const phrase of data.phrases) this.#addPhrase(compiler.phrase(phrase));
    this.editorial = sequences(compiler, data.editorial);
    this.tails = sequences(compiler, data.tails);
    this.withholding = sequences(compiler, data.withholding);
    this.meanwhile = sequences(compiler, data.meanwhile);
    this.openers = sequences(compiler, data.openers);
    this.continuations = sequences(compiler, data.continuations);
    this.manners = compiler.words(data.manners);
    this.governing = compiler.words(data.governing);
    this.earlier = compiler.words(data.earlier);
    this.thatNot = compiler.words(data.thatNot ?? []);
    this.settings = sequences(compiler, data.settings);
    this.addressed = compiler.words(data.addressed);
    this.addressedBodies = compiler.words(data.addressedBodies);
    this.nobody = compiler.words(data.nobody);
    this.labels = compiler.words(data.labels ?? []);
    this.received = compiler.words(data.received);
    this.#opens = this.#opensOf(lexicon);
  }

  /** Whether a word may be a cue (`Opens.Cue`), or open a phrase or a turn. */
  opens(word: number): Opens {
    return word < 0 || word >= this.#opens.length ? Opens.Nothing : this.#opens[word]!;
  }

  /** A token is a preposition of the agent. */
  isAgent(text: Text, token: number): boolean {
    return text.words.count[token]! > 0 && this.#agents.has(text.word(token, 0));
  }

  /** A token is a preposition of whom something comes from. */
  isOrigin(text: Text, token: number): boolean {
    return text.words.count[token]! > 0 && this.#origins.has(text.word(token, 0));
  }

  /** The person, gender and number of a pronoun that is a word of its own. */
  pronoun(word: number): Pronoun | undefined {
    return this.#pronouns.get(word);
  }

  /** The reporting adjective that a word is. */
  adjective(word: number): Cue | undefined {
    return this.#adjectives.get(word);
  }

  ofLemma(lemma: number): Cue | undefined {
    return this.#byLemma[lemma];
  }

  #addNoun(lexicon: Lexicon, noun: CueNoun, cue: NounCue): void {
    for (const word of [noun.noun, ...(noun.plurals ?? [])]) {
      const number = lexicon.wordOf(word);
      if (number >= 0) this.nouns.set(number, cue);
    }
  }

  #addPhrase(phrase: PhraseCue): void {
    const list = this.phrases.get(phrase.words[0]!) ?? [];
    list.push(phrase);
    list.sort((a, b) => b.words.length - a.words.length || b.joins - a.joins);
    this.phrases.set(phrase.words[0]!, list);
  }

  #opensOf(lexicon: Lexicon): Uint8Array {
    const opens = new Uint8Array(lexicon.table.size);
    lexicon.markWordsOf(
      Uint8Array.from(this.#byLemma, (cue) => Number(cue !== undefined)),
      opens,
      Opens.Cue,
    );
    for (const word of this.nouns.keys()) opens[word] = opens[word]! | Opens.Cue;
    for (const word of this.phrases.keys()) opens[word] = opens[word]! | Opens.Phrase;
    const turns = [this.continuations, this.tails, this.withholding, this.meanwhile, this.openers];
    for (const map of [this.editorial, ...turns]) {
      for (const word of map.keys()) opens[word] = opens[word]! | Opens.Turn;
    }
    return opens;
  }
}

function sequences(compiler: CueCompiler, phrases: readonly string[]): Sequences {
  const map: Sequences = new Map();
  for (const phrase of phrases) {
    const words = compiler.sequence(phrase);
    const list = map.get(words[0]!) ?? [];
    list.push(words);
    list.sort((a, b) => b.length - a.length);
    map.set(words[0]!, list);
  }
  return map;
}
