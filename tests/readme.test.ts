/** What the README shows is what the program prints. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isnad } from './command.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README.md', () => {
  it('shows a real example', async () => {
    const [, command, shown] = /\$ node bin\/isnad\.js (.+)\n([^`]+?)\n```/.exec(readme)!;
    const { out } = await isnad(command!.split(' '), { cwd: root });
    // The number of a statement changes with every statement found before it.
    const unnumbered = (text: string): string => text.replace(/^ *\d+ /gm, '');
    for (const part of shown!.split('\n[…]\n')) expect(unnumbered(out)).toContain(unnumbered(part));
  });

  it('names scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'prepare']));
  });
});

describe('links between pages', () => {
  const folders = ['.', 'docs', 'samples', 'world', 'languages/ar', 'languages/en'];
  const pages = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );

  it.each(pages)('%s leads somewhere', (page) => {
    const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
      (match) => match[1]!,
    );
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});
