import { PART } from '../../text/part-of-speech.js';
import { BIT } from '../../text/word-class.js';
import type { Phrase } from '../noun-phrase.js';
import type { VerbGroup } from './02-verb-groups.js';
import { type ClauseView, groupWith, tagAt } from './clause-view.js';
import { baseEnd, baseStart, isFree, phraseStart } from './noun-phrases.js';
import { endsNominal, isPause, isVerb, Tag } from './tag.js';

/** Who does what a verb says, and where its clause begins. */
export interface Subject {
  readonly phrase: Phrase;
  /** First token of the clause: the subject, or the word that opens the clause before it. */
  readonly lead: number;
  /** The clause tells more of a noun: «X, who said». */
  readonly relative: boolean;
  /** Between commas or after a word that subordinates it. */
  readonly subordinate: boolean;
  /** It stands in an earlier clause: «X left and said». */
  readonly shared: boolean;
}

/** Longest insertion between a subject and its verb. */
const INSERTION = 40;

/** The subject of a finite verb, before it; null where none is found. */
export function subjectOf(view: ClauseView, group: VerbGroup): Subject | null {
  const { sentence } = view;
  let end = group.from;
  while (end > sentence.from && (tagAt(view, end - 1) === Tag.Adverb || isFloating(view, end - 1))) end--;
  return subjectEndingAt(view, end) ?? (end < group.from ? subjectEndingAt(view, group.from) : null);
}

/** «They both knew», «Fox News first reported»: a word of number or degree between a subject and its verb. */
function isFloating(view: ClauseView, token: number): boolean {
  const { text } = view;
  const tag = tagAt(view, token);
  if (tag === Tag.Name || tag === Tag.Noun || text.words.count[token] === 0) return false;
  const parts = text.word(token, 0) < 0 ? 0 : text.lexicon.parts(text.word(token, 0));
  if ((parts & (PART.quantifier | PART.adverb)) === 0) return false;
  const before = tagAt(view, token - 1);
  return before === Tag.Pronoun || before === Tag.Relative || before === Tag.Name || before === Tag.Noun;
}

function subjectEndingAt(view: ClauseView, end: number): Subject | null {
  const before = end - 1;
  switch (tagAt(view, before)) {
    case Tag.Relative:
      return headOfRelative(view, before);
    case Tag.Coordinator:
      return sharedSubject(view, before);
    case Tag.Comma:
    case Tag.Dash:
    case Tag.Close:
      if (tagAt(view, before) === Tag.Comma && tagAt(view, before - 1) === Tag.Close)
        return subjectEndingAt(view, before);
      return beforeInsertion(view, before) ?? sharedSubject(view, before);
    case Tag.Quote:
      return quotedSubject(view, end);
    case Tag.Past:
    case Tag.En:
      // «voters polled said»: a participle right before the verb tells more of the subject.
      return endsNominal(tagAt(view, before - 1)) ? plainSubject(view, before) : null;
    default:
      return endsNominal(tagAt(view, before)) || tagAt(view, before) === Tag.Mark
        ? plainSubject(view, end)
        : null;
  }
}

/** «the paper's "Insider" said». */
const quotedSubject = (view: ClauseView, end: number): Subject | null => {
  const from = phraseStart(view, end);
  return from < end ? subject(view, from, end) : null;
};

function plainSubject(view: ClauseView, end: number): Subject | null {
  let from = phraseStart(view, end);
  if (from === end) return null;
  const day = dayBefore(view, end);
  if (day < end) return subjectEndingAt(view, day) ?? subject(view, from, end);
  // «people briefed on the matter», «lawyers representing him».
  while (isParticipial(view, from)) {
    const participle = tagAt(view, from - 1) === Tag.Preposition ? from - 2 : from - 1;
    const head = phraseStart(view, participle);
    if (head === participle) break;
    from = head;
  }
  from = pastPlace(view, withPostBefore(view, from));
  if (isVerb(tagAt(view, from - 1))) {
    const relative = relativeBefore(view, from);
    const found = relative === -1 ? null : headOfRelative(view, relative);
    if (found !== null) return { ...found, relative: false, subordinate: false, lead: found.phrase.from };
  }
  return subject(view, from, end);
}

/** «Many voices in the Muslim world said»: what stands under a preposition is where, and the free noun before it speaks. */
function pastPlace(view: ClauseView, from: number): number {
  const preposition = from - 1;
  if (tagAt(view, preposition) !== Tag.Preposition || !endsNominal(tagAt(view, preposition - 1))) return from;
  const start = phraseStart(view, preposition);
  const isOpen = start < preposition && tagAt(view, start) !== Tag.Pronoun && isFree(view, start);
  return isOpen && !view.text.is(preposition - 1, BIT.time) ? start : from;
}

/** «"…," his adviser, John Bolton said»: where a post before the name and its comma begins. */
function withPostBefore(view: ClauseView, name: number): number {
  const { text, names } = view;
  if (tagAt(view, name - 1) !== Tag.Comma || !text.is(name - 2, BIT.personNoun)) return name;
  if (tagAt(view, name) !== Tag.Name && names.mentionAt(name) === null) return name;
  const post = baseStart(view, name - 1);
  const opener = tagAt(view, post);
  const before = tagAt(view, post - 1);
  const isSet = before === Tag.Quote || before === Tag.Comma;
  return isSet && (opener === Tag.Possessive || opener === Tag.Determiner) ? post : name;
}

/** «supporters who came to protest the convention say»: the relative pronoun whose clause ends at the verb, or -1. */
function relativeBefore(view: ClauseView, to: number): number {
  const { sentence, groups } = view;
  for (let i = to - 1; i > sentence.from && to - i < INSERTION; i--) {
    const tag = tagAt(view, i);
    if (tag === Tag.Comma || tag === Tag.Coordinator || tag === Tag.That || tag === Tag.Subordinator)
      return -1;
    if (tag !== Tag.Relative) continue;
    return groups.filter((group) => group.finite && group.from > i && group.from < to).length === 1 ? i : -1;
  }
  return -1;
}

/** «Obama on Friday said»: where the day before a verb begins, with its preposition; `end` where there is none. */
function dayBefore({ text, names, tags, sentence }: ClauseView, end: number): number {
  let i = end;
  while (i > sentence.from && isTime(text, names, i - 1)) i--;
  if (i === end || i <= sentence.from) return end;
  // «earlier this week», «late last month».
  if (tags[i - 1] === Tag.Determiner || tags[i - 1] === Tag.Number) i--;
  while (i > sentence.from && (tags[i - 1] === Tag.Adverb || text.is(i - 1, BIT.time))) i--;
  if (tags[i - 1] === Tag.Preposition) i--;
  const before: Tag = i > sentence.from ? tags[i - 1]! : Tag.None;
  return endsNominal(before) || isVerb(before) || (before === Tag.Comma && i - 1 > sentence.from) ? i : end;
}

/** A word of time that is nobody's name: not the one of «Mrs May». */
const isTime = (text: ClauseView['text'], names: ClauseView['names'], token: number): boolean =>
  text.is(token, BIT.time) &&
  names.mentionAt(token)?.entity?.type !== 'person' &&
  !text.is(token - 1, BIT.honorific);

/** A participle with its preposition, behind a noun, stands before this phrase. */
function isParticipial(view: ClauseView, from: number): boolean {
  const before = tagAt(view, from - 1);
  const at = before === Tag.Preposition ? from - 2 : from - 1;
  const tag = tagAt(view, at);
  if (!endsNominal(tagAt(view, at - 1)) || tagAt(view, at - 1) === Tag.Pronoun) return false;
  return tag === Tag.En || tag === Tag.Ing || (tag === Tag.Past && before === Tag.Preposition);
}

function subject(view: ClauseView, from: number, to: number): Subject {
  const before = tagAt(view, from - 1);
  const opened =
    before === Tag.Subordinator ||
    before === Tag.That ||
    before === Tag.Relative ||
    before === Tag.Question ||
    before === Tag.Preposition;
  let lead = opened ? from - 1 : from;
  while (tagAt(view, lead - 1) === Tag.Coordinator || tagAt(view, lead - 1) === Tag.Adverb) lead--;
  const subordinate = before === Tag.Subordinator || before === Tag.Relative || before === Tag.Preposition;
  return { phrase: { from, to, split: -1 }, lead, relative: false, subordinate, shared: false };
}

/** «the man who said», «Mr. Xi, who said». */
function headOfRelative(view: ClauseView, relative: number): Subject | null {
  const end = tagAt(view, relative - 1) === Tag.Comma ? relative - 1 : relative;
  if (!endsNominal(tagAt(view, end - 1)) && tagAt(view, end - 1) !== Tag.Close) return null;
  const from = phraseStart(view, end);
  if (from === end) return null;
  return {
    phrase: { from, to: end, split: -1 },
    lead: relative,
    relative: true,
    subordinate: true,
    shared: false,
  };
}

/** «X left and said»: the subject of the verb before, if that is finite. */
function sharedSubject(view: ClauseView, before: number): Subject | null {
  const verb = view.groups.findLast((group) => group.finite && group.from < before);
  const found = verb === undefined ? null : subjectOf(view, verb);
  return found === null ? null : { ...found, lead: before, shared: true };
}

/** «Yuri Ushakov, a foreign policy aide, said»: past what commas, dashes or brackets set apart. */
function beforeInsertion(view: ClauseView, close: number): Subject | null {
  const { sentence, tags } = view;
  const mark: Tag = tags[close]!;
  const wanted = mark === Tag.Close ? Tag.Open : mark;
  for (let i = close - 1; i > sentence.from && close - i < INSERTION; i--) {
    const tag: Tag = tags[i]!;
    if (tag === Tag.Semicolon || tag === Tag.Stop || tag === Tag.Colon) return null;
    if (tag !== wanted) continue;
    if (
      !endsNominal(tagAt(view, i - 1)) &&
      tagAt(view, i - 1) !== Tag.Close &&
      tagAt(view, i - 1) !== Tag.Mark
    ) {
      if (tagAt(view, i - 1) === Tag.Quote) return null;
      continue;
    }
    const from = phraseStart(view, i);
    if (from === i) return null;
    const head = insertedAfter(view, from, i, close);
    if (head !== null) return head;
  }
  return null;
}

/** The phrase `[from, comma)` before an insertion that closes at `close`, unless it is itself part of the insertion. */
function insertedAfter(view: ClauseView, from: number, comma: number, close: number): Subject | null {
  const before = tagAt(view, from - 1);
  if (isVerb(before)) return null;
  // «Smith, of Akron, Ohio, said»: a preposition after a comma belongs to the insertion.
  if (before === Tag.Preposition && tagAt(view, from - 2) === Tag.Comma) return null;
  if (before === Tag.Comma && !isClauseOpener(view, from - 1)) return null;
  const opener = tagAt(view, comma + 1);
  const group = groupWith(view, comma + 1);
  // «Jones, asked about it, said»: one past form alone is a participle here.
  if (group?.finite && (group.opens !== Tag.Past || group.from !== group.head)) return null;
  const isApposition =
    opener === Tag.Determiner ||
    opener === Tag.Possessive ||
    opener === Tag.Name ||
    opener === Tag.Noun ||
    opener === Tag.Adjective ||
    opener === Tag.Number;
  const isTitle = isApposition && !hasFinite(view, comma + 1, close);
  const base = subject(view, from, comma);
  // «The mayor, Andy Burnham, who had come, said».
  const named = opener === Tag.Name && !isTitle ? baseEnd(view, comma + 1, close) : comma;
  if (named > comma && tagAt(view, named) === Tag.Comma && view.text.is(comma - 1, BIT.personNoun))
    return { ...base, phrase: { from, to: named, split: -1 } };
  const to = tagAt(view, close) === Tag.Close ? close + 1 : close;
  return isTitle ? { ...base, phrase: { from, to, split: -1 } } : base;
}

function hasFinite({ groups }: ClauseView, from: number, to: number): boolean {
  return groups.some((group) => group.finite && group.from >= from && group.from < to);
}

/** A comma before which nothing is the subject: after a circumstance at the head of the sentence. */
function isClauseOpener(view: ClauseView, comma: number): boolean {
  const { sentence } = view;
  let i = comma - 1;
  while (i >= sentence.from && !isPause(tagAt(view, i)) && tagAt(view, i) !== Tag.Quote) i--;
  const opener = tagAt(view, i + 1);
  if (
    opener === Tag.Preposition ||
    opener === Tag.Subordinator ||
    opener === Tag.Adverb ||
    opener === Tag.Ing ||
    opener === Tag.Coordinator ||
    opener === Tag.En
  )
    return true;
  return (
    hasFinite(view, i + 1, comma) || tagAt(view, comma - 1) === Tag.Quote || baseStart(view, comma) === comma
  );
}
