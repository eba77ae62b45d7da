import { Prefix } from '../text/03-words.js';
import { genderOf, numberOf } from '../text/verb-form.js';
import type { VerbForm } from '../text/verb-forms.js';
import { BIT } from '../text/word-class.js';
import { Opens } from './02-clauses.js';
import { isMeasure } from './03-triggers.js';
import { type Group, Head } from './group.js';
import type { SentenceView } from './sentence-view.js';

/** «وصل القاهرة وفد أمريكي»: where somebody goes, right behind the verb. */
export const isGoal = ({ context: { text } }: SentenceView, { head, name, from }: Group): boolean =>
  (head === Head.Name && (name?.entity?.type === 'place' || name?.entity?.type === 'state')) ||
  (head === Head.Thing && text.has(from, BIT.place));

/** Behind the place somebody who goes there: a person, a delegation. */
export const isGoer = (place: Group, { from, head, name, joined }: Group): boolean =>
  from >= place.to &&
  !joined &&
  (head === Head.Organ || (head === Head.Name && name?.entity?.type === 'person'));

/** «واعتقلت خمسة فلسطينيين»: a feminine verb is no passive of men who are counted. */
export function isVictim(
  view: SentenceView,
  { reading }: VerbForm,
  { owner, from, head, adjectives }: Group,
): boolean {
  if (genderOf(reading) !== 'f' || numberOf(reading) !== 's') return false;
  const { text } = view.context;
  const isCounted = adjectives.length > 0 && isMeasure(view, from);
  const at = isCounted ? adjectives[0]!.from : (owner?.from ?? from);
  const isPeople = isCounted || (owner?.head ?? head) === Head.People;
  const word = text.foldedWord(at);
  return isPeople && !text.hasArticle(at) && !word.endsWith(FEMININE) && !word.endsWith(PLURAL);
}

/** The ending of a feminine plural, folded. */
const PLURAL = '\u0627\u062a';

/** «سبق للملك أن دعا الرئيس», «أتاح للوفد أن يزور»: who stands under the letter before «أن» and its verb. */
export function dativeBefore(view: SentenceView, token: number): Group | null {
  const { from, opens } = view.clauses.start(token);
  if (opens !== Opens.Particle || from !== token) return null;
  const group = view.groups.findLast(({ to }) => to <= token - 1);
  // «وكان قد سبق للملك أن …»: helping verbs may stand before the verb.
  const { text } = view.context;
  let first = group === undefined ? -1 : group.from - 2;
  while (first >= view.sentence.from && text.is(first, BIT.auxiliary)) first--;
  const isFirst = group !== undefined && (first < view.sentence.from || view.isVerb(group.from - 1));
  const isDative = group !== undefined && group.to === token - 1 && (group.prefix & Prefix.L) !== 0;
  return isDative && group.head <= Head.Organ && isFirst ? group : null;
}

/** The ending of a feminine noun, folded. */
const FEMININE = '\u0647';
