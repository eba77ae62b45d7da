import {
  ActBit,
  type ActData,
  type Control,
  type Frame,
  type LinkData,
  type OtherData,
  TRIGGER_FLAGS,
  type TriggerData,
  type TriggerFlag,
} from '../src/events/act-data.js';
import type { EventType, Status } from '../src/model/index.js';
import { foldWord } from '../src/text/01-normalise.js';
import { Prefix } from '../src/text/prefix.js';
import { isFiniteForm, lemmaOf } from '../src/text/verb-form.js';
import { wordsOf } from '../src/world-entries.js';
import type { LanguageSource } from './language-source.js';
import type { Vocabulary } from './vocabulary.js';

/** `frames/`: what actors do to each other, in no language. */
export interface FrameSource {
  readonly frames: readonly (Partial<Omit<Frame, 'quad'>> & {
    readonly id: string;
    readonly type: EventType;
    readonly cameo: string;
  })[];
  readonly quad: {
    readonly use: string;
    readonly tables: Readonly<Record<string, Readonly<Record<string, 1 | 2 | 3 | 4>>>>;
  };
}

interface PhraseSource {
  readonly verb?: string;
  readonly noun?: string;
  readonly nouns?: readonly string[];
  readonly with?: readonly string[];
  readonly link?: string;
  readonly other?: readonly string[];
  readonly need?: readonly string[];
  readonly 'need-not'?: readonly string[];
  readonly subject?: 'none';
  readonly [flag: string]: unknown;
}

/** One entry of `languages/<language>/triggers/*.yaml`. */
export interface TriggerSource {
  readonly frame: string;
  readonly verbs?: Readonly<Record<string, readonly string[]>>;
  readonly nouns?: Readonly<Record<string, readonly string[]>>;
  readonly phrases?: readonly PhraseSource[];
  readonly unless?: readonly string[];
  readonly 'unless-sentence'?: readonly string[];
}

interface VerbLink {
  readonly verb: string;
  readonly link?: string;
}

/** `languages/<language>/acts.yaml`. */
export interface ActSource {
  readonly light: Readonly<Record<'does' | 'undergoes' | 'happens', readonly VerbLink[]>> & {
    readonly answers?: readonly VerbLink[];
  };
  readonly status: Readonly<
    Record<string, { readonly words: readonly string[]; readonly verbs: readonly string[] }>
  >;
  readonly statusOfClass: Readonly<Record<string, Status>>;
  readonly controlOfClass?: Readonly<Record<string, Control>>;
  readonly backshifted?: readonly string[];
  readonly objectControl?: readonly string[];
  readonly governing?: readonly string[];
  readonly pairMarks?: readonly string[];
  readonly bands?: readonly string[];
  readonly beside?: readonly string[];
  readonly fellows?: readonly string[];
  readonly earlier: readonly string[];
  /** Two words each; the first of no other pair. */
  readonly earlierPairs?: readonly string[];
  readonly organs: readonly string[];
  readonly people: readonly string[];
  readonly pairs: readonly string[];
  readonly noVerbs: readonly string[];
  readonly forces?: readonly string[];
  readonly givens?: readonly string[];
  readonly agents: readonly string[];
  readonly agentPrepositions?: readonly string[];
  readonly fire?: readonly string[];
  readonly results: readonly string[];
  readonly between: readonly string[];
  readonly inside: readonly string[];
  readonly means: readonly string[];
  readonly occasions: readonly string[];
  readonly ahead?: readonly string[];
  readonly possible?: readonly string[];
  readonly measures?: readonly string[];
  readonly purposes?: readonly string[];
  readonly realms?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly conditions: readonly string[];
  readonly sport: readonly string[];
  readonly history: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** A language without words for acts: none is read in it. */
export const NO_ACTS: ActSource = {
  light: { does: [], undergoes: [], happens: [] },
  status: {},
  statusOfClass: {},
  earlier: [],
  organs: [],
  people: [],
  pairs: [],
  noVerbs: [],
  agents: [],
  results: [],
  between: [],
  inside: [],
  means: [],
  occasions: [],
  conditions: [],
  sport: [],
  history: [],
  lists: {},
};

export interface CompiledActs {
  readonly acts: ActData;
  /** Bits of `ActBit` by word number. */
  readonly actBits: Uint16Array;
  /** By word number: 1 + the word that it is in the accusative, negative with a pronoun attached; 0 for others. */
  readonly boundBase: Int32Array;
}

const PLACES = new Set(['object', 'genitive', 'adjective']);

/** Numbers the words of the triggers, and says of every word of the language what it can be to the room of events. */
export function compileActs(
  vocabulary: Vocabulary,
  { frames, triggers, acts, clitics }: Pick<LanguageSource, 'frames' | 'triggers' | 'acts' | 'clitics'>,
  verbs: ReadonlyMap<string, number>,
  readings: ReadonlyMap<number, readonly number[]>,
): CompiledActs {
  const compiler = new ActCompiler(vocabulary, clitics, verbs);
  const list = frames.frames.map((frame) => frameOf(frame, frames.quad));
  const numbered = new Map(list.map(({ id }, index) => [id, index]));
  const data: ActData = {
    frames: list,
    triggers: triggers.flatMap((entry) => {
      const frame = numbered.get(entry.frame);
      if (frame === undefined) throw new Error(`triggers: no frame is called «${entry.frame}»`);
      return compiler.triggers(entry, frame, acts.lists);
    }),
    light: (['does', 'answers', 'undergoes', 'happens'] as const).flatMap((role) =>
      (acts.light[role] ?? []).map(({ verb, link }) => ({
        ...compiler.verb(verb),
        role,
        link: compiler.link(link),
      })),
    ),
    status: Object.entries(acts.status).map(([status, { words, verbs: of }]) => ({
      status: status as Status,
      words: compiler.words(words),
      lemmas: of.map((verb) => compiler.lemma(verb)),
    })),
    statusOfClass: acts.statusOfClass,
    controlOfClass: acts.controlOfClass ?? {},
    backshifted: compiler.words(acts.backshifted ?? []),
    objectControl: (acts.objectControl ?? []).map((verb) => compiler.lemma(verb)),
    governing: compiler.words(acts.governing ?? []),
    pairMarks: compiler.words(acts.pairMarks ?? []),
    bands: compiler.words(acts.bands ?? []),
    beside: compiler.words(acts.beside ?? []),
    fellows: compiler.words(acts.fellows ?? []),
    earlier: compiler.words(acts.earlier),
    earlierPairs: (acts.earlierPairs ?? []).map((pair) => {
      const [first, second] = compiler.words(pair.split(' '));
      return [first!, second!] as const;
    }),
    sport: compiler.words(acts.sport),
    history: compiler.words(acts.history),
    agents: compiler.words(acts.agents),
    agentPrepositions: compiler.words(acts.agentPrepositions ?? []),
    fire: compiler.words(acts.fire ?? []),
    between: compiler.words(acts.between),
    inside: compiler.words(acts.inside),
    means: compiler.words(acts.means),
    occasions: compiler.words(acts.occasions),
    ahead: compiler.words(acts.ahead ?? []),
    possible: compiler.words(acts.possible ?? []),
    attacks: compiler.words(acts.lists.attacks ?? []),
    arms: compiler.words(acts.lists.arms ?? []),
    measures: compiler.words(acts.measures ?? []),
    purposes: compiler.words(acts.purposes ?? []),
    realms: compiler.words(acts.realms ?? []),
    conditions: compiler.words(acts.conditions),
  };
  const bound = compiler.bind(data.triggers);
  return { acts: data, boundBase: bound, actBits: bitsOf(vocabulary, compiler, data, acts, readings, bound) };
}

function frameOf(
  { id, type, mode, cameo, context, shape, family, repeats, tense, status }: FrameSource['frames'][number],
  quad: FrameSource['quad'],
): Frame {
  const table = quad.tables[quad.use];
  const of = table?.[type];
  if (of === undefined) throw new Error(`frames/quad.yaml: the table «${quad.use}» has no class for ${type}`);
  return {
    id,
    type,
    mode: mode ?? null,
    cameo,
    context: context ?? [],
    quad: of,
    shape: shape ?? 'directed',
    family: family ?? id,
    repeats: repeats ?? 'one',
    tense: tense ?? 'present',
    status: status ?? null,
  };
}

class ActCompiler {
  readonly #vocabulary: Vocabulary;
  /** The words of the language before acts add theirs. */
  readonly #listed: ReadonlySet<string>;
  readonly #clitics: LanguageSource['clitics'];
  readonly #verbs: ReadonlyMap<string, number>;
  /** Letters that are prepositions, by the bit that the reader gives them. */
  readonly #letters: ReadonlyMap<string, Prefix>;

  constructor(
    vocabulary: Vocabulary,
    clitics: LanguageSource['clitics'],
    verbs: ReadonlyMap<string, number>,
  ) {
    this.#vocabulary = vocabulary;
    this.#listed = vocabulary.listed();
    this.#clitics = clitics;
    this.#verbs = verbs;
    const bit = { b: Prefix.B, k: Prefix.K, l: Prefix.L } as const;
    this.#letters = new Map(
      clitics.proclitics
        .filter(({ kind }) => kind === 'preposition')
        .map(({ text, lemma }) => [text, bit[lemma as keyof typeof bit]]),
    );
  }

  lemma(verb: string): number {
    const number = this.#verbs.get(verb.normalize('NFC'));
    if (number === undefined) throw new Error(`triggers: the verb «${verb}» is in no list of verbs/`);
    return number;
  }

  /** A verb with the particles that go with it: «pull out». */
  verb(written: string): { lemma: number; particles: number[] } {
    const [verb, ...particles] = written.split(' ');
    return { lemma: this.lemma(verb!), particles: this.words(particles) };
  }

  words(words: readonly string[]): number[] {
    return [...new Set(words.flatMap((word) => wordsOf(word).map((w) => this.#vocabulary.number(w))))];
  }

  link(link: string | undefined): LinkData {
    if (link === undefined) return { any: false, words: [], prefixes: 0 };
    if (link === 'any') return { any: true, words: [], prefixes: 0 };
    const letter = this.#letters.get(link);
    return letter === undefined
      ? { any: false, words: this.words([link]), prefixes: 0 }
      : { any: false, words: [], prefixes: letter };
  }

  other(marks: readonly string[]): OtherData {
    const preps = marks.filter((mark) => !PLACES.has(mark));
    const letters = preps.filter((mark) => this.#letters.has(mark));
    return {
      object: marks.includes('object'),
      genitive: marks.includes('genitive'),
      adjective: marks.includes('adjective'),
      words: this.words(preps.filter((mark) => !this.#letters.has(mark))),
      prefixes: letters.reduce((bits, letter) => bits | this.#letters.get(letter)!, 0),
    };
  }

  triggers(entry: TriggerSource, frame: number, lists: ActSource['lists']): TriggerData[] {
    const common = {
      frame,
      unless: this.words(entry.unless ?? []),
      unlessSentence: this.words(entry['unless-sentence'] ?? []),
    };
    const simple = (marks: readonly string[]) => {
      const flags = TRIGGER_FLAGS.filter((flag) => marks.includes(flag));
      const named = marks.filter((mark) => Object.hasOwn(lists, mark));
      const rest = marks.filter((mark) => !flags.includes(mark as TriggerFlag) && !named.includes(mark));
      for (const mark of rest)
        if (/^[a-z-]+$/.test(mark) && !PLACES.has(mark) && !this.#vocabulary.is(mark, 'preposition'))
          throw new Error(`triggers, ${entry.frame}: «${mark}» is neither a mark nor a list of acts.yaml`);
      return {
        ...common,
        nouns: [],
        link: this.link(undefined),
        other: this.other(rest),
        need: named.map((name) => this.words(lists[name]!)),
        needNot: [],
        flags,
      };
    };
    return [
      ...(entry.phrases ?? []).map((phrase) => this.#phrase(phrase, common, entry.frame)),
      ...Object.entries(entry.verbs ?? {}).map(([verb, marks]) => ({
        ...simple(marks),
        ...this.verb(verb),
        head: [],
      })),
      ...Object.entries(entry.nouns ?? {}).map(([nouns, marks]) => ({
        ...simple(marks),
        lemma: -1,
        particles: [],
        head: this.words(nouns.split(' ')),
      })),
    ];
  }

  #phrase(
    phrase: PhraseSource,
    common: Pick<TriggerData, 'frame' | 'unless' | 'unlessSentence'>,
    frame: string,
  ): TriggerData {
    if ((phrase.verb === undefined) === (phrase.noun === undefined))
      throw new Error(`triggers, ${frame}: a phrase has a verb or a noun: ${JSON.stringify(phrase)}`);
    const flags = TRIGGER_FLAGS.filter((flag) => phrase[flag] === true);
    return {
      ...common,
      ...(phrase.verb === undefined ? { lemma: -1, particles: [] } : this.verb(phrase.verb)),
      head: phrase.noun === undefined ? [] : this.words([phrase.noun]),
      nouns: this.words(phrase.nouns ?? phrase.with ?? []),
      link: this.link(phrase.verb === undefined ? 'any' : phrase.link),
      other: this.other(phrase.other ?? []),
      need: phrase.need === undefined ? [] : [this.words(phrase.need)],
      needNot: this.words(phrase['need-not'] ?? []),
      flags: phrase.subject === 'none' ? [...flags, 'noSubject'] : flags,
    };
  }

  /** Gives every noun of a trigger its forms with a pronoun and in the accusative, each known by the noun it comes from. */
  bind(triggers: readonly TriggerData[]): Int32Array {
    const base = new Map<number, number>();
    if (this.#clitics.enclitics.length === 0) return new Int32Array(this.#vocabulary.words.length);
    const [finalT, beforePronoun] = (this.#clitics.beforePronoun ?? ['', '']).map(foldWord) as [
      string,
      string,
    ];
    for (const number of new Set(triggers.flatMap(({ head, nouns }) => [...head, ...nouns]))) {
      const word = this.#vocabulary.words[number]!;
      const stem = word.endsWith(finalT) ? word.slice(0, -finalT.length) + beforePronoun : word;
      // «حكومتي البلدين»: rather a dual before a genitive than «mine».
      for (const { text, person, number: count } of this.#clitics.enclitics)
        if (person !== 1 || count !== 's') this.#derive(base, stem + foldWord(text), -1 - number);
      if (!word.endsWith(finalT)) this.#derive(base, word + ACCUSATIVE, 1 + number);
    }
    const bound = new Int32Array(this.#vocabulary.words.length);
    for (const [word, number] of base) bound[word] = number;
    return bound;
  }

  #derive(base: Map<number, number>, written: string, from: number): void {
    // A word of its own, which is none only because triggers list it, stays what it is; the accusative of a verbal noun is listed with its verb and is both.
    if (from < 0 && this.#listed.has(written)) return;
    base.set(this.#vocabulary.number(written), from);
  }
}

/** The ending of an indefinite accusative, folded. */
const ACCUSATIVE = '\u0627';

function bitsOf(
  vocabulary: Vocabulary,
  compiler: ActCompiler,
  data: ActData,
  source: ActSource,
  readings: ReadonlyMap<number, readonly number[]>,
  bound: Int32Array,
): Uint16Array {
  const [organs, people, pairs, noVerbs] = [source.organs, source.people, source.pairs, source.noVerbs].map(
    (words) => compiler.words(words),
  );
  const bits = new Uint16Array(vocabulary.words.length);
  const mark = (words: readonly number[], bit: ActBit): void => {
    for (const word of words) bits[word] = bits[word]! | bit;
  };
  mark(
    data.triggers.flatMap(({ head }) => head),
    ActBit.Noun,
  );
  mark(
    data.triggers.flatMap(({ nouns }) => nouns),
    ActBit.Part,
  );
  mark(
    data.status.flatMap(({ words }) => words),
    ActBit.Status,
  );
  mark(organs!, ActBit.Organ);
  mark(people!, ActBit.People);
  mark(pairs!, ActBit.Pair);
  mark(noVerbs!, ActBit.NoVerb);
  mark(compiler.words(source.forces ?? []), ActBit.Force);
  mark(compiler.words(source.givens ?? []), ActBit.Given);
  mark(compiler.words(source.adjectives ?? []), ActBit.Describes);
  mark(data.sport, ActBit.Sport);
  mark(data.history, ActBit.History);
  mark(data.agents, ActBit.Agent);
  mark(data.earlier, ActBit.Earlier);
  const heads = new Set([
    ...data.triggers.map(({ lemma }) => lemma),
    ...data.light.map(({ lemma }) => lemma),
  ]);
  const operators = new Set(data.status.flatMap(({ lemmas }) => lemmas));
  const results = new Set(source.results.map((verb) => compiler.lemma(verb)));
  for (const [word, list] of readings) {
    for (const reading of list) {
      const lemma = lemmaOf(reading);
      if (heads.has(lemma)) bits[word] = bits[word]! | ActBit.Verb;
      if (operators.has(lemma)) bits[word] = bits[word]! | ActBit.Status;
      if (results.has(lemma) && isFiniteForm(reading)) bits[word] = bits[word]! | ActBit.Result;
    }
  }
  bound.forEach((base, word) => {
    if (base !== 0) bits[word] = bits[word]! | (bits[Math.abs(base) - 1]! & (ActBit.Noun | ActBit.Part));
  });
  return bits;
}
