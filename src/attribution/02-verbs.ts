import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { Gender, genderOf, Kind, kindOf, lemmaOf, Num, numberOf, personOf } from '../text/verb-form.js';
import { BIT } from '../text/word-class.js';
import { type Complement, complementOf, isFreePreposition } from './01-complement.js';
import type { Prepositions } from './cue-lexicon.js';
import type { Draft } from './draft.js';
import { isComma, nounPhraseAt, type Phrase } from './noun-phrase.js';
import { isSpeaker, subjectAndObject, subjectEnd } from './object.js';
import type { SentenceContext } from './reader-context.js';
import { subjectBefore } from './subject.js';
import { finiteCue, isStrongVerb, masdarCue, mayBeVerb, participleCue, type VerbReading } from './verbs.js';

export const GENDERS = { [Gender.None]: null, [Gender.Masculine]: 'm', [Gender.Feminine]: 'f' } as const;
export const NUMBERS = { [Num.None]: null, [Num.Singular]: 's', [Num.Dual]: 'd', [Num.Plural]: 'p' } as const;

/** Classes that still say something where they are negated: «لا يستبعد أن». */
const NEGATABLE = new Set(['deny', 'expect']);

/** A statement that a finite verb at this token introduces, or null. */
export function finiteDraft(context: SentenceContext, token: number): Draft | null {
  const { text, cues, sentence } = context;
  const verb = finiteCue(text, cues, token);
  if (verb === null || !isVerbHere(context, verb)) return null;
  const complement = complementOf(context, token, verb.cue, sentence.to);
  const attached = text.pronoun(token, verb.split) !== 0;
  const isObjectOf = attached && !verb.cue.personObject && complement?.kind === 'clause';
  if (complement === null || isObjectOf) return attached ? backwardDraft(context, verb) : null;
  const nominal = complement.kind === 'noun-phrase' || complement.kind === 'object';
  if (nominal && attached && !verb.cue.personObject && verb.cue.contentPrep.prefixes === 0)
    return backwardDraft(context, verb);
  if (
    nominal &&
    complement.idiom === null &&
    isInRelative(text, token, sentence.from) &&
    !text.is(token - 1, BIT.relativeWhat)
  )
    return null;
  const block = text.blocks[sentence.block]!.kind;
  if (nominal && block !== 'paragraph' && token === sentence.from) return null;
  if (nominal && text.quotationAt[token]! >= 0 && personOf(verb.reading) === 3) return null;
  if (
    nominal &&
    complement.idiom === null &&
    !atClauseStart(context, token) &&
    subjectBefore(context, token) === null
  )
    return null;
  if (!hasEvidence(context, verb, complement)) return null;
  return verbDraft(context, verb, complement, 'verb');
}

/** A statement that an adverbial participle introduces («، مشيرا إلى أن»), or null. */
export function participleDraft(context: SentenceContext, token: number): Draft | null {
  const { text, cues, sentence } = context;
  const verb = participleCue(text, cues, token);
  if (verb === null || token === sentence.from) return null;
  const previous = token - 1;
  const setApart = isSetApart(context, verb);
  const complement = complementOf(context, token, verb.cue, sentence.to);
  if (complement === null) return null;
  const speaks =
    complement.kind === 'clause' || complement.kind === 'quotation' || complement.kind === 'colon';
  if (!setApart && !(speaks && SPEECH.has(verb.cue.class) && complement.zoneEnd <= token + 2)) return null;
  if (text.is(previous, BIT.auxiliary | BIT.preposition)) return null;
  return verbDraft(context, verb, complement, 'participle');
}

/** After a comma, a closing quotation mark or with a conjunction: an adverbial, not an adjective. */
function isSetApart({ text }: SentenceContext, { token, split }: VerbReading): boolean {
  const previous = token - 1;
  const conjunction = (text.prefix(token, split) & Prefix.Conjunction) !== 0;
  return conjunction || isComma(text, previous) || text.tokens.kind[previous] === TokenKind.Quote;
}

/** Whether a form that could be a verb is one here, and states something: not «لم يعلن», «سيعلن», «أن يعلن». */
function isVerbHere(context: SentenceContext, verb: VerbReading): boolean {
  const { text, sentence } = context;
  const { token, split, reading, cue } = verb;
  if (text.prefix(token, split) & Prefix.Future) return false;
  if (personOf(reading) !== 3 && text.quotationAt[token]! < 0) return false;
  const pronoun = text.lexicon.clitics.enclitics[text.pronoun(token, split) - 1];
  if (pronoun !== undefined && pronoun.person !== 3 && text.quotationAt[token]! < 0) return false;
  if (token === sentence.from) return true;
  const previous = token - 1;
  if (text.is(previous, BIT.future)) return false;
  if (text.is(token, BIT.preposition | BIT.governsThat) && !text.hasConjunction(token)) return false;
  const chained =
    isStrongVerb(text, previous) && !text.is(previous, BIT.auxiliary) && !text.hasConjunction(token);
  if (chained && kindOf(reading) === Kind.Past) return false;
  if (text.is(previous, BIT.negation)) return NEGATABLE.has(cue.class) && kindOf(reading) === Kind.Present;
  const afterThat =
    text.has(previous, BIT.that) && text.pronoun(previous, text.splitWith(previous, BIT.that)) === 0;
  if (afterThat && kindOf(reading) !== Kind.Past) return false;
  if (afterThat && text.is(previous, BIT.that)) return false;
  const governed =
    text.is(previous, BIT.preposition) && !text.is(previous, BIT.subordinate | BIT.also | BIT.relativeWhat);
  return !governed;
}

/** Nominal content and homographs of nouns want a place where a verb is expected. */
function hasEvidence(context: SentenceContext, verb: VerbReading, complement: Complement): boolean {
  const { text } = context;
  const speaks =
    complement.kind === 'clause' || complement.kind === 'colon' || complement.kind === 'quotation';
  if (verb.cue.needs === 'quote' && !atClauseStart(context, verb.token)) return false;
  const ambiguous = verb.cue.homograph || masdarCue(text, context.cues, verb.token) !== null;
  if (speaks && !ambiguous) return true;
  if (kindOf(verb.reading) === Kind.Present && !verb.cue.homograph) return true;
  if (atClauseStart(context, verb.token)) return true;
  return subjectBefore(context, verb.token) !== null;
}

const complementIsNear = (token: number, { zoneEnd }: Complement): boolean => zoneEnd - token <= 4;

/** After a mark, a conjunction or another word that opens a clause. */
export function atClauseStart({ text, sentence, set }: SentenceContext, token: number): boolean {
  if (token === sentence.from || set.afterTurn.has(token) || text.hasConjunction(token)) return true;
  const previous = token - 1;
  if (!text.isWord(previous)) return text.tokens.kind[previous] !== TokenKind.Number;
  return text.is(
    previous,
    BIT.contrast |
      BIT.subordinate |
      BIT.also |
      BIT.auxiliary |
      BIT.perhaps |
      BIT.relative |
      BIT.relativeWhat |
      BIT.negation |
      BIT.time,
  );
}

function verbDraft(
  context: SentenceContext,
  verb: VerbReading,
  complement: Complement,
  kind: 'verb' | 'participle',
): Draft | null {
  const { text, sentence, index } = context;
  const { token, reading, cue, split } = verb;
  const idiomSource = complement.idiom !== null && complement.idiom.words.length > 0;
  let content = {
    from: complement.from,
    split: complement.split,
    to: complement.to === -1 ? sentence.to : complement.to,
  };
  let after: Phrase | null = null;
  if (complement.kind === 'object') {
    const parts = subjectAndObject(context, token + 1, complement.zoneEnd);
    const impersonal =
      cue.class === 'show' ||
      (cue.class === 'believe' &&
        kindOf(reading) === Kind.Present &&
        !isInRelative(text, token, sentence.from));
    if (parts === null || (parts.subject === null && impersonal)) return null;
    after = parts.subject;
    content = { from: parts.object, split: -1, to: sentence.to };
  } else {
    after = sourceIn(context, verb, complement, idiomSource);
  }
  const passes = passedOn(context, verb, complement);
  if (
    passes === null &&
    cue.sourcePrep.words.size > 0 &&
    cue.class !== 'relay' &&
    cue.needs !== null &&
    !complementIsNear(token, complement)
  )
    return null;
  const ofDocument = afterWhich(text, token + 1) > token + 1;
  const before =
    after === null && kind === 'verb' && passes === null && !ofDocument
      ? subjectBefore(context, token)
      : null;
  const source =
    personOf(reading) === 1 || personOf(reading) === 2
      ? null
      : (passes?.source ?? after ?? before?.phrase ?? null);
  const relative = isInRelative(text, token, sentence.from);
  const conjunction = (text.prefix(token, split) & Prefix.Conjunction) !== 0;
  const lead = before?.lead ?? leadOf(context, token);
  const third = personOf(reading) === 3 || kind === 'participle';
  const empty = complement.zoneEnd === token + 1;
  const impersonal =
    kind === 'verb' &&
    third &&
    cue.impersonalPassive &&
    source === null &&
    empty &&
    complement.kind === 'clause' &&
    kindOf(reading) === Kind.Present &&
    (token === sentence.from || cue.class === 'expect' || cue.class === 'believe') &&
    (!conjunction || cue.class === 'expect');
  const speaks =
    complement.kind === 'clause' || complement.kind === 'quotation' || complement.kind === 'colon';
  return {
    kind,
    sentence: index,
    lead,
    breaks:
      kind === 'participle' ||
      (!relative && breaksContent(context, token, lead, conjunction, speaks, cue.class)),
    main: !relative && kind === 'verb' && text.quotationAt[token]! < 0,
    cue: passes?.cue ?? cueSpan(text, token, split, complement),
    cueToken: token,
    lemma: text.lexicon.lemmas[lemmaOf(reading)]!,
    class: complement.idiom?.class ?? cue.class,
    core: third && (speaks || nominalCore(cue.class, cue.core && (complement.idiom?.core ?? true))),
    source,
    elided: source === null,
    aside: isAside(context, token),
    yields: yieldsOf(context, verb, kind),
    impersonal,
    gender: GENDERS[genderOf(reading)],
    number: NUMBERS[numberOf(reading)],
    person: (personOf(reading) || 3) as 1 | 2 | 3,
    negated: token > sentence.from && text.is(token - 1, BIT.negation),
    content: [content],
    closed: complement.to !== -1,
    nominal: complement.kind === 'noun-phrase' || complement.kind === 'object',
    zone: [token + 1, complement.kind === 'object' ? content.from : complement.zoneEnd],
    relays: passes?.relays ?? [],
  };
}

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
const nominalCore = (verbClass: string, core: boolean): boolean => core && NOMINAL_CORE.has(verbClass);

/** The source after the verb: the phrase there, unless the zone is taken by an addressee or circumstances. */
function sourceIn(
  context: SentenceContext,
  verb: VerbReading,
  complement: Complement,
  idiom: boolean,
): Phrase | null {
  const { text, names } = context;
  const from = afterWhich(text, verb.token + 1);
  const nextPhrase = context.phraseStarts.find((start) => start > verb.token);
  const limit = Math.min(complement.zoneEnd, nextPhrase ?? complement.zoneEnd);
  if (participleCue(text, context.cues, from) !== null && !text.is(from, BIT.name | BIT.personNoun))
    return null;
  if (verb.cue.personObject) {
    const whole = nounPhraseAt(text, names, from, limit);
    const before = subjectBefore(context, verb.token);
    const opens =
      before !== null &&
      (before.lead === context.sentence.from || text.has(before.phrase.from - 1, BIT.that));
    const leads = opens && before.phrase.to === verb.token;
    if (whole === null || !isSpeaker(context, from) || leads) return null;
    return { ...whole, to: subjectEnd(context, whole) };
  }
  const start =
    idiom && complement.cueEnd <= limit && firstIdiomToken(complement) === from ? complement.cueEnd : from;
  return nounPhraseAt(text, names, start, Math.min(limit, idiomLimit(complement, start, limit)));
}

const firstIdiomToken = (complement: Complement): number =>
  complement.idiom === null ? -1 : complement.cueEnd - complement.idiom.words.length;

const idiomLimit = (complement: Complement, start: number, limit: number): number => {
  const first = firstIdiomToken(complement);
  return first > start ? first : limit;
};

const DOCUMENT = BIT.documentNoun | BIT.outletNoun | BIT.personNoun | BIT.collective;

/** «أكدت فيه الجامعة أن»: past «in which», which is no source. */
function afterWhich(text: Text, from: number): number {
  return text.bearsPronoun(from, BIT.preposition) ? from + 1 : from;
}

interface PassedOn {
  readonly source: Phrase | null;
  readonly cue: Draft['cue'];
  readonly relays: Draft['relays'];
}

/** «نقلت رويترز عن مصدر قوله إن»: the subject passes on, the source stands after the preposition. */
function passedOn(context: SentenceContext, verb: VerbReading, complement: Complement): PassedOn | null {
  const { text, names, cues } = context;
  const { sourcePrep } = verb.cue;
  if (sourcePrep.words.size === 0 && sourcePrep.prefixes === 0) return null;
  const end =
    complement.kind === 'object' || complement.kind === 'noun-phrase' ? complement.from : complement.zoneEnd;
  for (let i = verb.token + 1; i < end; i++) {
    if (!isFreePreposition(text, sourcePrep, i)) continue;
    let limit = end;
    let cueToken = -1;
    for (let k = i + 1; k < end; k++) {
      const isSpeechNoun = masdarCue(text, cues, k) !== null || nounCueAt(context, k);
      if (k > i + 1 && isSpeechNoun && names.pronounOn(k)) {
        limit = k;
        cueToken = k;
        break;
      }
    }
    const source = nounPhraseAt(text, names, i + 1, limit);
    if (
      source === null ||
      (verb.cue.class !== 'relay' &&
        !text.has(source.from, DOCUMENT) &&
        names.mentionAt(source.from) === null)
    )
      return null;
    const relay = nounPhraseAt(text, names, verb.token + 1, i);
    const cue = cueToken >= 0 ? text.span(cueToken, cueToken + 1) : null;
    const first = { phrase: relay, cue: text.spanFromSplit(verb.token, verb.split, verb.token + 1) };
    const onward = linksOnward(context, source, sourcePrep, limit);
    return { source: onward.source, cue, relays: [first, ...onward.relays] };
  }
  return null;
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

function nounCueAt({ text, cues }: SentenceContext, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) if (cues.nouns.has(text.word(token, k))) return true;
  return false;
}

function cueSpan(text: Text, token: number, split: number, complement: Complement): Draft['cue'] {
  const start = text.startOf(token, split);
  const idiom = complement.idiom;
  const glued = idiom !== null && firstIdiomToken(complement) === token + 1;
  const end = glued ? text.end(complement.cueEnd - 1) : text.end(token);
  return start < end ? [start, end] : text.span(token, token + 1);
}

/** «وهو ما أكده فلان»: what was said stands before. */
function backwardDraft(context: SentenceContext, verb: VerbReading): Draft | null {
  const { text, names, sentence, index } = context;
  const { token, reading, split } = verb;
  const what = token - 1;
  if (what < sentence.from || !text.is(what, BIT.relativeWhat)) return null;
  if (what === sentence.from || !text.is(what - 1, BIT.pronoun | BIT.demonstrative))
    return aboutDraft(context, verb);
  const lead = what - 1;
  const inSentence = lead > sentence.from;
  if (!inSentence && index === 0) return null;
  const source = nounPhraseAt(text, names, token + 1, sentence.to);
  const back = inSentence ? { from: sentence.from, to: lead } : context.text.sentences[index - 1]!;
  return {
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
    elided: source === null,
    aside: false,
    yields: 0,
    impersonal: false,
    gender: GENDERS[genderOf(reading)],
    number: NUMBERS[numberOf(reading)],
    person: 3,
    negated: false,
    content: [{ from: lastClause(text, back.from, back.to), split: -1, to: back.to }],
    closed: true,
    nominal: false,
    zone: [token + 1, source?.to ?? token + 1],
    relays: [],
  };
}

/** An adjective-like participle and a verb of a relative clause give way to the sentence's own verb. */
function yieldsOf(context: SentenceContext, verb: VerbReading, kind: 'verb' | 'participle'): number {
  const { text, sentence } = context;
  if (kind === 'participle') return isSetApart(context, verb) ? 0 : 1500;
  return verb.token > sentence.from && text.is(verb.token - 1, BIT.relative) ? 3000 : 0;
}

/** A verb right after a comma without a conjunction, or right after a relative pronoun. */
function isAside({ text, sentence }: SentenceContext, token: number): boolean {
  if (token === sentence.from || text.hasConjunction(token)) return false;
  if (text.is(token - 1, BIT.relative)) return true;
  return isComma(text, token - 1);
}

/** «ما نشرته الصحيفة عن …»: what is told of stands after the subject. */
function aboutDraft(context: SentenceContext, verb: VerbReading): Draft | null {
  const { text, names, sentence, index } = context;
  const { token, reading, split, cue } = verb;
  const source = nounPhraseAt(text, names, token + 1, sentence.to);
  if (source === null || source.to + 1 >= sentence.to || !text.is(source.to, BIT.about)) return null;
  return {
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
    elided: false,
    aside: false,
    yields: 0,
    impersonal: false,
    gender: GENDERS[genderOf(reading)],
    number: NUMBERS[numberOf(reading)],
    person: 3,
    negated: false,
    content: [{ from: source.to + 1, split: -1, to: sentence.to }],
    closed: false,
    nominal: true,
    zone: [token + 1, source.to],
    relays: [],
  };
}

/** First token of the last clause of a range: after its last comma that a verb follows. */
function lastClause(text: Text, from: number, to: number): number {
  for (let i = to - 3; i > from; i--) if (isComma(text, i) && mayBeVerb(text, i + 1)) return i + 1;
  return from;
}

/** Between a relative pronoun and the end of its clause. */
export function isInRelative(text: Text, token: number, from: number): boolean {
  for (let i = token - 1; i >= from && i > token - 14; i--) {
    if (isComma(text, i) || text.tokens.kind[i] === TokenKind.Quote) return false;
    if (text.is(i, BIT.relative | BIT.relativeWhat)) return true;
    if (text.has(i, BIT.that) || (isStrongVerb(text, i) && text.hasConjunction(i))) return false;
  }
  return false;
}

/** The conjunction, contrast or adverb before a verb belongs to its clause. */
function leadOf({ text, sentence }: SentenceContext, token: number): number {
  let lead = token;
  while (
    lead > sentence.from &&
    text.is(lead - 1, BIT.contrast | BIT.subordinate | BIT.also | BIT.auxiliary | BIT.perhaps | BIT.that)
  )
    lead--;
  return lead;
}

/** Classes of plain speech: coordinated with و they carry the speaker on, even without a comma. */
const SPEECH = new Set([
  'say',
  'affirm',
  'announce',
  'reveal',
  'deny',
  'warn',
  'relay',
  'inform',
  'write',
  'answer',
  'claim',
  'admit',
]);

function breaksContent(
  context: SentenceContext,
  token: number,
  lead: number,
  conjunction: boolean,
  speaks: boolean,
  verbClass: string,
): boolean {
  const { text, sentence } = context;
  if (lead <= sentence.from) return true;
  if (text.has(lead, BIT.that)) return false;
  if (conjunction) return (speaks && SPEECH.has(verbClass)) || isComma(text, token - 1);
  const opener = lead < token || isComma(text, lead - 1);
  const contrast = text.is(lead, BIT.contrast | BIT.subordinate | BIT.also);
  return contrast || (opener && isComma(text, lead - 1) && speaks);
}
