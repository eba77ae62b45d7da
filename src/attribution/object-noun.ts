import { Prefix } from '../text/03-words.js';
import { isMasdar } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { isOfOccasion } from './circumstances.js';
import type { Walk } from './complement-walk.js';
import { isFreePreposition } from './prepositions.js';
import { isComma } from './punctuation.js';
import { isActionNoun } from './verbs.js';

const OBJECT_IS_NONE_OF = BIT.name | BIT.personNoun | BIT.bodyNoun | BIT.honorific;

/** «أكد الوزير استمرار العمل على …»: the verbal noun before the preposition is the object. */
export function opensObjectBefore(walk: Walk, end: number): boolean {
  const { text, cue, verb } = walk;
  if (!cue.object) return false;
  for (let i = verb + 1; i < end; i++) {
    // «…، اليوم السبت، ارتفاع عدد القتلى»: past words of time between commas.
    if (
      isComma(text, i) &&
      !text.is(i + 1, BIT.time) &&
      !text.is(i - 1, BIT.time) &&
      !closesOccasion(walk, i)
    )
      return false;
    const isBare = text.words.count[i]! > 0 && isUnattached(walk, i) && !text.is(i - 1, BIT.preposition);
    const isAct = isActionNoun(text, i) || text.bearsPronoun(i, BIT.noun);
    if (isBare && isAct && !text.is(i, OBJECT_IS_NONE_OF) && !isOfOccasion(walk, i)) return true;
  }
  return false;
}

/** «أكدت الشركة في منشور لها، مقتل …»: the comma behind a circumstance, with the object's verbal noun right after it. */
function closesOccasion({ text, verb }: Walk, comma: number): boolean {
  const object = comma + 1;
  if (!isMasdar(text, object) || text.prefix(object, 0) !== 0 || text.hasArticle(object)) return false;
  if (text.is(object, BIT.preposition)) return false;
  for (let i = comma - 1; i > verb; i--) {
    if (isComma(text, i)) return false;
    if (text.is(i, BIT.preposition)) return true;
  }
  return false;
}

/** Without article, or as in «التوصل إلى»; in «كشفت القوات المهاجمة عن» the preposition is the verb's own. */
function isUnattached({ text, cue }: Walk, token: number): boolean {
  const prefix = text.ownPrefix(token);
  const next = token + 1;
  return (
    prefix === 0 ||
    (prefix === Prefix.Article &&
      text.is(next, BIT.preposition) &&
      !isFreePreposition(text, cue.nominalPreps, next))
  );
}
