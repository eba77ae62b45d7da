import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { Kind, kindOf, personOf } from '../text/verb-form.js';
import { isMasdar, isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { type Complement, isClausal } from './complement-walk.js';
import { governsThat } from './governs-that.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { subjectBefore } from './subject.js';
import { masdarCue, type VerbReading } from './verbs.js';
import { isSpeaker } from './who-speaks.js';

/** Classes that still say something where they are negated: «لا يستبعد أن». */
const NEGATABLE = new Set(['deny', 'expect']);
/** A relative clause is hardly longer. */
const RELATIVE_REACH = 14;
/** Words from the head of an indirect question to its verb, at most. */
const QUESTION_REACH = 8;

/** Tokens between «بين» and «وبين», at most. */
const PAIR_REACH = 12;
/** Alef maqsura. */
const UNDOTTED = '\u0649';
/** Any letter with a hamza. */
const HAMZA = /[\u0621-\u0626]/;

/** Tokens of a quoted name of two words with its marks. */
const QUOTED_NAME = 4;

export const CLAUSE_OPENER =
  BIT.contrast |
  BIT.subordinate |
  BIT.also |
  BIT.auxiliary |
  BIT.perhaps |
  BIT.relative |
  BIT.relativeWhat |
  BIT.negation |
  BIT.time;

/** The word bears a conjunction in the split in which it is this verb. */
export const bearsConjunction = (text: Text, { token, split }: VerbReading): boolean =>
  (text.prefix(token, split) & Prefix.Conjunction) !== 0;

/** Whether a form that could be a verb is one here, and states something: not «لم يعلن», «سيعلن», «أن يعلن». */
export function isVerbHere(context: SentenceContext, verb: VerbReading): boolean {
  const { text, names, sentence, set } = context;
  const { token, split, reading, cue } = verb;
  // «يوشيهيد سوغا»: a word of somebody's name.
  const name = names.mentionAt(token);
  if (name !== null && name.to - name.from > 1) return false;
  if (isOtherWord(text, verb) || joinsTwo(context, token)) return false;
  if (text.prefix(token, split) & Prefix.Future) return false;
  const q = text.quotationAt[token]!;
  if (q < 0 && !isThirdPerson(text, verb)) return false;
  if (q >= 0 && isQuotedName(text, q)) return false;
  if (text.is(token, BIT.preposition) && isBeforeNoun(context, token + 1)) return false;
  if (token === sentence.from || set.afterTurn.has(token)) return true;
  const previous = token - 1;
  if (text.is(previous, BIT.future)) return false;
  // «تحقيق وعده»: a genitive.
  if (text.pronoun(token, split) !== 0 && isBareMasdar(text, previous)) return false;
  // «مثلما وعد»: a comparison.
  if (text.is(previous, BIT.governsThat) && text.is(previous, BIT.subordinate)) return false;
  if (text.is(token, BIT.preposition | BIT.governsThat) && !text.hasConjunction(token)) return false;
  const isPast = kindOf(reading) === Kind.Past;
  // «سيتم لاحقا كشف …»: a verbal noun, whatever time stands between.
  let verbBefore = previous;
  while (verbBefore > sentence.from && text.is(verbBefore, BIT.time | BIT.adverb)) verbBefore--;
  const chained =
    isStrongVerb(text, verbBefore) && !text.is(verbBefore, BIT.auxiliary) && !text.hasConjunction(token);
  if (chained && isPast) return false;
  if (text.is(previous, BIT.negation)) return NEGATABLE.has(cue.class) && kindOf(reading) === Kind.Present;
  const afterThat =
    text.has(previous, BIT.that) && text.pronoun(previous, text.splitWith(previous, BIT.that)) === 0;
  const afterEvent = isPast && isAfterEvent(text, token);
  if (afterThat && !afterEvent && (!isPast || text.is(previous, BIT.that))) return false;
  // «في هذه الأثناء قال»: with the article the word is a noun.
  return (
    !text.is(previous, BIT.preposition) ||
    text.hasArticle(previous) ||
    text.is(previous, BIT.subordinate | BIT.also | BIT.relativeWhat)
  );
}

/** «بعد أن أعلنت الحكومة …»: a verb behind a preposition of time with «that» tells what happened. */
const isAfterEvent = (text: Text, token: number): boolean =>
  token > 1 &&
  text.is(token - 1, BIT.that) &&
  !text.bearsPronoun(token - 1, BIT.that) &&
  text.is(token - 2, BIT.preposition) &&
  governsThat(text, token - 2);

/** «يدعى», «هنا»: as the text writes it, another word than the verb («يدّعي», «هنأ»), which folds to the same. */
function isOtherWord(text: Text, { token, reading, cue }: VerbReading): boolean {
  const written = text.slice(text.span(token, token + 1));
  if (cue.dotted && kindOf(reading) === Kind.Present && written.endsWith(UNDOTTED)) return true;
  return text.is(token, BIT.adverb) && !HAMZA.test(written);
}

/** «بينه وبين الرئيس»: the second of two equal prepositions. */
function joinsTwo({ text, sentence }: SentenceContext, token: number): boolean {
  if (!text.is(token, BIT.preposition) || !text.hasConjunction(token)) return false;
  const split = text.splitWith(token, BIT.preposition);
  for (let i = token - 1; i >= Math.max(sentence.from, token - PAIR_REACH); i--)
    for (let k = 0; k < text.words.count[i]!; k++)
      if (text.word(i, k) === text.word(token, split)) return true;
  return false;
}

/** «وعقب إعلان الرئيس», «وعقب اللقاء»: of a word that is also a preposition what follows is its noun, and nobody. */
const isBeforeNoun = (context: SentenceContext, token: number): boolean =>
  (isBareMasdar(context.text, token) && !context.text.is(token, BIT.preposition)) ||
  (context.text.hasArticle(token) && !isSpeaker(context, token));

/** A verbal noun that is nothing else and waits for its genitive. */
const isBareMasdar = (text: Text, token: number): boolean =>
  text.isWord(token) && isMasdar(text, token) && !text.hasArticle(token) && !mayBeVerb(text, token);

/** A quotation of a word or two is a name: «"راين تسايتونغ"». */
function isQuotedName(text: Text, quotation: number): boolean {
  const { from, to, closed } = text.quotations[quotation]!;
  return closed && to - from <= QUOTED_NAME;
}

/** Both the verb and the pronoun on it, if any. */
function isThirdPerson(text: Text, { token, split, reading }: VerbReading): boolean {
  const pronoun = text.lexicon.enclitic(text.pronoun(token, split));
  return personOf(reading) === 3 && (pronoun === undefined || pronoun.person === 3);
}

/** Nominal content and homographs of nouns want a place where a verb is expected. */
export function hasEvidence(context: SentenceContext, verb: VerbReading, complement: Complement): boolean {
  const { token, reading, cue } = verb;
  if (atClauseStart(context, token)) return true;
  if (cue.needs === 'quote') return false;
  const ambiguous = cue.homograph || masdarCue(context.text, context.cues, token) !== null;
  if (isClausal(complement) && !ambiguous) return true;
  if (kindOf(reading) === Kind.Present && !cue.homograph) return true;
  return subjectBefore(context, token) !== null;
}

/** In somebody's quoted words. */
export const isQuoted = (text: Text, token: number): boolean => text.quotationAt[token]! >= 0;

/** After a mark, a conjunction or another word that opens a clause. */
export function atClauseStart({ text, sentence, set }: SentenceContext, token: number): boolean {
  if (token === sentence.from || set.afterTurn.has(token) || text.hasConjunction(token)) return true;
  // «في وقت أكد الوزير …».
  if (set.breaks.includes(token - 2)) return true;
  const previous = token - 1;
  if (isAfterEvent(text, token)) return true;
  if (!text.isWord(previous)) return text.tokens.kind[previous] !== TokenKind.Number;
  return text.is(previous, CLAUSE_OPENER);
}

/** After a comma, a closing quotation mark or with a conjunction: an adverbial, not an adjective. */
export function isSetApart({ text }: SentenceContext, verb: VerbReading): boolean {
  const previous = verb.token - 1;
  return (
    bearsConjunction(text, verb) || isComma(text, previous) || text.tokens.kind[previous] === TokenKind.Quote
  );
}

/** A verb right after a comma without a conjunction, or right after a relative pronoun. */
export function isAside({ text, sentence }: SentenceContext, token: number): boolean {
  if (token === sentence.from || text.hasConjunction(token)) return false;
  return text.is(token - 1, BIT.relative) || isComma(text, token - 1);
}

/** Between a relative pronoun and the end of its clause. */
export function isInRelative(text: Text, token: number, from: number): boolean {
  for (let i = token - 1; i >= from && i > token - RELATIVE_REACH; i--) {
    if (isComma(text, i) || text.tokens.kind[i] === TokenKind.Quote) return false;
    if (text.is(i, BIT.subordinate) && (i === from || isComma(text, i - 1))) return false;
    if (text.is(i, BIT.relative | BIT.relativeWhat)) return true;
    if (text.has(i, BIT.that) || (isStrongVerb(text, i) && text.hasConjunction(i))) return false;
  }
  return false;
}

/** «سؤال عما إذا كانت كييف طلبت …»: in a clause that is only asked about. */
export function isInQuestion({ text, sentence }: SentenceContext, token: number): boolean {
  for (let i = token - 1; i > sentence.from && i > token - QUESTION_REACH; i--) {
    if (isComma(text, i) || text.has(i, BIT.that)) return false;
    if (text.is(i, BIT.subordinate) && text.is(i - 1, BIT.relativeWhat)) return true;
  }
  return false;
}

/** The circumstances with which the sentence opens, up to the comma before this clause; null where there are none. */
export function openingBefore({ text, sentence }: SentenceContext, lead: number): [number, number] | null {
  const { from } = sentence;
  if (lead - from < 3 || !isComma(text, lead - 1) || !text.is(from, BIT.preposition)) return null;
  for (let i = from + 1; i < lead - 1; i++) if (isComma(text, i) || isStrongVerb(text, i)) return null;
  return [from, lead - 1];
}

/** The conjunction, contrast or adverb before a verb belongs to its clause. */
export function leadOf({ text, sentence }: SentenceContext, token: number): number {
  let lead = token;
  while (
    lead > sentence.from &&
    text.is(lead - 1, BIT.contrast | BIT.subordinate | BIT.also | BIT.auxiliary | BIT.perhaps | BIT.that)
  )
    lead--;
  return lead;
}
