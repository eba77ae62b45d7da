import type { Trigger } from './act-lexicon.js';
import type { SentenceView } from './sentence-view.js';

/** How far words that rule an act out may stand after its head. */
const UNLESS_REACH = 4;

/** The words that a trigger asks for stand in the sentence, and those that rule it out do not. */
export function holdsAt(view: SentenceView, trigger: Trigger, token: number): boolean {
  const { sentence } = view;
  if (trigger.unless.size > 0) {
    const to = Math.min(sentence.to, token + 1 + UNLESS_REACH);
    for (let i = token + 1; i < to; i++) if (view.isOneOf(i, trigger.unless)) return false;
  }
  if (trigger.needNot.size > 0 && view.hasAny(trigger.needNot)) return false;
  if (trigger.unlessSentence.size > 0 && view.hasAny(trigger.unlessSentence)) return false;
  return trigger.need.every((words) => view.hasAny(words));
}
