import { TokenKind } from '../text/02-tokens.js';
import { isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { phraseDraft, phraseTail, sourcePhraseAt } from './03-phrases.js';
import type { Draft, RelayDraft } from './draft.js';
import { resumedBehind } from './phrase-resumed.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import type { SourcePhrase } from './source-phrase.js';
import { isOnlyVerb } from './verbs.js';

/** Fewer words between a phrase and the edge of its clause say nothing. */
const MIN_SAID = 2;
/** A clause about a source has at most so many words. */
const RELATIVE_REACH = 14;
/** A linking phrase is hardly longer. */
const MAX_OPENER = 10;
/** More words than this before a statement are a clause of the narrator's own. */
const MAX_BEFORE = 14;

/** Joins a source phrase to what it is about: a relay of the statements before it, or a statement of its own. */
export function place(context: SentenceContext, phrase: SourcePhrase, drafts: Draft[]): void {
  const start = segmentStart(context, phrase, drafts);
  if (wordsBetween(context, start, phrase.from) < MIN_SAID) placeInitial(context, phrase, drafts);
  else placeAfter(context, phrase, drafts, start);
}

/** A phrase after the words it is about, which begin at `start`. */
function placeAfter(context: SentenceContext, phrase: SourcePhrase, drafts: Draft[], start: number): void {
  const between = (draft: Draft): boolean => draft.lead >= start && draft.lead < phrase.from;
  const statement = drafts.findLast(
    (draft) =>
      draft.main &&
      !isWithin(draft, drafts) &&
      between(draft) &&
      (draft.kind === 'phrase' || !narratesBefore(context, start, draft)),
  );
  // «أن …، على حد تعبيره»: the speaker's own words again.
  const repeats = phrase.source === null && phrase.class === 'according';
  if (repeats && (statement !== undefined || drafts.some((draft) => draft.main && between(draft)))) return;
  const relay = relayOf(context, phrase);
  if (phrase.class === 'relay' && statement?.kind === 'phrase' && phrase.from <= statement.zone[1] + 1) {
    statement.relays.push({ phrase: statement.source, cue: statement.cue }, ...phrase.relays);
    statement.source = phrase.source;
    statement.cue = relay.cue;
    return;
  }
  const passes = passesOn(context, phrase);
  if (statement !== undefined && passes) {
    for (const draft of drafts) if (between(draft)) draft.relays.unshift(...phrase.relays, relay);
    return;
  }
  // «أبلغ المجلس أن …، كما أفاد دبلوماسيون»: of a phrase after a whole sentence the sentence is the content.
  const sharesContent = statement?.kind === 'phrase' || statement?.impersonal;
  const opened = afterAlso(context, afterOpener(context, start, phrase.from));
  const isOfLast = !passes && context.text.isWord(phrase.from - 1);
  const from = isOfLast ? lastAlso(context, opened, phrase.from) : opened;
  const tail = Math.min(phraseTail(context, phrase), context.sentence.to);
  if (pointsBack(context, from, phrase.from)) {
    drafts.push(phraseDraft(context, phrase, [{ from: phrase.from, split: -1, to: phrase.from }], tail));
    return;
  }
  const rest = sharesContent ? null : resumedBehind(context, phrase, from, tail, drafts);
  const content = (sharesContent ? statement?.content.map((c) => ({ ...c })) : null) ?? [
    { from, split: -1, to: phrase.from },
    ...(rest === null ? [] : [rest]),
  ];
  drafts.push(phraseDraft(context, phrase, content, tail));
  if (passes)
    for (const draft of drafts) if (draft.kind !== 'phrase' && between(draft)) draft.relays.push(relay);
}

/** A phrase at the head of its clause: what follows is its content. */
function placeInitial(context: SentenceContext, phrase: SourcePhrase, drafts: Draft[]): void {
  const { text, sentence } = context;
  const tail = phraseTail(context, phrase);
  const isOpen =
    isComma(text, tail) &&
    text.tokens.kind[phrase.to] !== TokenKind.Quote &&
    !resumes(context, phrase.to) &&
    !tellsAtOnce(context, phrase);
  const from = isOpen ? afterTime(context, afterRelative(context, tail + 1)) : phrase.to;
  const following = drafts.filter((draft) => draft.lead >= phrase.to);
  const statement = following.find((draft) => draft.main && wordsBetween(context, from, draft.lead) === 0);
  if (statement !== undefined && passesOn(context, phrase)) {
    statement.relays.push(relayOf(context, phrase));
    return;
  }
  let to = sentence.to;
  for (const draft of following) if (draft.breaks && draft.lead > from) to = Math.min(to, draft.lead);
  if (wordsBetween(context, from, to) >= MIN_SAID)
    drafts.push(phraseDraft(context, phrase, [{ from, split: -1, to }], tail));
}

/** «وبحسب الموقع فإن الحركة …», «فقد بلغت …»: the particle opens what is said. */
const resumes = ({ text, sentence }: SentenceContext, token: number): boolean =>
  token < sentence.to && text.has(token, BIT.that | BIT.auxiliary) && text.hasConjunction(token);

/** «ووفقا للمصدر، الذي طلب …، فقد زار»: past the clause about the source. */
function afterRelative({ text, sentence }: SentenceContext, from: number): number {
  if (!text.is(from, BIT.relative)) return from;
  for (let i = from; i < Math.min(sentence.to, from + RELATIVE_REACH); i++)
    if (isComma(text, i)) return i + 1;
  return from;
}

/** «وحسب رويترز أغلق التحالف …»: a verb right behind a name tells what is said, not who says it. */
function tellsAtOnce(context: SentenceContext, { source, to }: SourcePhrase): boolean {
  const { text, names } = context;
  // «بحسب رويترز نقلا عن مصدر، …»: the written form is a dual verb as well.
  if (source === null || !isOnlyVerb(text, to) || sourcePhraseAt(context, to) !== null) return false;
  const last = text.tokens.kind[to - 1] === TokenKind.Quote ? to - 2 : to - 1;
  return names.mentionAt(last) !== null || text.hasArticle(last);
}

/** «، أمس، طلب …»: past words of time between commas. */
function afterTime({ text, sentence }: SentenceContext, from: number): number {
  let i = from;
  while (i < sentence.to && text.is(i, BIT.time)) i++;
  return i > from && isComma(text, i) ? i + 1 : from;
}

const relayOf = ({ text }: SentenceContext, { source, cue }: SourcePhrase): RelayDraft => ({
  phrase: source,
  cue: text.span(cue[0], cue[1]),
});

/** Where the words that a phrase can be about begin: after the phrase before it. */
function segmentStart({ sentence }: SentenceContext, phrase: SourcePhrase, drafts: readonly Draft[]): number {
  let start = sentence.from;
  for (const { kind, zone } of drafts) {
    // Two source phrases in a row («كما قال فلان، وفقا للصحيفة») belong to the same words.
    if (kind === 'phrase' && phrase.from - zone[1] > 1) start = Math.max(start, zone[1]);
  }
  return start;
}

/** «وفي سياق هذه الاتصالات، …»: past the comma that closes a linking phrase at the head of the clause. */
function afterOpener({ text, set }: SentenceContext, start: number, end: number): number {
  if (!set.openers.has(start)) return start;
  for (let i = start; i < Math.min(end - 3, start + MAX_OPENER); i++) if (isComma(text, i)) return i + 1;
  return start;
}

/** «جاء ذلك على لسان …»: nothing is said here but who speaks. */
const pointsBack = ({ text }: SentenceContext, from: number, to: number): boolean =>
  to - from === 2 && mayBeVerb(text, from) && text.is(from + 1, BIT.demonstrative);

/** «كما شدد الوفد على …، وفقا لمصدر»: the particle only joins the sentence to the one before. */
const afterAlso = ({ text }: SentenceContext, from: number): number =>
  text.is(from, BIT.also) && mayBeVerb(text, from + 1) ? from + 1 : from;

/** «أعلن الجيش أن …، كما جرح ثلاثة وفق الوزارة»: behind the particle that joins on a clause of its own. */
function lastAlso({ text }: SentenceContext, start: number, end: number): number {
  for (let i = end - MIN_SAID - 1; i > start; i--)
    if (isComma(text, i - 1) && text.is(i, BIT.also) && mayBeVerb(text, i + 1)) return i + 1;
  return start;
}

/** In the words that another statement of the sentence reports. */
function isWithin(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (other) =>
      other !== draft && other.content.some(({ from, to }) => from <= draft.cueToken && draft.cueToken < to),
  );
}

/** The narrator's own clause stands before the statement: the phrase is about all of it. */
function narratesBefore({ text }: SentenceContext, start: number, { lead }: Draft): boolean {
  for (let i = start; i < lead; i++) if (isStrongVerb(text, i)) return true;
  return lead - start > MAX_BEFORE;
}

/** Outlets, documents and bodies pass on; a person or an unnamed source says it. */
function passesOn({ text, names }: SentenceContext, { source, class: phraseClass }: SourcePhrase): boolean {
  if (phraseClass === 'relay') return true;
  if (source === null) return false;
  for (let i = source.from; i < source.to; i++) {
    const type = names.mentionAt(i)?.entity?.type;
    if (type === 'person') return false;
    if (type === 'outlet') return !text.is(source.from, BIT.personNoun);
  }
  return text.has(source.from, BIT.outletNoun | BIT.documentNoun);
}

function wordsBetween({ text }: SentenceContext, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.tokens.kind[i] === TokenKind.Word) count++;
  return count;
}
