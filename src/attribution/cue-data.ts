import type { Pronoun } from '../entities/resolver/resolved.js';
import type { EntityType } from '../model/index.js';

/** One reporting verb of `languages/<language>/cues.yaml`. */
export interface CueVerb {
  readonly lemma: string;
  readonly class: string;
  /** Complementisers, with their preposition where they need one: «أن», «إلى أن»; folded. */
  readonly marks?: readonly string[];
  /** Prepositions whose noun phrase is the content; folded. */
  readonly preps?: readonly string[];
  readonly object?: boolean;
  /** The verb takes a person as its object; `required`: it says nothing without one. */
  readonly person?: 'object' | 'required';
  /** Nouns of content with which that object is needed: «دعا فلانا إلى زيارة …»; folded. */
  readonly personWith?: readonly string[];
  readonly contentPrep?: string;
  readonly addressee?: readonly string[];
  readonly quote?: boolean;
  /** What introduces a question that is the content: «ما إذا»; folded. */
  readonly asks?: readonly string[];
  /** Prepositions of the source where the subject only passes on (نقل عن); folded. */
  readonly sourcePrep?: readonly string[];
  readonly needs?: 'clause' | 'quote' | 'idiom';
  /** A clause follows without a complementiser: «he said it was». */
  readonly bare?: boolean;
  /** An infinitive is the content: «promised to leave». */
  readonly infinitive?: boolean;
  /** Nouns with which as its object it is a deed and reports nothing: «recalled its ambassador»; folded. */
  readonly deeds?: readonly string[];
  /** Kinds of entity whose name as its object does the same: «attacked Poland». */
  readonly deedsTo?: readonly EntityType[];
  readonly core?: boolean;
  /** `reporting`: the passive is used impersonally (ذُكر أن). */
  readonly passive?: string;
  /** Written forms that are never this verb, before folding. */
  readonly except?: readonly string[];
  /** The present ends in a dotted letter: undotted («يدعى») it is the passive of another verb. */
  readonly dotted?: boolean;
  /** The bare written form is another common word too. */
  readonly homograph?: boolean;
}

/** A noun that reports: قول، تأكيد، تصريحات. */
export interface CueNoun {
  readonly noun: string;
  readonly class: string;
  readonly marks?: readonly string[];
  readonly preps?: readonly string[];
  readonly source?: 'genitive' | 'pronoun' | 'none';
  readonly plurals?: readonly string[];
  readonly core?: boolean;
  /** It reports as the object of a verb too: «has a plan to». */
  readonly supported?: boolean;
}

/** A source phrase: وفقا ل، بحسب، حسبما. */
export interface CuePhrase {
  readonly text: string;
  readonly class: string;
  readonly takes?: 'np' | 'clause' | 'np-or-clause';
  readonly guard?: string;
}

/** A verb with fixed words after it, the whole being the cue: «أعرب عن أمله في». */
/** Behind a word of an idiom that bears no pronoun, though its folded spelling looks so. */
export const WHOLE = '!';

export interface CueIdiom {
  readonly lemma: string;
  readonly words: readonly string[];
  readonly class: string;
  readonly marks?: readonly string[];
  readonly quote?: boolean;
  readonly core?: boolean;
  /** The genitive behind the words is the content («قلل من أهمية …»). */
  readonly genitive?: boolean;
  /** The words are no part of the cue: with what follows they are the content («حمّل فلانا مسؤولية …»). */
  readonly object?: boolean;
}

/** A personal pronoun that can be the source. */
export interface CuePronoun extends Pronoun {
  readonly word: string;
}

/** Endings by which words of no list are known; folded. */
export interface WordEndings {
  readonly adverb: readonly string[];
  readonly participle: readonly string[];
  readonly past: readonly string[];
  readonly plural: readonly string[];
  readonly notPlural: readonly string[];
}

export interface CueData {
  /** Where the grammar goes by the order of words. */
  readonly endings?: WordEndings;
  /** Pronouns that stand as words of their own. */
  readonly pronouns?: readonly CuePronoun[];
  /** Prepositions of whom something comes from: «criticism from». */
  readonly origins?: readonly string[];
  /** Adjectives that report after a verb of being: «is confident that»; as verbs, by their written form. */
  readonly adjectives?: readonly CueVerb[];
  /** Prepositions of the agent of a passive. */
  readonly agents?: readonly string[];
  /** Where the subject stands: before its verb («subject-first»), else after it. Decides which grammar reads. */
  readonly order?: 'subject-first';
  readonly verbs: readonly CueVerb[];
  readonly nouns: readonly CueNoun[];
  readonly phrases: readonly CuePhrase[];
  readonly idioms: readonly CueIdiom[];
  /** Impersonal phrases of the writer: what follows is nobody's statement. */
  readonly editorial: readonly string[];
  /** Remarks of the writer after what was said: «في إشارة إلى». */
  readonly tails: readonly string[];
  /** The same behind a comma: what somebody does not tell. */
  readonly withholding: readonly string[];
  /** The same where a verb follows: «في وقت أعلنت». */
  readonly meanwhile: readonly string[];
  /** Linking phrases that open a clause and are no part of what is said: «في سياق …،». */
  readonly openers: readonly string[];
  /** Nouns of those who are asked, urged or accused rather than speak: «دعت الدول إلى». */
  readonly addressed: readonly string[];
  readonly addressedBodies: readonly string[];
  /** Prepositions with their noun that tell where, through what or how: «على هامش». */
  readonly settings: readonly string[];
  /** Nouns that with an attached preposition tell how: «بشكل أحادي». */
  readonly manners: readonly string[];
  readonly governing: readonly string[];
  readonly earlier: readonly string[];
  readonly thatNot?: readonly string[];
  /** Words for nobody in particular, who makes no statement: «أي شخص». */
  readonly nobody: readonly string[];
  /** Labels before a colon that say what a line is, not who speaks: «Photos: …». */
  readonly labels?: readonly string[];
  /** Verbs by which a page says that it took something up itself: «تابعته». */
  readonly received: readonly string[];
  /** Turns to a speaker: «من جانبه». */
  readonly continuations: readonly string[];
}
