import { BIT } from '../../text/word-class.js';
import { stateIn } from './names.js';
import type { Outcome, Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** A body that `world/` does not know, by its full name: «وزارة الصحة الكويتية»; «الوزارة» alone names none. */
export function bodyNamed({ text, names, registry }: ResolverContext, { from, to, split }: Range): Outcome {
  const isAlone = to - from === 1;
  if (isAlone && (text.hasArticle(from) || text.bearsPronoun(from, BIT.bodyNoun)))
    return { entity: null, kind: 'described' };
  const written = text.slice(split >= 0 ? text.spanFromSplit(from, split, to) : text.span(from, to));
  return { entity: registry.unknown('organisation', written, stateIn(names, from, to)), kind: 'named' };
}
