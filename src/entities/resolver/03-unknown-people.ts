import type { EntityId, Post } from '../../model/index.js';
import { Capital } from '../../text/letter-case.js';
import { BIT } from '../../text/word-class.js';
import type { NameMention } from '../02-mentions.js';
import { NameRole } from '../gazetteer-data.js';
import { misspeltHolder } from './misspelt-holder.js';
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
    lastNameAgain(context, from, to) ?? (context.capitals ? firstNameAgain(context, from, to) : null);
  if (again !== null) return again;
  const name = unknownName(context, from, to);
  if (name === null) return null;
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
  if (!isGivenName) memory.unknownByLast.set(text.foldedWord(name.to - 1), id);
  if (isGivenName || name.to - name.from > 1) memory.noteFirst(text.foldedWord(name.from), id);
  return id;
}

/** Remembers a name after a post that `world/` does not know, without entering it. */
export function noteUnknownPerson(context: ResolverContext, range: Range): void {
  const name = unknownName(context, range.from, range.to);
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
    if (unknown !== undefined) return unknown;
    const followsTitle =
      i > from &&
      (text.is(i - 1, TITLES) || !text.isWord(i - 1) || (i === from + 1 && names.isParticle(from)));
    if (i > from && !followsTitle) continue;
    const known = memory.knownByLast.get(word);
    if (known !== undefined) return enterName(context, known);
    const noted = memory.noted(word);
    if (noted !== undefined && (noted.range.from !== from || noted.range.to !== to))
      return unknownPerson(context, noted.range);
  }
  return null;
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
