import { TokenKind, type Tokens } from '../text/02-tokens.js';
import { splitAt, type Words } from '../text/03-words.js';
import type { Lexicon } from '../text/lexicon.js';
import type { CompiledNames, CompiledTitles, WorldEntity } from './gazetteer-data.js';

/** A name found in the text: tokens `[from, to)`, and every entity that bears it. */
export interface NameHit {
  readonly from: number;
  readonly to: number;
  /** Split of the first token that the name begins at; tells the clitics before it. */
  readonly split: number;
  /** Numbers of the names in the gazetteer; each belongs to one entity. */
  readonly names: readonly number[];
}

/** An office phrase: «وزير الخارجية»، «المتحدث باسم». */
export interface TitleHit {
  readonly from: number;
  readonly to: number;
  readonly split: number;
  readonly offices: readonly string[];
}

const KEY = 0x200000;

/** Names and titles as a trie over word numbers, so that a text is matched in one pass whatever the number of names. */
class Trie {
  /** Node that a first word leads to, by word number; 0 for none. */
  #first = new Int32Array(1 << 16);
  readonly #children = new Map<number, number>();
  readonly #values: (number[] | undefined)[] = [undefined];

  add(words: readonly number[], value: number): void {
    let node = this.#firstNode(words[0]!);
    for (let i = 1; i < words.length; i++) {
      const word = words[i]!;
      const key = node * KEY + word;
      let next = this.#children.get(key);
      if (next === undefined) {
        next = this.#values.length;
        this.#children.set(key, next);
        this.#values.push(undefined);
      }
      node = next;
    }
    const values = this.#values[node];
    if (values === undefined) this.#values[node] = [value];
    else values.push(value);
  }

  /** Node after a first word, or undefined. */
  first(word: number): number | undefined {
    const node = word < 0 || word >= this.#first.length ? 0 : this.#first[word]!;
    return node === 0 ? undefined : node;
  }

  child(node: number, word: number): number | undefined {
    return this.#children.get(node * KEY + word);
  }

  #firstNode(word: number): number {
    if (word >= this.#first.length) {
      const more = new Int32Array(word * 2);
      more.set(this.#first);
      this.#first = more;
    }
    let node = this.#first[word]!;
    if (node === 0) {
      node = this.#values.length;
      this.#first[word] = node;
      this.#values.push(undefined);
    }
    return node;
  }

  values(node: number): readonly number[] | undefined {
    return this.#values[node];
  }
}

export class Gazetteer {
  readonly entities: readonly WorldEntity[];
  readonly byId: ReadonlyMap<string, WorldEntity>;
  readonly #entityOf: number[];
  readonly #roles: number[];
  readonly #names: string[];
  readonly #trie = new Trie();
  readonly #titleTrie = new Trie();
  readonly #titleOffices: readonly string[];

  constructor(lexicon: Lexicon, entities: readonly WorldEntity[], names: CompiledNames, titles: CompiledTitles) {
    this.entities = entities;
    this.byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.#entityOf = [...names.entities];
    this.#roles = [...names.roles];
    this.#names = names.names.split('\n');
    this.#names.forEach((name, index) => {
      this.#trie.add(numbersOf(lexicon, name), index);
    });
    this.#titleOffices = titles.offices;
    titles.titles.split('\n').forEach((title, index) => {
      this.#titleTrie.add(numbersOf(lexicon, title), index);
    });
  }

  entityOf(name: number): WorldEntity {
    return this.entities[this.#entityOf[name]!]!;
  }

  roleOf(name: number): number {
    return this.#roles[name]!;
  }

  /** Longest name that begins at a token, or null. */
  nameAt(tokens: Tokens, words: Words, token: number): NameHit | null {
    const found = longest(this.#trie, tokens, words, token);
    return found === null ? null : { from: token, to: found.to, split: found.split, names: found.values };
  }

  /** Longest title that begins at a token, or null. */
  titleAt(tokens: Tokens, words: Words, token: number): TitleHit | null {
    const found = longest(this.#titleTrie, tokens, words, token);
    if (found === null) return null;
    const offices = found.values.map((value) => this.#titleOffices[value]!);
    return { from: token, to: found.to, split: found.split, offices };
  }
}

function numbersOf(lexicon: Lexicon, phrase: string): number[] {
  return phrase.split(' ').map((word) => lexicon.table.add(word));
}

interface Found {
  readonly to: number;
  readonly split: number;
  readonly values: readonly number[];
}

function longest(trie: Trie, tokens: Tokens, words: Words, token: number): Found | null {
  let best: Found | null = null;
  for (let k = 0; k < words.count[token]!; k++) {
    const at = splitAt(token, k);
    if (words.pronoun[at] !== 0) continue;
    let node = trie.first(words.word[at]!);
    let i = token;
    while (node !== undefined) {
      const values = trie.values(node);
      if (values !== undefined && (best === null || i + 1 > best.to)) best = { to: i + 1, split: k, values };
      i = nextWord(tokens, i);
      if (i === -1 || words.count[i] === 0) break;
      const next = splitAt(i, 0);
      if (words.prefix[next] !== 0 || words.pronoun[next] !== 0) break;
      node = trie.child(node, words.word[next]!);
    }
  }
  return best;
}

const DOT = 0x2e;
const HYPHEN = 0x2d;

/** The word after a token, across a dot or hyphen that is glued inside a name: أ.ف.ب، جان-إيف. */
function nextWord(tokens: Tokens, i: number): number {
  let next = i + 1;
  if (next < tokens.count && (tokens.mark[next] === DOT || tokens.mark[next] === HYPHEN) && tokens.start[next] === tokens.end[i]) {
    if (next + 1 < tokens.count && tokens.start[next + 1] !== tokens.end[next] && tokens.mark[next] === HYPHEN) return -1;
    next++;
  }
  const kind = tokens.kind[next];
  return next < tokens.count && (kind === TokenKind.Word || kind === TokenKind.Number) ? next : -1;
}
