import type { EntityId } from '../../model/index.js';
import { BIT } from '../../text/word-class.js';
import { skipHonorifics } from './head-noun.js';
import type { Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** Words of a post without which it is anybody's: «المتحدث باسم الجيش», no «المتحدث». */
const MIN_WORDS = 2;

/** «المتحدث باسم الجيش اليمني» after «المتحدث باسم الجيش اليمني فلان»: the one person to whom the report gave just that post. */
export function titledAgain(context: ResolverContext, range: Range): EntityId | null {
  const { text, memory } = context;
  const { to, shape } = range;
  const from = skipHonorifics(text, range.from, to);
  if (shape !== undefined || to - from < MIN_WORDS || !text.is(from, BIT.personNoun)) return null;
  if (text.is(from, BIT.unnamed | BIT.collective) || !isDefinite(context, from, to)) return null;
  const people = new Set<EntityId>();
  for (const { range: titled, person } of memory.titledPeople)
    if (holds(context, titled, from, to)) people.add(person);
  return people.size === 1 ? [...people][0]! : null;
}

function isDefinite({ text, names }: ResolverContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.hasArticle(i) || names.mentionAt(i) !== null) return true;
  return false;
}

/** The words stand in somebody's titled name as a whole post, and not as a former one. */
function holds({ text, names }: ResolverContext, titled: Range, from: number, to: number): boolean {
  const length = to - from;
  for (let at = titled.from; at + length <= titled.to; at++) {
    if (!text.is(at, BIT.personNoun)) continue;
    let same = 0;
    while (same < length && text.foldedWord(at + same) === text.foldedWord(from + same)) same++;
    if (same === length && !names.isNotInOffice(at + length)) return true;
  }
  return false;
}
