import type { Text } from '../text/text.js';
import { genderOf, lemmaOf, numberOf } from '../text/verb-form.js';
import { mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { type Draft, draftOf } from './draft.js';
import { nounPhraseAt } from './noun-phrase.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import type { VerbReading } from './verbs.js';

/** «وهو ما أكده فلان»: what was said stands before. */
export function backwardDraft(context: SentenceContext, verb: VerbReading): Draft | null {
  const { text, names, sentence, index } = context;
  const { token, split, reading } = verb;
  const what = token - 1;
  if (what < sentence.from || !text.is(what, BIT.relativeWhat)) return null;
  if (what === sentence.from || !text.is(what - 1, BIT.pronoun | BIT.demonstrative))
    return aboutDraft(context, verb);
  const lead = what - 1;
  const inSentence = lead > sentence.from;
  if (!inSentence && index === 0) return null;
  const source = nounPhraseAt(text, names, token + 1, sentence.to);
  const back = inSentence ? { from: sentence.from, to: lead } : text.sentences[index - 1]!;
  return draftOf({
    kind: 'backward',
    sentence: index,
    lead,
    breaks: true,
    main: true,
    cue: text.spanFromSplit(token, split, token + 1),
    cueToken: token,
    lemma: text.lexicon.lemmas[lemmaOf(reading)]!,
    class: verb.cue.class,
    core: false,
    source,
    gender: genderOf(reading),
    number: numberOf(reading),
    content: [{ from: lastClause(text, back.from, back.to), split: -1, to: back.to }],
    closed: true,
    zone: [token + 1, source?.to ?? token + 1],
  });
}

/** «ما نشرته الصحيفة عن …»: what is told of stands after the subject. */
function aboutDraft({ text, names, sentence, index }: SentenceContext, verb: VerbReading): Draft | null {
  const { token, split, reading, cue } = verb;
  const source = nounPhraseAt(text, names, token + 1, sentence.to);
  if (source === null || source.to + 1 >= sentence.to || !text.is(source.to, BIT.about)) return null;
  return draftOf({
    kind: 'verb',
    sentence: index,
    lead: token,
    breaks: false,
    main: false,
    cue: text.spanFromSplit(token, split, token + 1),
    cueToken: token,
    lemma: text.lexicon.lemmas[lemmaOf(reading)]!,
    class: cue.class,
    core: true,
    source,
    gender: genderOf(reading),
    number: numberOf(reading),
    content: [{ from: source.to + 1, split: -1, to: sentence.to }],
    nominal: true,
    zone: [token + 1, source.to],
  });
}

/** First token of the last clause of a range: after its last comma that a verb follows. */
function lastClause(text: Text, from: number, to: number): number {
  for (let i = to - 3; i > from; i--) if (isComma(text, i) && mayBeVerb(text, i + 1)) return i + 1;
  return from;
}
