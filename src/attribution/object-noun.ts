import { BIT } from '../text/word-class.js';
import type { Walk } from './complement-walk.js';
import { isComma } from './punctuation.js';
import { isActionNoun } from './verbs.js';

const OBJECT_IS_NONE_OF = BIT.name | BIT.personNoun | BIT.bodyNoun | BIT.honorific;

/** «أكد الوزير استمرار العمل على …»: the verbal noun before the preposition is the object. */
export function opensObjectBefore({ text, cue, verb }: Walk, end: number): boolean {
  if (!cue.object) return false;
  for (let i = verb + 1; i < end; i++) {
    // «…، اليوم السبت، ارتفاع عدد القتلى»: past words of time between commas.
    if (isComma(text, i) && !text.is(i + 1, BIT.time) && !text.is(i - 1, BIT.time)) return false;
    const isBare = text.words.count[i]! > 0 && text.prefix(i, 0) === 0 && !text.is(i - 1, BIT.preposition);
    const isAct = isActionNoun(text, i) || text.bearsPronoun(i, BIT.noun);
    if (isBare && isAct && !text.is(i, OBJECT_IS_NONE_OF)) return true;
  }
  return false;
}
