import { Prefix } from '../text/03-words.js';
import { BIT } from '../text/word-class.js';
import { attachedSplit, complementOf, isFreePreposition } from './01-complement.js';
import type { Cue, Phrase as PhraseEntry } from './cue-lexicon.js';
import type { Draft, RelayDraft } from './draft.js';
import { isComma, nounPhraseAt, type Phrase } from './noun-phrase.js';
import { subjectAndObject } from './object.js';
import type { SentenceContext } from './reader-context.js';
import { finiteCue, isStrongVerb } from './verbs.js';

const SOURCE_HEAD =
  BIT.personNoun | BIT.documentNoun | BIT.outletNoun | BIT.bodyNoun | BIT.collective | BIT.honorific;

/** A source phrase: «وفقا لمصدر», «حسبما ذكرت الوكالة», «كما قال الوزير», «نقلا عن رويترز». */
export interface SourcePhrase {
  readonly from: number;
  /** Split of the first token that the phrase begins at, after a conjunction. */
  readonly split: number;
  /** One past the phrase with its source. */
  readonly to: number;
  readonly cue: readonly [from: number, to: number];
  readonly class: string;
  readonly lemma: string;
  readonly source: Phrase | null;
  readonly relays: readonly RelayDraft[];
  readonly gender: 'm' | 'f' | null;
}

/** The source phrase that begins at a token, or null: a norm («وفقا للقانون»), "also" («كما أكد أن») or nothing. */
export function sourcePhraseAt(context: SentenceContext, token: number): SourcePhrase | null {
  const { text, cues, sentence } = context;
  for (let split = 0; split < text.words.count[token]!; split++) {
    if ((text.prefix(token, split) & ~Prefix.Conjunction) !== 0) continue;
    if (text.prefix(token, split) !== 0 && token > sentence.from && !isComma(text, token - 1)) continue;
    for (const entry of cues.phrases.get(text.word(token, split)) ?? []) {
      const end = matchEnd(context, token, split, entry);
      if (end === -1 || end > sentence.to) continue;
      const found =
        entry.takes === 'clause'
          ? clausePhrase(context, token, end, entry)
          : nounPhrasePhrase(context, token, end, entry);
      if (found !== null) return { ...found, split };
    }
  }
  return null;
}

/** One past the phrase's words, or -1. */
function matchEnd(
  { text, sentence }: SentenceContext,
  token: number,
  split: number,
  entry: PhraseEntry,
): number {
  let i = token;
  for (let w = 0; w < entry.words.length; w++, i++) {
    if (i >= sentence.to) return -1;
    if (w === 0) {
      if (text.word(token, split) !== entry.words[0]) return -1;
    } else if (!matchesWord(text, i, entry.words[w]!)) return -1;
  }
  return i;
}

function matchesWord(text: SentenceContext['text'], token: number, word: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (text.word(token, k) === word && text.prefix(token, k) === 0) return true;
  }
  return false;
}

function nounPhrasePhrase(
  context: SentenceContext,
  token: number,
  end: number,
  entry: PhraseEntry,
): SourcePhrase | null {
  const { text, names, sentence } = context;
  if (entry.class === 'turn' || text.quotationAt[token]! >= 0) return null;
  const lastSplit = pronounSplit(context, end - 1, entry);
  if (lastSplit >= 0 && text.lexicon.clitics.enclitics[text.pronoun(end - 1, lastSplit) - 1]!.person !== 3)
    return null;
  if (lastSplit >= 0)
    return phrase(context, token, end, entry, null, pronounGender(context, end - 1, lastSplit));
  let from = end;
  let split = -1;
  if (entry.joins !== 0) {
    split = attachedSplit(text, { words: new Set(), prefixes: entry.joins }, from);
    if (from >= sentence.to) return null;
    if (split === -1 && !isDetachedL(context, from, entry)) return null;
    if (split === -1) from++;
  }
  const source =
    entry.joins !== 0 && split >= 0
      ? joinedPhrase(context, from, split)
      : nounPhraseAt(text, names, from, sentence.to);
  if (source === null) return null;
  if (!reports(context, source)) return null;
  const further =
    entry.class === 'relay' ? afterSource(context, source, new Set([entry.words.at(-1)!])) : null;
  if (further !== null) {
    return {
      ...phrase(context, token, end, entry, further, null),
      relays: [{ phrase: source, cue: text.span(token, end) }],
    };
  }
  return phrase(context, token, end, entry, source, null);
}

/** «لـ "رويترز"»: the preposition stands alone, stretched, before a quotation mark. */
function isDetachedL({ text, sentence }: SentenceContext, token: number, entry: PhraseEntry): boolean {
  const length = text.tokens.to[token]! - text.tokens.from[token]!;
  const letters = text.lexicon.clitics.proclitics
    .filter(({ kind }) => kind === 'preposition')
    .map(({ text: letter }) => letter.charCodeAt(0));
  return (
    entry.joins !== 0 &&
    token + 1 < sentence.to &&
    length === 1 &&
    letters.includes(text.folded.codes[text.tokens.from[token]!]!)
  );
}

/** A noun phrase whose first word bears the preposition. */
function joinedPhrase({ text, names, sentence }: SentenceContext, from: number, split: number): Phrase {
  const rest = nounPhraseAt(text, names, from, sentence.to);
  if (rest !== null) return { ...rest, split };
  const mention = names.mentionAt(from);
  let to = mention !== null && mention.from === from ? mention.to : from + 1;
  const tail =
    to < sentence.to && text.isWord(to) && !text.is(to, BIT.preposition | BIT.that | BIT.relative | BIT.time)
      ? nounPhraseAt(text, names, to, sentence.to)
      : null;
  if (tail !== null && !text.hasConjunction(to)) to = tail.to;
  return { from, to, split };
}

function pronounSplit({ text }: SentenceContext, token: number, entry: PhraseEntry): number {
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (text.pronoun(token, k) !== 0 && text.word(token, k) === entry.words.at(-1)) return k;
  }
  return -1;
}

function pronounGender({ text }: SentenceContext, token: number, split: number): 'm' | 'f' | null {
  return text.lexicon.clitics.enclitics[text.pronoun(token, split) - 1]?.gender ?? null;
}

/** «حسبما ذكرت الوكالة», «وفق ما أوردته صحيفة عن مصدر», «كما قال الوزير» with nothing after it. */
function clausePhrase(
  context: SentenceContext,
  token: number,
  end: number,
  entry: PhraseEntry,
): SourcePhrase | null {
  const { text, names, cues, sentence } = context;
  if (end >= sentence.to || text.quotationAt[token]! >= 0) return null;
  let at = end;
  while (at < sentence.to && text.is(at, BIT.perhaps | BIT.auxiliary)) at++;
  const verb = at < sentence.to ? finiteCue(text, cues, at) : null;
  if (verb === null) return null;
  const attached = text.pronoun(at, verb.split) !== 0;
  const isAs =
    entry.words.length === 1 && !text.has(token, BIT.that) && text.is(token, BIT.also | BIT.subordinate);
  if (isAs && !attached && !refersBack(context, at) && saysSomething(context, at, verb.cue)) return null;
  const back = backReferenceEnd(context, at);
  const subject = nounPhraseAt(text, names, back, sentence.to);
  if (isAs && !refersBack(context, at) && (subject === null || !isKnownSpeaker(context, subject)))
    return null;
  const gender = subject === null ? genderOfVerb(context, verb.reading) : null;
  const via = subject === null ? null : afterSource(context, subject, verb.cue.sourcePrep.words);
  const cueEnd = back;
  if (via !== null && subject !== null) {
    return {
      ...phrase(context, token, cueEnd, entry, via, null),
      relays: [{ phrase: subject, cue: text.span(at, at + 1) }],
    };
  }
  return phrase(context, token, cueEnd, entry, subject, gender);
}

const genderOfVerb = (_context: SentenceContext, reading: number): 'm' | 'f' | null =>
  [null, 'm', 'f'][(reading >> 6) & 3] as 'm' | 'f' | null;

/** «كما أكد الوزير أن …» says something of its own; «كما أكد الوزير» does not. */
function saysSomething(context: SentenceContext, verb: number, cue: Cue): boolean {
  const complement = complementOf(context, verb, cue, context.sentence.to);
  if (complement?.kind !== 'object') return complement !== null;
  return subjectAndObject(context, verb + 1, complement.zoneEnd)?.subject != null;
}

/** «كما أشار إلى ذلك فلان», «وفق ما نقل عنه التلفزيون»: a demonstrative or pronoun stands for what was said before. */
function refersBack(context: SentenceContext, verb: number): boolean {
  return backReferenceEnd(context, verb) > verb + 1;
}

function backReferenceEnd({ text, sentence }: SentenceContext, verb: number): number {
  let i = verb + 1;
  if (i < sentence.to && text.bearsPronoun(i, BIT.preposition)) return i + 1;
  if (i < sentence.to && text.is(i, BIT.preposition)) i++;
  if (i < sentence.to && text.has(i, BIT.demonstrative) && !startsNounPhraseAfter(text, i + 1, sentence.to))
    return i + 1;
  return verb + 1;
}

/** «هذا الاجتماع» is not a back reference; «إلى ذلك الوزير» hardly occurs, so only an article decides. */
function startsNounPhraseAfter(text: SentenceContext['text'], token: number, end: number): boolean {
  return (
    token < end &&
    text.isWord(token) &&
    text.words.count[token]! > 0 &&
    (text.prefix(token, text.words.count[token]! - 1) & Prefix.Article) !== 0 &&
    !text.is(token, SOURCE_HEAD)
  );
}

/** «… صحيفة الأخبار عن مصدر»: the source behind the outlet. */
function afterSource(
  { text, names, sentence }: SentenceContext,
  subject: Phrase,
  preps: ReadonlySet<number>,
): Phrase | null {
  const at = subject.to;
  if (
    at + 1 >= sentence.to ||
    preps.size === 0 ||
    !isFreePreposition(text, { words: preps, prefixes: 0 }, at)
  )
    return null;
  if (text.bearsPronoun(at, BIT.preposition)) return null;
  return nounPhraseAt(text, names, at + 1, sentence.to);
}

/** The head of the phrase is somebody or something that reports, not a norm, price or date. */
function reports({ text, names }: SentenceContext, source: Phrase): boolean {
  const mention = names.mentionAt(source.from);
  if (mention !== null && mention.from <= source.from) return true;
  if (text.has(source.from, BIT.norm)) return false;
  if (text.tokens.mark[source.from] !== 0) return names.mentionAt(source.from + 1) !== null;
  if (text.has(source.from, SOURCE_HEAD)) return true;
  for (let i = source.from; i < source.to; i++)
    if (names.mentionAt(i)?.entity?.type === 'person') return true;
  return text.words.count[source.from] === 0 && source.to - source.from >= 2;
}

/** «كما» is so often "also" that its subject must be known for somebody who speaks. */
function isKnownSpeaker({ text, names }: SentenceContext, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) if (names.mentionAt(i) !== null || text.has(i, SOURCE_HEAD)) return true;
  for (let i = from; i < to; i++)
    if (text.words.count[i]! > 0 && (text.prefix(i, 0) & Prefix.Article) !== 0) return false;
  return to - from <= 3;
}

function phrase(
  context: SentenceContext,
  token: number,
  cueEnd: number,
  entry: PhraseEntry,
  source: Phrase | null,
  gender: 'm' | 'f' | null,
): SourcePhrase {
  const { text } = context;
  const to = source?.to ?? cueEnd;
  return {
    from: token,
    split: -1,
    to,
    cue: [token, cueEnd],
    class: entry.class,
    lemma: text.foldedWords(token, cueEnd),
    source,
    relays: [],
    gender,
  };
}

/** Where the clause around a source phrase ends: the relays named there belong to it. */
export function phraseTail({ text, sentence }: SentenceContext, found: SourcePhrase): number {
  let i = found.to;
  while (i < sentence.to && !isComma(text, i) && !(isStrongVerb(text, i) && text.hasConjunction(i))) i++;
  return i;
}

/** A source phrase as a statement of its own about content that the caller has found. */
export function phraseDraft(
  context: SentenceContext,
  found: SourcePhrase,
  content: Draft['content'],
  tail: number,
): Draft {
  const { text, index } = context;
  return {
    kind: 'phrase',
    sentence: index,
    lead: found.from,
    breaks: true,
    main: true,
    cue: [text.startOf(found.cue[0], found.split), text.end(found.cue[1] - 1)],
    cueToken: found.from,
    lemma: found.lemma,
    class: found.class,
    core: true,
    source: found.source,
    elided: found.source === null,
    aside: false,
    yields: 0,
    impersonal: false,
    gender: found.gender,
    number: null,
    person: 3,
    negated: false,
    content,
    closed: true,
    nominal: false,
    zone: [found.cue[1], tail],
    relays: [...found.relays],
  };
}
