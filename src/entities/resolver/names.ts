import type { EntityId } from '../../model/index.js';
import type { NameMention } from '../02-mentions.js';
import { NameRole, type WorldEntity } from '../gazetteer-data.js';
import type { NamesIndex } from '../names-index.js';
import type { Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** Enters a name of the text; where several bear it and nothing decides, as one who is any of them. */
export function enterName({ text, registry, published }: ResolverContext, mention: NameMention): EntityId {
  const { entity, candidates } = mention;
  const written = text.slice(text.spanFromSplit(mention.from, mention.split, mention.to));
  if (entity !== null) {
    const ids = candidates.map(({ id }) => id);
    return registry.known(entity, written, ids);
  }
  const inOffice = published === null ? [] : candidates.filter((one) => isInOffice(one, published));
  return inOffice.length === 1
    ? registry.known(inOffice[0]!, written)
    : registry.undecided(written, candidates);
}

const isInOffice = ({ offices = [] }: WorldEntity, date: string): boolean =>
  offices.some(({ from, to }) => (from ?? '') <= date && (to ?? '9999') >= date);

/** A capital or seat of power that speaks stands for its government. */
export function enterSpeaker(context: ResolverContext, mention: NameMention): EntityId | null {
  const { entity } = mention;
  const state =
    entity?.type === 'place' && entity.standsFor !== undefined
      ? context.gazetteer.byId.get(entity.standsFor)
      : undefined;
  return state === undefined ? enterName(context, mention) : context.registry.known(state, null);
}

/** The state of the first adjective of a phrase: «الصحيفة الأمريكية». */
export function stateIn(names: NamesIndex, from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const state = adjectiveState(names, i);
    if (state !== null) return state;
  }
  return null;
}

/** The state whose name stands as possessor before the core of a phrase: «Thailand's spy agency». */
export function stateOfPossessor(names: NamesIndex, { from, shape }: Range): string | null {
  const mention = shape === undefined ? null : names.mentionAt(from);
  const isBefore = mention?.from === from && mention.to < shape!.from;
  return isBefore && mention.entity?.type === 'state' ? mention.entity.state : null;
}

/** The state that a token is the adjective of. */
export function adjectiveState(names: NamesIndex, token: number): string | null {
  const mention = names.mentionAt(token);
  return mention !== null && (mention.role & NameRole.Adjective) !== 0
    ? (mention.entity?.state ?? null)
    : null;
}
