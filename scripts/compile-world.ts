import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorldEntity } from '../src/entities/gazetteer-data.js';
import { entityOf, KINDS, type WorldSource } from '../src/world-entries.js';

const FILES = ['states', 'places', 'outlets', 'organisations', 'groups'];

/** All entries of `world/`, states first, each identifier once. */
export function readWorld(root: string, yaml: <T>(path: string) => T): WorldSource[] {
  const people = readdirSync(join(root, 'world/people'))
    .sort()
    .map((file) => `world/people/${file}`);
  const files = [
    ...FILES.map((name) => `world/${name}.yaml`).filter((path) => existsSync(join(root, path))),
    ...people,
  ];
  const entries = files.flatMap((path) => yaml<WorldSource[]>(path).map((entry) => checked(entry, path)));
  const seen = new Map<string, WorldSource>();
  for (const entry of entries) {
    if (seen.has(entry.id)) throw new Error(`world: ${entry.id} is entered twice; join the two entries`);
    seen.set(entry.id, entry);
  }
  return [...seen.values()];
}

function checked(entry: WorldSource, path: string): WorldSource {
  const kind = entry.id?.split(':')[0] ?? '';
  if (KINDS[kind] === undefined)
    throw new Error(`${path}: identifier «${entry.id}» begins with no known kind`);
  if (entry.names === undefined) throw new Error(`${path}: ${entry.id} has no names`);
  return entry;
}

export function compileWorld(entries: readonly WorldSource[], familyFirst: readonly string[]): WorldEntity[] {
  return entries.map((entry) => entityOf(entry, (state) => familyFirst.includes(state)));
}
