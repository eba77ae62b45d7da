import type { EntityId, Post } from '../../model/index.js';
import { foldWord } from '../../text/01-normalise.js';
import { TokenKind } from '../../text/02-tokens.js';
import { Capital } from '../../text/letter-case.js';
import { BIT } from '../../text/word-class.js';
import type { NameMention } from '../02-mentions.js';
import { NameRole } from '../gazetteer-data.js';
import { isLikeOwn } from './first-names.js';
import type { FullName } from './full-names.js';
import { listedNamesIn } from './listed-names.js';
import { misspeltHolder } from './misspelt-holder.js';
import { startsWithArticle } from './name-words.js';
import { enterName, stateIn, stateOfPossessor } from './names.js';
import type { Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';
import { unknownName } from './unknown-name.js';

const NO_LAST_NAME =
  BIT.personNoun | BIT.bodyNoun | BIT.outletNoun | BIT.documentNoun | BIT.preposition | BIT.place;

const TITLES = BIT.personNoun | BIT.honorific;

/** Names that `world/` does not know: words without a class after titles, or a former unknown's last name. */
export function unknownPerson(context: ResolverContext, range: Range): EntityId | null {
  const { text, names, registry, memory } = context;
  const { from, to } = range;
  const again =
    lastNameOfTwo(context, from, to) ??
    endOfName(context, from, to) ??
    lastNameAgain(context, from, to) ??
    inFull(context, range) ??
    (context.capitals ? firstNameAgain(context, from, to) : titledFirstName(context, from, to));
  if (again !== null) return again;
  const name = unknownName(context, range) ?? givenNameAndWord(context, range);
  if (name === null || isOnlyMarked(context, from, name.from)) return null;
  const isGivenName = !context.capitals && name.to - name.from === 1 && names.isGivenName(name.from);
  const bearer = isGivenName ? firstNameAgain(context, name.from, name.to) : null;
  if (bearer !== null) return bearer;
  const opening = memory.knownByOpening.get(text.foldedWords(name.from, name.to));
  if (opening !== undefined) return enterName(context, opening);
  const misspelt = misspeltHolder(context, range, { ...name, split: -1 });
  if (misspelt !== null) {
    const known = registry.known(misspelt, null);
    memory.unknownByLast.set(text.foldedWord(name.to - 1), known);
    return known;
  }
  const written = text.slice(text.span(name.from, name.to));
  const found = postAround(context, range, name.from, name.to);
  const state = found?.state ?? stateIn(names, from, to) ?? stateOfPossessor(names, range);
  const id = registry.unknown('person', written, state, found?.post ?? null);
  if (!isGivenName) memory.unknownByLast.set(lastOf(context, name.from, name.to), id);
  if (isGivenName || name.to - name.from > 1) memory.noteFirst(text.foldedWord(name.from), id);
  return id;
}

/** «"ساوث وست"»: words in marks and nothing else may be a body's name as well, unless they begin as a person's does. */
const isOnlyMarked = ({ text, names, capitals }: ResolverContext, from: number, name: number): boolean =>
  !capitals &&
  text.tokens.kind[from] === TokenKind.Quote &&
  name === from + 1 &&
  !names.isGivenName(name) &&
  !names.isParticle(name);

/** «محمد جذري، محلل»: behind a given name a common word is a name too, at the end of the phrase or before a post. */
function givenNameAndWord({ text, names, capitals }: ResolverContext, { from, to }: Range): FullName | null {
  if (capitals || text.is(from, BIT.unnamed)) return null;
  for (let i = from; i + 1 < to; i++) {
    if (!names.isGivenName(i) || text.hasConjunction(i) || names.mentionAt(i) !== null) continue;
    if (i > from && !text.is(from, TITLES)) return null;
    let end = i + 1;
    while (end < to && text.isWord(end)) end++;
    const isTitled = i > from || (end < to && text.is(end + 1, TITLES)) || names.isGivenName(end - 1);
    const isWhole = isTitled && (end === to || text.is(end + 1, TITLES));
    const isShort = end - i === 2 && !text.is(end - 1, NO_LAST_NAME) && names.mentionAt(end - 1) === null;
    return isWhole && isShort ? { from: i, to: end } : null;
  }
  return null;
}

/** Remembers a name after a post that `world/` does not know, without entering it. */
export function noteUnknownPerson(context: ResolverContext, range: Range): void {
  const name = unknownName(context, range);
  if (name === null || name.to - name.from < 2) return;
  context.memory.note(context.text.foldedWord(name.to - 1), { range, name });
}

/** «الحوثي», and nothing else: an adjective that is somebody's last name as well. */
const isAdjectiveAlone = ({ role, from: start, to: end }: NameMention, from: number, to: number): boolean =>
  (role & (NameRole.Adjective | NameRole.People)) !== 0 && start === from && end === to;

/** «أوغلو», «الجروان»: the last part of a name that the text gave in full before. */
function lastNameAgain(context: ResolverContext, from: number, to: number): EntityId | null {
  const { text, names, memory } = context;
  for (let i = from; i < to; i++) {
    if (!text.isWord(i) || text.is(i, NO_LAST_NAME)) continue;
    const mention = names.mentionAt(i);
    if (mention !== null && !isAdjectiveAlone(mention, from, to)) continue;
    if (context.capitals && text.tokens.capital[i] === Capital.None) continue;
    const word = text.foldedWord(i);
    const unknown = memory.unknownByLast.get(word);
    if (unknown !== undefined && !isPartOfOther(context, { from, to, split: -1 }, i, unknown)) return unknown;
    const followsTitle =
      i > from &&
      (text.is(i - 1, TITLES) || !text.isWord(i - 1) || (i === from + 1 && names.isParticle(from)));
    if (i > from && !followsTitle) continue;
    const known = memory.knownByLast.get(word);
    if (known !== undefined) return enterName(context, known);
    const noted = memory.noted(word);
    if (noted !== undefined && (noted.range.from !== from || noted.range.to !== to))
      return unknownPerson(context, noted.range);
    const listed = mayBeLastName(context, from, i, to) ? listedInFull(context, i) : null;
    if (listed !== null) return listed;
  }
  return null;
}

/** «صديق محمد إسماعيل» is no Muhammad who was met: a name stands beside the word that is none of his. */
function isPartOfOther(context: ResolverContext, range: Range, token: number, person: EntityId): boolean {
  const { text, names, registry, capitals } = context;
  const bearer = registry.get(person);
  if (capitals || bearer === undefined) return false;
  const before = token - 1;
  const isUnlisted =
    text.isWord(before) && text.words.count[before] === 0 && !startsWithArticle(text, before);
  const isOthers = (i: number): boolean => !isLikeOwn(text.foldedWord(i), bearer);
  if (token > range.from && (isUnlisted || names.isGivenName(before)) && isOthers(before)) return true;
  return token + 1 < range.to && names.isGivenName(token + 1) && isOthers(token + 1);
}

/** «عز الدين» after «طارق عز الدين»: a last name of two words. */
function lastNameOfTwo({ text, names, memory }: ResolverContext, from: number, to: number): EntityId | null {
  const first = to - 2;
  if (first < from || first > from + 1 || !names.isOfName(to - 1)) return null;
  return memory.unknownByLast.get(text.foldedWords(first, to)) ?? null;
}

/** «بن علي الشريف» after «عبد العزيز بن علي الشريف»: the phrase is the end of a longer name. */
function endOfName(
  { text, names, registry, memory, capitals }: ResolverContext,
  from: number,
  to: number,
): EntityId | null {
  if (capitals || to - from < 2 || !text.isWord(from) || text.is(from, TITLES)) return null;
  const last = text.foldedWord(to - 1);
  const end = ` ${text.foldedWords(from, to)}`;
  const known = memory.knownByLast.get(last);
  if (
    known !== undefined &&
    names.mentionAt(from) === null &&
    text.foldedWords(known.from, known.to).endsWith(end)
  )
    return registry.known(known.entity!, null);
  const met = memory.unknownByLast.get(last);
  const name = met === undefined ? undefined : registry.nameOf(met);
  return name !== undefined && foldWord(name).endsWith(end) ? met! : null;
}

/** The word, or two, by which a name is known again. */
const lastOf = ({ text, names }: ResolverContext, from: number, to: number): string =>
  names.isOfName(to - 1) && to - from > 2 ? text.foldedWords(to - 2, to) : text.foldedWord(to - 1);

/** «المرسومي», «الدكتور المرسومي», «الوزير وهبي», no «المسؤول الحكومي» and no «رئيس المشروع»: the phrase is one word, a title aside. */
function mayBeLastName(
  { text, capitals }: ResolverContext,
  from: number,
  token: number,
  to: number,
): boolean {
  if (capitals || token !== to - 1 || token > from + 1) return false;
  if (token === from || text.is(from, BIT.honorific)) return true;
  return text.hasArticle(from) && !text.hasArticle(token) && text.word(token, 0) !== -1;
}

/** «المرسومي» after «نبيل المرسومي», wherever that stands in the report. */
function listedInFull(context: ResolverContext, token: number): EntityId | null {
  const { text, registry, memory } = context;
  const name = memory.listedName(token, () => listedNamesIn(context));
  if (name === null || (name.from <= token && token < name.to)) return null;
  const id = registry.unknown('person', text.slice(text.span(name.from, name.to)), null);
  memory.unknownByLast.set(text.foldedWord(token), id);
  memory.noteFirst(text.foldedWord(name.from), id);
  return id;
}

/** «Levitt said», «Mr. King said»: a last name alone of whom the text names in full anywhere. */
function inFull(context: ResolverContext, { from, to, shape }: Range): EntityId | null {
  const { text, registry, memory, capitals } = context;
  if (!capitals) return null;
  const end = shape?.to ?? to;
  let at = shape?.from ?? from;
  while (at < end - 1 && (text.is(at, BIT.honorific) || !text.isWord(at))) at++;
  if (at !== end - 1 || text.tokens.capital[at] !== Capital.First) return null;
  const known = memory.knownByLast.get(text.foldedWord(at));
  if (known !== undefined) return enterName(context, known);
  const name = memory.fullName(at);
  if (name === null || name.to - 1 === at) return null;
  const id = registry.unknown('person', text.slice(text.span(name.from, name.to)), null);
  memory.unknownByLast.set(text.foldedWord(at), id);
  memory.noteFirst(text.foldedWord(name.from), id);
  return id;
}

/** «Dina said» after «Dina Mufti»: only where a capital or the list of given names tells a name from the word. */
function firstNameAgain(context: ResolverContext, from: number, to: number): EntityId | null {
  const { text, memory, capitals } = context;
  if (to - from !== 1 || !text.isWord(from)) return null;
  if (capitals && text.tokens.capital[from] === Capital.None) return null;
  const word = text.foldedWord(from);
  const met = memory.knownByFirst(word);
  const named = capitals ? null : memory.namedByFirst(word);
  return met ?? (named === null ? null : enterName(context, named));
}

/** «الشيخ تميم», «الملك عبدالله»: the one person of `world/` so called whom the report names in full. */
function titledFirstName(context: ResolverContext, from: number, to: number): EntityId | null {
  const { text, names, memory } = context;
  const name = from + 1;
  const isTitled = text.hasArticle(from) && text.is(from, BIT.honorific | BIT.personNoun);
  if (!isTitled || to - name !== (names.isParticle(name) ? 2 : 1) || !text.isWord(name)) return null;
  if (text.hasArticle(name) || names.mentionAt(name) !== null) return null;
  const person = memory.namedByFirst(memory.firstNameAt(name));
  return person === null ? null : enterName(context, person);
}

/** The post that a phrase gives a name, before it or after a comma behind it, with its body. */
function postAround(
  context: ResolverContext,
  { from, to }: Range,
  nameFrom: number,
  nameTo: number,
): { post: Post; state: string | null } | null {
  const { text, names } = context;
  const inFront = nameFrom > from && text.has(from, BIT.personNoun);
  const start = inFront ? from : postBehind(context, nameTo, to);
  if (start < 0) return null;
  const end = inFront ? nameFrom : to;
  let bodyFrom = start + 1;
  while (bodyFrom < end && !text.has(bodyFrom, BIT.bodyNoun)) bodyFrom++;
  const title = text.span(start, start + 1);
  const post: Post =
    bodyFrom < end
      ? { title, body: bodyOfPost(context, bodyFrom, end), bodySpan: text.span(bodyFrom, end) }
      : { title, body: null, bodySpan: null };
  return { post, state: stateIn(names, start, end) };
}

/** The post that follows a name, at once or after a comma; -1 where none does. */
function postBehind({ text }: ResolverContext, nameTo: number, to: number): number {
  if (nameTo + 1 < to && text.has(nameTo + 1, BIT.personNoun)) return nameTo + 1;
  return nameTo < to && text.has(nameTo, BIT.personNoun) ? nameTo : -1;
}

function bodyOfPost(context: ResolverContext, from: number, to: number): EntityId | null {
  const { text, names, registry } = context;
  const mention = names.mentionAt(from);
  return mention?.from === from
    ? enterName(context, mention)
    : registry.unknown('organisation', text.slice(text.span(from, to)), null);
}
