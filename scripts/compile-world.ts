import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tenure, WorldEntity } from '../src/entities/gazetteer-data.js';
import type { EntityType } from '../src/model/index.js';
import type { WorldSource } from './names.js';

const FILES = ['states', 'places', 'outlets', 'organisations', 'groups'];

const TYPES: Readonly<Record<string, EntityType>> = {
  state: 'state',
  person: 'person',
  outlet: 'outlet',
  org: 'organisation',
  group: 'group',
  office: 'office',
  place: 'place',
};

/** All entries of `world/`, states first, each identifier once. */
export function readWorld(root: string, yaml: <T>(path: string) => T): WorldSource[] {
  const people = readdirSync(join(root, 'world/people')).sort().map((file) => `world/people/${file}`);
  const files = [...FILES.map((name) => `world/${name}.yaml`).filter((path) => existsSync(join(root, path))), ...people];
  const entries = files.flatMap((path) => yaml<WorldSource[]>(path).map((entry) => checked(entry, path)));
  const seen = new Map<string, WorldSource>();
  for (const entry of entries) {
    if (seen.has(entry.id)) { console.warn(`world: ${entry.id} is entered twice; join the two entries`); continue; }
    seen.set(entry.id, entry);
  }
  return [...seen.values()];
}

function checked(entry: WorldSource, path: string): WorldSource {
  const kind = entry.id?.split(':')[0] ?? '';
  if (TYPES[kind] === undefined) throw new Error(`${path}: identifier «${entry.id}» begins with no known kind`);
  if (entry.names === undefined) throw new Error(`${path}: ${entry.id} has no names`);
  return entry;
}

export function compileWorld(entries: readonly WorldSource[], familyFirst: readonly string[]): WorldEntity[] {
  return entries.map((entry) => {
    const [kind, rest] = entry.id.split(':') as [string, string];
    const entity: Record<string, unknown> = {
      id: entry.id,
      type: TYPES[kind],
      names: entry.names,
      state: kind === 'state' ? rest : bareState(entry.state),
    };
    for (const field of ['kind', 'gender', 'standsFor', 'organOf', 'within', 'until']) {
      if (entry[field] !== undefined && entry[field] !== null) entity[field] = entry[field];
    }
    if (Array.isArray(entry.offices)) entity.offices = (entry.offices as Tenure[]).map(stringDates);
    if (kind === 'person' && familyFirst.includes(String(entity.state))) entity.familyFirst = true;
    return entity as unknown as WorldEntity;
  });
}

const bareState = (state: unknown): string | null => (typeof state === 'string' ? state.replace(/^state:/, '') : null);

/** YAML reads an unquoted year as a number. */
function stringDates({ office, of, from, to }: Tenure): Tenure {
  return { office, of, ...(from != null && { from: String(from) }), ...(to != null && { to: String(to) }) };
}
