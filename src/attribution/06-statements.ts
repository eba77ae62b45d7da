import { isStrongVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { finiteDraft, participleDraft } from './02-verbs.js';
import { sourcePhraseAt } from './03-phrases.js';
import { headlineDraft } from './04-headlines.js';
import { nounDraft } from './05-nouns.js';
import { boundContents } from './content-bounds.js';
import { Opens } from './cue-lexicon.js';
import type { Draft } from './draft.js';
import { invertedDraft } from './inverted.js';
import { divide, passOn, relyOnward } from './links-in-zone.js';
import { place } from './phrase-placing.js';
import { isComma } from './punctuation.js';
import type { Context, SentenceContext } from './reader-context.js';
import { setPhrasesIn } from './set-phrases.js';
import type { SourcePhrase } from './source-phrase.js';
import { masdarCue } from './verbs.js';

/** All statements of one sentence, their contents bounded, source phrases joined to the statements they pass on. */
export function statementsIn(context: Context, index: number): Draft[] {
  const sentence = context.text.sentences[index]!;
  if (sentence.to - sentence.from < 3) return [];
  const phraseStarts: number[] = [];
  const full: SentenceContext = {
    text: context.text,
    names: context.names,
    cues: context.cues,
    gazetteer: context.gazetteer,
    opens: context.opens,
    sentence,
    index,
    set: setPhrasesIn(context, sentence),
    subjects: new Map(),
    phraseStarts,
  };
  const phrases = phrasesIn(full);
  // Only now it is known where they begin.
  phraseStarts.push(...phrases.map(({ from }) => from));
  const drafts = draftsIn(full, phrases);
  const { inside, outside } = divide(phrases, drafts);
  for (const phrase of inside) passOn(full, phrase, drafts);
  relyOnward(full, drafts);
  boundContents(full, drafts, outside);
  for (const phrase of outside) place(full, phrase, drafts);
  return drafts
    .filter((draft) => saysSomething(draft) && !namesOnly(full, draft))
    .sort((a, b) => a.lead - b.lead || a.cueToken - b.cueToken);
}

/** A source phrase that says nothing may still tell who speaks from now on. */
const saysSomething = ({ kind, content }: Draft): boolean =>
  kind === 'phrase' || content.every(({ from, to }) => to > from);

/** «بكين تطمئن واشنطن»: a name alone is whom it is about, not what was said. */
const namesOnly = (
  { text, names }: SentenceContext,
  { nominal, content: [{ from, to }] }: Draft,
): boolean => {
  const name = nominal ? names.mentionAt(from) : null;
  return name?.from === from && (name.to === to || (name.to === to - 1 && !text.isWord(name.to)));
};

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
    const finite = finiteDraft(context, i);
    const draft =
      // «"…"، أعلن الزعيم»: the quotation before outweighs a noun phrase behind.
      (finite?.nominal ? invertedDraft(context, i) : null) ??
      finite ??
      participleDraft(context, i) ??
      nounDraft(context, i) ??
      invertedDraft(context, i);
    if (draft?.cue == null || taken.has(draft.cue[0])) continue;
    taken.add(draft.cue[0]);
    drafts.push(draft);
  }
  return withoutRivals(drafts.filter((draft) => !isJoinedNoun(context, draft, drafts)));
}

/** «أكد موقف بلاده ورفض التدخل»: joined without a comma to a noun phrase that is said, such a word is a noun as well. */
function isJoinedNoun(context: SentenceContext, draft: Draft, drafts: readonly Draft[]): boolean {
  const { text, cues } = context;
  const { cueToken, nominal, source, kind } = draft;
  if (kind !== 'verb' || !nominal || source !== null || !text.isWord(cueToken - 1)) return false;
  const noun = masdarCue(text, cues, cueToken);
  if (noun === null || !text.hasConjunction(cueToken)) return false;
  // «ووصفه», «ووعد بعدم …»: with a pronoun or a preposition of its own it is the verb.
  const next = cueToken + 1;
  if (context.names.pronounOn(cueToken) || text.ownPrefix(next) !== 0 || text.is(next, BIT.preposition))
    return false;
  return drafts.some((other) => {
    const { from, to } = other.content[0]!;
    if (other === draft || !other.nominal || from >= cueToken || to <= cueToken) return false;
    for (let i = from; i < cueToken; i++) if (isComma(text, i) || isStrongVerb(text, i)) return false;
    return true;
  });
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
