import type { Attribution } from '../model/index.js';
import type { Sentence } from '../text/06-sentences.js';
import type { Clauses } from './02-clauses.js';
import { ActBit } from './act-data.js';
import type { EventContext } from './event-context.js';
import type { Group } from './group.js';

/** What a grammar finds in a sentence. */
export interface Parts {
  /** 1 for the verbs of the sentence, by token from its beginning. */
  readonly verbs: Uint8Array;
  readonly groups: readonly Group[];
  readonly clauses: Clauses;
}

/** One sentence as this room sees it: who and what is named in it, its clauses, its words. */
export class SentenceView {
  readonly verbs: Uint8Array;
  readonly groups: readonly Group[];
  readonly clauses: Clauses;
  #words: Set<number> | null = null;
  #parts: readonly number[] | null = null;
  readonly #groupAt: Int32Array;

  constructor(
    readonly context: EventContext,
    readonly sentence: Sentence,
    readonly index: number,
    /** Statements whose reporting word stands in this sentence. */
    readonly statements: readonly Attribution[],
    { verbs, groups, clauses }: Parts,
  ) {
    this.verbs = verbs;
    this.groups = groups;
    this.clauses = clauses;
    this.#groupAt = new Int32Array(sentence.to - sentence.from).fill(-1);
    this.groups.forEach(({ from, to }, index) => {
      this.#groupAt.fill(index, from - sentence.from, to - sentence.from);
    });
  }

  /** One past the words behind a token among which the place of its act can stand. */
  placeReach(token: number): number {
    return this.clauses.end(this.context.text, token);
  }

  isVerb(token: number): boolean {
    return this.verbs[token - this.sentence.from] === 1;
  }

  groupAt(token: number): Group | null {
    const index = this.#groupAt[token - this.sentence.from];
    return index === undefined || index < 0 ? null : this.groups[index]!;
  }

  /** Some word of the sentence is one of a set. */
  hasAny(words: ReadonlySet<number>): boolean {
    if (words.size === 0) return false;
    const own = this.#ownWords();
    const [fewer, more] = words.size < own.size ? [words, own] : [own, words];
    for (const word of fewer) if (more.has(word)) return true;
    return false;
  }

  /** The tokens that can be the fixed noun of a construction. */
  get parts(): readonly number[] {
    if (this.#parts !== null) return this.#parts;
    const found: number[] = [];
    for (let i = this.sentence.from; i < this.sentence.to; i++)
      if (this.hasBit(i, ActBit.Part)) found.push(i);
    this.#parts = found;
    return found;
  }

  /** A token is one of a set of words, with or without a pronoun, a letter or an article. */
  isOneOf(token: number, words: ReadonlySet<number>): boolean {
    const { text, acts } = this.context;
    for (let k = 0; k < text.words.count[token]!; k++) {
      const word = text.word(token, k);
      if (words.has(word) || words.has(acts.base(word))) return true;
    }
    return false;
  }

  hasBit(token: number, bit: ActBit): boolean {
    return (this.context.bits[token]! & bit) !== 0;
  }

  /** The statement that is introduced by the word at a token. */
  statementAt(token: number): Attribution | null {
    const start = this.context.text.start(token);
    const end = this.context.text.end(token);
    return (
      this.statements.find(({ cue }) => cue !== null && cue.span[0] < end && start < cue.span[1]) ?? null
    );
  }

  #ownWords(): Set<number> {
    if (this.#words !== null) return this.#words;
    const { text, acts } = this.context;
    const words = new Set<number>();
    for (let i = this.sentence.from; i < this.sentence.to; i++) {
      for (let k = 0; k < text.words.count[i]!; k++) {
        const word = text.word(i, k);
        words.add(word);
        words.add(acts.base(word));
      }
    }
    this.#words = words;
    return words;
  }
}
