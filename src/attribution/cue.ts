import type { EntityType } from '../model/index.js';
import type { Prepositions } from './prepositions.js';

/** A reporting verb ready for matching. */
export interface Cue {
  readonly class: string;
  readonly core: boolean;
  /** Of the noun phrase that is its content. */
  readonly preps: Prepositions;
  /** Of the clause that is its content, beside the bare complementiser. */
  readonly clausePreps: Prepositions;
  /** Where its object is a person, what opens the content after that person. */
  readonly contentPrep: Prepositions;
  /** All that can open a noun phrase as its content: `preps`, with `contentPrep` where its object is a person. */
  readonly nominalPreps: Prepositions;
  /** Of whom or what it is said to. */
  readonly addressee: Prepositions;
  /** Of the source where the subject only passes on. */
  readonly sourcePrep: Prepositions;
  readonly object: boolean;
  /** Nouns, by number, and kinds of named entity with which as its object it is a deed. */
  readonly deeds: ReadonlySet<number>;
  readonly deedsTo: ReadonlySet<EntityType>;
  readonly personObject: boolean;
  /** It says nothing without that object, so that a single name after it is the object: «وحث المجلس على». */
  readonly objectRequired: boolean;
  /** Words that begin content with which it says nothing without that object: «دعا فلانا إلى زيارة …». */
  readonly objectRequiredWith: ReadonlySet<number>;
  readonly quote: boolean;
  readonly needs: 'clause' | 'quote' | 'idiom' | null;
  /** A clause follows without a complementiser. */
  readonly bare: boolean;
  /** Its present is never written with an undotted last letter. */
  readonly dotted: boolean;
  /** An infinitive can be the content. */
  readonly infinitive: boolean;
  readonly impersonalPassive: boolean;
  readonly homograph: boolean;
  readonly asks: readonly number[];
  readonly idioms: readonly Idiom[];
}

/** One fixed word of an idiom: as it is written, or where it may be read so its stem with any pronoun («استعداده», «استعدادها»). */
export interface IdiomWord {
  readonly word: number;
  /** -1 where it bears no pronoun. */
  readonly stem: number;
}

/** Fixed words after a reporting verb, the whole being the cue. */
export interface Idiom {
  readonly words: readonly IdiomWord[];
  /** Bits of `Prefix` that the next word bears: «استعداده ل…». */
  readonly joins: number;
  /** It ends in a preposition, so that a noun phrase can be the content. */
  readonly opensNoun: boolean;
  readonly class: string;
  readonly core: boolean;
  /** The words belong to the content, not to the cue. */
  readonly object: boolean;
}

/** A noun that reports. */
export interface NounCue {
  /** Of the clause that is its content, beside the bare complementiser. */
  readonly clausePreps: Prepositions;
  readonly class: string;
  readonly core: boolean;
  readonly lemma: string;
  /** Word numbers of the prepositions, and of the sign of the infinitive, that open what it says. */
  readonly preps: ReadonlySet<number>;
  /** It reports as the object of a verb too: «has a plan to». */
  readonly supported: boolean;
}

/** The fixed words of a source phrase: «وفقا ل». */
export interface PhraseCue {
  readonly words: readonly number[];
  /** Bits of `Prefix` that the word after the phrase must bear: «وفقا ل». */
  readonly joins: number;
  readonly class: string;
  readonly takes: 'np' | 'clause' | 'np-or-clause';
}
