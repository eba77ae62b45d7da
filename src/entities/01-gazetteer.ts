import { foldWord } from '../text/01-normalise.js';
import { TokenKind, type Tokens } from '../text/02-tokens.js';
import { Prefix, splitAt, type Words } from '../text/03-words.js';
import { NameRole, type WorldEntity } from './gazetteer-data.js';
import { type PackedTrie, Trie } from './trie.js';

/** A name found in the text: tokens `[from, to)`, and every entity that bears it. */
export interface NameHit {
  readonly from: number;
  readonly to: number;
  /** Split of the first token that the name begins at; tells the clitics before it. */
  readonly split: number;
  /** Numbers of the names in the gazetteer; each belongs to one entity. */
  readonly names: readonly number[];
}

/** An office phrase: «وزير الخارجية», «المتحدث باسم». */
export interface TitleHit {
  readonly from: number;
  readonly to: number;
  readonly split: number;
  readonly offices: readonly string[];
}

/** The names and titles of one language as the build packs them. */
export interface PackedNames {
  readonly trie: PackedTrie;
  readonly titleTrie: PackedTrie;
  /** By name number: index into the world's entities, and bits of `NameRole`. */
  readonly nameEntity: Int32Array;
  readonly nameRole: Int32Array;
  /** By title number. */
  readonly titleOffices: readonly string[];
}

/** A name of a user's own entity. */
export interface AddedName {
  readonly words: readonly number[];
  readonly entity: WorldEntity;
  readonly role: number;
}

export class Gazetteer {
  readonly entities: readonly WorldEntity[];
  readonly byId: ReadonlyMap<string, WorldEntity>;
  readonly #packed: PackedNames;
  readonly #added: readonly AddedName[];
  readonly #trie: Trie;
  readonly #titleTrie: Trie;
  #firstNames: ReadonlySet<string> | null = null;

  constructor(packed: PackedNames, world: readonly WorldEntity[], added: readonly AddedName[] = []) {
    const own = [...new Set(added.map(({ entity }) => entity))];
    this.entities = own.length === 0 ? world : [...world, ...own];
    this.byId = new Map(this.entities.map((entity) => [entity.id, entity]));
    this.#packed = packed;
    this.#added = added;
    this.#trie = new Trie(packed.trie);
    this.#titleTrie = new Trie(packed.titleTrie);
    added.forEach(({ words }, index) => {
      this.#trie.add(words, packed.nameEntity.length + index);
    });
  }

  /** The folded first words of people's names, in whatever language, but of those named family name first. */
  get firstNames(): ReadonlySet<string> {
    if (this.#firstNames !== null) return this.#firstNames;
    const found = new Set<string>();
    for (const { type, names, familyFirst } of this.entities) {
      if (type !== 'person' || familyFirst === true) continue;
      for (const name of Object.values(names)) {
        const [first, ...rest] = name.split(' ');
        if (rest.length > 0) found.add(foldWord(first!));
      }
    }
    this.#firstNames = found;
    return found;
  }

  entityOf(name: number): WorldEntity {
    const { nameEntity } = this.#packed;
    return name < nameEntity.length
      ? this.entities[nameEntity[name]!]!
      : this.#added[name - nameEntity.length]!.entity;
  }

  roleOf(name: number): number {
    const { nameRole } = this.#packed;
    return name < nameRole.length ? nameRole[name]! : this.#added[name - nameRole.length]!.role;
  }

  /** Longest name that begins at a token, or null; `next` says which token follows another inside a name. */
  nameAt(tokens: Tokens, words: Words, token: number, next = nextWord): NameHit | null {
    if (!opens(this.#trie, words, token)) return null;
    const namesOf = (node: number, split: number): readonly number[] =>
      this.#trie.values(node, (name) => this.#isBorne(name, words, split));
    const found = longest(this.#trie, tokens, words, token, namesOf, next);
    return found === null ? null : { from: token, to: found.to, split: found.split, names: found.values };
  }

  /** A name takes no pronoun and no future letter, and no article that it is not written with: «حماسهم», «المالي». */
  #isBorne(name: number, words: Words, split: number): boolean {
    const prefix = words.prefix[split]!;
    if (words.pronoun[split] !== 0 || (prefix & Prefix.Future) !== 0) return false;
    return (
      (prefix & Prefix.Article) === 0 || (this.roleOf(name) & (NameRole.Adjective | NameRole.People)) !== 0
    );
  }

  /** «السعودية»: some split of the token is a state's or place's adjective, though the whole may be its name. */
  mayBeAdjective({ count, word }: Words, token: number): boolean {
    for (let k = 0; k < count[token]!; k++) {
      const node = this.#trie.first(word[splitAt(token, k)]!);
      const names = node === 0 ? [] : this.#trie.values(node);
      if (names.some((name) => (this.roleOf(name) & NameRole.Adjective) !== 0)) return true;
    }
    return false;
  }

  /** Longest title that begins at a token, or null. */
  titleAt(tokens: Tokens, words: Words, token: number): TitleHit | null {
    if (!opens(this.#titleTrie, words, token)) return null;
    const titlesOf = (node: number): readonly number[] => this.#titleTrie.values(node);
    const found = longest(this.#titleTrie, tokens, words, token, titlesOf);
    if (found === null) return null;
    const offices = found.values.map((value) => this.#packed.titleOffices[value]!);
    return { from: token, to: found.to, split: found.split, offices };
  }
}

/** Some split of a token can be the first word of a sequence. */
function opens(trie: Trie, { count, word }: Words, token: number): boolean {
  for (let k = 0; k < count[token]!; k++) if (trie.first(word[splitAt(token, k)]!) !== 0) return true;
  return false;
}

interface Found {
  readonly to: number;
  readonly split: number;
  readonly values: readonly number[];
}

/** Longest sequence of the trie that begins at a token and has values that count, for a split of its first word. */
function longest(
  trie: Trie,
  tokens: Tokens,
  words: Words,
  token: number,
  valuesOf: (node: number, split: number) => readonly number[],
  after = nextWord,
): Found | null {
  let best: Found | null = null;
  for (let k = 0; k < words.count[token]!; k++) {
    const at = splitAt(token, k);
    if (words.pronoun[at] !== 0) continue;
    let node = trie.first(words.word[at]!);
    let i = token;
    while (node !== 0) {
      if ((best === null || i + 1 > best.to) && trie.hasValues(node)) {
        const values = valuesOf(node, at);
        if (values.length > 0) best = { to: i + 1, split: k, values };
      }
      i = after(tokens, i);
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

/** The same across a quotation mark: «حركة "الشباب"». */
export function nextWordAcrossQuote(tokens: Tokens, i: number): number {
  return nextWord(tokens, tokens.kind[i + 1] === TokenKind.Quote ? i + 1 : i);
}

/** The word after a token, across a dot or hyphen that is glued inside a name: أ.ف.ب، جان-إيف. */
function nextWord(tokens: Tokens, i: number): number {
  let next = i + 1;
  const joins = next < tokens.count && (tokens.mark[next] === DOT || tokens.mark[next] === HYPHEN);
  if (joins && tokens.start[next] === tokens.end[i]) {
    const loose = next + 1 < tokens.count && tokens.start[next + 1] !== tokens.end[next];
    if (loose && tokens.mark[next] === HYPHEN) return -1;
    next++;
  }
  const kind = tokens.kind[next];
  return next < tokens.count && (kind === TokenKind.Word || kind === TokenKind.Number) ? next : -1;
}
