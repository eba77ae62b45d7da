import { TokenKind } from '../text/02-tokens.js';
import { genderOf, lemmaOf, numberOf } from '../text/verb-form.js';
import { type Draft, draftOf } from './draft.js';
import { nounPhraseAt } from './noun-phrase.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { finiteCue } from './verbs.js';
import { canSay, isSpeaker } from './who-speaks.js';

/** «"لن نقبل"، قال الوزير»: a verb of speech with its speaker behind the quotation with which the sentence opens; or null. */
export function invertedDraft(context: SentenceContext, token: number): Draft | null {
  const { text, names, cues, sentence, index } = context;
  const verb = finiteCue(text, cues, token);
  if (verb === null || !verb.cue.quote || verb.cue.needs !== null || text.hasConjunction(token)) return null;
  const q = quotationBefore(context, token);
  if (q === -1 || text.quotationAt[token]! >= 0) return null;
  const source = nounPhraseAt(text, names, token + 1, sentence.to);
  if (source === null || !isSpeaker(context, source.from) || !canSay(context, source)) return null;
  const { from, to } = text.quotations[q]!;
  return draftOf({
    kind: 'verb',
    sentence: index,
    lead: token,
    breaks: true,
    main: true,
    cue: text.spanFromSplit(token, verb.split, token + 1),
    cueToken: token,
    lemma: text.lexicon.lemmas[lemmaOf(verb.reading)]!,
    class: verb.cue.class,
    core: true,
    source,
    gender: genderOf(verb.reading),
    number: numberOf(verb.reading),
    content: [{ from, split: -1, to }],
    closed: true,
    zone: [token + 1, sentence.to],
  });
}

/** Tokens of a quoted name with its marks: «"أرمينيا" تعلن». */
const QUOTED_NAME = 5;

/** The quotation that opens the sentence and ends right before a token, across a comma; or -1. */
function quotationBefore({ text, sentence }: SentenceContext, token: number): number {
  const close = isComma(text, token - 1) ? token - 2 : token - 1;
  if (close <= sentence.from || text.tokens.kind[close] !== TokenKind.Quote) return -1;
  const q = text.quotationAt[sentence.from]!;
  if (q < 0) return -1;
  const { from, to, closed } = text.quotations[q]!;
  return closed && to - from > QUOTED_NAME && from === sentence.from && to === close + 1 ? q : -1;
}
