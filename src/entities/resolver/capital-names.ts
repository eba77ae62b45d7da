import { Capital } from '../../text/letter-case.js';
import { PART } from '../../text/part-of-speech.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import { firstNameBefore, hasOtherFirstName, isGivenName } from './first-names.js';
import { NO_NAME } from './name-words.js';
import type { ResolverContext } from './resolver-context.js';

/**
 * Where names have capitals: a run of them that only a person has: behind an honorific or a post, with a given name,
 * or known by its last word. Other capitals may be bodies, products, places.
 */
export function capitalName(
  context: ResolverContext,
  from: number,
  to: number,
  core: { readonly from: number; readonly to: number },
): { from: number; to: number } | null {
  const { text, names, memory } = context;
  for (let i = from; i < to; i++) {
    if (!isCapitalWord(text, names, i)) continue;
    let end = i + 1;
    while (
      end < to &&
      (isCapitalWord(text, names, end) ||
        isBehindHyphen(text, i, end) ||
        isInitialStop(text, end) ||
        isHyphen(text, end))
    )
      end++;
    while (end > i && !text.isWord(end - 1)) end--;
    end = hyphenated(text, i, end);
    // «Peter King»: behind a given name a post that the phrase ends with is a family name.
    if (
      end < to &&
      end + 1 === Math.min(to, core.to) &&
      isGivenName(text, end - 1) &&
      isPostInCapital(text, end)
    )
      end++;
    // «Eric Trump»: the family name is a better known man's as well.
    const family = end < to ? names.mentionAt(end) : null;
    if (family !== null && hasOtherFirstName(context, from, family))
      return { from: firstNameBefore(context, from, family), to: hyphenated(text, i, family.to) };
    const isTitled = isTitledAt(text, i);
    // «Police Commissioner Ed Davis», «Fellow Tory Ben Bradley»: a given name begins the name.
    const given = end - i > 2 || !isTitledAt(text, i) ? givenNameIn(text, i + 1, end - 1) : -1;
    if (given > i) return { from: given, to: end };
    const isGiven = end - i >= 2 && isGivenName(text, i);
    const isMet = end - i === 1 && memory.unknownByLast.has(text.foldedWord(i));
    // «Deputy Foreign Minister Sergei Ryabkov»: a word before another post is part of that post.
    const isOfPost = end < to && text.is(end, BIT.personNoun | BIT.honorific);
    const isWhole =
      ((i === from && end === to) || (i === core.from && end === core.to)) && isForeignName(text, i, end);
    const isInitials =
      end - i >= 3 && text.isLetter(i) && isInitialStop(text, i + 1) && !text.isLetter(end - 1);
    if (isGiven || isMet || isWhole || isInitials || (isTitled && !isOfPost && end - i <= 3))
      return { from: i, to: end };
    i = end;
  }
  return null;
}

const isPostInCapital = (text: Text, token: number): boolean =>
  text.is(token, BIT.personNoun) && text.tokens.capital[token] === Capital.First;

const isTitledAt = (text: Text, token: number): boolean =>
  token > 0 && (text.is(token - 1, BIT.personNoun | BIT.honorific) || isTitleStop(text, token - 1));

/** The first given name of a run, unless the run opens with one: -1 where there is none. */
function givenNameIn(text: Text, from: number, to: number): number {
  if (isGivenName(text, from - 1)) return -1;
  for (let i = from; i < to; i++) if (isGivenName(text, i)) return i;
  return -1;
}

/** «Mariama Dalanda»: two or three capitals in a row that no list has as other words than names. */
function isForeignName(text: Text, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const isName = text.words.count[i] === 0 || text.word(i, 0) === -1 || text.bareClasses[i] === BIT.name;
    const hasPart =
      text.words.count[i]! > 0 &&
      text.word(i, 0) >= 0 &&
      (text.lexicon.parts(text.word(i, 0)) & ~PART.givenName) !== 0;
    if (!text.isWord(i) || text.tokens.capital[i] !== Capital.First || !isName || hasPart) return false;
  }
  return true;
}

function isCapitalWord(text: Text, names: ResolverContext['names'], token: number): boolean {
  if (!text.isWord(token) || text.tokens.capital[token] === Capital.None) return false;
  return names.mentionAt(token) === null && !text.is(token, NO_NAME | BIT.honorific);
}

const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const isHyphen = (text: Text, token: number): boolean =>
  text.isMark(token, HYPHEN) && text.end(token - 1) === text.start(token);

/** «Amiri-Moghaddam»: the second half may be another's family name. */
const isBehindHyphen = (text: Text, from: number, token: number): boolean =>
  token - 1 > from && isHyphen(text, token - 1) && text.isWord(token);

/** One past a name with what a hyphen ties to it, wherever the phrase was cut: «Reza Amiri-Moghaddam». */
function hyphenated(text: Text, from: number, to: number): number {
  let end = to;
  while (end < text.tokens.count - 1 && isHyphen(text, end) && isBehindHyphen(text, from, end + 1)) end += 2;
  return end;
}

/** «James B. Comey». */
const isInitialStop = (text: Text, token: number): boolean =>
  text.isMark(token, FULL_STOP) && text.isLetter(token - 1);

/** «Mr. Podesta», «Sen. Jones». */
const isTitleStop = (text: Text, token: number): boolean =>
  text.isMark(token, FULL_STOP) && token > 0 && text.is(token - 1, BIT.honorific | BIT.personNoun);
