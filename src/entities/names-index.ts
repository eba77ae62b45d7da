import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import type { NameMention, Names } from './02-mentions.js';

/** The small words that bind a noun phrase together, by language. */
export interface Binders {
  /** Prepositions that stay inside a phrase headed by a post: مسؤول في، سفير لدى. */
  readonly inner: ReadonlySet<number>;
  /** Words with an attached preposition that do: باسم. */
  readonly binders: ReadonlySet<number>;
  /** Those who are spoken to: «المتحدث للصحفيين». */
  readonly audience: ReadonlySet<number>;
  /** Words inside a name after which any word belongs to it: بن، عبد، أبو. */
  readonly particles: ReadonlySet<number>;
  /** Words that with a pronoun stand for somebody's own state: بلاده. */
  readonly ownCountry: ReadonlySet<number>;
  /** Kinds of outlet by the folded noun that names them: صحيفة -> newspaper. */
  readonly outletKinds: Readonly<Record<string, readonly string[]>>;
}

/** The same as the build writes it: folded words. */
export interface CompiledBinders {
  readonly inner: readonly string[];
  readonly binders: readonly string[];
  readonly audience: readonly string[];
  readonly particles: readonly string[];
  readonly ownCountry: readonly string[];
  readonly outletKinds: Readonly<Record<string, readonly string[]>>;
}

/** Names of a text, asked by token. */
export class NamesIndex {
  readonly #text: Text;
  readonly #names: Names;
  readonly #binders: Binders;

  constructor(text: Text, names: Names, binders: Binders) {
    this.#text = text;
    this.#names = names;
    this.#binders = binders;
  }

  mentionAt(token: number): NameMention | null {
    const index = this.#names.at[token];
    return index === undefined || index < 0 ? null : this.#names.mentions[index]!;
  }

  /** A name begins at this token. */
  startsMention(token: number): boolean {
    const index = this.#names.at[token];
    return index !== undefined && index >= 0 && this.#names.mentions[index]!.from === token;
  }

  isInner(token: number): boolean {
    return this.#hasWord(token, this.#binders.inner);
  }

  /** «للصحفيين». */
  isAudience(token: number): boolean {
    const text = this.#text;
    for (let k = 0; k < text.words.count[token]!; k++)
      if ((text.prefix(token, k) & Prefix.L) !== 0 && this.#binders.audience.has(text.word(token, k)))
        return true;
    return false;
  }

  isParticle(token: number): boolean {
    return this.#hasWord(token, this.#binders.particles);
  }

  outletKinds(noun: string): readonly string[] {
    return this.#binders.outletKinds[noun] ?? [];
  }

  isBinder(token: number): boolean {
    return this.#hasWord(token, this.#binders.binders);
  }

  pronounOn(token: number): boolean {
    for (let k = 0; k < this.#text.words.count[token]!; k++)
      if (this.#text.pronoun(token, k) !== 0) return true;
    return false;
  }

  #hasWord(token: number, words: ReadonlySet<number>): boolean {
    for (let k = 0; k < this.#text.words.count[token]!; k++)
      if (words.has(this.#text.word(token, k))) return true;
    return false;
  }
}
