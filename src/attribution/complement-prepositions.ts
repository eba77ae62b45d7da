import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import { isMasdar, isParticiple } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { type Complement, complementHere, type Walk } from './complement-walk.js';
import { nounPhraseAt } from './noun-phrase.js';
import { attachedSplit, isDetachedPreposition, isFreePreposition } from './prepositions.js';
import { quotationFrom } from './punctuation.js';

const LETTERS = Prefix.B | Prefix.K | Prefix.L;

/** Notes the first preposition of the content; a later one where it governs a verbal noun and the first does not. */
export function notePreposition(walk: Walk, i: number): void {
  const { text, phraseStarts, nounPhrase } = walk;
  if (nounPhrase === null && opensQuoted(walk, i))
    walk.nounPhrase = complementHere(walk, 'noun-phrase', i, i);
  if (!text.isWord(i) || walk.relative || phraseStarts.some((start) => start === i || start === i - 1))
    return;
  if (nounPhrase !== null && isVerbal(walk, nounPhrase)) return;
  const found = prepositionAt(walk, i);
  if (found === null) return;
  const replaces =
    nounPhrase === null || (found.split === -1 && isVerbal(walk, found)) || isOfSource(walk, nounPhrase);
  if (replaces) walk.nounPhrase = found;
}

/** «اتهم الوزير إيران "بالتدخل" في الانتخابات»: the preposition stands within the marks. */
const opensQuoted = ({ text, cue, verb }: Walk, i: number): boolean =>
  cue.personObject &&
  i > verb + 1 &&
  quotationFrom(text, i) >= 0 &&
  text.isWord(i + 1) &&
  attachedSplit(text, cue.nominalPreps.prefixes, i + 1) >= 0;

/** «قيادي في المعارضة»: where a source without article belongs to, not what is said. */
function isOfSource({ text, names, verb, limit }: Walk, { from, split }: Complement): boolean {
  const isFree = split === -1 && from > verb + 2;
  if (!isFree || !text.is(verb + 1, BIT.personNoun) || text.hasArticle(verb + 1)) return false;
  const mention = names.mentionAt(from);
  const isPlace =
    text.is(from, BIT.bodyNoun | BIT.place) || (mention?.from === from && mention.entity?.type !== 'person');
  return isPlace && from < (nounPhraseAt(text, names, verb + 1, limit)?.to ?? 0);
}

/** «على هامش القمة», «على قناة …»: where or through what, not what. */
function isSetting({ text, cues, end }: Walk, i: number): boolean {
  for (let k = 0; k < text.words.count[i]!; k++)
    for (const words of cues.settings.get(text.word(i, k)) ?? [])
      if (i + words.length <= end && words.every((word, n) => n === 0 || text.isWordNumber(i + n, word)))
        return true;
  return false;
}

const isVerbal = ({ text }: Walk, { from }: Complement): boolean =>
  text.tokens.kind[from] === TokenKind.Quote ||
  isMasdar(text, from) ||
  text.is(from, BIT.relativeWhat | BIT.noun);

/** A preposition whose noun phrase can be the content: free («عن قلقه») or attached («بالهجوم»). */
function prepositionAt(walk: Walk, i: number): Complement | null {
  const { text, names, cue, verb, end } = walk;
  const preps = cue.nominalPreps;
  if (i + 1 >= end || isSetting(walk, i) || isOfOccasionBefore(walk, i)) return null;
  if (isFreePreposition(text, preps, i) || isDetachedB(walk, i))
    return complementHere(walk, 'noun-phrase', i, i + 1);
  const split = attachedSplit(text, preps.prefixes, i);
  if (
    split === -1 ||
    walk.cues.manners.has(text.word(i, split)) ||
    // «المتحدثة باسم …», «المنظمة المعنية بحقوق …»: the letter belongs to the source.
    names.isBinder(i) ||
    (text.hasArticle(i - 1) && text.hasWordOf(i - 1, walk.cues.governing)) ||
    isInsideName(walk, i) ||
    (!cue.personObject && isGoverned(walk, i - 1))
  )
    return null;
  const isName = i === verb + 1 && text.is(i, BIT.name);
  return isName ? null : complementHere(walk, 'noun-phrase', i, i, split);
}

/** «في رد على سؤال»: the preposition of an indefinite noun that tells on what occasion. */
function isOfOccasionBefore({ text, names, verb }: Walk, i: number): boolean {
  const noun = i - 1;
  if (noun - 1 <= verb || !text.is(i, BIT.preposition) || names.mentionAt(noun) !== null) return false;
  // «ردا على سؤال»: a noun that is a preposition together with another.
  if (text.is(noun, BIT.preposition) && text.is(noun, BIT.noun)) return true;
  const isIndefinite = !names.pronounOn(noun) && !text.hasArticle(noun) && !text.is(noun, BIT.preposition);
  return text.is(noun - 1, BIT.preposition) && isIndefinite && isMasdar(text, noun);
}

/** «ما وصفه بـ"القصف الممنهج"»: the letter ب set apart before a quotation mark. */
const isDetachedB = ({ text, cue }: Walk, i: number): boolean =>
  (cue.nominalPreps.prefixes & Prefix.B) !== 0 &&
  isDetachedPreposition(text, i) &&
  text.lexicon.isProclitic(text.folded.codes[text.tokens.from[i]!]!, 'b') &&
  text.tokens.kind[i + 1] === TokenKind.Quote;

/** «القمة الخاصة بمناقشة …»: the letter is the adjective's. */
const isGoverned = ({ text, names, verb }: Walk, before: number): boolean =>
  before > verb + 1 &&
  text.hasArticle(before) &&
  text.hasArticle(before - 1) &&
  // «العام الماضي بعدم …»: no preposition belongs to a time.
  !text.is(before - 1, BIT.time) &&
  names.mentionAt(before) === null &&
  !text.is(before, BIT.personNoun | BIT.bodyNoun | BIT.collective) &&
  (isParticiple(text, before) || text.is(before, BIT.adverb));

/** Inside a name, or in «الأمين العام للأمم المتحدة»: the letter belongs to the source. */
export function isInsideName({ text, names, cue, verb, limit }: Walk, i: number): boolean {
  const mention = names.mentionAt(i);
  if (mention !== null && mention.from < i) return true;
  // «سفير روسيا لدى لندن»: the letter is the name's own.
  if (mention !== null && (text.prefix(i, mention.split) & LETTERS) === 0) return true;
  // «دعا أمير قطر لزيارة …»: what somebody is asked for.
  const isAskedFor = cue.personObject && (isMasdar(text, i) || !text.hasArticle(i));
  const attachedL = i > verb + 1 && !isAskedFor && (text.ownPrefix(i) & Prefix.L) !== 0;
  return attachedL && i < (nounPhraseAt(text, names, verb + 1, limit)?.to ?? 0);
}
