import type { Trigger } from './act-lexicon.js';
import type { SentenceView } from './sentence-view.js';

/** The family of the frames of those killed and wounded. */
export const HARM = 'harm';

/** How far words that rule an act out may stand after its head. */
const UNLESS_REACH = 4;
/** The same for an adjective of the fixed noun of its construction: «شن النائب هجوما شديدا». */
const PART_REACH = 1;

/** The words that a trigger asks for stand in the sentence, and those that rule it out do not. */
export function holdsAt(view: SentenceView, trigger: Trigger, token: number, part = -1): boolean {
  if (isRuledOut(view, trigger, token, UNLESS_REACH)) return false;
  if (part > token && isRuledOut(view, trigger, part, PART_REACH)) return false;
  if (trigger.needNot.size > 0 && view.hasAny(trigger.needNot)) return false;
  if (trigger.unlessSentence.size > 0 && view.hasAny(trigger.unlessSentence) && !isOfAttack(view, trigger))
    return false;
  return trigger.need.every((words) => view.hasAny(words));
}

/** «قتل جنديان في انفجار عبوة عند مرور سيارتهما»: a word of traffic or weather does not account for those dead. */
const isOfAttack = (view: SentenceView, { frame }: Trigger): boolean =>
  frame.family === HARM && view.hasAny(view.context.acts.attacks);

function isRuledOut(view: SentenceView, { unless }: Trigger, token: number, reach: number): boolean {
  if (unless.size === 0) return false;
  const to = Math.min(view.sentence.to, token + 1 + reach);
  for (let i = token + 1; i < to; i++) if (view.isOneOf(i, unless)) return true;
  return false;
}
