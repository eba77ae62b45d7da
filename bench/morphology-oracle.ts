/**
 * How many generated verb forms an independent spelling checker accepts, by kind and by class of verb.
 *
 *   npm run build && node dist/bench/morphology-oracle.js [--rejected FILE]
 *
 * Needs `hunspell` with an Arabic dictionary on the path (Debian: hunspell, hunspell-ar). The dictionary only
 * answers yes or no here; nothing of it enters the project. Run from the root of the checkout.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { conjugate, type VerbEntry, type VerbForm } from '../languages/ar/morphology/index.js';

const VERBS = 'languages/ar/verbs';
const SAMPLE_PRONOUN = 'ها';

interface Asked {
  readonly word: string;
  readonly form: VerbForm;
  readonly entry: VerbEntry;
}

/** What hunspell does not know, of a list of words. */
function unknown(words: readonly string[]): ReadonlySet<string> {
  const { stdout, stderr, status, error } = spawnSync('hunspell', ['-d', 'ar', '-i', 'utf-8', '-l'], {
    input: words.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error || status !== 0) {
    throw new Error(
      `hunspell -d ar did not run (${error?.message ?? stderr.trim()}); install hunspell and hunspell-ar`,
    );
  }
  return new Set(stdout.split('\n').filter(Boolean));
}

function verbClass({ root, form }: VerbEntry): string {
  const [first = '', second = '', third = ''] = root.split(' ');
  const weak = (letter: string): boolean => letter === 'و' || letter === 'ي';
  if (form.startsWith('Q')) return 'quadriliteral';
  if (weak(third)) return weak(second) || weak(first) ? 'doubly weak' : 'defective';
  if (second === third) return 'doubled';
  if (weak(second)) return third === 'ء' ? 'hollow, hamza last' : 'hollow';
  if (weak(first)) return 'assimilated';
  if (first === 'ء') return 'hamza first';
  if (second === 'ء') return 'hamza middle';
  return third === 'ء' ? 'hamza last' : 'sound';
}

function table(
  title: string,
  asked: readonly Asked[],
  rejected: ReadonlySet<string>,
  key: (a: Asked) => string,
): void {
  const rows = new Map<string, { all: Set<string>; accepted: Set<string> }>();
  for (const each of asked) {
    const row = rows.get(key(each)) ?? { all: new Set(), accepted: new Set() };
    rows.set(key(each), row);
    row.all.add(each.word);
    if (!rejected.has(each.word)) row.accepted.add(each.word);
  }
  console.log(`\n| ${title} | distinct words | accepted | share |\n|---|---|---|---|`);
  for (const [name, { all, accepted }] of rows) {
    console.log(
      `| ${name} | ${all.size} | ${accepted.size} | ${((100 * accepted.size) / all.size).toFixed(1)} % |`,
    );
  }
}

const entries = readdirSync(VERBS)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => parse(readFileSync(`${VERBS}/${file}`, 'utf8')) as VerbEntry[]);
const asked: Asked[] = entries.flatMap((entry) =>
  conjugate(entry).map((form) => ({
    word: form.beforePronoun ? form.written + SAMPLE_PRONOUN : form.written,
    form,
    entry,
  })),
);
const rejected = unknown([...new Set(asked.map(({ word }) => word))]);

/** A verb the dictionary has at all: it knows its past. */
const known = new Set(
  asked
    .filter(
      ({ form, word }) =>
        form.kind === 'past' && form.voice === 'active' && form.person === 3 && !rejected.has(word),
    )
    .map(({ entry }) => entry),
);
const bare = asked.filter(({ form, entry }) => known.has(entry) && !form.beforePronoun);

console.log(`${entries.length} verbs, ${asked.length} forms; ${known.size} verbs are in the dictionary.`);
table('kind', bare, rejected, ({ form }) => `${form.kind}, ${form.voice}`);
table('class', bare, rejected, ({ entry }) => verbClass(entry));
table('form', bare, rejected, ({ entry }) => entry.form);
table(
  'before a pronoun',
  asked.filter((a) => known.has(a.entry) && a.form.beforePronoun),
  rejected,
  ({ form }) => form.kind,
);

const out = process.argv.indexOf('--rejected');
const file = out > 0 ? process.argv[out + 1] : undefined;
if (file) {
  const lines = asked
    .filter(({ word }) => rejected.has(word))
    .map(({ word, form, entry }) =>
      [
        word,
        form.vocalised,
        entry.lemma,
        entry.form,
        form.kind,
        form.voice,
        form.person,
        form.gender,
        form.number,
      ].join('\t'),
    );
  writeFileSync(file, `${lines.join('\n')}\n`);
}
