/**
 * English attribution on the development part of PolNeAR (github.com/networkdynamics/PolNeAR), which stays outside the
 * project. The converter and the scorer that come with the evaluation data are run as they are; of the test part
 * nothing is read.
 */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Reading } from '../src/model/index.js';
import { Engine, goldSpans, writePredictions } from './eval-sets.js';
import { prfRow, type Run } from './eval-tables.js';
import { type CueWordScores, convertPolnear, scoreAttribution } from './scorers.js';
import { ratio, type Table } from './tables.js';

/** Parts that may be read. */
const PARTS = ['train', 'dev'] as const;

/** The tables of PolNeAR, given its repository's folder `data`. */
export function polnearTables({ shared, work }: Run, data: string): Table[] {
  const evalFolder = join(shared, 'eval');
  const gold = join(converted(evalFolder, resolve(data), work), 'dev.jsonl');
  const documents = goldSpans(gold);
  const engine = new Engine('en');
  const readings: Reading[] = documents.map(({ text, id }) => engine.read(text, id));
  const ids = documents.map(({ id }) => id);
  const scores = scoreAttribution(
    join(evalFolder, 'score_attribution.py'),
    gold,
    writePredictions(work, 'polnear-dev', ids, readings),
    join(evalFolder, 'core-reporting-cues.en.txt'),
  );
  const row = (title: string, prf: Parameters<typeof prfRow>[3]): string[] =>
    prfRow(title, scores.gold, scores.read, prf);
  return [
    {
      title: `PolNeAR, development part: English political news, ${documents.length} texts`,
      columns: ['', 'cases', 'read', 'precision', 'recall', 'F1'],
      rows: [
        row('detected', scores.detected),
        row('content exact but for edges', scores.exact),
        row('source, end to end', scores.source),
        row('cue overlaps', scores.cue),
      ],
    },
    {
      title: 'PolNeAR, development part: by the words of the cue',
      columns: ['', 'cases', 'read', 'precision', 'recall', 'source right, of those found'],
      rows: [
        cueRow('reporting words proper', scores.cueWords?.listed),
        cueRow('all other cues', scores.cueWords?.other),
      ],
    },
  ];
}

const cueRow = (name: string, scores: CueWordScores | undefined): string[] =>
  scores === undefined
    ? [name, '–', '–', '–', '–', '–']
    : [
        name,
        String(scores.gold),
        String(scores.pred),
        ratio(scores.precision),
        ratio(scores.recall),
        ratio(scores.source_given_match),
      ];

/** The folder of the converted parts; of the part that is closed an empty folder stands in. */
function converted(evalFolder: string, data: string, work: string): string {
  const input = join(work, 'polnear-data');
  const output = join(work, 'polnear');
  for (const closed of ['text', 'attributions']) mkdirSync(join(input, 'test', closed), { recursive: true });
  for (const part of [...PARTS, 'metadata.tsv'])
    if (!existsSync(join(input, part))) symlinkSync(join(data, part), join(input, part));
  convertPolnear(join(evalFolder, 'convert_polnear.py'), input, output);
  return output;
}
