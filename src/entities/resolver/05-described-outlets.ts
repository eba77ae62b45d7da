import type { EntityId } from '../../model/index.js';
import { BIT } from '../../text/word-class.js';
import { bareWord } from './head-noun.js';
import { adjectiveState, enterName, stateIn } from './names.js';
import type { Outcome, Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

const HYPHEN = 0x2d;
const NO_NAME = BIT.personNoun | BIT.documentNoun | BIT.bodyNoun | BIT.preposition | BIT.relative;

/** «الصحيفة الأمريكية», «الوكالة»: the last outlet of that kind and state; never a guess where none fits. */
export function describedOutlet(
  context: ResolverContext,
  { from, to }: Range,
  head: number,
  definite: boolean,
): Outcome {
  const { text, names, memory } = context;
  const collective = text.has(head, BIT.collective);
  if (!definite)
    return collective ? { entity: null, kind: 'collective' } : unknownOutlet(context, from, to, head);
  const word = bareWord(text, head);
  const state = stateIn(names, from, to);
  const entity = outletAgain(context, from, word, state);
  if (entity !== undefined) return { entity, kind: 'described' };
  const any = memory.lastMet(
    (met) => met.isOutlet && met.entity !== null && (met.head === word || state === null),
  );
  return { entity: any?.entity ?? null, kind: collective ? 'collective' : 'described' };
}

/** The outlet met or named before of which a noun and its state can be said; undefined where there is none. */
function outletAgain(
  context: ResolverContext,
  from: number,
  noun: string,
  state: string | null,
): EntityId | null | undefined {
  const { names, registry, memory } = context;
  // 1. A source that was called so before.
  const sameNoun = memory.lastMet(
    (met) => met.isOutlet && met.entity !== null && met.head === noun && isFrom(context, met.entity, state),
  );
  if (sameNoun !== null) return sameNoun.entity;
  // 2. A source that is of that kind.
  const kinds = names.outletKinds(noun);
  const source = memory.lastOutlet(
    (outlet) =>
      (outlet.kind === undefined || kinds.includes(outlet.kind)) &&
      (state === null || outlet.state === state || outlet.state === null),
  );
  if (source !== undefined) return registry.known(source, null);
  // 3. An outlet of that kind that was named only.
  const named = memory.outletMentions.findLast(
    ({ to, entity }) =>
      to <= from && kinds.includes(entity!.kind ?? '') && (state === null || entity!.state === state),
  );
  return named === undefined ? undefined : enterName(context, named);
}

/** Of that state, as far as is known. */
function isFrom({ registry }: ResolverContext, id: EntityId, state: string | null): boolean {
  const of = registry.get(id)?.state ?? null;
  return state === null || of === null || of === state;
}

/** An outlet that `world/` does not know: «صحيفة "غرانما"». */
function unknownOutlet(context: ResolverContext, from: number, to: number, head: number): Outcome {
  const written = properName(context, head + 1, to);
  if (written === null) return { entity: null, kind: 'described' };
  const state = stateIn(context.names, from, to);
  return { entity: context.registry.unknown('outlet', written, state), kind: 'named' };
}

/** The name after an outlet noun as written: in marks of its own, or words that no list knows otherwise. */
function properName({ text, names }: ResolverContext, from: number, to: number): string | null {
  let start = from;
  let end = to;
  while (start < end && !text.isWord(start)) start++;
  const isQuoted = start > from;
  if (isQuoted)
    for (let i = start; i < end; i++) if (!text.isWord(i) && text.tokens.mark[i] !== HYPHEN) end = i;
  while (end > start && (!text.isWord(end - 1) || adjectiveState(names, end - 1) !== null)) end--;
  if (start >= end) return null;
  if (!isQuoted && text.has(start, NO_NAME)) return null;
  if (!isQuoted && text.words.count[start]! > 0 && !text.has(start, BIT.name)) return null;
  return text.slice(text.span(start, end));
}
