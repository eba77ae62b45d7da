import { Prefix } from '../../text/03-words.js';
import { Capital } from '../../text/letter-case.js';
import { onlyFinite } from '../../text/only-finite.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import { NameRole } from '../gazetteer-data.js';
import { firstNameBefore, hasOtherFirstName, isGivenName } from './first-names.js';
import { skipHonorifics } from './head-noun.js';
import type { ResolverContext } from './resolver-context.js';

/** Words of these classes are no part of a person's name. */
const NO_NAME =
  BIT.personNoun |
  BIT.bodyNoun |
  BIT.outletNoun |
  BIT.documentNoun |
  BIT.preposition |
  BIT.that |
  BIT.relative |
  BIT.place |
  BIT.time |
  BIT.norm |
  BIT.collective |
  BIT.same;

const PEOPLE: ReadonlySet<string | undefined> = new Set(['person', undefined]);

const TA_MARBUTA = '\u0629';
const HA = '\u0647';
const COMMA = 0x2c;
const ARABIC_COMMA = 0x60c;

/** Ends like a relation adjective: «خليجي», «دوليين». */
const RELATIONAL = /\u064a(?:\u0647|\u064a\u0646|\u0648\u0646|\u0627\u0646|\u0627\u062a)?$/;

/** Letters of a plural noun with its pronoun. */
const MIN_WITH_PRONOUN = 6;
/** Ends like a plural with the pronoun of somebody: «منتقدوه», «مشاهديها». */
const OF_SOMEBODY = /[\u0648\u064a](?:\u0647|\u0647\u0627|\u0647\u0645)$/;

/** The first run of words in a phrase that can only be a person's name which `world/` does not know. */
export function unknownName(
  context: ResolverContext,
  from: number,
  to: number,
): { from: number; to: number } | null {
  if (context.capitals) return capitalName(context, from, to);
  // «مدير المفوضية العليا، مهدي التميمي»: after a post with its body the name comes behind the comma.
  const comma = context.text.is(from, BIT.personNoun) ? lastComma(context.text, from, to) : -1;
  const behind = comma < 0 ? null : firstName(context, from, to, comma + 1);
  return behind ?? firstName(context, from, to, afterTitle(context, from));
}

/** Past an office of more than one word: «ولي العهد». */
function afterTitle({ text, gazetteer }: ResolverContext, from: number): number {
  return (
    gazetteer.titleAt(text.tokens, text.words, skipHonorifics(text, from, text.tokens.count))?.to ?? from
  );
}

function lastComma(text: Text, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (text.isMark(i, ARABIC_COMMA, COMMA)) return i;
  return -1;
}

/** The first of the runs from `at` on that is a name. */
function firstName(
  context: ResolverContext,
  from: number,
  to: number,
  at: number,
): { from: number; to: number } | null {
  let i = at;
  while (i < to) {
    const start = i;
    while (i < to && couldBeName(context, i, i > start)) i++;
    // «ولاية يوبي عبد المالك سومونو»: the first word is the place's.
    const { text, names } = context;
    const ofPlace =
      start > from && i > start + 1 && text.is(start - 1, BIT.place) && !text.hasArticle(start - 1);
    // «سلطان بن سحيم»: whoever is somebody's son has a name before that.
    const isSon =
      start > from && names.isSonOf(start) && text.isWord(start - 1) && !text.hasArticle(start - 1);
    if (isSon && start - 1 > from) return { from: start - 1, to: i };
    const first = afterBody(context, ofPlace ? start + 1 : afterAdjective(context, from, start, i), i);
    if (i > first && isName(context, from, to, first, i)) return { from: first, to: i };
    if (i === start) i++;
  }
  return null;
}

/**
 * «السياسي المستقل سمير عبيد», «التنمية العقارية ماجد الحقيل»: a definite word after a definite post, or one that ends
 * like an adjective, is no name where a whole name follows.
 */
function afterAdjective({ text, names }: ResolverContext, from: number, start: number, end: number): number {
  if (start === from) return start;
  let first = start;
  while (end - first > 1 && text.is(first, BIT.honorific)) first++;
  while (end - first > 1 && startsWithArticle(text, first) && isRelational(text, first)) first++;
  const isAdjective =
    first === start &&
    end - start > 2 &&
    text.hasArticle(start - 1) &&
    text.is(start - 1, BIT.personNoun) &&
    startsWithArticle(text, start) &&
    !startsWithArticle(text, start + 1) &&
    !names.isParticle(start + 1);
  return isAdjective ? start + 1 : first;
}

/** By its letters: of a word that no list knows no split tells. */
const startsWithArticle = (text: Text, token: number): boolean =>
  text.foldedWord(token).startsWith(text.lexicon.clitics.article);

/** Whether the words `[start, end)` of a phrase are a name: at its beginning, or after what a name follows. */
function isName(context: ResolverContext, from: number, to: number, start: number, end: number): boolean {
  if (start > from && context.names.isCalled(start - 1)) return true;
  if (start > from && (!allowsName(context, from, start) || isRelational(context.text, start))) return false;
  if (start > from && (isAdjectiveOf(context, start) || isOfBody(context, start))) return false;
  if (end - start === 1 && isGivenNameAlone(context, from, to, start)) return true;
  if (end - start === 1 && !isSingleName(context, from, to, start)) return false;
  return isOpenName(context, start, end);
}

/** «صابرينا», «الأمير محمد»: the whole phrase, but for a title. */
const isGivenNameAlone = (
  { text, names }: ResolverContext,
  from: number,
  to: number,
  token: number,
): boolean =>
  token + 1 === to &&
  names.isGivenName(token) &&
  (token === from ||
    (token === from + 1 && text.hasArticle(from) && text.is(from, BIT.honorific | BIT.personNoun)));

/** «المنسقية العامة»: a definite word after a definite noun that is no post or title. */
const isAdjectiveOf = ({ text, names }: ResolverContext, token: number): boolean =>
  startsWithArticle(text, token) &&
  text.hasArticle(token - 1) &&
  names.mentionAt(token - 1) === null &&
  !text.is(token - 1, BIT.personNoun | BIT.honorific);

/** «الطيران المدني», «لحقوق الإنسان»: two definite words, unless a given name is the first. */
const isWordOfBody = ({ text, gazetteer }: ResolverContext, token: number): boolean =>
  startsWithArticle(text, token + 1) &&
  !text.is(token - 1, BIT.honorific) &&
  ((startsWithArticle(text, token) &&
    !isUnlistedName(text, token + 1) &&
    !gazetteer.firstNames.has(text.foldedWord(token))) ||
    (text.ownPrefix(token) & Prefix.L) !== 0);

/** «الهاشمي العيثاوي»: no list knows it, nor is it a feminine adjective by its letters. */
const isUnlistedName = (text: Text, token: number): boolean =>
  text.words.count[token] === 0 && !text.foldedWord(token).endsWith(HA);

/** «الطيران المدني», «التغيير الديمقراطي تنداي بيتي»: past the words of a body with which a run begins. */
function afterBody(context: ResolverContext, start: number, end: number): number {
  const { text } = context;
  let first = start;
  while (end - first > 1 && isWordOfBody(context, first)) {
    first++;
    while (first < end && startsWithArticle(text, first)) first++;
  }
  return first;
}

/** «باسم القصر»: a definite word behind a binder. */
const isOfBody = ({ text, names }: ResolverContext, token: number): boolean =>
  startsWithArticle(text, token) && names.isBinder(token - 1);

/** One word is a name alone, after an honorific or a post, or where it was met as a last name. */
function isSingleName(
  { text, names, memory }: ResolverContext,
  from: number,
  to: number,
  token: number,
): boolean {
  if (isRelational(text, token) || endsInPronoun(text, token)) return false;
  // «رئيس الوزراء نهج نيودلهي»: a noun with its genitive.
  if (names.startsMention(token + 1) && !PEOPLE.has(names.mentionAt(token + 1)?.entity?.type)) return false;
  if (token === from) return to - from === 1 || text.is(token, BIT.honorific);
  return (
    text.is(token - 1, BIT.personNoun | BIT.honorific) || memory.unknownByLast.has(text.foldedWord(token))
  );
}

/** A name follows a definite post, a body or a state, or an honorific; «مصدر أمني رفيع» has none. */
function allowsName({ text, names }: ResolverContext, from: number, start: number): boolean {
  if (text.is(from, BIT.unnamed)) return false;
  for (let i = from; i < start; i++)
    if (
      !text.isWord(i) ||
      text.hasArticle(i) ||
      text.is(i, BIT.honorific | BIT.bodyNoun) ||
      names.mentionAt(i) !== null
    )
      return true;
  return false;
}

/** At least one word that no list knows, so that common nouns in a row are not taken for a name. */
function isOpenName(context: ResolverContext, from: number, to: number): boolean {
  const { text } = context;
  for (let i = from; i < to; i++) if (text.words.count[i] === 0 || text.word(i, 0) === -1) return true;
  return to - from >= 2 && to - from <= 4 && areNames(context, from, to);
}

/** Every word is one that names are made of, and belongs to no name found. */
function areNames({ text, names }: ResolverContext, from: number, to: number): boolean {
  // «أبو بكر الشكوي»: where somebody's forebears come from.
  const isOrigin = (i: number): boolean => i >= from + 2 && names.isParticle(from) && text.hasArticle(i);
  const isOfName = (i: number): boolean => text.is(i, BIT.name) || isVerbAfterLetter(text, i) || isOrigin(i);
  // «سامي أردوغان»: the family name is a better known man's as well.
  const isFamily = (i: number): boolean =>
    i === to - 1 && (names.mentionAt(i)?.role === NameRole.Short || isSurname({ text, names }, i));
  for (let i = from; i < to; i++)
    if (!isOfName(i) || (names.mentionAt(i) !== null && !isFamily(i))) return false;
  return true;
}

/** «بيليني»: read as a preposition before a finite verb, so neither. */
const isVerbAfterLetter = (text: Text, token: number): boolean =>
  (text.prefix(token, 0) & (Prefix.B | Prefix.L | Prefix.K)) !== 0 && onlyFinite(text, token);

function isRelational(text: Text, token: number): boolean {
  const word = text.foldedWord(token);
  if (word.length <= 4 || !RELATIONAL.test(word)) return false;
  // «أناتولي», «أوليه»: a word of names without article, or one that ends in ه and not in ة.
  const isForeign = text.is(token, BIT.name) || text.slice(text.span(token, token + 1)).endsWith(HA);
  return startsWithArticle(text, token) || !isForeign;
}

/** «منتقدوه», «مشاهديها»: by its letters a plural with a pronoun. */
function endsInPronoun(text: Text, token: number): boolean {
  const word = text.foldedWord(token);
  return word.length >= MIN_WITH_PRONOUN && text.words.count[token] === 0 && OF_SOMEBODY.test(word);
}

/** «للإعلام», «والثروة»: hardly a name of its own. */
function bearsToThe(text: Text, token: number): boolean {
  return (
    bearsBoth(text, token, Prefix.L | Prefix.Article) ||
    bearsBoth(text, token, Prefix.Conjunction | Prefix.Article)
  );
}

function bearsBoth(text: Text, token: number, both: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) if ((text.prefix(token, k) & both) === both) return true;
  return false;
}

/** A word may be part of a name; `inside` one that has begun, more may. */
function couldBeName({ text, names }: ResolverContext, token: number, inside: boolean): boolean {
  if (!text.isWord(token) || names.isDirection(token) || text.isBoundPronoun(token)) return false;
  const mention = names.mentionAt(token);
  if (inside && isSurname({ text, names }, token)) return true;
  if (mention !== null && (mention.entity?.type !== 'person' || !inside)) return false;
  if (text.words.count[token] === 0) return true;
  if (inside && names.isParticle(token - 1) && !text.is(token, BIT.preposition | BIT.that)) return true;
  if (text.is(token, NO_NAME)) return false;
  if (text.is(token, BIT.name)) return inside || !bearsToThe(text, token);
  if (!inside) return looksLikeVerb({ text, names }, token);
  if (names.isParticle(token - 2) && text.hasArticle(token)) return true;
  if (isVerbAfterLetter(text, token)) return true;
  const isUnlisted = text.word(token, 0) === -1;
  return isUnlisted && (text.prefix(token, 0) & ~Prefix.Article) === 0;
}

/** «أولتا جاتشكا»: a first name that may be a verb, before a word that no list knows; no «قطعة نسيج». */
const looksLikeVerb = ({ text, names }: Pick<ResolverContext, 'text' | 'names'>, token: number): boolean =>
  onlyFinite(text, token) &&
  !text.hasConjunction(token) &&
  !names.isCalled(token) &&
  !names.isDegree(token) &&
  text.words.count[token + 1] === 0 &&
  !text.slice(text.span(token, token + 1)).endsWith(TA_MARBUTA);

/** «ماجدالينا مغربي»: a state's adjective without article, right behind a word that only a name is made of. */
function isSurname({ text, names }: Pick<ResolverContext, 'text' | 'names'>, token: number): boolean {
  const before = token - 1;
  const isName = text.words.count[before] === 0 || (text.classes[before]! & ~BIT.verb) === BIT.name;
  // «سيف السويدي»: with the article only behind a word that is nothing but a name.
  const isOfName = !text.hasArticle(token) || !startsWithArticle(text, before);
  return names.mentionAt(token)?.role === NameRole.Adjective && isOfName && isName;
}

/**
 * Where names have capitals: a run of them that only a person has: behind an honorific or a post, with a given name,
 * or known by its last word. Other capitals may be bodies, products, places.
 */
function capitalName(
  context: ResolverContext,
  from: number,
  to: number,
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
    // «Eric Trump»: the family name is a better known man's as well.
    const family = end < to ? names.mentionAt(end) : null;
    if (family !== null && hasOtherFirstName(context, from, family))
      return { from: firstNameBefore(context, from, family), to: hyphenated(text, i, family.to) };
    const before = i - 1;
    const isTitled =
      before >= 0 && (text.is(before, BIT.personNoun | BIT.honorific) || isTitleStop(text, before));
    const isGiven = end - i >= 2 && isGivenName(text, i);
    const isMet = end - i === 1 && memory.unknownByLast.has(text.foldedWord(i));
    // «Deputy Foreign Minister Sergei Ryabkov»: a word before another post is part of that post.
    const isOfPost = end < to && text.is(end, BIT.personNoun | BIT.honorific);
    const isWhole = i === from && end === to && isForeignName(text, i, end);
    if (isGiven || isMet || isWhole || (isTitled && !isOfPost && end - i <= 3)) return { from: i, to: end };
    i = end;
  }
  return null;
}

/** «Mariama Dalanda»: two or three capitals in a row that no list has as other words than names. */
function isForeignName(text: Text, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const isName = text.words.count[i] === 0 || text.word(i, 0) === -1 || text.bareClasses[i] === BIT.name;
    const hasPart =
      text.words.count[i]! > 0 && text.word(i, 0) >= 0 && text.lexicon.parts(text.word(i, 0)) !== 0;
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
