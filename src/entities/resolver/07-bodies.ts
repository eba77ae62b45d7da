import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import { stateIn } from './names.js';
import type { Outcome, Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** A body that `world/` does not know, by its full name: «وزارة الصحة الكويتية»; «الوزارة» alone names none. */
export function bodyNamed({ text, names, registry }: ResolverContext, { from, to, split }: Range): Outcome {
  const end = nameEnd(text, from, to);
  const isAlone = end - from === 1;
  if (isAlone && (text.hasArticle(from) || text.bearsPronoun(from, BIT.bodyNoun)))
    return { entity: null, kind: 'described' };
  const written = text.slice(split >= 0 ? text.spanFromSplit(from, split, end) : text.span(from, end));
  return { entity: registry.unknown('organisation', written, stateIn(names, from, end)), kind: 'named' };
}

/** «المنظمة، ومقرها لندن»: what stands after a comma tells more of the body. */
function nameEnd(text: Text, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (!text.isWord(i)) return i;
  return to;
}
