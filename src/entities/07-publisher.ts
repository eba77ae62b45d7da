import type { EntityId, Notice } from '../model/index.js';
import { foldWord } from '../text/01-normalise.js';
import type { Text } from '../text/text.js';
import type { Gazetteer } from './01-gazetteer.js';
import type { Names } from './02-mentions.js';
import type { Registry } from './03-registry.js';

export interface Publisher {
  readonly id: EntityId | null;
  /** Outlets of the page's own head: publisher and agency bylines. */
  readonly own: ReadonlySet<EntityId>;
  readonly notices: readonly Notice[];
}

/** Who publishes the report: as given, or as the page's head names it; the agency of a dateline is noted, not the publisher. */
export function publisherOf(
  text: Text,
  names: Names,
  registry: Registry,
  gazetteer: Gazetteer,
  given: string | null,
): Publisher {
  const own = new Set<EntityId>();
  const notices: Notice[] = [];
  let id: EntityId | null = given === null ? null : fromGiven(given, registry, gazetteer);
  for (const block of text.blocks) {
    if (block.kind !== 'publisher' && block.kind !== 'dateline' && block.kind !== 'byline') continue;
    for (const mention of names.mentions) {
      if (mention.from < block.from || mention.to > block.to || mention.entity?.type !== 'outlet') continue;
      const candidates = mention.candidates.map((candidate) => candidate.id);
      const outlet = registry.known(mention.entity, text.slice(block.span), candidates);
      own.add(outlet);
      if (block.kind !== 'publisher') continue;
      id ??= outlet;
      if (candidates.length > 0) {
        notices.push({
          rule: 'publisher-ambiguous',
          span: block.span,
          message: 'More than one outlet bears this name; the text does not decide.',
        });
      }
    }
  }
  if (id !== null) own.add(id);
  return { id, own, notices };
}

function fromGiven(given: string, registry: Registry, gazetteer: Gazetteer): EntityId {
  const folded = foldWord(given);
  const known =
    gazetteer.byId.get(given) ??
    gazetteer.entities.find(
      (e) => e.type === 'outlet' && Object.values(e.names).some((name) => foldWord(name) === folded),
    );
  return known === undefined ? registry.unknown('outlet', given, null) : registry.known(known, null);
}
