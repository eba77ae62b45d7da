import type { EntityId } from '../../model/index.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import type { NameMention } from '../02-mentions.js';
import type { WorldEntity } from '../gazetteer-data.js';
import type { NamesIndex } from '../names-index.js';
import { type FullName, fullNameAt, fullNamesIn } from './full-names.js';
import { bareWord } from './head-noun.js';
import type { Range, Resolved } from './resolved.js';

/** A name after a post that the report may give again by its last part. */
export interface NotedName {
  readonly range: Range;
  readonly name: { readonly from: number; readonly to: number };
}

/** Sources over which a description can refer back. */
const REMEMBERED = 200;

/** Words between a post and the name of its holder: «وزير الخارجية الروسي سيرغي لافروف». */
const TITLE_REACH = 5;

/** Of several states the one named so often, and in such a share of all, is the report's own. */
const MANY = 4;
const MOST = 0.75;

const FULL_STOP = 0x2e;

/** A post or a title stands close before a name. */
function isTitled(text: Text, name: number): boolean {
  // «Mr. Kuleba», but not «the governor said. Kuleba».
  if (text.isMark(name - 1, FULL_STOP)) return name > 1 && text.is(name - 2, BIT.personNoun | BIT.honorific);
  for (let i = name - 1; i >= Math.max(0, name - TITLE_REACH) && (text.isWord(i) || i === name - 1); i--)
    if (text.is(i, BIT.personNoun | BIT.honorific)) return true;
  return false;
}

/** Whom one report names and whom the resolver has met in it. */
export class Memory {
  /** People of `world/` that the report names anywhere, but for those whom it calls former or designate. */
  readonly named: ReadonlySet<EntityId>;
  /** Of them, those whom it names right after a post or a title. */
  readonly titled: ReadonlySet<EntityId>;
  /** Outlets that the report names, in its order. */
  readonly outletMentions: readonly NameMention[];
  /** Known people by the last word of their name as this text writes it. */
  readonly knownByLast: ReadonlyMap<string, NameMention>;
  /** Known people by the first two of at least three words of their name: «ذبيح الله». */
  readonly knownByOpening: ReadonlyMap<string, NameMention>;
  /** The one titled holder of offices of a state, once looked for. */
  readonly onlyHolders = new Map<string, WorldEntity | null>();
  /** Bodies and groups that the report names, in its order, by the first word of their name. */
  readonly #bodies = new Map<string, NameMention[]>();
  /** The same by every word of their name. */
  readonly #bodiesWith = new Map<string, NameMention[]>();
  /** Bodies by their name and state, once looked for. */
  readonly #bodiesOf = new Map<string, WorldEntity | null>();
  readonly #titledPeople: { range: Range; person: EntityId }[] = [];
  /** Bodies that only this report names, by their words. */
  readonly #unlistedBodies = new Map<string, EntityId>();
  /** People that only this report names, by the last word of their name. */
  readonly unknownByLast = new Map<string, EntityId>();
  /** People met, by the first word of a longer name; null where several bear it. */
  readonly #byFirst = new Map<string, EntityId | null>();
  /** People of `world/` named in full, by their first word; null where several begin so. */
  readonly #namedByFirst = new Map<string, NameMention | null>();
  readonly #noted = new Map<string, NotedName>();
  /** By last name: where somebody stands in full who is not the known person of that name. */
  readonly otherBearers: ReadonlyMap<string, Range>;
  readonly #met: Resolved[] = [];
  readonly #text: Text;
  readonly #names: NamesIndex;
  readonly #mentions: readonly NameMention[];
  /** Whole names by their last word, once asked for. */
  #fullNames: ReadonlyMap<string, readonly FullName[]> | null = null;
  /** Outlets that were sources, the last first. */
  #lastOutlets: readonly WorldEntity[] = [];

  /** @param others the whole names of those who only share a known person's family name */
  constructor(
    text: Text,
    mentions: readonly NameMention[],
    names: NamesIndex,
    others: readonly Range[] = [],
  ) {
    this.#text = text;
    this.#names = names;
    this.#mentions = mentions;
    const named = new Set<EntityId>();
    const notInOffice = new Set<EntityId>();
    const titled = new Set<EntityId>();
    const knownByLast = new Map<string, NameMention>();
    const knownByOpening = new Map<string, NameMention>();
    for (const mention of mentions) {
      const type = mention.entity?.type;
      if ((type === 'organisation' || type === 'group') && mention.to - mention.from > 1) {
        const first = bareWord(text, mention.from);
        const named = this.#bodies.get(first);
        if (named === undefined) this.#bodies.set(first, [mention]);
        else named.push(mention);
        for (let i = mention.from; i < mention.to; i++) {
          const word = text.foldedWord(i);
          const before = this.#bodiesWith.get(word);
          if (before === undefined) this.#bodiesWith.set(word, [mention]);
          else before.push(mention);
        }
      }
      if (mention.entity?.type !== 'person') continue;
      named.add(mention.entity.id);
      if (isTitled(text, mention.from)) titled.add(mention.entity.id);
      if (names.isNotInOffice(mention.from - 1)) notInOffice.add(mention.entity.id);
      if (mention.to - mention.from === 1) continue;
      knownByLast.set(text.foldedWord(mention.to - 1), mention);
      const first = this.firstNameAt(mention.from);
      const before = this.#namedByFirst.get(first);
      const isOther = before === null || (before !== undefined && before.entity !== mention.entity);
      this.#namedByFirst.set(first, isOther ? null : mention);
      if (mention.to - mention.from > 2)
        knownByOpening.set(text.foldedWords(mention.from, mention.from + 2), mention);
      if (mention.entity.familyFirst) knownByLast.set(text.foldedWord(mention.from, mention.split), mention);
    }
    for (const person of notInOffice) {
      named.delete(person);
      titled.delete(person);
    }
    this.named = named;
    this.otherBearers = new Map(others.toReversed().map((range) => [text.foldedWord(range.to - 1), range]));
    this.titled = titled;
    this.knownByLast = knownByLast;
    this.knownByOpening = knownByOpening;
    this.outletMentions = mentions.filter(({ entity }) => entity?.type === 'outlet');
  }

  /** The body named last before a token whose name begins with a word: «الحركة» after «حركة طالبان». */
  bodyBefore(token: number, first: string): NameMention | null {
    const named = this.#bodies.get(first) ?? [];
    let low = 0;
    for (let high = named.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (named[middle]!.to <= token) low = middle + 1;
      else high = middle;
    }
    return named[low - 1] ?? null;
  }

  /** The one body among those named whose name begins with a word and of which something holds; null for several, undefined for none. */
  bodyWithState(first: string, holds: (mention: NameMention) => boolean): WorldEntity | null | undefined {
    const found = new Set((this.#bodies.get(first) ?? []).filter(holds).map(({ entity }) => entity));
    return found.size === 0 ? undefined : found.size === 1 ? [...found][0]! : null;
  }

  /** The code of the one state of which the text has spoken before a token, by its name or by whom it has; else null. */
  stateSoFar(token: number): string | null {
    const counts = new Map<string, number>();
    let all = 0;
    for (const { from, entity } of this.#mentions) {
      if (from >= token) break;
      const state = entity?.type === 'outlet' ? null : (entity?.state ?? null);
      if (state === null || this.#isAside(from)) continue;
      counts.set(state, (counts.get(state) ?? 0) + 1);
      all++;
    }
    for (const [state, count] of counts)
      if (count === all || (count >= MANY && count >= all * MOST)) return state;
    return null;
  }

  /** In a dateline, a byline or the publisher's name, where an outlet tells of its own seat. */
  #isAside(token: number): boolean {
    const { blocks } = this.#text;
    const block = blocks.find(({ to }) => token < to);
    return (
      block !== undefined && block.kind !== 'paragraph' && block.kind !== 'title' && block.kind !== 'heading'
    );
  }

  /** The body or group named last before a token with a word in its name: «the observatory». */
  bodyWith(token: number, word: string): NameMention | null {
    let found: NameMention | null = null;
    for (const mention of this.#bodiesWith.get(word) ?? []) {
      if (mention.to > token) break;
      found = mention;
    }
    return found;
  }

  /** Keeps a named person with the post before or behind the name. */
  noteTitled(range: Range, person: EntityId): void {
    this.#titledPeople.push({ range, person });
  }

  /** Who was named with a post, in the report's order. */
  get titledPeople(): readonly { readonly range: Range; readonly person: EntityId }[] {
    return this.#titledPeople;
  }

  /** Keeps a body that only this report names. */
  noteBody(words: string, body: EntityId): void {
    this.#unlistedBodies.set(words, body);
  }

  /** The one such body whose longer name begins with these words; null for several. */
  unlistedBody(words: string): EntityId | null {
    const found = new Set<EntityId>();
    const { article } = this.#text.lexicon.clitics;
    // The word behind them is an adjective: «العامة», no «عنه» and no «أصدرت».
    for (const [name, body] of this.#unlistedBodies)
      if (name.startsWith(`${words} ${article}`)) found.add(body);
    return found.size === 1 ? [...found][0]! : null;
  }

  /** The body under a key, looked for once in a report. */
  bodyOf(key: string, find: () => WorldEntity | null): WorldEntity | null {
    const known = this.#bodiesOf.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.#bodiesOf.set(key, found);
    return found;
  }

  /** Keeps whom a text may call by the first word of the name alone. */
  noteFirst(first: string, person: EntityId): void {
    const bearer = this.#byFirst.get(first);
    this.#byFirst.set(first, bearer === undefined || bearer === person ? person : null);
  }

  /** The one person met whose longer name begins with a word. */
  knownByFirst(first: string): EntityId | null {
    return this.#byFirst.get(first) ?? null;
  }

  /** The whole name of whom a text calls by the last word alone: «Levitt» beside «Matthew Levitt, an analyst». */
  fullName(token: number): FullName | null {
    this.#fullNames ??= fullNamesIn(this.#text, this.#names);
    return fullNameAt(this.#fullNames.get(this.#text.foldedWord(token)), token);
  }

  /** The same in a text without capitals; `find` looks for all of them, once. */
  listedName(token: number, find: () => ReadonlyMap<string, readonly FullName[]>): FullName | null {
    this.#fullNames ??= find();
    return fullNameAt(this.#fullNames.get(this.#text.foldedWord(token)), token);
  }

  /** The first name that begins at a token, «عبد الله» as the one word that it is written as too. */
  firstNameAt(token: number): string {
    const word = this.#text.foldedWord(token);
    return this.#names.isParticle(token) ? word + this.#text.foldedWord(token + 1) : word;
  }

  /** The one person of `world/` whom the report names in full with this word first. */
  namedByFirst(first: string): NameMention | null {
    return this.#namedByFirst.get(first) ?? null;
  }

  /** Keeps a name for later; the first that ends in a word counts. */
  note(last: string, noted: NotedName): void {
    if (!this.#noted.has(last)) this.#noted.set(last, noted);
  }

  noted(last: string): NotedName | undefined {
    return this.#noted.get(last);
  }

  meet(resolved: Resolved): void {
    if (this.#met.length >= 2 * REMEMBERED) this.#met.splice(0, REMEMBERED);
    this.#met.push(resolved);
  }

  /** Posts in the phrases by which somebody was met. */
  postsOf(entity: EntityId): readonly string[] {
    return this.#met.flatMap((met) => (met.entity === entity ? met.posts : []));
  }

  /** The source met last of which something holds. */
  lastMet(holds: (met: Resolved) => boolean): Resolved | null {
    return this.#met.findLast(holds) ?? null;
  }

  meetOutlet(outlet: WorldEntity): void {
    this.#lastOutlets = [outlet, ...this.#lastOutlets.filter((other) => other !== outlet)];
  }

  /** The outlet met last of which something holds. */
  lastOutlet(holds: (outlet: WorldEntity) => boolean): WorldEntity | undefined {
    return this.#lastOutlets.find(holds);
  }
}
