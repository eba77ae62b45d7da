import { Kind } from '../text/verb-form.js';
import { verbFormsAt } from '../text/verb-forms.js';
import type { Hit } from './03-triggers.js';
import type { Frame } from './act-data.js';
import type { Trigger } from './act-lexicon.js';
import type { EventContext } from './event-context.js';
import { type Group, Head } from './group.js';

/** Of the groups that stand where who acts stands those that can: «غارة دمشق», «مفاوضات فيينا» say where. */
export function actingGroups({ trigger: { frame } }: Hit, groups: readonly Group[]): readonly Group[] {
  const isPlaced = PLACED.has(frame.type) || frame.shape === 'symmetric';
  return isPlaced ? groups.filter((group) => !isGenitivePlace(group)) : groups;
}

/** The same for who is acted on: of «انتقد إعدام فلان» who was put to death is not who is criticised. */
export function otherGroups(
  context: EventContext,
  { trigger: { is, frame } }: Hit,
  groups: readonly Group[],
): readonly Group[] {
  // «شارك في قمة الرياض»: where it is held.
  if (frame.shape === 'symmetric' && !is.place) return groups.filter((group) => !isGenitivePlace(group));
  return is.owner ? groups.filter((group) => !isOfVictim(context, group)) : groups;
}

/** «إعدام فلان», «مقتل فلان»: the genitive is to whom it was done. */
function isOfVictim({ acts, text }: EventContext, { head, from, owner }: Group): boolean {
  if (head !== Head.Thing || owner === null) return false;
  const isVictims = ({ other, is, frame }: Trigger): boolean =>
    (other.genitive || other.object) && is.people && HARMFUL.has(frame.type);
  for (let k = 0; k < text.words.count[from]!; k++)
    if (acts.ofNoun(acts.base(text.word(from, k))).some(isVictims)) return true;
  return verbFormsAt(text, from).some(
    ({ lemma, kind }) => kind === Kind.Masdar && acts.ofLemma(lemma).some(isVictims),
  );
}

/** «دعوة الرئيس» is his own; what is done to a man in these is not. */
export const HARMFUL: ReadonlySet<Frame['type']> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT']);

/** Acts whose genitive can be the place where they happen. */
const PLACED: ReadonlySet<Frame['type']> = new Set(['ASSAULT', 'PROTEST']);

/** A place in the genitive. */
const isGenitivePlace = ({ genitiveOf, name }: Group): boolean =>
  genitiveOf >= 0 && name?.entity?.type === 'place';
