/** What is read of every sample, as a page that a person has looked at. `UPDATE_GOLDEN=1 npx vitest run tests/golden` renews. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIn, root } from './built.js';
import { rendering } from './rendering.js';
import { faultsOf } from './spans.js';

const samples = join(root, 'samples');
const golden = join(samples, 'golden');
const names = readdirSync(samples)
  .filter((name) => /^(?:ar|en)-.*\.txt$/u.test(name))
  .sort();
const update = process.env.UPDATE_GOLDEN === '1';

describe('samples', () => {
  it('are at least sixteen', () => {
    expect(names.length).toBeGreaterThanOrEqual(16);
  });

  it.each(names)('%s is read as its golden page says', (name) => {
    const reading = readIn(name.slice(0, 2))(readFileSync(join(samples, name), 'utf8'), {
      uri: `file:${name}`,
    });
    expect(faultsOf(reading)).toEqual([]);
    const page = rendering(reading);
    const file = join(golden, name);
    if (update) {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, page);
    }
    expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1 and look at it`).toBe(true);
    expect(page).toBe(readFileSync(file, 'utf8'));
  });

  it('have no golden page without a sample', () => {
    expect((existsSync(golden) ? readdirSync(golden) : []).filter((name) => !names.includes(name))).toEqual(
      [],
    );
  });
});
