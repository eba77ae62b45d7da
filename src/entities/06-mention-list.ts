import type { EntityId, Mention } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { Gazetteer } from './01-gazetteer.js';
import type { NameMention, Names } from './02-mentions.js';
import type { Registry } from './03-registry.js';
import type { Resolver } from './05-resolver.js';
import { NameRole } from './gazetteer-data.js';

/** The names of the text as mentions of the Reading; a capital that acts stands for its government. */
export function mentionsOf(
  text: Text,
  names: Names,
  resolver: Resolver,
  gazetteer: Gazetteer,
  registry: Registry,
): Mention[] {
  const list: Mention[] = [];
  let at = 0;
  for (const mention of names.mentions) {
    if ((mention.role & NameRole.Adjective) !== 0) continue;
    while (at < text.blocks.length && text.blocks[at]!.to <= mention.from) at++;
    const block = text.blocks[at];
    if (block === undefined || mention.from < block.from || block.kind === 'residue') continue;
    // Whoever wrote the report is not the namesake whom the world knows.
    if (block.kind === 'byline' && mention.entity?.type === 'person') continue;
    const span = text.spanFromSplit(mention.from, mention.split, mention.to);
    const government = governmentMeant(text, mention, gazetteer, registry);
    if (government !== null) list.push({ span, entity: government, form: 'metonym' });
    else {
      const isPeople = (mention.role & NameRole.People) !== 0;
      list.push({ span, entity: resolver.enter(mention), form: isPeople ? 'description' : 'name' });
    }
  }
  return list;
}

/** «قالت موسكو» is a government, «في موسكو», «إلى موسكو», «مدينة موسكو» a place. */
function governmentMeant(
  text: Text,
  { entity, from, split }: NameMention,
  gazetteer: Gazetteer,
  registry: Registry,
): EntityId | null {
  if (entity?.type !== 'place' || entity.standsFor === undefined) return null;
  if ((text.prefix(from, split) & Prefix.B) !== 0) return null;
  const before = from - 1;
  if (before >= 0 && text.isWord(before) && text.is(before, BIT.preposition | BIT.place)) {
    const partners = text.has(before, BIT.governsThat) && !text.is(before, BIT.place);
    if (!partners) return null;
  }
  const state = gazetteer.byId.get(entity.standsFor);
  return state === undefined ? null : registry.known(state, null);
}
