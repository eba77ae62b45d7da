import { TokenKind, type Tokens } from '../text/02-tokens.js';
import { splitAt, type Words } from '../text/03-words.js';
import { Capital } from '../text/letter-case.js';
import type { Lexicon } from '../text/lexicon.js';
import { BIT } from '../text/word-class.js';
import { PLAIN, type Writing } from '../text/writing.js';
import type { Gazetteer, NameHit } from './01-gazetteer.js';
import {
  GUARDED,
  isOfState,
  isQuotedAlone,
  type NameSearch,
  nounBefore,
  standsOut,
} from './everyday-names.js';
import { NameRole, type WorldEntity } from './gazetteer-data.js';
import type { Binders } from './names-index.js';

/** A name that counts, with the one entity that it stands for, or its candidates. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  readonly split: number;
  readonly entity: WorldEntity | null;
  readonly candidates: readonly WorldEntity[];
  readonly role: number;
}

/** The names of a text, in its order. */
export interface Names {
  readonly mentions: readonly NameMention[];
  /** Index of the mention that covers a token, or -1. */
  readonly at: Int32Array;
}

/** Finds the names of a text, left to right, the longest first; everyday words and bare family names must be earned. */
export function namesIn(
  tokens: Tokens,
  words: Words,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  { outletNouns }: Pick<Binders, 'outletNouns'>,
  { capitals }: Writing = PLAIN,
): Names {
  const search: NameSearch = { tokens, words, lexicon, gazetteer, outletNouns };
  // 1. Whatever is written like a name.
  const hits = hitsIn(search).filter((hit) => !capitals || isCapital(search, hit));
  // 2. Whom the text names in full: they decide whose a bare family name is.
  const named = new Set<WorldEntity>();
  for (const { names } of hits)
    for (const name of names)
      if (gazetteer.roleOf(name) === NameRole.Full) named.add(gazetteer.entityOf(name));
  const families = familiesOf(hits, words, gazetteer);
  // 3. The names that count, and whose they are.
  const at = new Int32Array(tokens.count).fill(-1);
  const mentions: NameMention[] = [];
  for (const hit of hits) {
    const found = mentionOf(search, hit, named);
    if (found === null) continue;
    const mention = ofFamilyNamed(found, words, named, families);
    at.fill(mentions.length, mention.from, mention.to);
    mentions.push(mention);
  }
  return { mentions, at };
}

/** A name has a capital; a word that is also a pronoun or the like is one only in capitals throughout: «US», «WHO». */
function isCapital({ tokens, words, lexicon }: NameSearch, { from, to }: NameHit): boolean {
  if (tokens.kind[from] === TokenKind.Number) return true;
  if (tokens.capital[from] === Capital.None) return to - from > 1 && tokens.capital[to - 1] !== Capital.None;
  const isClosed = to - from === 1 && lexicon.parts(words.word[splitAt(from, 0)]!) !== 0;
  return !isClosed || tokens.capital[from] === Capital.All;
}

function hitsIn({ tokens, words, gazetteer }: NameSearch): NameHit[] {
  const hits: NameHit[] = [];
  for (let i = 0; i < tokens.count; ) {
    const kind = tokens.kind[i];
    const canBegin = kind === TokenKind.Word || kind === TokenKind.Number;
    const hit = canBegin ? gazetteer.nameAt(tokens, words, i) : null;
    if (hit !== null) hits.push(hit);
    i = hit?.to ?? i + 1;
  }
  return hits;
}

/** Of the people named in full, who bears a last name; null where several do. By the number of the word. */
function familiesOf(
  hits: readonly NameHit[],
  words: Words,
  gazetteer: Gazetteer,
): ReadonlyMap<number, WorldEntity | null> {
  const families = new Map<number, WorldEntity | null>();
  for (const { names, from, to } of hits) {
    if (to - from < 2) continue;
    const people = names
      .filter((name) => gazetteer.roleOf(name) === NameRole.Full)
      .map((n) => gazetteer.entityOf(n));
    if (people.length !== 1 || people[0]!.type !== 'person') continue;
    const last = words.word[splitAt(to - 1, 0)]!;
    const before = families.get(last);
    families.set(last, before === undefined || before === people[0] ? people[0]! : null);
  }
  return families;
}

/** «نصر الحريري …، ورحب الحريري»: a last name is that of whom the text names in full, not of a better known namesake. */
function ofFamilyNamed(
  mention: NameMention,
  words: Words,
  named: ReadonlySet<WorldEntity>,
  families: ReadonlyMap<number, WorldEntity | null>,
): NameMention {
  const { entity, role, from, to, split } = mention;
  const isLastName = role === NameRole.Short && to - from === 1 && entity !== null && !named.has(entity);
  const bearer = isLastName ? families.get(words.word[splitAt(from, split)]!) : undefined;
  return bearer == null ? mention : { from, to, split, entity: bearer, candidates: [], role };
}

const NONE: readonly WorldEntity[] = [];

function mentionOf(search: NameSearch, hit: NameHit, named: ReadonlySet<WorldEntity>): NameMention | null {
  const { gazetteer } = search;
  if (hit.names.some((name) => (gazetteer.roleOf(name) & NameRole.NotName) !== 0)) return null;
  const isEarned = (name: number): boolean => {
    const role = gazetteer.roleOf(name);
    return (role & GUARDED) === 0 || standsOut(search, hit, role);
  };
  const earned = hit.names.every(isEarned) ? hit.names : hit.names.filter(isEarned);
  if (earned.length === 0) return null;
  const first = gazetteer.entityOf(earned[0]!);
  const bearers = earned.length === 1 ? [first] : [...new Set(earned.map((n) => gazetteer.entityOf(n)))];
  // «"الشرق الأوسط"»: in quotation marks of its own the name is the newspaper's, not the region's.
  const kind = isQuotedAlone(search, hit) ? BIT.outletNoun : nounBefore(search, hit);
  const entity = bearers.length === 1 ? bearers[0]! : choose(bearers, kind, named);
  if (entity !== null && isOfState(search, hit, entity)) return null;
  const candidates =
    entity === null ? bearers : (entity.within?.flatMap((id) => gazetteer.byId.get(id) ?? []) ?? NONE);
  const role = gazetteer.roleOf(earned[0]!);
  return { from: hit.from, to: hit.to, split: hit.split, entity, candidates, role };
}

/** The one of several bearers that is meant, where its kind fits the noun before it or it alone is named in full. */
function choose(
  bearers: readonly WorldEntity[],
  noun: number,
  named: ReadonlySet<WorldEntity>,
): WorldEntity | null {
  const fitting = fittingAfter(noun, bearers);
  if (fitting.length === 1) return fitting[0]!;
  const inFull = fitting.filter((entity) => named.has(entity) && entity.type === 'person');
  if (inFull.length === 1) return inFull[0]!;
  if (fitting.some(({ type }) => type === 'person')) return null;
  for (const type of ['state', 'place', 'organisation', 'group', 'outlet'] as const) {
    const ofType = fitting.filter((entity) => entity.type === type);
    if (ofType.length === 1) return ofType[0]!;
  }
  return null;
}

/** The bearers of the kind that the noun before a name says; all where it says none, or a body and none is one. */
function fittingAfter(noun: number, bearers: readonly WorldEntity[]): readonly WorldEntity[] {
  if (noun & BIT.outletNoun) return bearers.filter(({ type }) => type === 'outlet');
  if (noun & BIT.place) return bearers.filter(({ type }) => type === 'place');
  const bodies =
    noun & BIT.bodyNoun ? bearers.filter(({ type }) => type === 'organisation' || type === 'group') : [];
  return bodies.length > 0 ? bodies : bearers;
}
