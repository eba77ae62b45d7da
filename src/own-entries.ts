import { dataFile } from './data-files.js';
import type { AddedName } from './entities/01-gazetteer.js';
import type { WorldEntity } from './entities/gazetteer-data.js';
import type { Lexicon } from './text/lexicon.js';
import { entityOf, namesOf, type WorldSource, wordsOf } from './world-entries.js';

export interface OwnEntries {
  /** The world with the user's entities in it. */
  readonly world: readonly WorldEntity[];
  readonly names: readonly AddedName[];
}

/**
 * Puts a user's own entries into the world. An identifier that the world has already gets the names and offices in
 * addition to its own, and the other fields in place of them.
 */
export function ownEntries(
  entries: readonly WorldSource[],
  world: readonly WorldEntity[],
  language: string,
  lexicon: Lexicon,
  offices: readonly string[],
): OwnEntries {
  if (entries.length === 0) return { world, names: [] };
  const all = new Map(world.map((entity) => [entity.id, entity]));
  const familyFirst = new Set(world.filter((entity) => entity.familyFirst).map(({ state }) => state));
  for (const entry of entries) {
    const before = all.get(entry.id);
    const own = entityOf(entry, (state) => familyFirst.has(state));
    all.set(entry.id, before === undefined ? own : joined(before, own));
  }
  const known = new Set([
    ...offices,
    ...world.flatMap((entity) => (entity.offices ?? []).map(({ office }) => office)),
  ]);
  for (const { id } of entries) checkReferences(all.get(id)!, all, known);
  const { adjectiveEndings } = dataFile<{ adjectiveEndings: string[] }>(`entries.${language}.json`);
  const names = entries.flatMap((entry) =>
    namesOf(entry, 0, language, adjectiveEndings)
      .map(({ text, role }) => ({ words: wordsOf(text), entity: all.get(entry.id)!, role }))
      .filter(({ words }) => words.join(' ').length > 1),
  );
  return {
    world: [...all.values()],
    names: names.map((name) => ({ ...name, words: name.words.map((word) => lexicon.add(word, 'name')) })),
  };
}

const joined = (known: WorldEntity, own: WorldEntity): WorldEntity => ({
  ...known,
  ...own,
  names: { ...known.names, ...own.names },
  state: own.state ?? known.state,
  ...(known.offices || own.offices ? { offices: [...(known.offices ?? []), ...(own.offices ?? [])] } : {}),
});

function checkReferences(
  entity: WorldEntity,
  all: ReadonlyMap<string, WorldEntity>,
  offices: ReadonlySet<string>,
): void {
  const must = (field: string, id: string): void => {
    if (!all.has(id))
      throw new EntryError(entity.id, `${field} «${id}» is in no entry`, 'Add an entry for it or correct it');
  };
  if (entity.state !== null) must('state', `state:${entity.state}`);
  for (const field of ['standsFor', 'organOf'] as const)
    if (entity[field] !== undefined) must(field, entity[field]);
  for (const id of entity.within ?? []) must('within', id);
  for (const { office, of } of entity.offices ?? []) {
    must('of', of);
    if (!offices.has(office)) {
      throw new EntryError(
        entity.id,
        `office «${office}» is none that is known`,
        `One of: ${[...offices].sort().join(', ')}`,
      );
    }
  }
}

/** What is wrong with an entry of the user's own, and how to mend it. */
export class EntryError extends Error {
  override readonly name = 'EntryError';

  constructor(entry: string, problem: string, remedy: string) {
    super(`${entry}: ${problem}. ${remedy}.`);
  }
}
