import { BIT } from '../../text/word-class.js';
import { stateIn } from './names.js';
import type { Range, Resolved } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** A definite noun that refers back to a former source; `word` is its bare spelling. */
export function metAgain(
  context: ResolverContext,
  range: Range,
  head: number,
  word: string,
): Resolved | null {
  if (!context.text.hasArticle(head)) return null;
  return sameHead(context, range, word) ?? fellow(context, range, head);
}

/** A noun that a former source had as its head: «المصدر نفسه», «المتحدث». */
function sameHead({ text, memory }: ResolverContext, { from, to }: Range, word: string): Resolved | null {
  const same = text.is(to - 1, BIT.same);
  if (to - from > 3 && !same) return null;
  return (
    memory.lastMet((met) => met.head === word) ?? (same ? memory.lastMet(({ isOutlet }) => !isOutlet) : null)
  );
}

/** «الدبلوماسي التركي»: the person of that state met last. */
function fellow(
  { text, names, registry, memory }: ResolverContext,
  { from, to }: Range,
  head: number,
): Resolved | null {
  if (!text.is(head, BIT.personNoun) || text.is(head, BIT.collective)) return null;
  const state = stateIn(names, from, to);
  if (state === null) return null;
  return memory.lastMet(({ entity }) => {
    const met = entity === null ? undefined : registry.get(entity);
    return met?.type === 'person' && met.state === state;
  });
}
