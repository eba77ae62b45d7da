import { Capital } from '../../text/letter-case.js';
import { PART } from '../../text/part-of-speech.js';
import { BIT } from '../../text/word-class.js';
import { type ClauseView, quotationOpenedAt, tagAt } from './clause-view.js';
import { isNominal, Tag } from './tag.js';

/** Nouns of people, bodies and papers take their place and party along: «a spokesman for», «officials in». */
const HEAD = BIT.personNoun | BIT.bodyNoun | BIT.collective | BIT.outletNoun | BIT.documentNoun;
/** A quotation of fewer tokens, marks included, can be a name or a word inside a phrase. */
const SHORT_QUOTATION = 9;

/** A word of the same noun phrase as the word after it. */
const isInside = (tag: Tag): boolean => isNominal(tag) || tag === Tag.Mark;

/** One past the noun phrase that begins at a token, without what prepositions add; the token itself where none does. */
export function baseEnd(view: ClauseView, from: number, limit: number): number {
  const { text, tags } = view;
  if (tagAt(view, from) === Tag.Pronoun || tagAt(view, from) === Tag.Existential) return from + 1;
  let i = from;
  while (i < limit) {
    const tag: Tag = tags[i]!;
    if (tag === Tag.Quote) {
      const q = quotationOpenedAt(text, i);
      const quotation = q < 0 ? null : text.quotations[q]!;
      if (
        quotation === null ||
        !quotation.closed ||
        quotation.to - i > SHORT_QUOTATION ||
        quotation.to > limit
      )
        break;
      i = quotation.to;
      continue;
    }
    if (!isInside(tag)) {
      const isPremodifier =
        tag === Tag.Adverb && i > from && isNominal(tagAt(view, i + 1)) && isArticle(tags[i - 1]!);
      if (!isPremodifier) break;
    }
    if (i > from && opensAnother(view, i)) break;
    i++;
  }
  while (i > from && tags[i - 1] === Tag.Mark && !text.isMark(i - 1, 0x2e)) i--;
  return i;
}

const isArticle = (tag: Tag): boolean => tag === Tag.Determiner || tag === Tag.Possessive;

/** A second article, or a day after a name: another phrase begins. */
function opensAnother(view: ClauseView, i: number): boolean {
  const { tags, text } = view;
  const tag: Tag = tags[i]!;
  const before: Tag = tags[i - 1]!;
  if (tag === Tag.Determiner || tag === Tag.Possessive)
    return before !== Tag.Determiner && before !== Tag.Number && before !== Tag.Mark;
  const isTime = text.is(i, BIT.time);
  if (isOtherPerson(view, i)) return true;
  // «Mrs May», «Theresa May».
  if (text.is(i - 1, BIT.honorific) || view.names.mentionAt(i)?.entity?.type === 'person') return false;
  if (
    isTime !== text.is(i - 1, BIT.time) &&
    tag === Tag.Name &&
    !isArticle(before) &&
    before !== Tag.Genitive
  )
    return true;
  return false;
}

/** «told a news conference Mueller had»: a person right behind an occasion or a body. */
function isOtherPerson({ text, names }: ClauseView, i: number): boolean {
  if (!text.is(i - 1, BIT.documentNoun | BIT.bodyNoun) || text.is(i - 1, BIT.personNoun)) return false;
  const mention = names.mentionAt(i);
  const isCommon = text.tokens.capital[i - 1] === Capital.None;
  return isCommon && mention?.from === i && mention.entity?.type === 'person';
}

/** One past a noun phrase with its «of» and, where it is somebody, its other prepositions. */
export function phraseEnd(view: ClauseView, from: number, limit: number): number {
  let end = baseEnd(view, from, limit);
  if (end === from) return from;
  for (;;) {
    const next = afterPreposition(view, from, end, limit);
    if (next === end) return end;
    end = next;
  }
}

function afterPreposition(view: ClauseView, from: number, end: number, limit: number): number {
  const { text } = view;
  if (end >= limit) return end;
  if (tagAt(view, end) === Tag.Coordinator) return afterCoordinator(view, end, limit);
  if (tagAt(view, end) !== Tag.Preposition || !mayBind(view, from, end)) return end;
  if (text.is(end + 1, BIT.time)) return end;
  const to = baseEnd(view, end + 1, limit);
  return to > end + 1 ? to : end;
}

/** «Cruz and Trump»: a second phrase after «and», unless it is the subject of its own verb. */
function afterCoordinator(view: ClauseView, end: number, limit: number): number {
  const to = baseEnd(view, end + 1, limit);
  if (to === end + 1) return end;
  const next = tagAt(view, to);
  const isSubject =
    next === Tag.Modal ||
    next === Tag.Be ||
    next === Tag.Have ||
    next === Tag.Do ||
    next === Tag.Past ||
    next === Tag.ThirdPerson;
  return isSubject ? end : to;
}

/** «of» binds any two nouns; other prepositions only somebody and where he belongs. */
export function mayBind({ text, names }: ClauseView, from: number, preposition: number): boolean {
  if (names.isBinder(preposition)) return true;
  if (!names.isInner(preposition)) return false;
  for (let i = from; i < preposition; i++) if (text.is(i, HEAD)) return true;
  return false;
}

/** The first token of the noun phrase that ends before `to`, with prepositions and «and»; `to` where there is none. */
export function phraseStart(view: ClauseView, to: number): number {
  const { sentence } = view;
  let start = baseStart(view, to);
  if (start === to) return to;
  for (;;) {
    const before = start - 1;
    const tag = tagAt(view, before);
    if (tag === Tag.Coordinator || tag === Tag.Preposition) {
      if (before <= sentence.from) return start;
      let left = baseStart(view, before);
      // «A, B and C», «A, B, and C».
      if (tag === Tag.Coordinator && left === before && tagAt(view, before - 1) === Tag.Comma)
        left = baseStart(view, before - 1);
      if (left >= before - 1 && tagAt(view, left) === Tag.Comma) return start;
      if (left === before) return start;
      if (tag === Tag.Preposition && !mayBind(view, left, before)) return start;
      if (tag === Tag.Coordinator && !isFree(view, left) && !isOfTwo(view, left)) return start;
      start = left;
      continue;
    }
    if (tag === Tag.Comma && hasCoordinator(view, start, to)) {
      const left = baseStart(view, before);
      if (left < before && (isFree(view, left) || isOfSeveral(view, left))) {
        start = left;
        continue;
      }
    }
    return start;
  }
}

function hasCoordinator({ tags }: ClauseView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tags[i] === Tag.Coordinator) return true;
  return false;
}

/** Nothing before a phrase governs it: it can be a subject. */
export function isFree(view: ClauseView, start: number): boolean {
  const before = tagAt(view, start - 1);
  return (
    before === Tag.None ||
    before === Tag.Comma ||
    before === Tag.That ||
    before === Tag.Subordinator ||
    before === Tag.Quote ||
    before === Tag.Coordinator ||
    before === Tag.Adverb ||
    before === Tag.Colon ||
    before === Tag.Semicolon ||
    before === Tag.Dash ||
    (before === Tag.Pronoun && isDeterminer(view, start - 1))
  );
}

/** «Both the U.S. and Britain»: a word that stands before articles. */
const isDeterminer = ({ text }: ClauseView, token: number): boolean =>
  text.words.count[token]! > 0 &&
  text.word(token, 0) >= 0 &&
  (text.lexicon.parts(text.word(token, 0)) & PART.determiner) !== 0;

/** «the killings of Dias and Guambe»: both stand under the «of» of a noun before them. */
const isOfTwo = (view: ClauseView, first: number): boolean =>
  tagAt(view, first - 1) === Tag.Preposition &&
  view.names.isBinder(first - 1) &&
  baseStart(view, first - 1) < first - 1;

/** «The leaders of Ukraine, Poland and Lithuania»: the first of several whose people or bodies stand before «of» or «from». */
function isOfSeveral(view: ClauseView, first: number): boolean {
  const { text, names, cues } = view;
  const binder = first - 1;
  const binds = names.isBinder(binder) || names.isInner(binder);
  if (tagAt(view, binder) !== Tag.Preposition || !binds) return false;
  const head = binder - 1;
  return text.is(head, BIT.collective) || (text.is(head, HEAD) && text.endsIn(head, cues.endings.plural));
}

/** «himself», right behind whom it means. */
function isReflexive(view: ClauseView, token: number): boolean {
  const { text, cues } = view;
  const before = tagAt(view, token - 1);
  if ((before !== Tag.Name && before !== Tag.Noun) || text.words.count[token] === 0) return false;
  const word = text.word(token, 0);
  return (text.lexicon.parts(word) & PART.objectPronoun) !== 0 && cues.pronoun(word) === undefined;
}

/** The first token of the base phrase that ends before `to`. */
export function baseStart(view: ClauseView, to: number): number {
  const { text, tags, sentence } = view;
  let i = to - 1;
  if (i < sentence.from) return to;
  // «Trump himself said».
  if (tags[i] === Tag.Pronoun && isReflexive(view, i)) i--;
  else if (tags[i] === Tag.Pronoun) return i;
  if (tags[i] === Tag.Close) {
    while (i > sentence.from && tags[i] !== Tag.Open) i--;
    i--;
  }
  let start = i + 1;
  while (i >= sentence.from) {
    const tag: Tag = tags[i]!;
    if (tag === Tag.Quote) {
      const q = text.quotationAt[i]!;
      const quotation = q < 0 ? null : text.quotations[q]!;
      if (
        quotation === null ||
        !quotation.closed ||
        quotation.to !== i + 1 ||
        i + 1 - quotation.from > SHORT_QUOTATION
      )
        break;
      if (start === to && quotation.to - quotation.from > 5) break;
      if (tags[i - 1] === Tag.Comma || tags[i - 1] === Tag.Stop) break;
      i = quotation.from - 1;
      start = i + 1;
      continue;
    }
    if (!isInside(tag)) {
      const isPremodifier = tag === Tag.Adverb && i > sentence.from && isArticle(tags[i - 1]!) && start < to;
      if (!isPremodifier) break;
    }
    if (start < to && opensAnother(view, start)) break;
    start = i;
    i--;
  }
  while (start < to && (tags[start] === Tag.Mark || tags[start] === Tag.Genitive)) start++;
  return start;
}
