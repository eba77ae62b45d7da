import { TokenKind, type Tokens } from '../text/02-tokens.js';
import { Prefix, splitAt, type Words } from '../text/03-words.js';
import { Capital } from '../text/letter-case.js';
import type { Lexicon } from '../text/lexicon.js';
import { CLOSED } from '../text/part-of-speech.js';
import { BIT } from '../text/word-class.js';
import type { Gazetteer, NameHit } from './01-gazetteer.js';
import { NameRole, type WorldEntity } from './gazetteer-data.js';

/** A text in which names are looked for. */
export interface NameSearch {
  readonly tokens: Tokens;
  readonly words: Words;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  /** Which kinds of outlet a noun can mean, by its number. */
  readonly outletNouns: ReadonlyMap<number, readonly string[]>;
}

/** Roles of names that count only where the text around them says that they are names. */
export const GUARDED = NameRole.Everyday | NameRole.NounOnly;

/** An everyday word is a name after a fitting noun, in quotation marks of its own, or with a state's adjective. */
export function standsOut(search: NameSearch, hit: NameHit, role: number): boolean {
  const { words, gazetteer } = search;
  if (isOfOtherKind(search, hit)) return false;
  const wantsOutlet = hit.names.some((name) => gazetteer.entityOf(name).type === 'outlet');
  const fitting = wantsOutlet ? BIT.outletNoun : BIT.bodyNoun | BIT.outletNoun;
  if ((nounBefore(search, hit) & fitting) !== 0 && !followsDefinite(search, hit)) return true;
  const isLong = hit.to - hit.from > 1;
  if (isLong && isInCapitals(search, hit)) return true;
  if ((role & NameRole.NounOnly) !== 0) return false;
  if (isLong && (!wantsOutlet || saysItsKind(search, hit))) return true;
  if (isQuotedAlone(search, hit) || followsLetter(search, hit)) return wantsOutlet;
  const prefix = words.prefix[splitAt(hit.from, hit.split)]!;
  const isBare = (prefix & ~(Prefix.Conjunction | Prefix.L)) === 0;
  return isLong && isBare && isAdjectiveAt(search, hit.to);
}

/** «وكالة الأنباء»: behind the noun of an agency stands no newspaper's name, nor the other way about. */
function isOfOtherKind({ tokens, words, gazetteer, outletNouns }: NameSearch, hit: NameHit): boolean {
  const at = tokens.kind[hit.from - 1] === TokenKind.Quote ? hit.from - 2 : hit.from - 1;
  if (at < 0) return false;
  let kinds: readonly string[] | undefined;
  for (let k = 0; k < words.count[at]!; k++) kinds ??= outletNouns.get(words.word[splitAt(at, k)]!);
  if (kinds === undefined) return false;
  const isAgency = kinds.includes(AGENCY);
  return hit.names.every((name) => {
    const { type, kind } = gazetteer.entityOf(name);
    return type === 'outlet' && (kind === AGENCY) !== isAgency;
  });
}

const AGENCY = 'agency';

/** «Al Jazeera»: at least two words with a capital, articles and the like not counted. */
function isInCapitals({ tokens, words, lexicon }: NameSearch, { from, to }: NameHit): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const isClosed = words.count[i]! > 0 && (lexicon.parts(words.word[splitAt(i, 0)]!) & CLOSED) !== 0;
    if (tokens.capital[i] !== Capital.None && !isClosed) capitals++;
  }
  return capitals > 1;
}

/** The name and nothing else stands in quotation marks. */
export const isQuotedAlone = ({ tokens }: NameSearch, { from, to }: NameHit): boolean =>
  tokens.kind[from - 1] === TokenKind.Quote && tokens.kind[to] === TokenKind.Quote;

/** «لـ العربية»: after a letter set apart papers write a name. */
const followsLetter = ({ tokens }: NameSearch, { from }: NameHit): boolean =>
  from > 0 && tokens.kind[from - 1] === TokenKind.Word && tokens.to[from - 1]! - tokens.from[from - 1]! === 1;

/** Class bits of the word before a name, across an opening quotation mark. */
export function nounBefore({ tokens, words, lexicon }: NameSearch, hit: NameHit): number {
  let i = hit.from - 1;
  if (i >= 0 && tokens.kind[i] === TokenKind.Quote) i--;
  if (i < 0) return 0;
  let classes = 0;
  for (let k = 0; k < words.count[i]!; k++) classes |= lexicon.classes(words.word[splitAt(i, k)]!);
  return classes;
}

/** The word before a name has the article and no quotation mark after it, so that no name follows: «الصحف اليوم». */
function followsDefinite({ tokens, words }: NameSearch, hit: NameHit): boolean {
  const before = hit.from - 1;
  if (tokens.kind[before] === TokenKind.Quote) return false;
  for (let k = 0; k < words.count[before]!; k++)
    if ((words.prefix[splitAt(before, k)]! & Prefix.Article) !== 0) return true;
  return false;
}

/** «مجلس الأمن الأرميني»: with a state's adjective after it the name is not the international body's. */
export const isOfState = (search: NameSearch, { to }: NameHit, entity: WorldEntity): boolean =>
  entity.type === 'organisation' && entity.state === null && isAdjectiveAt(search, to);

/** A name of several words that holds an outlet noun or a state's adjective: «وكالة الأنباء العراقية», «الوطن السعودية». */
function saysItsKind(search: NameSearch, hit: NameHit): boolean {
  const { words, lexicon } = search;
  for (let i = hit.from; i < hit.to; i++)
    for (let k = 0; k < words.count[i]!; k++)
      if (lexicon.classes(words.word[splitAt(i, k)]!) & BIT.outletNoun) return true;
  return isAdjectiveAt(search, hit.to - 1);
}

/** A name that is some state's adjective begins at a token. */
function isAdjectiveAt({ tokens, words, gazetteer }: NameSearch, token: number): boolean {
  if (token >= tokens.count) return false;
  const hit = gazetteer.nameAt(tokens, words, token);
  return hit?.names.some((name) => (gazetteer.roleOf(name) & NameRole.Adjective) !== 0) ?? false;
}
