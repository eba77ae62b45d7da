import { type VerbForm, verbFormsAt } from '../text/verb-forms.js';
import { Opens } from './02-clauses.js';
import type { SentenceView } from './sentence-view.js';

/** How far behind its noun a verb that says that it takes place may stand. */
const NEAR = 4;

/** «محادثات تجري بين …», «اجتماع عُقد في …»: the verb right behind an act's noun that only says that it takes place. */
export function lightBehind(
  { clauses, context: { text, acts }, sentence }: SentenceView,
  noun: number,
): { readonly token: number; readonly form: VerbForm } | null {
  const end = clauses.end(text, noun);
  // «المحادثات التي جرت بين …»: in a relative clause right behind it.
  const token = end < sentence.to && clauses.opens(end) === Opens.Relative ? end + 1 : end;
  if (token >= sentence.to || token - noun > NEAR) return null;
  if (clauses.opens(token) !== Opens.Verb || text.hasConjunction(token)) return null;
  const form = verbFormsAt(text, token).find(({ lemma, passive }) => {
    const light = acts.light(lemma);
    return light.length > 0 && (passive || light.some(({ role }) => role === 'happens'));
  });
  return form === undefined ? null : { token, form };
}
