/**
 * Speed and memory, over distinct texts, without any cache across texts.
 *
 *   npm run bench [-- --language ar] [--texts DIR] [--count 2000] [--rounds 5] [--write] [--read-only]
 *
 * One run measures a bare loop (decode, tokenise, fold, hash) and the whole reader over the same texts; the ratio
 * of the two can be compared between machines, the absolute figures cannot. Every language is measured in a process of
 * its own, one after the other; `--language` measures one of them (for `--texts` and `--read-only` Arabic unless it is
 * given). `--write` renews docs/speed.md; `--read-only` runs the reader alone, for a profiler.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engineStamp, languageSigns } from '../src/data.js';
import { corpus, textsOf } from './corpus.js';
import { engineName, machineSize, today } from './machine.js';
import { LanguageSpeed, type SpeedTables } from './speed-language.js';
import { markdown, terminal, writeGenerated } from './tables.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    language: { type: 'string' },
    texts: { type: 'string' },
    count: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean' },
    'read-only': { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
const rounds = Number(options.rounds);

function speedOf(language: string): LanguageSpeed {
  const made =
    options.texts === undefined ? corpus(root, language, Number(options.count)) : textsOf(options.texts);
  const texts = [...new Set(made)];
  if (texts.length < 2000)
    console.error(`Only ${texts.length} distinct texts: figures that are published need 2,000 or more.`);
  return new LanguageSpeed(language, texts);
}

/** The tables of one language from a process of its own: what was compiled for another language is not in the way. */
function apart(language: string): SpeedTables {
  const { stdout, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--language', language, '--json'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`measuring language ${language} failed`);
  return JSON.parse(stdout) as SpeedTables;
}

function report(all: readonly SpeedTables[]): void {
  const heading = `Measured ${today()} with Isnad ${engineName(engineStamp())} on ${machineSize()}: \`npm run bench\`, median of ${rounds} rounds after a first pass`;
  const tables = all.flatMap(({ speed, bounds }) => [speed, bounds]);
  const checks = all.map(({ statements, check }) => `${statements} statements a round (check ${check})`);
  console.log([heading, ...tables.map(terminal), ...checks].join('\n\n'));
  if (!options.write) return;
  writeGenerated(join(root, 'docs/speed.md'), [`${heading}.`, ...tables.map(markdown)].join('\n\n'));
  console.log('\ndocs/speed.md written.');
}

const one = options.language ?? (options.texts !== undefined || options['read-only'] ? 'ar' : undefined);
if (one === undefined) report(languageSigns().map(({ language }) => apart(language)));
else {
  const speed = speedOf(one);
  if (options['read-only'])
    for (let i = 0; i < rounds; i++) {
      const time = speed.readRound();
      console.log(
        `${Math.round((speed.texts.length / time) * 1000)} reports/s, ${speed.statements} statements`,
      );
    }
  else {
    const tables = speed.measure(root, rounds);
    if (options.json) console.log(JSON.stringify(tables));
    else report([tables]);
  }
}
