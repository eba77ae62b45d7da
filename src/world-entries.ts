/** The form of an entry of `world/` or of a user's own file, and what the reader keeps of it. */
import { NameRole, type Tenure, type WorldEntity } from './entities/gazetteer-data.js';
import type { EntityType } from './model/index.js';
import { foldWord } from './text/01-normalise.js';

type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** An entry of `world/*.yaml`; which fields it has depends on its file. */
export interface WorldSource {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly variants?: ByLanguage;
  readonly short?: ByLanguage;
  readonly adjectives?: ByLanguage;
  readonly people?: ByLanguage;
  readonly members?: ByLanguage;
  readonly everyday?: boolean;
  readonly everydayVariants?: Readonly<Record<string, readonly string[]>>;
  readonly nounOnly?: boolean;
  readonly [field: string]: unknown;
}

/** One written name of one entity in one language. */
export interface NameSource {
  readonly text: string;
  /** Index into the world's entities. */
  readonly entity: number;
  readonly role: number;
}

/** Entity types by the kind that an identifier begins with. */
export const KINDS: Readonly<Record<string, EntityType>> = {
  state: 'state',
  person: 'person',
  outlet: 'outlet',
  org: 'organisation',
  group: 'group',
  office: 'office',
  place: 'place',
};

const ABBREVIATION = /^[A-Z]{2,8}$/;

/** Words of a phrase as the tokeniser will find them. */
export const wordsOf = (phrase: string): string[] => foldWord(phrase).match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [];

export function namesOf(
  entry: WorldSource,
  entity: number,
  language: string,
  adjectiveEndings: readonly string[],
): NameSource[] {
  const everyday =
    (entry.everyday === true ? NameRole.Everyday : 0) | (entry.nounOnly === true ? NameRole.NounOnly : 0);
  const make = (text: string, role: number): NameSource => ({ text, entity, role: role | everyday });
  const own = [entry.names[language], ...(entry.variants?.[language] ?? [])].filter(
    (name) => name !== undefined,
  );
  const full = new Set([...own, ...abbreviations(entry)]);
  return [
    ...[...full].map((name) => make(name, NameRole.Full)),
    ...(entry.everydayVariants?.[language] ?? []).map((name) => make(name, NameRole.Everyday)),
    ...(entry.short?.[language] ?? []).map((name) => make(name, NameRole.Short)),
    ...(entry.adjectives?.[language] ?? []).flatMap((word) =>
      inflected(word, adjectiveEndings).map((form) => make(form, NameRole.Adjective)),
    ),
    ...[...(entry.people?.[language] ?? []), ...(entry.members?.[language] ?? [])].map((name) =>
      make(name, NameRole.People),
    ),
  ];
}

/** «CNN», «BBC»: Latin abbreviations, which papers of every language print as they are. */
const abbreviations = ({ names, variants }: WorldSource): string[] =>
  [...Object.values(names), ...Object.values(variants ?? {}).flat()].filter((name) =>
    ABBREVIATION.test(name),
  );

/** Every word of an adjective takes the ending, so that «كوري جنوبي» gives «الكورية الجنوبية». */
function inflected(adjective: string, adjectiveEndings: readonly string[]): string[] {
  const words = adjective.split(' ');
  return adjectiveEndings.map((ending) => {
    const [prefix, suffix] = ending.includes('-') ? (ending.split('-') as [string, string]) : ['', ending];
    return words.map((word) => prefix + word + suffix).join(' ');
  });
}

/** An entry without the names that languages give it. */
export function entityOf(entry: WorldSource, familyFirst: (state: string) => boolean): WorldEntity {
  const [kind, rest] = entry.id.split(':') as [string, string];
  const state = kind === 'state' ? rest : bareState(entry.state);
  const entity: Record<string, unknown> = { id: entry.id, type: KINDS[kind], names: entry.names, state };
  for (const field of ['kind', 'gender', 'standsFor', 'organOf', 'within', 'until']) {
    if (entry[field] !== undefined && entry[field] !== null) entity[field] = entry[field];
  }
  if (Array.isArray(entry.offices)) entity.offices = (entry.offices as Tenure[]).map(stringDates);
  if (kind === 'person' && state !== null && familyFirst(state)) entity.familyFirst = true;
  return entity as unknown as WorldEntity;
}

const bareState = (state: unknown): string | null =>
  typeof state === 'string' ? state.replace(/^state:/, '') : null;

/** YAML reads an unquoted year as a number. */
function stringDates({ office, of, from, to }: Tenure): Tenure {
  return { office, of, ...(from != null && { from: String(from) }), ...(to != null && { to: String(to) }) };
}
