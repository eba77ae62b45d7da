import type { Attribution, Link, Mention, Span } from '../model/index.js';
import { overlap } from '../model/index.js';
import type { Text } from '../text/text.js';
import type { Gazetteer } from './01-gazetteer.js';
import type { NameMention, Names } from './02-mentions.js';
import type { Registry } from './03-registry.js';

/**
 * What refers to somebody without a name: the descriptions that sources and relays were resolved from
 * («الرئيس الصيني», «الصحيفة الأمريكية»), and «بلاده», the state of the person named or meant last.
 */
export function descriptionsIn(
  text: Text,
  names: Names,
  named: readonly Mention[],
  attributions: readonly Attribution[],
  ownCountry: ReadonlySet<number>,
  gazetteer: Gazetteer,
  registry: Registry,
): Mention[] {
  const found = [...ownCountries(text, names, ownCountry, gazetteer, registry)];
  const describe = ({ entity, span }: Pick<Link, 'entity' | 'span'>): void => {
    if (entity === null || span === null) return;
    const taken = (other: Mention): boolean => other.entity === entity && overlap(other.span, span) > 0;
    if (named.some(taken) || found.some(taken)) return;
    found.push({
      span,
      entity,
      form: entity.startsWith('person:') && !entity.startsWith('person:~') ? 'title' : 'description',
    });
  };
  for (const { chain, source } of attributions) {
    for (const relay of chain.slice(1, -1)) describe(relay);
    describe(source);
  }
  return found;
}

/** All mentions in the order of the text. */
export const inOrder = (mentions: readonly Mention[]): Mention[] =>
  [...mentions].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);

function* ownCountries(
  text: Text,
  names: Names,
  ownCountry: ReadonlySet<number>,
  gazetteer: Gazetteer,
  registry: Registry,
): Generator<Mention> {
  let person: NameMention | null = null;
  for (let i = 0; i < text.tokens.count; i++) {
    const mention = names.at[i]! < 0 ? null : names.mentions[names.at[i]!]!;
    if (mention?.entity?.type === 'person') person = mention;
    const split = splitOf(text, i, ownCountry);
    const state = split < 0 ? undefined : gazetteer.byId.get(`state:${person?.entity?.state ?? ''}`);
    if (state === undefined) continue;
    const span: Span = text.spanFromSplit(i, split, i + 1);
    yield { span, entity: registry.known(state, null), form: 'description' };
  }
}

/** The split in which a token is «بلاد» with an attached pronoun, or -1. */
function splitOf(text: Text, token: number, words: ReadonlySet<number>): number {
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (text.pronoun(token, k) !== 0 && words.has(text.word(token, k))) return k;
  }
  return -1;
}
