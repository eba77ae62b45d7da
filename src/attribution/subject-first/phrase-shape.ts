import { isGivenName } from '../../entities/resolver/first-names.js';
import type { PhraseShape } from '../../entities/resolver/resolved.js';
import { Capital } from '../../text/letter-case.js';
import { BIT } from '../../text/word-class.js';
import type { Phrase } from '../noun-phrase.js';
import { type ClauseView, tagAt } from './clause-view.js';
import { isNominal, setOf, Tag } from './tag.js';

/** A phrase with its head found: «Putin's foreign policy aide Yuri Ushakov», «a spokesman for the ministry», «he». */
export function shaped(view: ClauseView, phrase: Phrase): Phrase {
  const { from, to, split } = phrase;
  return { from, to, split, shape: shapeOf(view, phrase) };
}

function shapeOf(view: ClauseView, { from, to }: Phrase): PhraseShape {
  const { text, cues } = view;
  const pronoun =
    to - from === 1 && text.words.count[from]! > 0 ? cues.pronoun(text.word(from, 0)) : undefined;
  const [start, end] =
    namedApposition(view, from, to) ?? bodyOfPostBefore(view, from, to) ?? coreOf(view, from, to);
  const head = headOf(view, start, end);
  return {
    head,
    from: start,
    to: end,
    definite: text.is(start, BIT.demonstrative),
    plural: isPlural(view, start, end, head),
    pronoun: pronoun ?? null,
  };
}

/** Past the possessor, up to the first preposition, comma or bracket. */
function coreOf(view: ClauseView, from: number, to: number): [from: number, to: number] {
  const { names } = view;
  let start = from;
  let end = from;
  for (let i = from; i < to; i++) {
    const tag = tagAt(view, i);
    const mention = names.mentionAt(i);
    const isInName = mention !== null && mention.from < i;
    if (i > from && !isInName && endsCore(tag)) break;
    if (tag === Tag.Genitive && !isInName && i + 1 < to) start = i + 1;
    end = i + 1;
  }
  return [start, Math.max(end, start + 1)];
}

const endsCore = setOf(
  Tag.Preposition,
  Tag.Comma,
  Tag.Open,
  Tag.Relative,
  Tag.Dash,
  Tag.En,
  Tag.Past,
  Tag.Ing,
  Tag.Coordinator,
);

/** «his chief of staff, Rahm Emanuel»: the name after a post. */
function namedApposition(view: ClauseView, from: number, to: number): [from: number, to: number] | null {
  const [start, end] = coreOf(view, from, to);
  const head = headOf(view, start, end);
  if (tagAt(view, head) !== Tag.Noun && !view.text.has(head, BIT.personNoun)) return null;
  for (let i = end; i < to; i++) {
    if (tagAt(view, i) !== Tag.Comma && tagAt(view, i) !== Tag.Dash) continue;
    return tagAt(view, i + 1) === Tag.Name && !isJoined(view, i + 1, to) ? coreOf(view, i + 1, to) : null;
  }
  return null;
}

/** «the leaders of Ukraine, Poland and Lithuania»: the next of a list, which a conjunction closes. */
function isJoined(view: ClauseView, from: number, to: number): boolean {
  for (let i = from; i < to && tagAt(view, i) !== Tag.Comma; i++)
    if (tagAt(view, i) === Tag.Coordinator) return true;
  return false;
}

/**
 * «Secretary of State John Kerry», «Department of Homeland Security Secretary Jeh Johnson»: a post in capitals with its
 * body before its holder; all of it is one name with its title.
 */
function bodyOfPostBefore(view: ClauseView, from: number, to: number): [from: number, to: number] | null {
  const { text, names } = view;
  const [start, end] = coreOf(view, from, to);
  if (tagAt(view, end) !== Tag.Preposition || !names.isBinder(end)) return null;
  const isPost = text.is(end - 1, BIT.personNoun);
  if (text.tokens.capital[end - 1] === Capital.None || !(isPost || text.is(end - 1, BIT.bodyNoun)))
    return null;
  let i = end + 1;
  if (text.is(i, BIT.personNoun | BIT.honorific)) return null;
  while (i < to && (isNominal(tagAt(view, i)) || names.isBinder(i)) && tagAt(view, i) !== Tag.Genitive) {
    const mention = names.mentionAt(i);
    const isName = mention?.entity?.type === 'person' && mention.from === i;
    const isHeld = isPost || text.is(i - 1, BIT.personNoun | BIT.honorific);
    if (isName) return i > end + 1 && isHeld ? [start, mention.to] : null;
    if (i > end + 1 && isHeld && isGivenName(text, i)) return [start, nameEnd(view, i, to)];
    i++;
  }
  return null;
}

/** One past the capitals in a row. */
function nameEnd({ text }: ClauseView, from: number, to: number): number {
  let i = from;
  while (i < to && (text.tokens.capital[i] !== Capital.None || !text.isWord(i))) i++;
  while (!text.isWord(i - 1)) i--;
  return i;
}

/** The last noun or name; «official» is a noun there too. */
function headOf(view: ClauseView, from: number, to: number): number {
  if (view.text.is(to - 1, BIT.personNoun)) return to - 1;
  for (let i = to - 1; i > from; i--) {
    const tag = tagAt(view, i);
    if (tag === Tag.Noun || tag === Tag.Name) return i;
  }
  return from;
}

function isPlural(view: ClauseView, from: number, to: number, head: number): boolean {
  const { text } = view;
  for (let i = from; i < to; i++) if (tagAt(view, i) === Tag.Coordinator) return true;
  return text.is(head, BIT.collective);
}
