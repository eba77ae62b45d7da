/** The rules of .dependency-cruiser.cjs over the sources: imports of types leave no trace in what is compiled. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Side {
  readonly path?: string;
  readonly pathNot?: string;
}

interface Rule {
  readonly name: string;
  readonly from: Side;
  readonly to: Side & { readonly circular?: boolean; readonly couldNotResolve?: boolean };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: Rule[] };

const sources = ['src', 'languages'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => relative(root, join(root, folder, name)).replaceAll('\\', '/')),
);

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** What a module imports: paths of the project, names of packages. */
function importsOf(path: string): string[] {
  const matches = readFileSync(join(root, path), 'utf8').matchAll(IMPORT);
  return [...matches].map((match) => {
    const target = match[1] ?? match[2]!;
    return target.startsWith('.')
      ? posix.join(dirname(path), target.replace(/\.js$/, '.ts'))
      : target.replace(/^node:/, '');
  });
}

const fits = ({ path, pathNot }: Side, value: string): boolean =>
  (path === undefined || new RegExp(path).test(value)) &&
  (pathNot === undefined || !new RegExp(pathNot).test(value));

describe('the direction of imports', () => {
  const rules = forbidden.filter(({ to }) => to.circular === undefined && to.couldNotResolve === undefined);

  it('is looked at in every source', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(importsOf('src/read.ts')).toContain('src/model/index.ts');
    expect(importsOf('src/project-folder.ts')).toEqual(['fs']);
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const wrong = sources
      .filter((path) => fits(rule.from, path))
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => fits(rule.to, target))
          .map((target) => `${path} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('would be seen where it is wrong', () => {
    const rule = rules.find(({ name }) => name === 'text-looks-back-only')!;
    expect(fits(rule.from, 'src/text/text.ts') && fits(rule.to, 'src/entities/02-mentions.ts')).toBe(true);
    expect(fits(rule.to, 'src/model/span.ts')).toBe(false);
  });
});
