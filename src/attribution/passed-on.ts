import { BIT } from '../text/word-class.js';
import { type Complement, isClausal } from './complement-walk.js';
import type { Draft } from './draft.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { afterPreposition, isFreePreposition, type Prepositions } from './prepositions.js';
import type { SentenceContext } from './reader-context.js';
import { subjectBefore } from './subject.js';
import { masdarCue, type VerbReading } from './verbs.js';

/** The source behind a subject that only passes on, and the links between. */
interface PassedOn {
  readonly source: Phrase | null;
  readonly cue: Draft['cue'];
  readonly relays: Draft['relays'];
}

/** Verbs that need not pass on do so only from somebody who is known, or from a document. */
const DOCUMENT = BIT.documentNoun | BIT.outletNoun | BIT.personNoun | BIT.collective;

/** «نقلت رويترز عن مصدر قوله إن»: the subject passes on, the source stands after the preposition. */
export function passedOn(
  context: SentenceContext,
  verb: VerbReading,
  complement: Complement,
): PassedOn | null {
  const { text } = context;
  const { sourcePrep } = verb.cue;
  if (sourcePrep.words.size === 0) return null;
  const end = isClausal(complement) ? complement.zoneEnd : complement.from;
  for (let i = verb.token + 1; i < end; i++) {
    if (isFreePreposition(text, sourcePrep, i)) return passedOnFrom(context, verb, i, end);
    // «جاءت تصريحات … في الخطاب»: what came is no clause.
    const isSubject =
      verb.cue.class !== 'relay' && text.is(i, BIT.personNoun | BIT.bodyNoun | BIT.documentNoun);
    if (isSubject && i === verb.token + 1) return null;
  }
  return null;
}

function passedOnFrom(
  context: SentenceContext,
  verb: VerbReading,
  preposition: number,
  end: number,
): PassedOn | null {
  const { text, names } = context;
  const from = afterPreposition(text, verb.cue.sourcePrep, preposition);
  const speech = speechNounIn(context, from + 1, end);
  const limit = speech === -1 ? end : speech;
  const source = nounPhraseAt(text, names, from, limit);
  if (source === null) return null;
  const isKnown = text.has(source.from, DOCUMENT) || names.mentionAt(source.from) !== null;
  if (verb.cue.class !== 'relay' && !isKnown) return null;
  const first = {
    phrase:
      nounPhraseAt(text, names, verb.token + 1, preposition) ??
      subjectBefore(context, verb.token)?.phrase ??
      null,
    cue: text.spanFromSplit(verb.token, verb.split, verb.token + 1),
  };
  const onward = linksOnward(context, source, verb.cue.sourcePrep, limit);
  return {
    source: onward.source,
    cue: speech === -1 ? null : text.span(speech, speech + 1),
    relays: [first, ...onward.relays],
  };
}

/** «… قوله إن»: a noun of speech with the source's pronoun, or -1. */
function speechNounIn(context: SentenceContext, from: number, end: number): number {
  const { text, names, cues } = context;
  for (let i = from; i < end; i++) {
    if (names.pronounOn(i) && (isNounCue(context, i) || masdarCue(text, cues, i) !== null)) return i;
  }
  return -1;
}

function isNounCue({ text, cues }: SentenceContext, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) if (cues.nouns.has(text.word(token, k))) return true;
  return false;
}

/** «عن رويترز عن إنترفاكس»: each further «from» makes the one before it a relay. */
function linksOnward(
  { text, names }: SentenceContext,
  first: Phrase,
  prep: Prepositions,
  limit: number,
): { source: Phrase; relays: Draft['relays'] } {
  let source = first;
  const relays: Draft['relays'] = [];
  while (source.to + 1 < limit && isFreePreposition(text, prep, source.to)) {
    const next = nounPhraseAt(text, names, source.to + 1, limit);
    if (next === null) break;
    relays.push({ phrase: source, cue: text.span(source.to, source.to + 1) });
    source = next;
  }
  return { source, relays };
}
