import type { EventType, Status } from '../model/index.js';

/** One line of `frames/frames.yaml`, with the quad class of the table in use. */
export interface Frame {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly cameo: string;
  readonly context: readonly string[];
  readonly quad: 1 | 2 | 3 | 4;
  readonly shape: 'symmetric' | 'directed' | 'visit';
  /** Frames of one family can be two words for one act. */
  readonly family: string;
  readonly repeats: 'one' | 'each';
  readonly tense: 'present' | 'done';
  /** What every mention of it is, whatever its words. */
  readonly status: Status | null;
}

/** How the second party stands in the sentence. Words are numbers in the word table, prefixes bits of `Prefix`. */
export interface OtherData {
  readonly object: boolean;
  readonly genitive: boolean;
  readonly adjective: boolean;
  readonly words: readonly number[];
  readonly prefixes: number;
}

/** Which noun goes with a verb: under which preposition, if any. */
export interface LinkData {
  readonly any: boolean;
  readonly words: readonly number[];
  readonly prefixes: number;
}

/** A verb, a noun, or one with fixed words around it, that tells of an act. */
export interface TriggerData {
  readonly frame: number;
  /** The head: a verb by its lemma, or a noun by its words. */
  readonly lemma: number;
  readonly head: readonly number[];
  /** One of these words goes with the verb, right behind it or behind its object: «pull out», «call on». */
  readonly particles: readonly number[];
  /** For constructions: one of these words goes with the head. Empty where the head alone is enough. */
  readonly nouns: readonly number[];
  readonly link: LinkData;
  readonly other: OtherData;
  /** One of each of these sets stands in the sentence; none of the others do. */
  readonly need: readonly (readonly number[])[];
  readonly needNot: readonly number[];
  readonly unless: readonly number[];
  readonly unlessSentence: readonly number[];
  readonly flags: readonly TriggerFlag[];
}

export const TRIGGER_FLAGS = [
  'owner',
  'people',
  'party',
  'two',
  'light',
  'alone',
  'patient',
  'place',
  'goal',
  'reversed',
  'noSubject',
  'territoryOnly',
  'finite',
  'governs',
  'force',
  'answer',
  'predicate',
  'obliges',
  'stative',
  'clause',
  'detail',
  'named',
  'armed',
] as const;

/**
 * owner: of a thing its owner is meant («السفارة الأمريكية»). people: common people are a party. party: nothing without a
 * second party. two: nothing without two. light: a noun that counts only with a light verb. alone: counts without any
 * party. patient: without an object the form is a passive. place: a place stands for its state. goal: nothing without
 * a place. reversed: the subject is the second party. noSubject: the subject is the fixed noun. territoryOnly: the second
 * party must be a place. finite: not the verbal noun. governs: nothing without what its
 * preposition governs. force: the subject is a force («القوات غادرت»). answer: done to whoever acted before, where nobody
 * else is named. predicate: a word behind a verb of being, or a modal verb. obliges: the subject is the second party,
 * the one who says so the first. stative: the passive form says what its subject does («is opposed to»). clause: the
 * subject of the clause that it opens is the second party. detail: what those do who act already («رفعوا لافتات»): an act
 * of its own only where they are named for the first time. named: it counts alone only as news, with somebody who acts
 * wherever it stands. armed: a single person does it only where a word of arms stands in the sentence («هاجم الصحافة»).
 */
export type TriggerFlag = (typeof TRIGGER_FLAGS)[number];

/** Whose act a verbal noun is that opens what somebody says: the teller's, or of whom it is told. */
export type Control = 'teller' | 'accused';

export interface LightData {
  readonly lemma: number;
  readonly particles: readonly number[];
  readonly role: 'does' | 'answers' | 'undergoes' | 'happens';
  readonly link: LinkData;
}

/** What the build keeps of `frames/` and of `languages/<language>/triggers/` and `acts.yaml`. */
export interface ActData {
  readonly frames: readonly Frame[];
  readonly triggers: readonly TriggerData[];
  readonly light: readonly LightData[];
  readonly status: readonly {
    readonly status: Status;
    readonly words: readonly number[];
    readonly lemmas: readonly number[];
  }[];
  readonly statusOfClass: Readonly<Record<string, Status>>;
  /** Auxiliaries that in the words of somebody past stand for the future: «said it would». */
  readonly backshifted: readonly number[];
  /** Verbs whose object does what the infinitive or participle behind it says: «urge», «accuse». */
  readonly objectControl: readonly number[];
  /** Prepositions by which a verb or noun governs an act: «called for», «agreed to». */
  readonly governing: readonly number[];
  /** Of the words for two, those that need another beside them: «both sides». */
  readonly pairMarks: readonly number[];
  /** Nouns that with the article stand for the group named last. */
  readonly bands: readonly number[];
  /** Words tied to a name by a hyphen with which it says not whose something is. */
  readonly beside: readonly number[];
  /** Nouns of others than those whose they are: «its neighbour». */
  readonly fellows: readonly number[];
  readonly controlOfClass: Readonly<Record<string, Control>>;
  readonly earlier: readonly number[];
  readonly earlierPairs: readonly (readonly [number, number])[];
  readonly sport: readonly number[];
  readonly history: readonly number[];
  readonly agents: readonly number[];
  readonly agentPrepositions: readonly number[];
  /** «برصاص», «بنيران»: behind the letter, by whose fire. */
  readonly fire: readonly number[];
  readonly between: readonly number[];
  readonly inside: readonly number[];
  readonly means: readonly number[];
  /** Words before an act on the occasion of which something else is done. */
  readonly occasions: readonly number[];
  /** «قبل»: an act after it was still to come. */
  readonly ahead: readonly number[];
  /** «محتمل»: an act of which an adjective says that it may come. */
  readonly possible: readonly number[];
  /** Words of attacks: where one stands, no accident accounts for the dead. */
  readonly attacks: readonly number[];
  /** Words of arms: where none stands, one person attacks another with words. */
  readonly arms: readonly number[];
  /** «سلسلة», «عدد من»: so many of the noun after it. */
  readonly measures: readonly number[];
  /** «من أجل», «بهدف»: to what end somebody goes somewhere. */
  readonly purposes: readonly number[];
  /** «الدولة», «البلاد»: a ruler's own realm. */
  readonly realms: readonly number[];
  readonly conditions: readonly number[];
}

/** What a word can be to this room, as bits of the packed `actBits`. */
export enum ActBit {
  None = 0,
  /** A form of a verb that heads a trigger or lends a subject. */
  Verb = 1,
  /** A noun that heads a trigger. */
  Noun = 2,
  /** A word that goes with some head. */
  Part = 4,
  Status = 8,
  Organ = 16,
  People = 32,
  Pair = 64,
  Sport = 128,
  History = 256,
  Agent = 512,
  Earlier = 1024,
  /** A verb of what an act led to, or that it took place. */
  Result = 2048,
  /** Spelled like a verb and hardly ever one. */
  NoVerb = 4096,
  /** A force or a machine: it stands for whose it is where force is used, and pays no visit. */
  Force = 8192,
  /** Before an act that another answers: «ردا على». */
  Given = 16384,
  /** An adjective that is also a noun of who acts: «العسكري». */
  Describes = 32768,
}
