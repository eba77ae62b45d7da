/**
 * Runs specs that are data. A spec named in a folder's known-failures.yaml must fail; one that passes there is an
 * error, so that the list stays true. Every entry of the list has a reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './built.js';

export interface Spec {
  readonly id: string;
  readonly text: string;
}

interface KnownFailure {
  readonly id: string;
  readonly reason: string;
}

function yaml<T>(path: string): T[] {
  const file = join(root, 'specs', path);
  return existsSync(file) ? ((parse(readFileSync(file, 'utf8')) as T[] | null) ?? []) : [];
}

export function runSpecs<T extends Spec>(path: string, check: (spec: T) => void): void {
  const specs = yaml<T>(path);
  const known = new Map(
    yaml<KnownFailure>(join(path, '../known-failures.yaml')).map((failure) => [failure.id, failure]),
  );
  describe.skipIf(specs.length === 0)(`specs/${path}`, () => {
    it('has identifiers of its own and a reason for every known failure', () => {
      const ids = specs.map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      expect([...known.values()].filter(({ reason }) => !reason).map(({ id }) => id)).toEqual([]);
    });
    for (const spec of specs) {
      const failure = known.get(spec.id);
      if (failure === undefined) it(spec.id, () => check(spec));
      else it.fails(`${spec.id} (known failure: ${failure.reason})`, () => check(spec));
    }
  });
}

/** Known failures that name no spec of the folder's files. */
export function staleFailures(folder: string, files: readonly string[]): string[] {
  const ids = new Set(files.flatMap((file) => yaml<Spec>(join(folder, file)).map(({ id }) => id)));
  return yaml<KnownFailure>(join(folder, 'known-failures.yaml'))
    .map(({ id }) => id)
    .filter((id) => !ids.has(id));
}
