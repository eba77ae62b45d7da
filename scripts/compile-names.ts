import { NameRole } from '../src/entities/gazetteer-data.js';
import type { CompiledNames } from './compiled-language.js';
import type { NameSource } from './names.js';
import { foldedPhrase } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

/** Numbers the words of names; of names that differ only in being everyday words the last counts. */
export function compileNames(vocabulary: Vocabulary, names: readonly NameSource[]): CompiledNames {
  const kept = new Map<string, NameSource>();
  for (const name of names) {
    const text = foldedPhrase(name.text);
    if (text.length > 1)
      kept.set(`${text}|${name.entity}|${name.role & ~NameRole.Everyday}`, { ...name, text });
  }
  const list = [...kept.values()];
  for (const { text, role } of list) {
    for (const word of text.split(' ')) {
      if ((role & NameRole.NotName) === 0) vocabulary.classify(word, 'name');
      else vocabulary.number(word);
    }
  }
  return {
    names: list.map(({ text }) => text),
    entities: list.map(({ entity }) => entity),
    roles: list.map(({ role }) => role),
  };
}
