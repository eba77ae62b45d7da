import { Capital } from '../../text/letter-case.js';
import { BIT } from '../../text/word-class.js';
import type { NameMention } from '../02-mentions.js';
import { stateIn } from './names.js';
import type { Range, Resolved } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** A name of so many words is more than a noun with its adjective. */
const LONG_NAME = 3;

/** A definite noun that refers back to a former source; `word` is its bare spelling. */
export function metAgain(
  context: ResolverContext,
  range: Range,
  head: number,
  word: string,
  definite: boolean,
): Resolved | null {
  if (context.text.bearsPronoun(head, BIT.honorific)) return lastPerson(context);
  if (!definite) return null;
  return sameHead(context, range, word) ?? samePost(context, range, word) ?? fellow(context, range, head);
}

/** A noun that a former source had as its head: «المصدر نفسه», «المتحدث». */
function sameHead({ text, memory }: ResolverContext, { from, to }: Range, word: string): Resolved | null {
  const same = text.is(to - 1, BIT.same);
  if (to - from > 3 && !same) return null;
  // «السلطات المحلية» are not the authorities of whatever place that spoke before.
  const isBody = text.has(from, BIT.bodyNoun) && !text.has(from, BIT.personNoun);
  const more = isBody && !same && to - from > 1 ? text.slice(text.span(from + 1, to)) : '';
  return (
    memory.lastMet((met) => met.head === word && mayBeCalled(met, text.slice(met.span), more)) ??
    (same ? memory.lastMet(({ isOutlet }) => !isOutlet) : null)
  );
}

/** Met under a name that holds the adjective, or as a body of `world/` whose long name it only describes: «المنظمة الحقوقية». */
const mayBeCalled = ({ entity }: Resolved, written: string, adjective: string): boolean =>
  written.includes(adjective) ||
  (entity !== null && !entity.includes(':~') && written.split(' ').length >= LONG_NAME);

/** «سعادته», «فخامته»: the person met last. */
const lastPerson = ({ memory, registry }: ResolverContext): Resolved | null =>
  memory.lastMet(({ entity }) => entity !== null && registry.get(entity)?.type === 'person');

/** «المتحدث» alone: the person met last who was called so: «سالم المسلط المتحدث باسم الوفد». */
function samePost({ memory }: ResolverContext, { from, to }: Range, word: string): Resolved | null {
  if (to - from > 1) return null;
  return memory.lastMet((met) => met.entity !== null && !met.isOutlet && met.posts.includes(word));
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

/** «the observatory» after «Syrian Observatory for Human Rights»: a noun that is a word of a body's name. */
export function bodyCalled(
  { text, memory, capitals }: ResolverContext,
  { shape }: Range,
  head: number,
): NameMention | null {
  const isBare = shape?.definite && shape.to - shape.from === 2 && shape.head === head;
  if (!capitals || !isBare || text.tokens.capital[head] !== Capital.None) return null;
  return text.is(head, BIT.personNoun | BIT.documentNoun | BIT.outletNoun)
    ? null
    : memory.bodyWith(shape.from, text.foldedWord(head));
}
