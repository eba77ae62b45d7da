import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { isStrongVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { markAt } from './complement-marks.js';
import { isInsideName, notePreposition } from './complement-prepositions.js';
import { type Complement, complementHere, type Walk } from './complement-walk.js';
import type { Cue } from './cue.js';
import { governsThat } from './governs-that.js';
import { passIdiom } from './idioms.js';
import { opensObjectBefore } from './object-noun.js';
import { attachedSplit } from './prepositions.js';
import type { SentenceContext } from './reader-context.js';
import { passOver } from './source-zone.js';

/** As a split: the word begins after its first letter, a preposition that no split shows. */
export const CHOP_LETTER = -2;
/** A source with its titles, place and occasion hardly needs more words than this before what it said. */
const REACH = 60;
/** A word that no list knows needs so many letters for its first to be a preposition. */
const MIN_UNKNOWN = 4;

/** Looks right from a reporting verb for what it introduces; null where nothing shows that something is said. */
export function complementOf(
  context: SentenceContext,
  verb: number,
  cue: Cue,
  end: number,
): Complement | null {
  const walk: Walk = {
    // One literal: objects that are spread together are slow to make and to read.
    text: context.text,
    names: context.names,
    cues: context.cues,
    gazetteer: context.gazetteer,
    opens: context.opens,
    sentence: context.sentence,
    index: context.index,
    set: context.set,
    subjects: context.subjects,
    phraseStarts: context.phraseStarts,
    cue,
    verb,
    limit: Math.min(end, verb + REACH),
    end,
    idiom: null,
    cueEnd: verb + 1,
    nounPhrase: null,
    relative: false,
  };
  const found = walkRight(walk);
  return found !== null && isAllowed(walk, found) ? found : null;
}

function walkRight(walk: Walk): Complement | null {
  const { text, verb, limit, end } = walk;
  let i = verb + 1;
  while (i < limit) {
    const found = markAt(walk, i);
    if (found !== null) return found;
    if (isGesture(text, i)) return null;
    if (isClauseOfNoun(walk, i)) break;
    notePreposition(walk, i);
    const idiom = passIdiom(walk, i);
    const next = idiom > i ? idiom : passOver(walk, i);
    if (next === -1) break;
    i = next;
  }
  return nominalComplement(walk, Math.min(i, end));
}

/** «على ضرورة أن تفهم كندا أن»: the clause belongs to the noun that is the content. */
const isClauseOfNoun = ({ text, cue, nounPhrase, verb }: Walk, i: number): boolean =>
  i - 1 > verb &&
  text.has(i, BIT.that) &&
  (nounPhrase !== null || cue.object) &&
  governsThat(text, i - 1) &&
  !text.is(i - 1, BIT.preposition) &&
  !text.hasArticle(i - 1) &&
  !isStrongVerb(text, i - 1);

/** «أشار بيده»: a movement, not speech. */
const isGesture = (text: Text, token: number): boolean =>
  text.has(token, BIT.gesture) && (text.prefixWith(token, BIT.gesture) & Prefix.B) !== 0;

/** Where no mark opens a clause: the noun phrase after the verb's preposition, its idiom, or its object. */
function nominalComplement(walk: Walk, stop: number): Complement | null {
  const { text, cue, verb, idiom, cueEnd } = walk;
  const object = verb + 1;
  const nounPhrase = walk.nounPhrase ?? unknownAttached(walk, stop);
  if (nounPhrase !== null && nounPhrase.idiom === null && opensObjectBefore(walk, nounPhrase.zoneEnd))
    return complementHere(walk, 'object', stop, object);
  if (nounPhrase !== null)
    return { ...nounPhrase, idiom: nounPhrase.idiom?.object ? idiom : null, cueEnd: object };
  if (idiom?.opensNoun && cueEnd < stop)
    return complementHere(walk, 'noun-phrase', cueEnd, cueEnd, attachedSplit(text, idiom.joins, cueEnd));
  if (cue.object && object < stop && (text.isWord(object) || text.tokens.kind[object] === TokenKind.Quote))
    return complementHere(walk, 'object', stop, object);
  return null;
}

/** «مطالبا الدول ببذل المزيد»: a word that no list knows, with the only preposition that the verb takes. */
function unknownAttached(walk: Walk, stop: number): Complement | null {
  const { text, cue, verb } = walk;
  if (!cue.personObject || cue.preps.words.size > 0 || cue.preps.prefixes !== Prefix.B) return null;
  for (let i = verb + 2; i < stop; i++) {
    if (!text.isWord(i) || text.words.count[i] !== 0 || isName(walk, i - 1)) continue;
    const start = text.tokens.from[i]!;
    if (text.tokens.to[i]! - start < MIN_UNKNOWN || isInsideName(walk, i)) continue;
    if (text.lexicon.isProclitic(text.folded.codes[start]!, 'b'))
      return complementHere(walk, 'noun-phrase', i, i, CHOP_LETTER);
  }
  return null;
}

/** After a name an unknown word is more of that name: «قاسم براك». */
const isName = ({ text, names }: Walk, token: number): boolean =>
  text.words.count[token] === 0 || names.mentionAt(token)?.entity?.type === 'person';

/** The verb can say something in this way. */
function isAllowed(walk: Walk, found: Complement): boolean {
  const { needs, quote } = walk.cue;
  if (needs === 'idiom' && found.idiom === null) return false;
  if (found.kind === 'quotation' || found.kind === 'colon') return quote && !hasObjectPronoun(walk);
  if (found.idiom !== null || needs === null) return true;
  return needs === 'clause' && found.kind === 'clause';
}

/** «ألقاها», «بينها»: the verb has its object already. */
const hasObjectPronoun = ({ text, names, cue, verb }: Walk): boolean =>
  !cue.personObject && names.pronounOn(verb) && !hasBareReading(text, verb);

function hasBareReading(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (text.pronoun(token, k) === 0 && (text.lexicon.classes(text.word(token, k)) & BIT.verb) !== 0)
      return true;
  }
  return false;
}
