/** Compiles `languages/` and `world/` into `dist/data/`, which is all that a reader loads. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { conjugate } from '../languages/ar/index.js';
import { compileLanguage, type LanguageSource } from './compile-language.js';
import { packLanguage } from './pack-language.js';
import { namesOf, useEndings, type WorldSource } from './names.js';
import { compileWorld, readWorld } from './compile-world.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, 'dist/data');
const hash = createHash('sha256');

function yaml<T>(path: string): T {
  const text = readFileSync(join(root, path), 'utf8');
  hash.update(path).update('\0').update(text).update('\0');
  try {
    return parse(text) as T;
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

function languageSource(language: string, world: readonly WorldSource[]): LanguageSource {
  const folder = `languages/${language}`;
  const clitics = yaml<
    LanguageSource['clitics'] & { nominalEndings: string[]; beforePronoun: [string, string]; adjectiveEndings: string[] }
  >(`${folder}/clitics.yaml`);
  useEndings(clitics.nominalEndings, clitics.beforePronoun);
  const verbFiles = readdirSync(join(root, folder, 'verbs')).sort();
  return {
    language,
    clitics,
    words: yaml(`${folder}/words.yaml`),
    layout: yaml(`${folder}/layout.yaml`),
    offices: yaml(`${folder}/offices.yaml`),
    cues: yaml(`${folder}/cues.yaml`),
    verbs: verbFiles.flatMap((file) => yaml<{ lemma: string }[]>(`${folder}/verbs/${file}`)),
    names: world.flatMap((entry, index) => namesOf(entry, index, language, clitics.adjectiveEndings)),
    conjugate,
  };
}

mkdirSync(out, { recursive: true });
const world = readWorld(root, yaml);
writeFileSync(join(out, 'world.json'), JSON.stringify(compileWorld(world, yaml<{ familyFirst: string[] }>('world/naming.yaml').familyFirst)));
for (const language of ['ar']) {
  const compiled = compileLanguage(languageSource(language, world));
  writeFileSync(join(out, `${language}.bin`), packLanguage(compiled));
}
const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
writeFileSync(join(out, 'engine.json'), JSON.stringify({ version, data: `sha256:${hash.digest('hex')}` }));
