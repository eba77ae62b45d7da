import { Prefix } from '../text/03-words.js';
import { mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { HEAD_NOUN } from './phrase-head.js';
import type { PhraseSoFar } from './phrase-so-far.js';
import { isComma } from './punctuation.js';

const NO_PLACE = BIT.time | BIT.that | BIT.relativeWhat | BIT.demonstrative | BIT.negation;

/** A preposition inside a described source («مسؤول في وزارة …»): the token after it and its noun, or itself. */
export function afterInnerPreposition(phrase: PhraseSoFar, i: number): number {
  const { text, names, limit } = phrase;
  const next = i + 1;
  if (!phrase.described || phrase.named || next >= limit) return i;
  if (isReceivedFrom(phrase, i)) return i + 2;
  const place = afterPlaceOfPost(phrase, next) ?? afterFieldOfPost(phrase, next);
  const isOnBehalf = i <= phrase.from + 2 && names.isOnBehalf(phrase.from, i) && text.is(next, REPRESENTED);
  if (place !== null || !(names.isInner(i) || isOnBehalf)) return place ?? i;
  // «طلب أعضاء من اللجنة من وزير الدفاع …»: of the same preposition the second is the verb's own.
  if (isSecond(phrase, i)) return i;
  if (text.has(next, NO_PLACE)) return i;
  if (text.has(next, BIT.documentNoun) && !text.has(next, BIT.bodyNoun)) return i;
  const mention = names.mentionAt(next);
  if (mention !== null && mention.from === next && mention.entity?.type !== 'person') return mention.to;
  if (isIndefinite(phrase) && !isNamed(phrase, i)) return next + 1;
  return text.has(next, BIT.bodyNoun | BIT.personNoun | BIT.place | BIT.collective) ||
    text.bearsPronoun(i, BIT.preposition)
    ? next
    : i;
}

const REPRESENTED = BIT.bodyNoun | BIT.place;

/** «المبعوث الأممي إلى اليمن مارتن غريفيث», «في شمال البلاد فلان»: where a post is held, with its holder's name; else null. */
export function afterPlaceOfPost(
  { text, names, limit, described, named }: PhraseSoFar,
  place: number,
): number | null {
  if (!described || named) return null;
  let at = place;
  while (at < place + 2 && names.isDirection(at)) at++;
  const mention = names.mentionAt(at);
  const type = mention?.from === at ? mention.entity?.type : undefined;
  if (type !== 'state' && type !== 'place') return null;
  let next = mention!.to;
  while (next < limit && (isComma(text, next) || text.is(next, BIT.honorific))) next++;
  if (next >= limit) return null;
  const holder = names.mentionAt(next);
  const isOwnName = text.words.count[next] === 0 || (text.classes[next]! & ~BIT.verb) === BIT.name;
  const isName = holder?.from === next ? holder.entity?.type === 'person' : isOwnName;
  return isName && text.isWord(next) ? mention!.to : null;
}

/** Words of the field of a post, at most. */
const FIELD_REACH = 4;

/** «مرشح المعارضة في الانتخابات الرئاسية فلان»: past the field of a post where its holder's whole name follows; else null. */
function afterFieldOfPost({ text, names, limit, from }: PhraseSoFar, field: number): number | null {
  if (!text.is(from, BIT.personNoun)) return null;
  for (let i = field; i < Math.min(limit, field + FIELD_REACH + 1) && text.isWord(i); i++) {
    const holder = names.mentionAt(i);
    if (i > field && holder?.from === i && holder.entity?.type === 'person')
      return holder.to - i > 1 && text.prefix(i, holder.split) === 0 ? i : null;
    const isUnlisted = text.words.count[i] === 0 || names.isGivenName(i);
    if (
      i > field &&
      isUnlisted &&
      text.hasArticle(i - 1) &&
      text.isWord(i + 1) &&
      i + 1 < limit &&
      !text.hasConjunction(i)
    )
      return i;
    if (text.is(i, BIT.preposition | BIT.that | BIT.relative | BIT.time) || mayBeVerb(text, i)) return null;
  }
  return null;
}

function isSecond({ text, from }: PhraseSoFar, i: number): boolean {
  const word = text.word(i, 0);
  for (let k = from + 1; k < i; k++) if (text.isWordNumber(k, word)) return true;
  return false;
}

/** «بيان رسمي صدر الثلاثاء عن المكتب»: past the preposition behind which a document's issuer stands; else the token itself. */
export function afterIssued({ text, names, from, limit }: PhraseSoFar, token: number): number {
  if (token === from || !names.isIssued(token)) return token;
  const isDocument =
    text.is(from, BIT.documentNoun) && (text.prefixWith(from, BIT.documentNoun) & Prefix.Article) === 0;
  let i = token + 1;
  while (i < limit && text.is(i, BIT.time)) i++;
  return isDocument && i + 1 < limit && text.is(i, BIT.preposition) ? i + 1 : token;
}

/** «أنباء واردة من العاصمة»: where a document comes from. */
function isReceivedFrom({ text, from }: PhraseSoFar, i: number): boolean {
  const indefinite = (text.prefixWith(from, BIT.documentNoun) & Prefix.Article) === 0;
  return i === from + 2 && indefinite && text.has(from, BIT.documentNoun) && text.has(i - 1, BIT.verb);
}

/** «نائب وزير الخارجية ريتشارد أرميتاج»: a post made definite by its last noun, and a name that no list knows. */
function isNamed({ text, from }: PhraseSoFar, end: number): boolean {
  if (text.words.count[end - 1] !== 0) return false;
  for (let i = from + 1; i < end - 1; i++) if (text.hasArticle(i)) return true;
  return false;
}

/** «مسؤول في …», «مصادر في …»: an indefinite head takes its place of work along; «وزير الطاقة» is definite. */
export function isIndefinite({ text, from }: PhraseSoFar): boolean {
  return (
    text.has(from, BIT.personNoun | BIT.collective) &&
    !text.hasArticle(from + 1) &&
    (text.prefixWith(from, HEAD_NOUN) & Prefix.Article) === 0
  );
}
