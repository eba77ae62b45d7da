import type { Text } from '../text/text.js';
import type { ActData } from './act-data.js';

/** The closed lists of one language that surround its acts, by word number. */
export class ActWords {
  readonly #backshifted: ReadonlySet<number>;
  readonly #governing: ReadonlySet<number>;
  readonly #pairMarks: ReadonlySet<number>;
  readonly #bands: ReadonlySet<number>;
  readonly #beside: ReadonlySet<number>;
  readonly #fellows: ReadonlySet<number>;
  readonly #between: ReadonlySet<number>;
  readonly #inside: ReadonlySet<number>;
  readonly #agentPrepositions: ReadonlySet<number>;
  readonly #fire: ReadonlySet<number>;
  readonly #means: ReadonlySet<number>;
  readonly #occasions: ReadonlySet<number>;
  readonly #ahead: ReadonlySet<number>;
  readonly #possible: ReadonlySet<number>;
  readonly #measures: ReadonlySet<number>;
  readonly #purposes: ReadonlySet<number>;
  readonly #realms: ReadonlySet<number>;
  /** Words of attacks: where one stands, no accident accounts for the dead. */
  readonly attacks: ReadonlySet<number>;
  /** Words of arms: where none stands, one person attacks another with words. */
  readonly arms: ReadonlySet<number>;
  readonly #conditions: ReadonlySet<number>;
  readonly #earlier: ReadonlySet<number>;
  readonly #earlierPairs: ReadonlyMap<number, number>;

  constructor(acts: ActData) {
    this.#backshifted = new Set(acts.backshifted);
    this.#governing = new Set(acts.governing);
    this.#pairMarks = new Set(acts.pairMarks);
    this.#bands = new Set(acts.bands);
    this.#beside = new Set(acts.beside);
    this.#fellows = new Set(acts.fellows);
    this.#between = new Set(acts.between);
    this.#inside = new Set(acts.inside);
    this.#agentPrepositions = new Set(acts.agentPrepositions);
    this.#fire = new Set(acts.fire);
    this.#means = new Set(acts.means);
    this.#occasions = new Set(acts.occasions);
    this.#ahead = new Set(acts.ahead);
    this.#possible = new Set(acts.possible);
    this.#measures = new Set(acts.measures);
    this.#purposes = new Set(acts.purposes);
    this.#realms = new Set(acts.realms);
    this.attacks = new Set(acts.attacks);
    this.arms = new Set(acts.arms);
    this.#conditions = new Set(acts.conditions);
    this.#earlier = new Set(acts.earlier);
    this.#earlierPairs = new Map(acts.earlierPairs);
  }

  /** «would»: in the words of somebody past it stands for the future. */
  isBackshifted(word: number): boolean {
    return this.#backshifted.has(word);
  }

  /** «for», «to»: what stands under it is what the word before speaks of. */
  governs(preposition: number): boolean {
    return this.#governing.has(preposition);
  }

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

  /** «both», «two»: before a plural they make it the two who are meant. */
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

  /** «برصاص الجيش»: by the fire of whoever stands behind it. */
  isFire(word: number): boolean {
    return this.#fire.has(word);
  }

  /** «من خلال»: by doing what follows. */
  isMeans(word: number): boolean {
    return this.#means.has(word);
  }

  /** «خلال», «بعد»: what follows is the occasion of something else. */
  isOccasion(word: number): boolean {
    return this.#occasions.has(word);
  }

  /** «قبل»: what follows was still to come. */
  isAhead(word: number): boolean {
    return this.#ahead.has(word);
  }

  /** «محتمل»: it may come. */
  isPossible(word: number): boolean {
    return this.#possible.has(word);
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
}
