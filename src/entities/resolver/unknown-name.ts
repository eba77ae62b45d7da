import { Prefix } from '../../text/03-words.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import { NameRole } from '../gazetteer-data.js';
import { capitalName } from './capital-names.js';
import { skipHonorifics } from './head-noun.js';
import {
  couldBeName,
  endsInPronoun,
  isMisread,
  isRelational,
  isSurname,
  isUnlistedName,
  isVerbAfterLetter,
  startsWithArticle,
} from './name-words.js';
import type { Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

const PEOPLE: ReadonlySet<string | undefined> = new Set(['person', undefined]);

const COMMA = 0x2c;
const ARABIC_COMMA = 0x60c;

/** The first run of words in a phrase that can only be a person's name which `world/` does not know. */
export function unknownName(
  context: ResolverContext,
  { from, to, shape }: Range,
): { from: number; to: number } | null {
  if (context.capitals) return capitalName(context, from, to, shape ?? { from, to });
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
    i = beforeField(context, start, i);
    const own = ofPlace ? start + 1 : afterAdjective(context, from, start, i);
    const first = afterField(context, from, afterBody(context, own, i), i);
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

/** Whether the words `[start, end)` of a phrase are a name: at its beginning, or after what a name follows. */
function isName(context: ResolverContext, from: number, to: number, start: number, end: number): boolean {
  if (start > from && context.names.isCalled(start - 1)) return true;
  // «أكبر المدن»: a superlative with its noun.
  if (context.names.isDegree(start) && startsWithArticle(context.text, start + 1)) return false;
  if (start > from && !context.capitals && joinsDefinite(context.text, start)) return false;
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
const isWordOfBody = ({ text, names, gazetteer }: ResolverContext, token: number): boolean =>
  startsWithArticle(text, token + 1) &&
  !text.is(token - 1, BIT.honorific) &&
  ((startsWithArticle(text, token) &&
    !isUnlistedName(text, token + 1) &&
    !gazetteer.firstNames.has(text.foldedWord(token))) ||
    (bearsL(text, token) && !names.isGivenName(token)));

function bearsL(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++)
    if ((text.prefix(token, k) & Prefix.L) !== 0) return true;
  return false;
}

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

/** «وزارة الزراعة محمد القرش», «مفوضية حقوق الإنسان فاضل الغراوي»: past what a body is for, right behind its noun. */
function afterField(
  { text, names, capitals }: ResolverContext,
  from: number,
  start: number,
  end: number,
): number {
  if (capitals || start === from || !text.is(start - 1, BIT.bodyNoun) || text.hasArticle(start - 1))
    return start;
  for (let i = end - 1; i > start; i--) {
    const isWhole = i < end - 1 || names.isGivenName(i);
    if (isWhole && !startsWithArticle(text, i) && startsWithArticle(text, i - 1)) return i;
  }
  return start;
}

/** «وزيرة الاقتصاد والمالية»: before a definite word that is joined on. */
function beforeField({ text, capitals }: ResolverContext, start: number, end: number): number {
  for (let i = start + 1; !capitals && i < end; i++) if (joinsDefinite(text, i)) return i;
  return end;
}

/** «والمالية», «والصيد»: a definite word that is joined on, read in no other way. */
function joinsDefinite(text: Text, token: number): boolean {
  if (!text.isConjoined(token)) return false;
  for (let k = 0; k < text.words.count[token]!; k++)
    if (!text.foldedWord(token, k).startsWith(text.lexicon.clitics.article)) return text.hasArticle(token);
  return true;
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
  // «المعارضة ومنظمات حقوق الإنسان»: of many nobody is named.
  if (text.is(from, BIT.collective) && !text.is(from, BIT.personNoun)) return false;
  for (let i = from; i < start; i++)
    if (
      !text.isWord(i) ||
      text.hasArticle(i) ||
      text.is(i, BIT.honorific | BIT.bodyNoun | BIT.place) ||
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
  const isOfName = (i: number): boolean =>
    text.is(i, BIT.name) ||
    isVerbAfterLetter(text, i) ||
    isMisread(text, i) ||
    isOrigin(i) ||
    (i > from && names.isOfName(i));
  // «سامي أردوغان»: the family name is a better known man's as well.
  const isFamily = (i: number): boolean =>
    i === to - 1 && (names.mentionAt(i)?.role === NameRole.Short || isSurname({ text, names }, i));
  for (let i = from; i < to; i++)
    if (!isOfName(i) || (names.mentionAt(i) !== null && !isFamily(i))) return false;
  return true;
}
