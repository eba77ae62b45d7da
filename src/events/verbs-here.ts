import { isOnlyVerb } from '../attribution/verbs.js';
import { NameRole } from '../entities/gazetteer-data.js';
import type { NamesIndex } from '../entities/names-index.js';
import type { Attribution } from '../model/index.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Sentence } from '../text/06-sentences.js';
import type { Text } from '../text/text.js';
import { isFiniteForm, Kind } from '../text/verb-form.js';
import { type VerbForm, verbFormsAt } from '../text/verb-forms.js';
import { isMasdar, isParticiple, isStrongVerb, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { ActBit } from './act-data.js';
import type { EventContext } from './event-context.js';

/** «التقى» is a verb as a whole, «القصف» none. */
function hasBareVerb(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++)
    if ((text.prefix(token, k) & Prefix.Article) === 0 && isVerbWord(text, token, k)) return true;
  return false;
}

/** A token that can hardly be anything but the verb of a clause. */
const isPlainVerb = (text: Text, token: number): boolean =>
  isStrongVerb(text, token) ||
  (isOnlyVerb(text, token) &&
    hasBareVerb(text, token) &&
    !isMasdar(text, token) &&
    !isParticiple(text, token) &&
    !text.is(token, BIT.preposition | BIT.adverb | BIT.auxiliary));

/** Words of closed classes and of who acts are no verbs, whatever they are spelled like: «هناك», «وزير». */
const CLOSED = BIT.adverb | BIT.preposition | BIT.demonstrative | BIT.pronoun | BIT.relative | BIT.auxiliary;

/** The verbs of a sentence, by token from its beginning: reporting words, plain verbs, and forms that stand where a verb stands. */
export function verbsIn(
  {
    text,
    names,
    acts,
    bits,
    gazetteer,
  }: Pick<EventContext, 'text' | 'names' | 'acts' | 'bits' | 'gazetteer'>,
  { from, to, block }: Sentence,
  statements: readonly Attribution[],
): Uint8Array {
  const verbs = new Uint8Array(to - from);
  const isTitle = text.blocks[block]!.kind !== 'paragraph';
  for (let i = from; i < to; i++) {
    if (!text.isWord(i) || names.mentionAt(i) !== null || isClosed(text, i) || isNunated(text, i)) continue;
    if (acts.isWhole(text, i, ActBit.NoVerb) || text.slice([text.end(i) - 1, text.end(i)]) === TA_MARBUTA)
      continue;
    // «زار وفد من …»: a noun of who acts right behind its verb.
    if (i > from && verbs[i - 1 - from] === 1 && acts.isWhole(text, i, ActBit.Organ)) continue;
    // «وزيري»: a noun of who acts, unless it is a form that a report has («زار», no imperative).
    if (acts.isWhole(text, i, ActBit.Organ) && !verbFormsAt(text, i).some(isInFiniteForm)) continue;
    // «فجر أمس»: a time of day.
    if (text.is(i, BIT.time) && i + 1 < to && text.is(i + 1, BIT.time)) continue;
    const afterPreposition =
      i > from && text.is(i - 1, BIT.preposition) && !text.is(i - 1, BIT.subordinate | BIT.also);
    if (afterPreposition && !isStrongVerb(text, i)) continue;
    const afterName = isTitle && i > from && names.mentionAt(i - 1) !== null && isPresent(text, i);
    if (isPlainVerb(text, i) || afterName) verbs[i - from] = 1;
    else if (
      mayBeVerb(text, i) &&
      (opensClause(text, i, from) ||
        isBehindPlace(text, names, bits, i, from, verbs) ||
        isBehindAct(text, names, bits, i, to)) &&
      !isNounHere(text, names, i, to, isTitle && i === from)
    )
      verbs[i - from] = (bits[i]! & ActBit.Verb) !== 0 || text.hasConjunction(i) ? 1 : 0;
    // «ولي العهد»: a title of several words begins with no verb.
    if (verbs[i - from] === 1 && i + 1 < to && text.hasArticle(i + 1) && !isStrongVerb(text, i)) {
      const title = gazetteer.titleAt(text.tokens, text.words, i);
      if (title !== null && title.to > i + 1) verbs[i - from] = 0;
    }
  }
  for (const { cue } of statements) {
    if (cue === null || (cue.form !== 'verb' && cue.form !== 'participle')) continue;
    for (let i = from; i < to && text.start(i) < cue.span[1]; i++) {
      if (text.end(i) <= cue.span[0]) continue;
      if (cue.form === 'verb' && !mayBeVerb(text, i)) continue;
      verbs[i - from] = 1;
      break;
    }
  }
  return verbs;
}

/** «تدخّلاً»: a noun by its written ending, whatever else its letters could be. */
export function isNunated(text: Text, token: number): boolean {
  const end = text.end(token);
  for (let at = text.start(token); at < end; at++) {
    const code = text.original.charCodeAt(at);
    if (code >= NUNATION.first && code <= NUNATION.last) return true;
  }
  return false;
}

/** No form of a verb is written with it: «جلسة». */
const TA_MARBUTA = '\u0629';

const NUNATION = { first: 0x64b, last: 0x64d } as const;

/** A word that is no verb, unless it is also the past of one and stands where a clause begins: «طالب», «شاهد». */
function isClosed(text: Text, token: number): boolean {
  if (text.is(token, CLOSED)) return true;
  return text.is(token, BIT.personNoun | BIT.bodyNoun | BIT.honorific) && !isPastForm(text, token);
}

/** The whole word, after a conjunction at most, is a past in the active. */
function isPastForm(text: Text, token: number): boolean {
  return verbFormsAt(text, token).some(
    ({ kind, passive, prefix, pronoun }) =>
      kind === Kind.Past && !passive && pronoun === 0 && (prefix & ~Prefix.Conjunction) === 0,
  );
}

const isInFiniteForm = ({ reading }: VerbForm): boolean => isFiniteForm(reading);

const isPresent = (text: Text, token: number): boolean =>
  verbFormsAt(text, token).some(({ kind }) => kind === Kind.Present);

/** Where a clause can begin with its verb: after a mark, a conjunction, a particle or a helping verb. */
function opensClause(text: Text, token: number, from: number): boolean {
  if (token === from || !text.isWord(token - 1))
    return text.tokens.kind[token - 1] !== TokenKind.Number || token === from;
  if (text.is(token - 1, BEFORE_VERB) || text.has(token - 1, BIT.that)) return true;
  for (let k = 0; k < text.words.count[token]!; k++)
    if (text.prefix(token, k) === Prefix.Conjunction && isVerbWord(text, token, k))
      return !text.is(token - 1, BIT.preposition);
  return false;
}

/** «وفي الموصل قتل جنديان»: behind a phrase of place or time with which the sentence begins. */
function isBehindPlace(
  text: Text,
  names: NamesIndex,
  bits: EventContext['bits'],
  token: number,
  from: number,
  verbs: Uint8Array,
): boolean {
  const before = token - 1;
  if ((bits[token]! & ActBit.Verb) === 0 || token - from < 2 || token - from > PLACE_REACH) return false;
  if (!text.is(from, BIT.preposition) || !isPastForm(text, token)) return false;
  const isWhole = names.mentionAt(before) !== null || text.hasArticle(before) || text.is(before, BIT.time);
  if (!isWhole) return false;
  for (let i = from; i < token; i++) if (!text.isWord(i) || verbs[i - from] === 1) return false;
  return true;
}

/** «لقاء جمع الوزيرين», «اتصال هاتفي جمع الرئيسين»: right behind the noun of an act a past before somebody. */
function isBehindAct(
  text: Text,
  names: NamesIndex,
  bits: EventContext['bits'],
  token: number,
  to: number,
): boolean {
  const isAct = (i: number): boolean =>
    i >= 0 && (bits[i]! & ActBit.Noun) !== 0 && !text.hasArticle(i) && text.isWord(i);
  // «إعادة فرض واشنطن عقوبات» goes on with a noun.
  if ((bits[token]! & ActBit.Verb) === 0 || (bits[token]! & ActBit.Noun) !== 0 || token + 1 >= to)
    return false;
  if (!isAct(token - 1) && !(isAct(token - 2) && (bits[token - 1]! & ActBit.Part) !== 0)) return false;
  const next = token + 1;
  const isSomebody =
    names.mentionAt(next) !== null || text.is(next, BIT.personNoun | BIT.honorific | BIT.bodyNoun);
  const isPair = (bits[next]! & ActBit.Pair) !== 0;
  return (isSomebody || isPair) && isPastForm(text, token);
}

/** Tokens of such a phrase at most. */
const PLACE_REACH = 6;

const BEFORE_VERB =
  BIT.auxiliary |
  BIT.negation |
  BIT.contrast |
  BIT.subordinate |
  BIT.relative |
  BIT.relativeWhat |
  BIT.future |
  BIT.also;

const isVerbWord = (text: Text, token: number, split: number): boolean =>
  (text.lexicon.classes(text.word(token, split)) & BIT.verb) !== 0;

/** «قصف إسرائيلي»: an adjective without article after it; in a headline any noun without article. */
function isNounHere(text: Text, names: NamesIndex, token: number, to: number, heads: boolean): boolean {
  const next = token + 1;
  if (!hasBareVerb(text, token)) return true;
  if (next >= to || !text.isWord(next)) return false;
  const mention = names.mentionAt(next);
  const isAdjective = mention !== null && (mention.role & NameRole.Adjective) !== 0;
  if (isAdjective && !text.hasArticle(next)) return true;
  return heads && mention === null && !text.hasArticle(next) && !text.is(next, BIT.personNoun | BIT.bodyNoun);
}
