import type { PhraseShape } from '../../entities/resolver/resolved.js';
import { BIT } from '../../text/word-class.js';
import type { Phrase } from '../noun-phrase.js';
import { type ClauseView, tagAt } from './clause-view.js';
import { setOf, Tag } from './tag.js';

/** A phrase with its head found: «Putin's foreign policy aide Yuri Ushakov», «a spokesman for the ministry», «he». */
export function shaped(view: ClauseView, phrase: Phrase): Phrase {
  const { from, to, split } = phrase;
  return { from, to, split, shape: shapeOf(view, phrase) };
}

function shapeOf(view: ClauseView, { from, to }: Phrase): PhraseShape {
  const { text, cues } = view;
  const pronoun =
    to - from === 1 && text.words.count[from]! > 0 ? cues.pronoun(text.word(from, 0)) : undefined;
  const [start, end] = namedApposition(view, from, to) ?? coreOf(view, from, to);
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

/** The last noun or name. */
function headOf(view: ClauseView, from: number, to: number): number {
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
