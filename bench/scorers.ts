/** The scorers that come with the evaluation data, run as they are: the headline figures are theirs. */
import { spawnSync } from 'node:child_process';

export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ChainScores {
  readonly gold: number;
  readonly read: number;
  readonly detected: Prf;
  readonly coreRecall: number;
  readonly source: Prf;
  readonly chain: Prf;
  readonly relayed: string;
  readonly cue: number;
  readonly manner: number;
  readonly events: EventScores;
}

/** Of core events: the type at the gold trigger, the same with all parties, and the status where the type is right. */
export interface EventScores {
  readonly gold: number;
  readonly read: number;
  readonly type: Prf;
  readonly parties: Prf;
  readonly status: number;
}

export interface AttributionScores {
  readonly gold: number;
  readonly read: number;
  readonly detected: Prf;
  readonly exact: Prf;
  readonly source: Prf;
  readonly cue: Prf;
  /** Apart for cues with a reporting word proper and others, where a list of such words is given. */
  readonly cueWords: { readonly listed: CueWordScores; readonly other: CueWordScores } | null;
}

export interface CueWordScores {
  readonly gold: number;
  readonly pred: number;
  readonly recall: number;
  readonly precision: number;
  readonly source_given_match: number;
}

/** `score_chains.mjs GOLD_DIR READINGS.jsonl`: reports with hand-made chains and events. */
export function scoreChains(scorer: string, gold: string, readings: string): ChainScores {
  const output = run(process.execPath, [scorer, gold, readings]);
  const line = (start: string): string =>
    output.split('\n').find((each) => each.startsWith(start)) ?? missing(start, output);
  const detected = line('attribution detected');
  const given = line('given a match');
  const types = line('events, type ');
  const parties = line('events, type+parties');
  return {
    gold: numberAfter(detected, /\((\d+) gold/u),
    read: numberAfter(detected, /(\d+) read\)/u),
    detected: prfOf(detected),
    coreRecall: numberAfter(detected, /core recall ([\d.]+)/u),
    source: prfOf(line('source, end to end')),
    chain: prfOf(line('chain exact')),
    relayed: /relayed ones right (\S+)/u.exec(line('chain exact'))?.[1] ?? '–',
    cue: numberAfter(given, /cue ([\d.]+)/u),
    manner: numberAfter(given, /manner ([\d.]+)/u),
    events: {
      gold: numberAfter(types, /\((\d+) core gold/u),
      read: numberAfter(types, /(\d+) core read\)/u),
      type: prfOf(types),
      parties: prfOf(parties),
      status: numberAfter(parties, /status right ([\d.]+)/u),
    },
  };
}

/** One measure of the record scorer, over sets of facts by record. */
export interface RecordMeasure extends Prf {
  readonly gold: number;
  readonly read: number;
}

/** `score_events.py GOLD PRED --json`: coded sentences. `interstate` counts acts between two named states only. */
export function scoreRecords(
  scorer: string,
  gold: string,
  predicted: string,
  scope: 'all' | 'interstate',
): Readonly<Record<'type' | 'pair' | 'triple', RecordMeasure>> {
  // What has no case at all is written as NaN, which is no JSON.
  const written = run('python3', [scorer, gold, predicted, '--scope', scope, '--json']).replaceAll(
    'NaN',
    'null',
  );
  const out = JSON.parse(written) as Record<string, Record<'tp' | 'fp' | 'fn' | 'P' | 'R' | 'F1', number>>;
  const of = (name: string): RecordMeasure => {
    const { tp, fp, fn, P, R, F1 } = out[name]!;
    return { gold: tp + fn, read: tp + fp, precision: P, recall: R, f1: F1 };
  };
  return { type: of('root'), pair: of('pair'), triple: of('triple') };
}

/** `score_attribution.py GOLD PRED --json`: source, cue and content as spans. */
export function scoreAttribution(
  scorer: string,
  gold: string,
  predicted: string,
  cueWords?: string,
): AttributionScores {
  const words = cueWords === undefined ? [] : ['--cue-words', cueWords];
  const out = JSON.parse(run('python3', [scorer, gold, predicted, '--json', ...words])) as Record<
    string,
    Record<string, number>
  > & {
    n_gold: number;
    n_pred: number;
    by_cue_words?: { listed: CueWordScores; other: CueWordScores };
  };
  const prf = (name: string): Prf => ({
    precision: out[name]!.p!,
    recall: out[name]!.r!,
    f1: out[name]!.f1!,
  });
  return {
    gold: out.n_gold,
    read: out.n_pred,
    detected: prf('detected'),
    exact: prf('content_exact_n'),
    source: prf('source'),
    cue: prf('cue_overlap'),
    cueWords: out.by_cue_words ?? null,
  };
}

/** `convert_polnear.py DATA OUT`: PolNeAR's annotations in the scorer's form. */
export function convertPolnear(converter: string, data: string, out: string): void {
  run('python3', [converter, data, out]);
}

function run(command: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error || status !== 0)
    throw new Error(`${command} ${args[0]} failed: ${error?.message ?? stderr.trim()}`);
  return stdout;
}

function prfOf(line: string): Prf {
  const [, precision, recall, f1] =
    /P ([\d.]+) R ([\d.]+) F1 ([\d.]+)/u.exec(line) ?? missing('P R F1', line);
  return { precision: Number(precision), recall: Number(recall), f1: Number(f1) };
}

const numberAfter = (line: string, pattern: RegExp): number =>
  Number(pattern.exec(line)?.[1] ?? missing(pattern.source, line));

function missing(what: string, output: string): never {
  throw new Error(`the scorer did not print «${what}»: ${output.slice(0, 400)}`);
}
