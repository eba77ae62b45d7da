import type { Status } from '../model/index.js';
import { Prefix, splitAt } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import {
  type ActBit,
  type ActData,
  type Control,
  type Frame,
  type LightData,
  TRIGGER_FLAGS,
  type TriggerData,
  type TriggerFlag,
} from './act-data.js';

/** A trigger ready for matching. */
export interface Trigger
  extends Omit<TriggerData, 'frame' | 'nouns' | 'need' | 'needNot' | 'unless' | 'unlessSentence' | 'flags'> {
  readonly frame: Frame;
  readonly nouns: ReadonlySet<number>;
  readonly need: readonly ReadonlySet<number>[];
  readonly needNot: ReadonlySet<number>;
  readonly unless: ReadonlySet<number>;
  readonly unlessSentence: ReadonlySet<number>;
  readonly is: Readonly<Record<TriggerFlag, boolean>>;
}

/** The packed sections of `dist/data/<language>.bin` that this room reads. */
export interface PackedActs {
  readonly acts: ActData;
  readonly actBits: Uint16Array;
  readonly boundBase: Int32Array;
}

const NONE: readonly never[] = [];

/** The words of acts in one language, by lemma and by word number. */
export class ActLexicon {
  readonly statusOfClass: Readonly<Record<string, Status>>;
  readonly controlOfClass: Readonly<Record<string, Control>>;
  readonly #backshifted: ReadonlySet<number>;
  readonly #objectControl: ReadonlySet<number>;
  readonly #governing: ReadonlySet<number>;
  readonly #pairMarks: ReadonlySet<number>;
  readonly #bands: ReadonlySet<number>;
  readonly #beside: ReadonlySet<number>;
  readonly #fellows: ReadonlySet<number>;
  readonly #between: ReadonlySet<number>;
  readonly #inside: ReadonlySet<number>;
  readonly #agentPrepositions: ReadonlySet<number>;
  readonly #means: ReadonlySet<number>;
  readonly #occasions: ReadonlySet<number>;
  readonly #measures: ReadonlySet<number>;
  readonly #purposes: ReadonlySet<number>;
  readonly #realms: ReadonlySet<number>;
  readonly #conditions: ReadonlySet<number>;
  readonly #earlier: ReadonlySet<number>;
  readonly #earlierPairs: ReadonlyMap<number, number>;
  readonly #bits: Uint16Array;
  readonly #bound: Int32Array;
  readonly #byLemma = new Map<number, Trigger[]>();
  readonly #byNoun = new Map<number, Trigger[]>();
  readonly #light = new Map<number, LightData[]>();
  readonly #statusOfWord = new Map<number, Status>();
  readonly #statusOfLemma = new Map<number, Status>();

  constructor({ acts, actBits, boundBase }: PackedActs) {
    this.#bits = actBits;
    this.#bound = boundBase;
    this.statusOfClass = acts.statusOfClass;
    this.controlOfClass = acts.controlOfClass;
    this.#backshifted = new Set(acts.backshifted);
    this.#objectControl = new Set(acts.objectControl);
    this.#governing = new Set(acts.governing);
    this.#pairMarks = new Set(acts.pairMarks);
    this.#bands = new Set(acts.bands);
    this.#beside = new Set(acts.beside);
    this.#fellows = new Set(acts.fellows);
    this.#between = new Set(acts.between);
    this.#inside = new Set(acts.inside);
    this.#agentPrepositions = new Set(acts.agentPrepositions);
    this.#means = new Set(acts.means);
    this.#occasions = new Set(acts.occasions);
    this.#measures = new Set(acts.measures);
    this.#purposes = new Set(acts.purposes);
    this.#realms = new Set(acts.realms);
    this.#conditions = new Set(acts.conditions);
    this.#earlier = new Set(acts.earlier);
    this.#earlierPairs = new Map(acts.earlierPairs);
    for (const data of acts.triggers) {
      const trigger = triggerOf(data, acts.frames);
      if (data.lemma >= 0) put(this.#byLemma, data.lemma, trigger);
      for (const word of data.head) put(this.#byNoun, word, trigger);
    }
    for (const light of acts.light) put(this.#light, light.lemma, light);
    for (const { status, words, lemmas } of acts.status) {
      for (const word of words) if (!this.#statusOfWord.has(word)) this.#statusOfWord.set(word, status);
      for (const lemma of lemmas) if (!this.#statusOfLemma.has(lemma)) this.#statusOfLemma.set(lemma, status);
    }
  }

  /** Bits of `ActBit`: what a word can be here. */
  bits(word: number): number {
    return word < 0 || word >= this.#bits.length ? 0 : this.#bits[word]!;
  }

  is(word: number, bit: ActBit): boolean {
    return (this.bits(word) & bit) !== 0;
  }

  /** Bits of every token: of all its splits together. */
  bitsOf({ tokens, words }: Text): Uint16Array {
    const bits = new Uint16Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      let own = 0;
      for (let k = 0; k < words.count[i]!; k++) own |= this.bits(words.word[splitAt(i, k)]!);
      bits[i] = own;
    }
    return bits;
  }

  /** The token, but for a conjunction, has a bit. */
  isWhole(text: Text, token: number, bit: ActBit): boolean {
    for (let k = 0; k < text.words.count[token]!; k++)
      if (
        (text.prefix(token, k) & ~Prefix.Conjunction) === 0 &&
        text.pronoun(token, k) === 0 &&
        this.is(text.word(token, k), bit)
      )
        return true;
    return false;
  }

  /** The noun that a word is with a pronoun attached or in the accusative; the word itself where it is none. */
  base(word: number): number {
    const base = word < 0 || word >= this.#bound.length ? 0 : this.#bound[word]!;
    return base === 0 ? word : Math.abs(base) - 1;
  }

  /** A noun of a trigger with a pronoun attached, as one word. */
  bearsPronoun(word: number): boolean {
    return word >= 0 && word < this.#bound.length && this.#bound[word]! < 0;
  }

  /** «would»: in the words of somebody past it stands for the future. */
  isBackshifted(word: number): boolean {
    return this.#backshifted.has(word);
  }

  /** «urge»: its object does what the infinitive behind it says. */
  controlsByObject(lemma: number): boolean {
    return this.#objectControl.has(lemma);
  }

  /** «for», «to»: what stands under it is what the word before speaks of. */
  governs(preposition: number): boolean {
    return this.#governing.has(preposition);
  }

  /** «both», «two»: before a plural they make it the two who are meant. */
  /** «its neighbour», «their allies». */
  isFellow(word: number): boolean {
    return this.#fellows.has(word);
  }

  /** «Russia-backed», «ex-Soviet». */
  isBeside(word: number): boolean {
    return this.#beside.has(word);
  }

  /** «the group», «the militia». */
  isBand(word: number): boolean {
    return this.#bands.has(word);
  }

  isPairMark(word: number): boolean {
    return this.#pairMarks.has(word);
  }

  /** «بين»: a preposition before two who act on each other. */
  isBetween(word: number): boolean {
    return this.#between.has(word);
  }

  /** «في»: a preposition before a place. */
  isInside(word: number): boolean {
    return this.#inside.has(word);
  }

  /** «من قبل», «على يد»: a preposition before a word for who did it. */
  leadsToAgent(prep: number): boolean {
    return prep >= 0 && (this.#agentPrepositions.size === 0 || this.#agentPrepositions.has(prep));
  }

  /** «من خلال»: by doing what follows. */
  isMeans(word: number): boolean {
    return this.#means.has(word);
  }

  /** «خلال», «بعد»: what follows is the occasion of something else. */
  isOccasion(word: number): boolean {
    return this.#occasions.has(word);
  }

  /** «سلسلة»: so many of the noun after it. */
  isMeasure(word: number): boolean {
    return this.#measures.has(word);
  }

  /** «أجل», «بهدف»: to what end. */
  isPurpose(word: number): boolean {
    return this.#purposes.has(word);
  }

  /** «الدولة», «البلاد»: a ruler's own realm. */
  isRealm(word: number): boolean {
    return this.#realms.has(word);
  }

  /** «إذا»: before what an act depends on. */
  isAnyCondition(text: Text, token: number): boolean {
    for (let k = 0; k < text.words.count[token]!; k++)
      if (this.#conditions.has(text.word(token, k))) return true;
    return false;
  }

  /** «السابقة», «قبل ذلك»: another act than the one at hand. */
  isAnyEarlier(text: Text, token: number): boolean {
    for (let k = 0; k < text.words.count[token]!; k++) {
      const word = text.word(token, k);
      // «أخرى» is not «آخر» with a pronoun.
      if (this.#earlier.has(word) && text.pronoun(token, k) === 0) return true;
      const next = this.#earlierPairs.get(word);
      if (next !== undefined && token + 1 < text.tokens.count && text.isWordNumber(token + 1, next))
        return true;
    }
    return false;
  }

  ofLemma(lemma: number): readonly Trigger[] {
    return this.#byLemma.get(lemma) ?? NONE;
  }

  ofNoun(word: number): readonly Trigger[] {
    return this.#byNoun.get(word) ?? NONE;
  }

  light(lemma: number): readonly LightData[] {
    return this.#light.get(lemma) ?? NONE;
  }

  statusOfWord(word: number): Status | null {
    return this.#statusOfWord.get(word) ?? null;
  }

  statusOfLemma(lemma: number): Status | null {
    return this.#statusOfLemma.get(lemma) ?? null;
  }
}

function triggerOf(data: TriggerData, frames: readonly Frame[]): Trigger {
  const is = Object.fromEntries(TRIGGER_FLAGS.map((flag) => [flag, data.flags.includes(flag)]));
  return {
    lemma: data.lemma,
    head: data.head,
    particles: data.particles,
    link: data.link,
    other: data.other,
    frame: frames[data.frame]!,
    nouns: new Set(data.nouns),
    need: data.need.map((words) => new Set(words)),
    needNot: new Set(data.needNot),
    unless: new Set(data.unless),
    unlessSentence: new Set(data.unlessSentence),
    is: is as Trigger['is'],
  };
}

function put<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
