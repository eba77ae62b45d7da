import type { EntityId } from '../../model/index.js';
import { BIT } from '../../text/word-class.js';
import { enterName } from './names.js';
import type { Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** The outlet that a phrase names, after an outlet noun or as its head: «صحيفة الشرق الأوسط», «رويترز». */
export function namedOutlet(
  context: ResolverContext,
  { from, to, shape }: Range,
  isOutletNoun: boolean,
): EntityId | null {
  const { text, names, memory } = context;
  if (!isOutletNoun && text.has(from, BIT.personNoun | BIT.documentNoun | BIT.bodyNoun)) return null;
  for (let i = from; i < to; i++) {
    const mention = names.mentionAt(i);
    if (mention?.from !== i || mention.entity?.type !== 'outlet') continue;
    if (!isOutletNoun && i > from + 1) return null;
    // «Washington Post reporter Jane Doe»: a name before another head is where he belongs.
    if (!isOutletNoun && shape !== undefined && mention.to <= shape.head) return null;
    memory.meetOutlet(mention.entity);
    return enterName(context, mention);
  }
  return null;
}
