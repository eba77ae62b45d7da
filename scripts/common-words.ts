import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../src/text/01-normalise.js';

/** Letters that a word can have lost at its beginning where it is looked up: «والرئيس» as «رئيس». */
const MOST_BEFORE = 3;

/**
 * The words of a language by how often the sentences of `specs/` have them, with what is left of them without their
 * first letters. They say in which order words are numbered and nothing else: the words that reports have most then
 * lie side by side in every table, and a report touches a small part of the memory.
 */
export function commonWords(root: string, language: string): string[] {
  const specs = join(root, 'specs');
  const counts = new Map<string, number>();
  for (const room of readdirSync(specs).sort()) {
    const path = join(specs, room, `${language}.yaml`);
    if (!existsSync(path)) continue;
    for (const [written] of readFileSync(path, 'utf8').matchAll(/[\p{L}\p{M}]+/gu)) {
      const word = foldWord(written);
      for (let from = 0; from <= MOST_BEFORE && from < word.length; from++) {
        const rest = word.slice(from);
        counts.set(rest, (counts.get(rest) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}
