import { Prefix } from '../text/03-words.js';
import type { Lexicon } from '../text/lexicon.js';
import { BIT } from '../text/word-class.js';
import type { Cue, Idiom, IdiomWord, NounCue, PhraseCue } from './cue.js';
import { type CueIdiom, type CueNoun, type CuePhrase, type CueVerb, WHOLE } from './cue-data.js';
import { merged, NO_PREPOSITIONS, type Prepositions } from './prepositions.js';

/** Turns the entries of `cues.yaml` into word numbers and bits. */
export class CueCompiler {
  readonly #lexicon: Lexicon;
  readonly #letterPrepositions: ReadonlyMap<string, number>;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#letterPrepositions = new Map(
      lexicon.clitics.proclitics
        .filter(({ kind }) => kind === 'preposition')
        .map(({ text, lemma }) => [text, lemma === 'b' ? Prefix.B : lemma === 'k' ? Prefix.K : Prefix.L]),
    );
  }

  verb(verb: CueVerb, idioms: readonly CueIdiom[]): Cue {
    const preps = this.#prepositions(verb.preps);
    const contentPrep = this.#prepositions(verb.contentPrep === undefined ? [] : [verb.contentPrep]);
    const personObject = verb.person !== undefined;
    return {
      class: verb.class,
      core: verb.core ?? true,
      preps,
      clausePreps: this.#clausePrepositions(verb),
      contentPrep,
      nominalPreps: personObject ? merged(contentPrep, preps) : preps,
      addressee: this.#prepositions(verb.addressee),
      sourcePrep: this.#prepositions(verb.sourcePrep),
      object: verb.object ?? false,
      deeds: this.words(verb.deeds ?? []),
      deedsTo: new Set(verb.deedsTo ?? []),
      personObject,
      objectRequired: verb.person === 'required',
      objectRequiredWith: this.words(verb.personWith ?? []),
      quote: verb.quote ?? false,
      needs: verb.needs ?? null,
      bare: verb.bare ?? false,
      infinitive: verb.infinitive ?? false,
      dotted: verb.dotted ?? false,
      impersonalPassive: verb.passive === 'reporting',
      homograph: verb.homograph ?? false,
      asks: (verb.asks ?? []).map((ask) => this.#lexicon.wordOf(ask.split(' ')[0]!)),
      idioms: idioms.flatMap((idiom) => idiom.words.map((words) => this.#idiom(words, idiom))),
    };
  }

  noun(noun: CueNoun): NounCue {
    return {
      class: noun.class,
      core: noun.core ?? true,
      lemma: noun.noun,
      clausePreps: this.#clausePrepositions(noun),
      preps: new Set((noun.preps ?? []).map((prep) => this.#lexicon.wordOf(prep))),
      supported: noun.supported ?? false,
    };
  }

  phrase(phrase: CuePhrase): PhraseCue {
    const { parts, joins } = this.#partsOf(phrase.text);
    const words = parts.map((part) => this.#lexicon.table.add(part));
    return { words, joins, class: phrase.class, takes: phrase.takes ?? 'np' };
  }

  /** The word numbers of a phrase without a preposition at its end. */
  sequence(phrase: string): number[] {
    return phrase.split(' ').map((word) => this.#lexicon.table.add(word));
  }

  words(list: readonly string[]): Set<number> {
    return new Set(list.map((word) => this.#lexicon.table.add(word)));
  }

  #idiom(text: string, { class: verbClass, core, object, genitive }: CueIdiom): Idiom {
    const { parts, joins } = this.#partsOf(text);
    const words = parts.map((part) => this.#idiomWord(part));
    const last = words.at(-1)!;
    const opensNoun =
      genitive === true ||
      joins !== 0 ||
      last.stem >= 0 ||
      (this.#lexicon.classes(last.word) & BIT.preposition) !== 0;
    return { words, joins, opensNoun, class: verbClass, core: core ?? true, object: object ?? false };
  }

  /** The words of «وفقا ل», without a letter at the end that the next word bears. */
  #partsOf(text: string): { parts: string[]; joins: number } {
    const parts = text.split(' ');
    const joins = parts.length > 1 ? (this.#letterPrepositions.get(parts.at(-1)!) ?? 0) : 0;
    return { parts: joins === 0 ? parts : parts.slice(0, -1), joins };
  }

  /** A word with the pronoun «ه» stands for the word with any pronoun. */
  #idiomWord(part: string): IdiomWord {
    const lexicon = this.#lexicon;
    const enclitic = lexicon.clitics.enclitics.find(
      ({ person, gender, number }) => person === 3 && gender === 'm' && number === 's',
    )?.text;
    const isWhole = part.endsWith(WHOLE);
    const word = lexicon.table.add(isWhole ? part.slice(0, -WHOLE.length) : part);
    if (isWhole || enclitic === undefined) return { word, stem: -1 };
    const bears = part.endsWith(enclitic) && part.length > enclitic.length + 2;
    return { word, stem: bears ? lexicon.wordOf(part.slice(0, -enclitic.length)) : -1 };
  }

  /** Of «إلى أن» the preposition. */
  #clausePrepositions({ marks = [] }: Pick<CueVerb, 'marks'>): Prepositions {
    return this.#prepositions(marks.filter((mark) => mark.includes(' ')).map((mark) => mark.split(' ')[0]!));
  }

  #prepositions(preps: readonly string[] | undefined): Prepositions {
    if (preps === undefined || preps.length === 0) return NO_PREPOSITIONS;
    let prefixes = 0;
    const words = new Set<number>();
    const seconds = new Map<number, number>();
    for (const prep of preps) {
      const letter = this.#letterPrepositions.get(prep);
      const [first, second] = prep.split(' ');
      const word = letter === undefined ? this.#lexicon.wordOf(first!) : -1;
      if (letter !== undefined) prefixes |= letter;
      else if (word >= 0) words.add(word);
      if (word >= 0 && second !== undefined) seconds.set(word, this.#lexicon.table.add(second));
    }
    return { words, seconds, prefixes };
  }
}
