import { numberOf } from '../text/verb-form.js';
import { BIT } from '../text/word-class.js';
import { complementOf } from './01-complement.js';
import { backwardDraft } from './backward.js';
import { type Complement, isClausal } from './complement-walk.js';
import type { Draft } from './draft.js';
import { FULL_STOP } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { SPEECH } from './speech-classes.js';
import { subjectBefore } from './subject.js';
import { verbDraft } from './verb-draft.js';
import { atClauseStart, hasEvidence, isInRelative, isQuoted, isSetApart, isVerbHere } from './verb-place.js';
import { finiteCue, participleCue, type VerbReading } from './verbs.js';

/** A statement that a finite verb at this token introduces, or null. */
export function finiteDraft(context: SentenceContext, token: number): Draft | null {
  const { text, cues, sentence } = context;
  const verb = finiteCue(text, cues, token);
  if (verb === null || !isVerbHere(context, verb)) return null;
  // «، آملا أن»: no two who speak, where one does so meanwhile.
  if (
    numberOf(verb.reading) === 'd' &&
    isSetApart(context, verb) &&
    participleCue(text, cues, token) !== null
  )
    return null;
  const complement = complementOf(context, token, verb.cue, sentence.to);
  const attached = text.pronoun(token, verb.split) !== 0;
  const hasObject = attached && !verb.cue.personObject;
  if (complement === null || (hasObject && complement.kind === 'clause'))
    return attached ? backwardDraft(context, verb) : null;
  if (!isClausal(complement)) {
    if (hasObject && verb.cue.contentPrep.prefixes === 0) return backwardDraft(context, verb);
    if (!mayTakeNoun(context, verb, complement)) return null;
  }
  if (!hasEvidence(context, verb, complement)) return null;
  return verbDraft(context, verb, complement, 'verb');
}

/** Content that is only a noun phrase wants a verb of the report's own running text. */
function mayTakeNoun(context: SentenceContext, verb: VerbReading, { idiom }: Complement): boolean {
  const { text, sentence } = context;
  const { token } = verb;
  const isWhat = text.is(token - 1, BIT.relativeWhat);
  // «وهو ما يؤكد ضرورة …»: what was told shows it, nobody says it.
  if (isWhat && text.is(token - 2, BIT.pronoun)) return false;
  if (idiom === null && isInRelative(text, token, sentence.from) && !isWhat) return false;
  if (token === sentence.from && text.blocks[sentence.block]!.kind !== 'paragraph') return false;
  if (isQuoted(text, token)) return false;
  return idiom !== null || atClauseStart(context, token) || subjectBefore(context, token) !== null;
}

/** A statement that an adverbial participle introduces («، مشيرا إلى أن»), or null. */
export function participleDraft(context: SentenceContext, token: number): Draft | null {
  const { text, names, cues, sentence } = context;
  const verb = participleCue(text, cues, token);
  if (verb === null || !names.endsAdverbially(token)) return null;
  const complement = complementOf(context, token, verb.cue, sentence.to);
  if (complement === null) return null;
  if (token === sentence.from && !(goesOn(context) && isClausal(complement))) return null;
  const speaks = SPEECH.has(verb.cue.class) || (verb.cue.class === 'believe' && verb.cue.object);
  const speaksHere = isClausal(complement) && speaks && complement.zoneEnd <= token + 2;
  // «متهما إياها بالتفريط»: the pronoun is the participle's object.
  const hasPronoun = text.is(token + 1, BIT.pronoun) && !text.hasConjunction(token + 1);
  if (!speaksHere && !hasPronoun && !isSetApart(context, verb)) return null;
  // «مداخل ومقترحات هذا المشروع»: joined to a noun without a comma it is a noun itself.
  if (complement.kind === 'object' && isJoinedToNoun(context, token)) return null;
  // «مجددا»: an adverb.
  if (text.is(token - 1, BIT.auxiliary | BIT.preposition) || text.is(token, BIT.adverb)) return null;
  return verbDraft(context, verb, complement, 'participle');
}

/** With a conjunction, and no comma, right behind a noun without article. */
const isJoinedToNoun = ({ text, names, sentence }: SentenceContext, token: number): boolean =>
  token > sentence.from &&
  text.hasConjunction(token) &&
  text.isWord(token - 1) &&
  !text.hasArticle(token - 1) &&
  names.mentionAt(token - 1) === null;

/** «… الهجوم".. مشيرا إلى أن …»: the sentence is the rest of the one before it. */
function goesOn({ text, sentence, index }: SentenceContext): boolean {
  const before = text.sentences[index - 1];
  return before?.block === sentence.block && text.isMark(before.to - 1, FULL_STOP);
}
