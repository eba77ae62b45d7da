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
import { ActWords } from './act-words.js';

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
export class ActLexicon extends ActWords {
  readonly statusOfClass: Readonly<Record<string, Status>>;
  readonly controlOfClass: Readonly<Record<string, Control>>;
  readonly #objectControl: ReadonlySet<number>;
  readonly #bits: Uint16Array;
  readonly #bound: Int32Array;
  readonly #byLemma = new Map<number, Trigger[]>();
  readonly #byNoun = new Map<number, Trigger[]>();
  readonly #light = new Map<number, LightData[]>();
  readonly #statusOfWord = new Map<number, Status>();
  readonly #statusOfLemma = new Map<number, Status>();

  constructor({ acts, actBits, boundBase }: PackedActs) {
    super(acts);
    this.#bits = actBits;
    this.#bound = boundBase;
    this.statusOfClass = acts.statusOfClass;
    this.controlOfClass = acts.controlOfClass;
    this.#objectControl = new Set(acts.objectControl);
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

  /** «urge»: its object does what the infinitive behind it says. */
  controlsByObject(lemma: number): boolean {
    return this.#objectControl.has(lemma);
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
