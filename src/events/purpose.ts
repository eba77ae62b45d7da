import { Prefix } from '../text/03-words.js';
import { isFiniteForm } from '../text/verb-form.js';
import { verbFormsAt } from '../text/verb-forms.js';
import type { Hit } from './03-triggers.js';
import type { SentenceView } from './sentence-view.js';

/** «للقاء نظيره», «لإجراء محادثات», «من أجل لقاء المبعوث»: the noun of an act tells to what end something is done. */
export function isToAnEnd(view: SentenceView, { token, light }: Hit): boolean {
  const { text, acts } = view.context;
  const first = light !== null && !isFiniteForm(light.form.reading) ? light.token : token;
  const group = view.groupAt(first);
  if (group?.from === first && (group.prefix & Prefix.L) !== 0) return true;
  const before = first - 1;
  if (before < view.sentence.from) return false;
  for (let k = 0; k < text.words.count[before]!; k++) if (acts.isPurpose(text.word(before, k))) return true;
  return false;
}

/** «وصل إلى بغداد للقاء …»: who goes somewhere has what it is for still before him. */
export function isGoneFor(view: SentenceView, hit: Hit): boolean {
  if (!isToAnEnd(view, hit)) return false;
  const { text, acts } = view.context;
  for (let i = hit.token - 1; i >= view.sentence.from; i--) {
    if (!view.isVerb(i)) continue;
    return verbFormsAt(text, i).some(
      ({ lemma, reading }) =>
        isFiniteForm(reading) && acts.ofLemma(lemma).some(({ frame }) => frame.shape === 'visit'),
    );
  }
  return false;
}
