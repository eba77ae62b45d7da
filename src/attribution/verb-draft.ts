import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { genderOf, Kind, kindOf, lemmaOf, numberOf, personOf } from '../text/verb-form.js';
import { BIT } from '../text/word-class.js';
import { type Complement, isClausal } from './complement-walk.js';
import { documentBefore } from './document-before.js';
import { type Draft, draftOf } from './draft.js';
import type { Phrase } from './noun-phrase.js';
import { passedOn } from './passed-on.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { SPEECH } from './speech-classes.js';
import { followsThing, subjectBefore } from './subject.js';
import {
  bearsConjunction,
  CLAUSE_OPENER,
  isAside,
  isInQuestion,
  isInRelative,
  isQuoted,
  isSetApart,
  leadOf,
  openingBefore,
} from './verb-place.js';
import { afterWhich, firstIdiomToken, pronounBefore, sourceAfter } from './verb-source.js';
import { finiteCue, mayBeFirstPerson, type VerbReading } from './verbs.js';
import { canSay, isSpeaker } from './who-speaks.js';

/** Demands, accusations, denials and announcements say something even of a noun; the other verbs only name a topic. */
const NOMINAL_CORE = new Set([
  'demand',
  'accuse',
  'deny',
  'condemn',
  'reject',
  'announce',
  'reveal',
  'claim',
  'promise',
  'propose',
  'warn',
  'threaten',
  'ask',
]);

/** How far a verb that only sometimes reports may stand from its complement without a source after its preposition. */
const NEAR = 4;

/** How far an adjective-like participle gives way to another cue. */
const ADJECTIVE_YIELDS = 1500;
/** How far the verb of a relative clause gives way to the sentence's own. */
const RELATIVE_YIELDS = 3000;

/** The statement that a verb makes with its complement; null where nobody could say it. */
export function verbDraft(
  context: SentenceContext,
  verb: VerbReading,
  complement: Complement,
  kind: 'verb' | 'participle',
): Draft | null {
  const { text, sentence, index } = context;
  const { token, reading, cue } = verb;
  const after = sourceAfter(context, verb, complement);
  if (after === null) return null;
  const passes = passedOn(context, verb, complement);
  if (passes === null && wantsSource(verb, complement)) return null;
  const ofDocument = afterWhich(text, token + 1) > token + 1;
  const mayPrecede = after.source === null && kind === 'verb' && passes === null && !ofDocument;
  const before = mayPrecede ? subjectBefore(context, token) : null;
  const person = (personOf(reading) || 3) as 1 | 2 | 3;
  const inDocument = ofDocument && isClausal(complement) && after.source === null;
  const document = inDocument ? documentBefore(context, token) : null;
  const found = passes?.source ?? after.source ?? before?.phrase ?? document;
  const isRelative = isInRelative(text, token, sentence.from);
  // «الزعيم الذي يفترض أن يزور»: nobody is named who supposes it.
  const isNobodys = isRelative && genderOf(reading) === 'm' && isImpersonalPassive(context, verb, complement);
  const source = person === 3 && !isNobodys ? found : null;
  // «حذرهم الأمن من …»: behind a verb with its object nothing but the subject stands, whatever noun it is.
  const isSure = cue.personObject && text.pronoun(token, verb.split) !== 0 && source === after.source;
  if (source !== null && !isSure && !canSay(context, source)) return null;
  if (source === null && mayPrecede && followsThing(context, token)) return null;
  // «أظهر الاتحاد موقفا»: what somebody does; only findings show something that is a noun.
  if (cue.class === 'show' && !isClausal(complement) && source !== null && acts(context, source)) return null;
  // «رد فعل»: a noun with its genitive.
  const isMarked = after.source !== null && text.tokens.kind[after.source.from] === TokenKind.Quote;
  if (after.source !== null && cue.homograph && !isMarked && !isSpeaker(context, after.source.from))
    return null;
  // «أمر واحد مؤكد: …»: a noun with its adjectives.
  const isFar = complement.kind === 'colon' && complement.zoneEnd > token + 1;
  if (source === null && cue.homograph && isFar && kind === 'verb') return null;
  // Whom a dropped subject means inside somebody's words, the words before them do not tell.
  if (source === null && kind === 'verb' && isQuoted(text, token) && !mayBeFirstPerson(text, verb))
    return null;
  const lead = before?.lead ?? leadOf(context, token);
  const clausal = isClausal(complement);
  const nominalCore = NOMINAL_CORE.has(cue.class) && cue.core && (complement.idiom?.core ?? true);
  return draftOf({
    kind,
    sentence: index,
    lead,
    breaks: kind === 'participle' || (!isRelative && breaksContent(context, verb, lead, clausal, source)),
    main: !isRelative && kind === 'verb' && text.quotationAt[token]! < 0,
    cue: passes?.cue ?? cueSpan(text, verb, complement),
    cueToken: token,
    lemma: text.lexicon.lemmas[lemmaOf(reading)]!,
    class: complement.idiom?.class ?? cue.class,
    core: person === 3 && (clausal || nominalCore),
    source,
    gender: genderOf(reading),
    number: numberOf(reading),
    aside: isAside(context, token),
    yields: yieldsOf(context, verb, kind),
    impersonal: kind === 'verb' && source === null && isImpersonalPassive(context, verb, complement),
    person,
    negated: token > sentence.from && text.is(token - 1, BIT.negation),
    content: [
      { from: after.from, split: after.split, to: complement.to === -1 ? sentence.to : complement.to },
    ],
    closed: complement.to !== -1,
    nominal: !clausal,
    zone: [token + 1, complement.kind === 'object' ? after.from : complement.zoneEnd],
    opening: openingBefore(context, lead),
    relays: passes?.relays ?? [],
  });
}

/** A state, body or person by name. */
function acts({ names }: SentenceContext, { from }: Phrase): boolean {
  const mention = names.mentionAt(from);
  return mention !== null && mention.entity?.type !== 'outlet';
}

/** A verb that takes a source by preposition and only sometimes reports says nothing without one. */
const wantsSource = ({ token, cue }: VerbReading, { zoneEnd }: Complement): boolean =>
  cue.sourcePrep.words.size > 0 && cue.class !== 'relay' && cue.needs !== null && zoneEnd - token > NEAR;

/** «يذكر أن», «ويتوقع أن»: the form can be read as a passive, and nobody is named. */
function isImpersonalPassive(
  { text, sentence }: SentenceContext,
  verb: VerbReading,
  complement: Complement,
): boolean {
  const { token, reading, cue } = verb;
  const isBare = complement.kind === 'clause' && complement.zoneEnd === token + 1;
  // «إنه يتوقع أن»: somebody is meant.
  if (pronounBefore(text, token) >= 0) return false;
  if (!cue.impersonalPassive || !isBare) return false;
  if (kindOf(reading) !== Kind.Present || personOf(reading) !== 3) return false;
  if (cue.class === 'expect') return true;
  return (token === sentence.from || cue.class === 'believe') && !bearsConjunction(text, verb);
}

function cueSpan(text: Text, { token, split }: VerbReading, complement: Complement): Draft['cue'] {
  const start = text.startOf(token, split);
  const isGlued = firstIdiomToken(complement) === token + 1;
  const end = isGlued ? text.end(complement.cueEnd - 1) : text.end(token);
  return start < end ? [start, end] : text.span(token, token + 1);
}

/** An adjective-like participle and a verb of a relative clause give way to the sentence's own verb. */
function yieldsOf(context: SentenceContext, verb: VerbReading, kind: 'verb' | 'participle'): number {
  const { text, sentence } = context;
  if (kind === 'participle')
    return isSetApart(context, verb) || isAdverbial(context, verb) ? 0 : ADJECTIVE_YIELDS;
  if (verb.token === sentence.from) return 0;
  const before = verb.token - 1;
  // «في مقابلة مع صحيفة "بيلد" نشرت الجمعة أن»: when it was published, not by whom it was said.
  const tellsOfMedium =
    verb.cue.class === 'publish' &&
    !text.hasConjunction(verb.token) &&
    (text.isWord(before) || text.tokens.kind[before] === TokenKind.Quote);
  return text.is(before, BIT.relative) ||
    tellsOfMedium ||
    isAsyndetic(context, verb) ||
    isInQuestion(context, verb.token)
    ? RELATIVE_YIELDS
    : 0;
}

/** «قرارا يدين العدوان»: a present form without conjunction right behind an indefinite noun tells of it. */
const isAsyndetic = ({ text, names }: SentenceContext, { token, reading }: VerbReading): boolean =>
  kindOf(reading) === Kind.Present &&
  personOf(reading) === 3 &&
  text.isWord(token - 1) &&
  text.words.count[token - 1]! > 0 &&
  text.prefix(token - 1, 0) === 0 &&
  !text.hasConjunction(token) &&
  !text.is(token - 1, CLAUSE_OPENER | BIT.preposition | BIT.name | BIT.adverb) &&
  names.mentionAt(token - 1) === null;

/** «… الوزير مشيرا إلى أن»: an indefinite participle of speech is no adjective; in «تابع قائلا» the verb has it. */
const isAdverbial = ({ text, cues }: SentenceContext, { token, split, cue }: VerbReading): boolean =>
  SPEECH.has(cue.class) &&
  (text.prefix(token, split) & Prefix.Article) === 0 &&
  finiteCue(text, cues, token - 1) === null;

function breaksContent(
  { text, sentence }: SentenceContext,
  verb: VerbReading,
  lead: number,
  clausal: boolean,
  source: Phrase | null,
): boolean {
  const { token, cue } = verb;
  if (lead <= sentence.from) return true;
  if (text.has(lead, BIT.that)) return false;
  if (bearsConjunction(text, verb)) return (clausal && SPEECH.has(cue.class)) || isComma(text, token - 1);
  if (text.is(lead, BIT.contrast | BIT.subordinate | BIT.also)) return true;
  // «إن المشروع، الذي …، يقترح أن»: without a subject of its own it says more of the one before.
  return clausal && source !== null && isComma(text, lead - 1);
}
