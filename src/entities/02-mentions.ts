import { TokenKind, type Tokens } from '../text/02-tokens.js';
import { Prefix, splitAt, type Words } from '../text/03-words.js';
import type { Lexicon } from '../text/lexicon.js';
import { BIT } from '../text/word-class.js';
import type { Gazetteer, NameHit } from './01-gazetteer.js';
import { NameRole, type WorldEntity } from './gazetteer-data.js';

/** A name that counts, with the one entity that it stands for, or its candidates. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  readonly split: number;
  readonly entity: WorldEntity | null;
  readonly candidates: readonly WorldEntity[];
  readonly role: number;
}

export interface Names {
  readonly mentions: readonly NameMention[];
  /** Index of the mention that covers a token, or -1. */
  readonly at: Int32Array;
}

/** Finds the names of a text, left to right, the longest first; everyday words and bare family names must be earned. */
export function namesIn(tokens: Tokens, words: Words, lexicon: Lexicon, gazetteer: Gazetteer): Names {
  const hits: NameHit[] = [];
  for (let i = 0; i < tokens.count; ) {
    const hit =
      tokens.kind[i] === TokenKind.Word || tokens.kind[i] === TokenKind.Number
        ? gazetteer.nameAt(tokens, words, i)
        : null;
    if (hit === null) i++;
    else {
      hits.push(hit);
      i = hit.to;
    }
  }
  const named = new Set<WorldEntity>();
  for (const { names } of hits) {
    for (const name of names)
      if (gazetteer.roleOf(name) === NameRole.Full) named.add(gazetteer.entityOf(name));
  }
  const at = new Int32Array(tokens.count).fill(-1);
  const mentions: NameMention[] = [];
  for (const hit of hits) {
    const mention = mentionOf(hit, tokens, words, lexicon, gazetteer, named);
    if (mention === null) continue;
    at.fill(mentions.length, mention.from, mention.to);
    mentions.push(mention);
  }
  return { mentions, at };
}

function mentionOf(
  hit: NameHit,
  tokens: Tokens,
  words: Words,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  named: ReadonlySet<WorldEntity>,
): NameMention | null {
  const only = hit.names.length === 1 ? hit.names[0]! : -1;
  if (only >= 0 && (gazetteer.roleOf(only) & GUARDED) === 0) {
    const entity = gazetteer.entityOf(only);
    const candidates = (entity.within ?? []).flatMap((id) => gazetteer.byId.get(id) ?? []);
    return { from: hit.from, to: hit.to, split: hit.split, entity, candidates, role: gazetteer.roleOf(only) };
  }
  const earned = hit.names.filter((name) => {
    const role = gazetteer.roleOf(name);
    return (role & GUARDED) === 0 || standsOut(hit, role, tokens, words, lexicon, gazetteer);
  });
  if (earned.length === 0) return null;
  const role = gazetteer.roleOf(earned[0]!);
  const entities = [...new Set(earned.map((name) => gazetteer.entityOf(name)))];
  const noun = nounBefore(hit, tokens, words, lexicon);
  const chosen = choose(entities, noun, named);
  const base = { from: hit.from, to: hit.to, split: hit.split, role };
  if (chosen !== null) {
    const candidates = (chosen.within ?? []).flatMap((id) => gazetteer.byId.get(id) ?? []);
    return { ...base, entity: chosen, candidates };
  }
  return { ...base, entity: null, candidates: entities };
}

/** The one entity meant, where its kind fits the noun before it or it alone is named in full. */
function choose(
  entities: readonly WorldEntity[],
  noun: number,
  named: ReadonlySet<WorldEntity>,
): WorldEntity | null {
  if (entities.length === 1) return entities[0]!;
  const fitting =
    noun & BIT.outletNoun
      ? entities.filter(({ type }) => type === 'outlet')
      : noun & BIT.place
        ? entities.filter(({ type }) => type === 'place')
        : entities;
  if (fitting.length === 1) return fitting[0]!;
  const inFull = fitting.filter((entity) => named.has(entity) && entity.type === 'person');
  if (inFull.length === 1) return inFull[0]!;
  for (const type of ['state', 'place', 'organisation', 'group', 'outlet'] as const) {
    const ofType = fitting.filter((entity) => entity.type === type);
    if (ofType.length === 1 && fitting.every((entity) => entity.type !== 'person')) return ofType[0]!;
  }
  return null;
}

/** Class bits of the word before a name, across an opening quotation mark. */
function nounBefore(hit: NameHit, tokens: Tokens, words: Words, lexicon: Lexicon): number {
  let i = hit.from - 1;
  if (i >= 0 && tokens.kind[i] === TokenKind.Quote) i--;
  if (i < 0) return 0;
  let classes = 0;
  for (let k = 0; k < words.count[i]!; k++) classes |= lexicon.classes(words.word[splitAt(i, k)]!);
  return classes;
}

const GUARDED = NameRole.Everyday | NameRole.NounOnly;

/** A name of several words that holds an outlet noun or a state's adjective: «وكالة الأنباء العراقية», «الوطن السعودية». */
function saysItsKind(
  hit: NameHit,
  tokens: Tokens,
  words: Words,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): boolean {
  for (let i = hit.from; i < hit.to; i++) {
    for (let k = 0; k < words.count[i]!; k++)
      if (lexicon.classes(words.word[splitAt(i, k)]!) & BIT.outletNoun) return true;
  }
  const last = gazetteer.nameAt(tokens, words, hit.to - 1);
  return last?.names.some((name) => (gazetteer.roleOf(name) & NameRole.Adjective) !== 0) ?? false;
}

/** An everyday word is a name after a fitting noun, in quotation marks of its own, or with a state's adjective. */
function standsOut(
  hit: NameHit,
  role: number,
  tokens: Tokens,
  words: Words,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): boolean {
  const split = splitAt(hit.from, hit.split);
  const noun = nounBefore(hit, tokens, words, lexicon);
  const wantsOutlet = hit.names.some((name) => gazetteer.entityOf(name).type === 'outlet');
  if ((noun & (wantsOutlet ? BIT.outletNoun : BIT.bodyNoun | BIT.outletNoun)) !== 0) return true;
  if ((role & NameRole.NounOnly) !== 0) return false;
  if (hit.to - hit.from > 1 && (!wantsOutlet || saysItsKind(hit, tokens, words, lexicon, gazetteer)))
    return true;
  const quoted = tokens.kind[hit.from - 1] === TokenKind.Quote && tokens.kind[hit.to] === TokenKind.Quote;
  if (quoted) return wantsOutlet;
  const bare = (words.prefix[split]! & ~(Prefix.Conjunction | Prefix.L)) === 0;
  const next = hit.to < tokens.count ? gazetteer.nameAt(tokens, words, hit.to) : null;
  return (
    bare &&
    wantsOutlet &&
    (next?.names.some((name) => (gazetteer.roleOf(name) & NameRole.Adjective) !== 0) ?? false) &&
    hit.to - hit.from > 1
  );
}
