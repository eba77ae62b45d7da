import { Prefix } from '../text/03-words.js';
import { ActBit } from './act-data.js';
import type { EventContext } from './event-context.js';
import { type Group, Head } from './group.js';

/** What is known of a group from its own words. */
export type Given = Pick<Group, 'head' | 'from' | 'to' | 'split' | 'prefix' | 'joined' | 'name' | 'definite'>;

/** The groups of a sentence so far, and what governs the next one. */
export class GroupList {
  readonly groups: Group[] = [];
  /** The preposition that governs what comes next, as a word number, or -1. */
  prep = -1;
  /** That preposition leads to who acts: «من قبل». */
  agent = false;
  /** It is by somebody's fire: an adjective alone says whose forces. */
  fire = false;
  /** The preposition ties what follows to the group before it. */
  inner = false;
  /** The preposition is written again after «و»: «مع بكين ومع موسكو». */
  repeated = false;
  /** Dots stand before what comes next: «… لدى طهران... وموسكو …». */
  broken = false;
  readonly #bits: EventContext['bits'];

  constructor({ bits }: Pick<EventContext, 'bits'>) {
    this.#bits = bits;
  }

  get last(): Group | undefined {
    return this.groups.at(-1);
  }

  /** Adds a preposition with a pronoun: «معه»; `letter` is the bit of one that is written together with it: «له». */
  pushPronoun(token: number, split: number, letter: number): void {
    this.push({
      head: Head.Pronoun,
      from: token,
      to: token + 1,
      split,
      prefix: letter,
      joined: false,
      name: null,
      definite: true,
    });
  }

  /**
   * Adds a group under what governs it, and ties it to the one before where the words do.
   *
   * @param owned the group before it, in the genitive of which it stands
   */
  push(given: Given, owned?: Group): Group {
    const before = this.last;
    const joined = !this.broken && (given.joined || (this.repeated && this.prep >= 0));
    // A preposition governs what is joined to its noun as well, but not what comes after the next noun.
    const shares = joined && given.prefix === 0 && this.prep < 0 ? before : undefined;
    // Every field in one literal: objects that are spread together are slow to make and to read.
    const group: Group = {
      from: given.from,
      to: given.to,
      split: given.split,
      head: given.head,
      prep: shares?.prep ?? this.prep,
      // «من قبل المسلحين وانسحابهم»: an act is nobody who acts.
      agent:
        shares === undefined ? this.agent : shares.agent && (this.#bits[given.from]! & ActBit.Noun) === 0,
      prefix: shares?.prefix ?? given.prefix,
      joined,
      name: given.name,
      adjectives: [],
      owner: null,
      noun: given.from,
      phrase: null,
      and: null,
      of: null,
      genitiveOf: owned === undefined ? -1 : given.from - 1,
      definite: given.definite,
    };
    if (before !== undefined) this.#tie(before, group);
    if (owned !== undefined) {
      owned.owner = group;
      owned.definite = true;
    }
    this.inner = false;
    this.repeated = false;
    this.broken = false;
    this.prep = -1;
    this.agent = false;
    this.fire = false;
    this.groups.push(group);
    return group;
  }

  #tie(before: Group, group: Group): void {
    if (group.joined) before.and = group;
    // «مندوبون من البرلمان», «سفير لدى إيران»: whose people they are.
    const isPerson = before.head === Head.Organ || before.head === Head.People;
    const isOpen = before.owner === null && before.name === null && before.adjectives.length === 0;
    if (isPerson && this.inner && isOpen) before.owner = group;
    // «تصريحات لوزير الخارجية», «شركات للاتحاد»: the letter takes the place of a genitive.
    if (before.to === group.from && (group.prefix & Prefix.L) !== 0 && !group.joined) before.of = group;
  }
}
