import { Capital } from '../../text/letter-case.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import type { NamesIndex } from '../names-index.js';
import { isGivenName } from './first-names.js';

/** A whole name as tokens. */
export interface FullName {
  readonly from: number;
  readonly to: number;
}

/** A person hardly has more names in a row. */
const MAX_NAMES = 4;

const TITLE = BIT.personNoun | BIT.honorific;
const NO_NAME =
  BIT.bodyNoun | BIT.outletNoun | BIT.documentNoun | BIT.preposition | BIT.place | BIT.time | BIT.collective;

const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;

/** The whole names of people in a text with capitals that no list knows, by their last word, in its order. */
export function fullNamesIn(text: Text, names: NamesIndex): ReadonlyMap<string, readonly FullName[]> {
  const found = new Map<string, FullName[]>();
  const { count } = text.tokens;
  for (let i = 0; i < count; i++) {
    if (!isNameWord(text, names, i)) continue;
    let to = i + 1;
    while (to < count && (isNameWord(text, names, to) || isInitialStop(text, to))) to++;
    const isCut = isHyphen(text, to);
    const from = isCut ? -1 : nameStart(text, i, to);
    if (from >= 0) {
      const last = text.foldedWord(to - 1);
      const others = found.get(last);
      if (others === undefined) found.set(last, [{ from, to }]);
      else others.push({ from, to });
    }
    i = to - 1;
  }
  return found;
}

/** The name of that last word that stands before a token last; else the first behind it. */
export function fullNameAt(names: readonly FullName[] | undefined, token: number): FullName | null {
  if (names === undefined) return null;
  return names.findLast(({ to }) => to <= token) ?? names[0]!;
}

function isNameWord(text: Text, names: NamesIndex, token: number): boolean {
  if (text.tokens.capital[token] !== Capital.First || !text.isWord(token)) return false;
  return names.mentionAt(token) === null;
}

/** Where in a run of capitals a name begins: at a given name, or right behind a title; -1 where none does. */
function nameStart(text: Text, from: number, to: number): number {
  if (to - from < 2 || text.isMark(to - 1, FULL_STOP)) return -1;
  for (let i = Math.max(from, to - MAX_NAMES); i < to - 1; i++) if (isGivenName(text, i)) return i;
  for (let i = from; i < to; i++) if (text.is(i, NO_NAME)) return -1;
  let first = from;
  while (first < to && text.is(first, TITLE)) first++;
  const isTitled = first > from || isTitle(text, from - 1);
  if (to - first < 2 || to - first > MAX_NAMES) return -1;
  if (isTitled) return first;
  for (let i = first; i < to; i++) if (text.isWord(i) && !isUnlisted(text, i)) return -1;
  return first;
}

/** «Sen.», «minister». */
function isTitle(text: Text, token: number): boolean {
  if (token < 0) return false;
  return text.is(text.isMark(token, FULL_STOP) ? token - 1 : token, TITLE);
}

/** No list has the word but lists of names. */
function isUnlisted(text: Text, token: number): boolean {
  if (text.words.count[token] === 0 || text.word(token, 0) === -1) return true;
  return (text.bareClasses[token]! & ~BIT.name) === 0 && text.lexicon.parts(text.word(token, 0)) === 0;
}

/** «Jacob Rees-Mogg»: not a Mr Rees. */
const isHyphen = (text: Text, token: number): boolean =>
  text.isMark(token, HYPHEN) && text.end(token - 1) === text.start(token);

const isInitialStop = (text: Text, token: number): boolean =>
  text.isMark(token, FULL_STOP) && text.isLetter(token - 1);
