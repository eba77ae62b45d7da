import type { PhraseCue } from '../cue.js';
import { type Draft, draftOf } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import { complementAfter } from './03-complements.js';
import { clauseEnd } from './clause-ends.js';
import { type ClauseView, groupFrom, groupWith, outerQuotation, tagAt } from './clause-view.js';
import { cueOf } from './cues-here.js';
import { phraseEnd } from './noun-phrases.js';
import { subjectOf } from './subjects.js';
import { isNominal, opensNominal, Tag } from './tag.js';

/** A source phrase: «according to the paper», «as the minister said». */
export interface SourcePhrase {
  readonly from: number;
  /** One past the phrase with its source. */
  readonly to: number;
  readonly cue: readonly [from: number, to: number];
  readonly class: string;
  readonly source: Phrase;
}

export function phrasesIn(view: ClauseView): SourcePhrase[] {
  const { sentence, text, cues } = view;
  const found: SourcePhrase[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!text.isWord(i) || text.words.count[i] === 0 || outerQuotation(text, i) >= 0) continue;
    for (const entry of cues.phrases.get(text.word(i, 0)) ?? []) {
      const phrase = phraseAt(view, i, entry);
      if (phrase === null) continue;
      found.push(phrase);
      i = phrase.to - 1;
      break;
    }
  }
  return found;
}

function phraseAt(view: ClauseView, token: number, entry: PhraseCue): SourcePhrase | null {
  const { text, sentence } = view;
  const end = token + entry.words.length;
  if (end > sentence.to || !entry.words.every((word, n) => text.isWordNumber(token + n, word))) return null;
  if (entry.takes === 'clause') return clausePhrase(view, token, end, entry);
  if (!opensNominal(tagAt(view, end)) && tagAt(view, end) !== Tag.Quote) return null;
  const to = withAppositions(view, phraseEnd(view, end, sentence.to));
  if (to === end) return null;
  return { from: token, to, cue: [token, end], class: entry.class, source: { from: end, to, split: -1 } };
}

/** «according to X, an expert on Y»: with what is set after the name, where the sentence then ends or pauses. */
function withAppositions(view: ClauseView, end: number): number {
  const { sentence } = view;
  if (tagAt(view, end) !== Tag.Comma) return end;
  const opener = tagAt(view, end + 1);
  if (opener !== Tag.Determiner && opener !== Tag.Possessive) return end;
  const to = phraseEnd(view, end + 1, sentence.to);
  const after = tagAt(view, to);
  return after === Tag.Stop || after === Tag.None || (after === Tag.Comma && end - 1 > sentence.from + 6)
    ? to
    : end;
}

/** «as the minister said», with nothing after the verb. */
function clausePhrase(view: ClauseView, token: number, end: number, entry: PhraseCue): SourcePhrase | null {
  const { sentence } = view;
  const before = tagAt(view, token - 1);
  if (
    before !== Tag.None &&
    before !== Tag.Comma &&
    before !== Tag.Quote &&
    before !== Tag.Coordinator &&
    before !== Tag.Adverb
  )
    return null;
  const group = groupFrom(view, end);
  if (group === null || !group.finite || group.from > end + 12) return null;
  const here = cueOf(view, group.head);
  if (here === null || group.passive || here.cue.needs === 'quote') return null;
  const subject = subjectOf(view, group);
  if (subject === null || subject.phrase.from < end) return null;
  if (complementAfter(view, here.cue, group.to, sentence.to) !== null) return null;
  return {
    from: token,
    to: group.to,
    cue: [group.head, group.to],
    class: here.cue.class === 'say' ? entry.class : here.cue.class,
    source: subject.phrase,
  };
}

/** A source phrase as a statement about the words around it. */
export function phraseStatement(view: ClauseView, phrase: SourcePhrase): Draft | null {
  const { text, index, sentence } = view;
  const content = around(view, phrase).filter(({ from, to }) => to > from);
  if (content.length === 0) return null;
  const [from, to] = phrase.cue;
  return draftOf({
    kind: 'phrase',
    sentence: index,
    lead: phrase.from,
    breaks: true,
    main: true,
    cue: text.span(from, to),
    cueToken: from,
    lemma: text.foldedWords(from, to),
    class: phrase.class,
    core: true,
    source: phrase.source,
    content,
    closed: true,
    zone: [to, Math.min(phrase.to, sentence.to)],
  });
}

function around(view: ClauseView, phrase: SourcePhrase): Draft['content'] {
  const { sentence } = view;
  const start = segmentStart(view, phrase.from);
  let left = phrase.from;
  while (left > start && tagAt(view, left - 1) === Tag.Comma) left--;
  let right = phrase.to;
  // Circumstances of the source: «according to a report published Monday, …».
  if (tagAt(view, right) !== Tag.Comma && !isNominal(tagAt(view, right))) {
    let k = right;
    while (k < sentence.to && tagAt(view, k) !== Tag.Comma && tagAt(view, k) !== Tag.Stop && k - right < 12)
      k++;
    if (tagAt(view, k) === Tag.Comma || tagAt(view, k) === Tag.Stop || k === sentence.to) right = k;
  }
  while (right < sentence.to && tagAt(view, right) === Tag.Comma) right++;
  const words = left - start;
  const isInitial =
    words <= 1 || (words <= 6 && !hasFinite(view, start, left) && hasFinite(view, right, sentence.to));
  const rest = { from: right, split: -1, to: clauseEnd(view, right, sentence.to, false) };
  if (isInitial)
    return words > 1 &&
      tagAt(view, start) !== Tag.Coordinator &&
      tagAt(view, start) !== Tag.Adverb &&
      tagAt(view, start) !== Tag.Preposition
      ? [{ from: start, split: -1, to: left }, rest]
      : [rest];
  const before = { from: start, split: -1, to: left };
  const goesOn = groupWith(view, right)?.finite === true || !hasFinite(view, start, left);
  if (right < sentence.to && goesOn && hasFinite(view, right, sentence.to)) return [before, rest];
  return [before];
}

function hasFinite({ groups }: ClauseView, from: number, to: number): boolean {
  return groups.some((group) => group.finite && group.from >= from && group.from < to);
}

/** Where the clause before a phrase begins: after a contrast, a semicolon or a stop. */
function segmentStart(view: ClauseView, to: number): number {
  const { sentence, text } = view;
  let from = sentence.from;
  let dash = -1;
  for (let i = sentence.from; i < to - 1; i++) {
    const q = text.quotationAt[i]!;
    if (
      q >= 0 &&
      text.quotations[q]!.from === i &&
      text.quotations[q]!.closed &&
      text.quotations[q]!.to < to
    ) {
      i = text.quotations[q]!.to - 1;
      continue;
    }
    const tag = tagAt(view, i);
    // Two dashes set words apart inside the clause.
    if (tag === Tag.Dash) dash = dash === -1 ? i : -1;
    if (tag === Tag.Semicolon || tag === Tag.Stop) {
      from = i + 1;
      dash = -1;
    }
  }
  if (dash !== -1 && tagAt(view, to - 1) !== Tag.Dash) from = dash + 1;
  while (from < to && tagAt(view, from) === Tag.Coordinator) from++;
  return from;
}
