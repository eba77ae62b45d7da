/** Compiles `languages/` and `world/` into `dist/data/`, which is all that a reader loads. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as arabic from '../languages/ar/index.js';
import * as english from '../languages/en/index.js';
import { NameRole } from '../src/entities/gazetteer-data.js';
import { PLAIN } from '../src/text/writing.js';
import { commonWords } from './common-words.js';
import { type FrameSource, NO_ACTS, type TriggerSource } from './compile-acts.js';
import { attachedWords } from './compile-attached.js';
import { compileLanguage, type LanguageSource } from './compile-language.js';
import { compileWorld, readWorld } from './compile-world.js';
import { genitiveNames, type Possession } from './genitive-names.js';
import { type Epithet, namesOf, useEndings, type WorldSource, withEpithets } from './names.js';
import { packLanguage } from './pack-language.js';

/** What the lists of a language cannot say. */
const HOOKS: Readonly<Record<string, Pick<LanguageSource, 'conjugate'>>> = { ar: arabic, en: english };

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, 'dist/data');
const hash = createHash('sha256');

/** A file on which Readings depend. */
function yaml<T>(path: string): T {
  hash
    .update(path)
    .update('\0')
    .update(readFileSync(join(root, path)))
    .update('\0');
  return labels(path);
}

/** A file that only says how things are called for people. */
function labels<T>(path: string): T {
  const text = readFileSync(join(root, path), 'utf8');
  try {
    return parse(text) as T;
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** The YAML files of a folder of a language, in order; none where it has no such folder. */
const filesIn = (folder: string, name: string): string[] =>
  existsSync(join(root, folder, name))
    ? readdirSync(join(root, folder, name))
        .filter((file) => file.endsWith('.yaml'))
        .sort()
    : [];

function languageSource(
  language: string,
  world: readonly WorldSource[],
  frames: FrameSource,
): LanguageSource & { readonly adjectiveEndings: readonly string[] } {
  const folder = `languages/${language}`;
  const clitics = yaml<
    LanguageSource['clitics'] & {
      nominalEndings: string[];
      beforePronoun?: [string, string];
      adjectiveEndings: string[];
      epithets?: Epithet[];
      possession?: Possession;
    }
  >(`${folder}/clitics.yaml`);
  useEndings(clitics.nominalEndings, clitics.beforePronoun ?? null);
  const ifAny = <T>(name: string, none: T): T =>
    existsSync(join(root, folder, name)) ? yaml<T>(`${folder}/${name}`) : none;
  const worldNames = world.flatMap((entry, index) =>
    withEpithets(namesOf(entry, index, language, clitics.adjectiveEndings), clitics.epithets ?? []),
  );
  const verbFiles = readdirSync(join(root, folder, 'verbs')).sort();
  return {
    language,
    clitics,
    adjectiveEndings: clitics.adjectiveEndings,
    words: yaml(`${folder}/words.yaml`),
    common: ifAny('common.yaml', { nouns: [], adjectives: [] }),
    parts: ifAny('parts.yaml', {}),
    writing: ifAny('writing.yaml', PLAIN),
    layout: yaml(`${folder}/layout.yaml`),
    offices: yaml(`${folder}/offices.yaml`),
    cues: yaml(`${folder}/cues.yaml`),
    times: yaml(`${folder}/times.yaml`),
    numbers: yaml(`${folder}/numbers.yaml`),
    verbs: verbFiles.flatMap((file) => yaml<{ lemma: string }[]>(`${folder}/verbs/${file}`)),
    names: [
      ...worldNames,
      ...genitiveNames(worldNames, world, language, clitics.possession ?? {}),
      ...ifAny<string[]>('not-names.yaml', []).map((text) => ({
        text,
        entity: 0,
        role: NameRole.NotName,
      })),
    ],
    frames,
    triggers: filesIn(folder, 'triggers').flatMap((file) =>
      yaml<TriggerSource[]>(`${folder}/triggers/${file}`),
    ),
    acts: ifAny('acts.yaml', NO_ACTS),
    conjugate: HOOKS[language]!.conjugate,
  };
}

const write = (name: string, content: unknown): void =>
  writeFileSync(join(out, name), JSON.stringify(content));

mkdirSync(out, { recursive: true });
const world = readWorld(root, yaml);
write('world.json', compileWorld(world, yaml<{ familyFirst: string[] }>('world/naming.yaml').familyFirst));
// Offices that many hold at once: who is meant only the text tells.
write(
  'shared-offices.json',
  yaml<{ id: string; shared?: boolean }[]>('world/offices.yaml')
    .filter(({ shared }) => shared)
    .map(({ id }) => id.slice('office:'.length)),
);
const frames: FrameSource = { frames: yaml('frames/frames.yaml'), quad: yaml('frames/quad.yaml') };
const signs: object[] = [];
for (const language of Object.keys(HOOKS)) {
  const source = languageSource(language, world, frames);
  // Compiled twice: which of the common words are words of its lists is known only then.
  const listed = new Set(compileLanguage(source).words.words);
  const common = commonWords(root, language).filter((word) => listed.has(word));
  writeFileSync(join(out, `${language}.bin`), packLanguage(compileLanguage(source, common)));
  write(`entries.${language}.json`, { adjectiveEndings: source.adjectiveEndings });
  write(`search.${language}.json`, attachedWords(source.clitics));
  signs.push({ language, ...yaml<object>(`languages/${language}/detection.yaml`) });
}
write('signs.json', signs);
for (const language of readdirSync(join(root, 'languages'))) {
  const path = `languages/${language}/interface.yaml`;
  if (existsSync(join(root, path))) write(`interface.${language}.json`, labels(path));
}
const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
write('engine.json', { version, data: `sha256:${hash.digest('hex')}` });
