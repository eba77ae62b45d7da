import type { EntityId } from '../model/index.js';
import type { Tokens } from '../text/02-tokens.js';
import type { Words } from '../text/03-words.js';
import type { Gazetteer } from './01-gazetteer.js';
import type { NameMention } from './02-mentions.js';
import type { Tenure, WorldEntity } from './gazetteer-data.js';

/** How far before a name its title may begin: «الأمين العام لمجلس التعاون لدول الخليج العربية، الدكتور …». */
const TITLE_REACH = 10;

/**
 * The people of a report who speak for a body of no one state (the secretary-general of the United Nations is no Portuguese
 * actor): by the office that they held on the day of publication, or that stands before their name, or else that they
 * came into last.
 */
export function officersOfBodies(
  tokens: Tokens,
  words: Words,
  mentions: readonly NameMention[],
  gazetteer: Gazetteer,
  published: string | null,
): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  const others = new Set<EntityId>();
  const isOfBody = ({ of }: Tenure): boolean => {
    const body = gazetteer.byId.get(of);
    return body?.type === 'organisation' && body.state === null;
  };
  for (const { entity, from } of mentions) {
    if (entity?.type !== 'person' || found.has(entity.id) || others.has(entity.id)) continue;
    const tenures = entity.offices?.filter(isOfBody) ?? [];
    if (tenures.length === 0) continue;
    const held =
      published === null ? tenures.filter((one) => one === latest(entity)) : inOffice(tenures, published);
    const title = published === null ? titleBefore(tokens, words, gazetteer, from) : [];
    const isTitled = (of: readonly Tenure[]): boolean => of.some(({ office }) => title.includes(office));
    const isOther = !isTitled(tenures) && isTitled(entity.offices ?? []);
    if ((held.length > 0 && !isOther) || isTitled(tenures)) found.add(entity.id);
    else if (isOther) others.add(entity.id);
  }
  return found;
}

const inOffice = (tenures: readonly Tenure[], date: string): readonly Tenure[] =>
  tenures.filter(({ from, to }) => (from ?? '') <= date && (to ?? '9999') >= date);

/** The office that somebody came into last. */
const latest = ({ offices }: WorldEntity): Tenure | undefined =>
  [...(offices ?? [])].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1);

/** The offices that the title nearest before a token can be. */
function titleBefore(tokens: Tokens, words: Words, gazetteer: Gazetteer, token: number): readonly string[] {
  for (let i = token - 1; i >= Math.max(0, token - TITLE_REACH); i--) {
    const title = gazetteer.titleAt(tokens, words, i);
    if (title !== null) return title.offices;
  }
  return [];
}
