import { BIT } from '../../text/word-class.js';
import { Opens } from '../cue-lexicon.js';
import type { Draft } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import type { Context } from '../reader-context.js';
import { tagsOf } from './01-tags.js';
import { verbStatement } from './04-verbs.js';
import { phraseStatement, phrasesIn } from './05-phrases.js';
import { nounStatement } from './06-nouns.js';
import { speakerStatement } from './07-speakers.js';
import { continueRuns } from './08-quotation-runs.js';
import { passOn } from './09-passing-on.js';
import { type ClauseView, clauseViewOf, outerQuotation, tagAt } from './clause-view.js';
import { shaped } from './phrase-shape.js';
import { subjectOf } from './subjects.js';
import { Tag } from './tag.js';

/** All statements of a report in a language whose subject stands before its verb. */
export function statementsOf(context: Context): Draft[] {
  const tags = tagsOf(context.text, context.names, context.cues);
  const bySentence = context.text.sentences.map((_, index) => statementsIn(context, tags, index));
  for (const drafts of bySentence)
    for (const draft of drafts) draft.formers = formersOf(context, tags, draft);
  withoutSpoken(bySentence);
  continueRuns(context.text, bySentence);
  return bySentence.flat();
}

/** Sentences whose subject a pronoun may mean that stands behind them. */
const FORMERS = 2;

/** «Pakistan recalled its ambassador. It said»: the subjects before it in its sentence and those before in the paragraph. */
function formersOf(context: Context, tags: Uint8Array, { source, sentence, content }: Draft): Phrase[] {
  const { sentences } = context.text;
  const found: Phrase[] = [];
  if (source?.shape?.pronoun == null) return found;
  for (let i = sentence; i >= Math.max(0, sentence - FORMERS); i--) {
    if (i < sentence - 1 && sentences[i]!.block !== sentences[sentence]!.block) break;
    const before = clauseViewOf(context, tags, sentences[i]!, i);
    // In its own sentence whoever acts before it: «Castro listed fields in which, he said, …».
    const verb = before.groups.find(
      ({ finite, head, to }) =>
        finite &&
        (i < sentence || (to <= source.from && !content.some((part) => part.from <= head && head < part.to))),
    );
    const subject = verb === undefined ? null : subjectOf(before, verb);
    if (subject !== null) found.push(shaped(before, subject.phrase));
  }
  return found;
}

/** Where a line is one speaker's, what its sentences report is his to report. */
function withoutSpoken(bySentence: Draft[][]): void {
  let end = 0;
  bySentence.forEach((drafts, index) => {
    bySentence[index] = drafts.filter((draft) => draft.lead >= end);
    for (const { kind, content } of drafts) if (kind === 'headline') end = Math.max(end, content[0]!.to);
  });
}

/** All statements of one sentence in a language whose subject stands before its verb. */
function statementsIn(context: Context, tags: Uint8Array, index: number): Draft[] {
  const sentence = context.text.sentences[index]!;
  if (sentence.to - sentence.from < 3) return [];
  const phraseStarts: number[] = [];
  const view = clauseViewOf(context, tags, sentence, index, phraseStarts);
  const phrases = phrasesIn(view);
  for (const { from } of phrases) phraseStarts.push(from);
  const drafts: Draft[] = [];
  for (const group of view.groups) {
    if (outerQuotation(view.text, group.head) >= 0) continue;
    if (phrases.some(({ from, to }) => from <= group.head && group.head < to)) continue;
    const draft = verbStatement(view, group);
    if (draft !== null) drafts.push(draft);
  }
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((context.opens[i]! & Opens.Cue) === 0 || outerQuotation(view.text, i) >= 0) continue;
    const draft = nounStatement(view, i);
    if (draft !== null) drafts.push(draft);
  }
  const speaker = speakerStatement(view);
  if (speaker !== null) drafts.push(speaker);
  for (const phrase of phrases) {
    const draft = phraseStatement(view, phrase);
    if (draft !== null) drafts.push(draft);
  }
  for (const draft of drafts) if (draft.source !== null) draft.source = shaped(view, draft.source);
  for (const draft of drafts) draft.opening = openingOf(view, draft);
  return withoutNested(view, passOn(view, withoutNouns(drafts))).sort(
    (a, b) => a.lead - b.lead || a.cueToken - b.cueToken,
  );
}

/** «In an interview with CNN, he said»: the circumstances at the head, where they name what he speaks in. */
function openingOf(view: ClauseView, { kind, source }: Draft): Draft['opening'] {
  const { from } = view.sentence;
  if (kind !== 'verb' || source === null || tagAt(view, from) !== Tag.Preposition) return null;
  const comma = source.from - 1;
  if (tagAt(view, comma) !== Tag.Comma || view.groups.some((group) => group.from < comma)) return null;
  for (let i = from; i < comma; i++) if (view.text.is(i, BIT.documentNoun)) return [from, comma];
  return null;
}

/** «said in a statement that»: the verb makes the statement. */
const withoutNouns = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    (draft) =>
      draft.kind !== 'noun' ||
      !drafts.some(
        (other) =>
          other !== draft && other.kind !== 'noun' && other.content[0]!.from === draft.content[0]!.from,
      ),
  );

/** Classes of plain speech: what one reports that another says is a statement of that other too. */
const NESTS = new Set(['say', 'inform']);

/** «The Kremlin said Putin told Trump that»: a named speaker inside another's words. */
const isNested = (view: ClauseView, { kind, nominal, main, class: cueClass, source }: Draft): boolean =>
  kind === 'verb' &&
  !nominal &&
  main &&
  NESTS.has(cueClass) &&
  source !== null &&
  tagAt(view, source.shape?.head ?? source.to - 1) === Tag.Name;

/** What somebody reports that another said or thinks stands inside the first statement. */
function withoutNested(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft) =>
      draft.kind === 'phrase' ||
      isNested(view, draft) ||
      !drafts.some(
        (other) =>
          other !== draft &&
          other.kind !== 'phrase' &&
          holds(other, draft.cueToken) &&
          !holds(draft, other.cueToken),
      ),
  );
}

const holds = ({ content }: Draft, token: number): boolean =>
  content.some(({ from, to }) => from <= token && token < to);
