import type { PackedNames } from '../src/entities/01-gazetteer.js';
import { Trie } from '../src/entities/trie.js';
import type { PackedLexicon } from '../src/text/lexicon.js';
import { pack } from '../src/text/packed.js';
import { WordTable } from '../src/text/word-table.js';
import type { CompiledLanguage, CompiledNames, CompiledTitles, CompiledWords } from './compile-language.js';

/** A compiled language as one file of typed arrays, which a reader loads without work. */
export function packLanguage(compiled: CompiledLanguage): Uint8Array {
  const { words, names, titles, cues, acts, layout, times, numbers, binders, writing } = compiled;
  const table = new WordTable();
  for (const word of words.words) table.add(word);
  const lexicon = packWords(words, table);
  const { trie, titleTrie, nameEntity, nameRole, titleOffices } = packNames(names, titles, table);
  return pack({
    ...lexicon,
    ...prefixed('trie.', trie),
    ...prefixed('titleTrie.', titleTrie),
    nameEntity,
    nameRole,
    titleOffices,
    cues,
    ...acts,
    layout,
    times,
    numbers,
    binders,
    writing,
  });
}

function packWords(
  { words, classes, parts, lemmas, vocalised, readings, clitics }: CompiledWords,
  table: WordTable,
): PackedLexicon {
  const readingStart = new Int32Array(words.length + 1);
  const list: number[] = [];
  for (let word = 0; word < words.length; word++) {
    readingStart[word] = list.length;
    list.push(...(readings.get(word) ?? []));
  }
  readingStart[words.length] = list.length;
  return {
    ...table.pack(),
    classes: Int32Array.from(classes),
    parts: Int32Array.from(parts),
    readingStart,
    readings: Int32Array.from(list),
    lemmas,
    vocalised,
    clitics,
  };
}

function packNames(
  { names, entities, roles }: CompiledNames,
  { titles, offices }: CompiledTitles,
  table: WordTable,
): PackedNames {
  const numbers = (phrase: string): number[] => phrase.split(' ').map((word) => table.add(word));
  const trie = new Trie();
  names.forEach((name, index) => {
    trie.add(numbers(name), index);
  });
  const titleTrie = new Trie();
  titles.forEach((title, index) => {
    titleTrie.add(numbers(title), index);
  });
  return {
    trie: trie.pack(),
    titleTrie: titleTrie.pack(),
    nameEntity: Int32Array.from(entities),
    nameRole: Int32Array.from(roles),
    titleOffices: offices,
  };
}

const prefixed = <T extends object>(prefix: string, sections: T): Record<string, Int32Array> =>
  Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [prefix + name, section as Int32Array]),
  );
