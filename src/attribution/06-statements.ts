import { TokenKind } from '../text/02-tokens.js';
import { BIT } from '../text/word-class.js';
import { isFreePreposition } from './01-complement.js';
import { finiteDraft, participleDraft } from './02-verbs.js';
import { phraseDraft, phraseTail, type SourcePhrase, sourcePhraseAt } from './03-phrases.js';
import { headlineDraft } from './04-headlines.js';
import { nounDraft } from './05-nouns.js';
import { Opens } from './cue-lexicon.js';
import type { Content, Draft } from './draft.js';
import { isComma, nounPhraseAt } from './noun-phrase.js';
import type { Context, SentenceContext } from './reader-context.js';
import { setPhrasesIn } from './set-phrases.js';
import { finiteCue, isPurpose, isStrongVerb } from './verbs.js';

/** All statements of one sentence, their contents bounded, source phrases joined to the statements they pass on. */
export function statementsIn(context: Context, index: number): Draft[] {
  const sentence = context.text.sentences[index]!;
  if (sentence.to - sentence.from < 3) return [];
  const bare: SentenceContext = {
    ...context,
    sentence,
    index,
    set: setPhrasesIn(context, sentence),
    subjects: new Map(),
    phraseStarts: [],
  };
  const phrases = phrasesIn(bare);
  const full: SentenceContext = { ...bare, phraseStarts: phrases.map(({ from }) => from) };
  const drafts = draftsIn(full, phrases);
  const { inZone, outside } = divide(phrases, drafts);
  for (const phrase of inZone) passOn(full, phrase, drafts);
  relyOnward(full, drafts);
  boundContents(full, drafts, outside);
  for (const phrase of outside) place(full, phrase, drafts);
  return drafts
    .filter((draft) => draft.content.every(({ from, to }) => to > from))
    .sort((a, b) => a.lead - b.lead || a.cueToken - b.cueToken);
}

function phrasesIn(context: SentenceContext): SourcePhrase[] {
  const found: SourcePhrase[] = [];
  const { from, to } = context.sentence;
  for (let i = from; i < to; ) {
    const opens = (context.opens[i]! & Opens.Phrase) !== 0 && !context.set.editorial.has(i);
    const phrase = opens ? sourcePhraseAt(context, i) : null;
    if (phrase !== null) found.push(phrase);
    i = phrase === null ? i + 1 : Math.max(i + 1, phrase.cue[1]);
  }
  return found;
}

function draftsIn(context: SentenceContext, phrases: readonly SourcePhrase[]): Draft[] {
  const { sentence, set, opens } = context;
  const drafts: Draft[] = [];
  const headline = headlineDraft(context);
  if (headline !== null) drafts.push(headline);
  const inPhrase = (i: number): boolean => phrases.some(({ cue }) => cue[0] <= i && i < cue[1]);
  const taken = new Set<number>();
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((opens[i]! & Opens.Cue) === 0 || set.editorial.has(i) || inPhrase(i)) continue;
    const draft = finiteDraft(context, i) ?? participleDraft(context, i) ?? nounDraft(context, i);
    if (draft?.cue == null || taken.has(draft.cue[0])) continue;
    taken.add(draft.cue[0]);
    drafts.push(draft);
  }
  return withoutRivals(drafts);
}

/** Of two cues that claim the same content the nearer one introduces it, unless the farther one is a relay of it. */
function withoutRivals(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => {
    if (drafts.some((other) => other.nominal && other !== draft && other.content[0]!.from === draft.cueToken))
      return false;
    const rivals = drafts.filter(
      (other) => other !== draft && other.content[0]!.from === draft.content[0]!.from,
    );
    return rivals.every((rival) => weight(draft) > weight(rival));
  });
}

const weight = ({ cueToken, relays, aside, yields }: Draft): number =>
  cueToken + (relays.length > 0 ? 1000 : 0) - (aside ? 1000 : 0) - yields;

function divide(
  phrases: readonly SourcePhrase[],
  drafts: readonly Draft[],
): { inZone: SourcePhrase[]; outside: SourcePhrase[] } {
  const inZone: SourcePhrase[] = [];
  const outside: SourcePhrase[] = [];
  for (const phrase of phrases) {
    const within = drafts.some(({ zone }) => zone[0] <= phrase.from && phrase.from < zone[1]);
    (within ? inZone : outside).push(phrase);
  }
  return { inZone, outside };
}

/** «أفاد الموقع نقلا عن مصدر بأن»: inside the source zone the phrase names a further link of the chain. */
function passOn(context: SentenceContext, phrase: SourcePhrase, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (phrase.from < draft.zone[0] || phrase.from >= draft.zone[1]) continue;
    const cue = context.text.span(phrase.cue[0], phrase.cue[1]);
    if (phrase.class !== 'relay') {
      draft.relays.push({ phrase: phrase.source, cue }, ...phrase.relays);
      continue;
    }
    draft.relays.push({ phrase: draft.source, cue: draft.cue });
    draft.source = phrase.source;
    draft.elided = phrase.source === null;
    draft.cue = cue;
  }
}

/** «وكالة بلومبرغ، التي استندت إلى مصدرين، إن»: the outlet's own source in a relative clause is the source. */
function relyOnward(context: SentenceContext, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.source === null || draft.kind !== 'verb') continue;
    for (let i = draft.source.to; i + 2 < draft.zone[1]; i++) {
      const further = reliesOn(context, i, draft.zone[1]);
      if (further === null) continue;
      draft.relays.push({ phrase: draft.source, cue: draft.cue });
      draft.source = further.source;
      draft.cue = further.cue;
      break;
    }
  }
}

/** «… الذي استند إلى مسؤولين»: the outlet's own source in a relative clause. */
function reliesOn(
  { text, names, cues }: SentenceContext,
  relative: number,
  end: number,
): { source: Draft['source']; cue: Draft['cue'] } | null {
  if (!text.is(relative, BIT.relative)) return null;
  const verb = finiteCue(text, cues, relative + 1);
  const at = relative + 2;
  if (verb === null || verb.cue.class !== 'relay' || !isFreePreposition(text, verb.cue.sourcePrep, at))
    return null;
  const source = nounPhraseAt(text, names, at + 1, end);
  return source === null ? null : { source, cue: text.span(relative + 1, at + 1) };
}

/** Cuts every content where the next statement or source phrase begins. */
function boundContents(
  context: SentenceContext,
  drafts: readonly Draft[],
  phrases: readonly SourcePhrase[],
): void {
  const { text } = context;
  for (const draft of drafts) {
    const content = draft.content[0]!;
    if (draft.closed) continue;
    for (const other of drafts) {
      if (other !== draft && other.breaks && other.lead > content.from)
        content.to = Math.min(content.to, other.lead);
    }
    for (const phrase of phrases)
      if (phrase.from > content.from) content.to = Math.min(content.to, phrase.from);
    for (const at of context.set.breaks) if (at > content.from) content.to = Math.min(content.to, at);
    if (draft.nominal) content.to = nominalEnd(context, content);
    else content.to = beforePurpose(context, content);
    const quotation = text.quotationAt[draft.cueToken]!;
    if (quotation >= 0 && text.quotations[quotation]!.to > draft.cueToken) {
      content.to = Math.min(
        content.to,
        text.quotations[quotation]!.to - (text.quotations[quotation]!.closed ? 1 : 0),
      );
    }
  }
}

/** «…"، ليدحض بذلك»: a purpose clause after a closing quotation mark and a comma is the writer's. */
function beforePurpose({ text }: SentenceContext, { from, to }: Content): number {
  for (let i = from + 2; i + 1 < to; i++) {
    if (!isComma(text, i) || text.tokens.kind[i - 1] !== TokenKind.Quote) continue;
    if (isPurpose(text, i + 1)) return i;
  }
  return to;
}

/** A noun phrase that is said ends at a comma, unless a list goes on. */
function nominalEnd({ text, cues }: SentenceContext, { from, to }: Content): number {
  for (let i = from + 1; i < to - 1; i++) {
    const goesOn = (text.hasConjunction(i + 1) && !isStrongVerb(text, i + 1)) || text.is(i + 1, BIT.adverb);
    const quoted =
      text.quotationAt[i]! >= 0 &&
      text.quotations[text.quotationAt[i]!]!.closed &&
      text.quotations[text.quotationAt[i]!]!.from >= from;
    if (isComma(text, i) && !goesOn && !quoted) return i;
    if (i > from + 2 && isStrongVerb(text, i) && text.hasConjunction(i) && finiteCue(text, cues, i) !== null)
      return i;
  }
  return to;
}

/** Joins a source phrase to what it is about: a relay of the statements before it, or a statement of its own. */
function place(context: SentenceContext, phrase: SourcePhrase, drafts: Draft[]): void {
  const { text, sentence } = context;
  const tail = phraseTail(context, phrase);
  const start = segmentStart(context, phrase, drafts);
  if (wordsBetween(context, start, phrase.from) < 2) {
    placeInitial(context, phrase, drafts, tail);
    return;
  }
  const statement = drafts.findLast(
    (draft) =>
      draft.main &&
      !isWithin(draft, drafts) &&
      draft.lead >= start &&
      draft.lead < phrase.from &&
      (draft.kind === 'phrase' || !narratesBefore(context, start, draft)),
  );
  const relay = { phrase: phrase.source, cue: text.span(phrase.cue[0], phrase.cue[1]) };
  if (phrase.class === 'relay' && statement?.kind === 'phrase' && phrase.from <= statement.zone[1] + 1) {
    statement.relays.push({ phrase: statement.source, cue: statement.cue }, ...phrase.relays);
    statement.source = phrase.source;
    statement.cue = relay.cue;
    return;
  }
  if (statement !== undefined && passesOn(context, phrase)) {
    for (const draft of drafts) {
      if (draft.lead >= start && draft.lead < phrase.from)
        draft.relays.push(...phrase.relays.map((r) => r), relay);
    }
    return;
  }
  const content = statement?.content.map((c) => ({ ...c })) ?? [
    { from: afterOpener(context, start, phrase.from), split: -1, to: phrase.from },
  ];
  drafts.push(phraseDraft(context, phrase, content, Math.min(tail, sentence.to)));
  if (statement === undefined && passesOn(context, phrase)) {
    for (const draft of drafts) {
      if (draft.kind !== 'phrase' && draft.lead >= start && draft.lead < phrase.from)
        draft.relays.push(relay);
    }
  }
}

/** «وفي سياق هذه الاتصالات، …»: past the comma that closes a linking phrase at the head of the clause. */
function afterOpener({ text, set }: SentenceContext, start: number, end: number): number {
  if (!set.openers.has(start)) return start;
  for (let i = start; i < Math.min(end - 3, start + 10); i++) if (isComma(text, i)) return i + 1;
  return start;
}

/** In the words that another statement of the sentence reports. */
function isWithin(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (other) =>
      other !== draft && other.content.some(({ from, to }) => from <= draft.cueToken && draft.cueToken < to),
  );
}

/** A phrase at the head of its clause: what follows is its content. */
function placeInitial(context: SentenceContext, phrase: SourcePhrase, drafts: Draft[], tail: number): void {
  const { text, sentence } = context;
  const from = isComma(text, tail) ? tail + 1 : phrase.to;
  let to = sentence.to;
  const following = drafts.filter((draft) => draft.lead >= phrase.to);
  const statement = following.find((draft) => draft.main && wordsBetween(context, from, draft.lead) === 0);
  if (statement !== undefined && passesOn(context, phrase)) {
    statement.relays.push({ phrase: phrase.source, cue: text.span(phrase.cue[0], phrase.cue[1]) });
    return;
  }
  for (const draft of following) if (draft.breaks && draft.lead > from) to = Math.min(to, draft.lead);
  if (wordsBetween(context, from, to) >= 2)
    drafts.push(phraseDraft(context, phrase, [{ from, split: -1, to }], tail));
}

function segmentStart({ sentence }: SentenceContext, phrase: SourcePhrase, drafts: readonly Draft[]): number {
  let start = sentence.from;
  for (const draft of drafts) {
    if (draft.kind === 'phrase' && draft.zone[1] <= phrase.from && !isAdjacent(draft, phrase))
      start = Math.max(start, draft.zone[1]);
  }
  return start;
}

/** Two source phrases in a row («كما قال فلان، وفقا للصحيفة») belong to the same words. */
const isAdjacent = (draft: Draft, phrase: SourcePhrase): boolean => phrase.from - draft.zone[1] <= 1;

/** The narrator's own clause stands before the statement: the phrase is about all of it. */
function narratesBefore({ text }: SentenceContext, start: number, draft: Draft): boolean {
  for (let i = start; i < draft.lead; i++) if (isStrongVerb(text, i)) return true;
  return draft.lead - start > 14 && draft.kind !== 'phrase';
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
