/** Reads the evaluation sets and writes what the engine read of them in the forms that the scorers expect. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type EngineStamp, engineStamp, type LanguageData, loadLanguage } from '../src/data.js';
import type { Attribution, Reading, Span } from '../src/model/index.js';
import { read } from '../src/read.js';

export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly annotated_chars?: number | null;
  readonly attributions: readonly {
    readonly content: readonly Span[];
    readonly cue: Span | null;
    readonly kind: string;
    readonly core: boolean;
    readonly manner: string;
  }[];
  readonly not_cues?: readonly Span[];
}

export interface GoldSpans {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
    readonly kind: string;
    readonly class: string;
    readonly prodrop?: boolean;
    readonly quote?: boolean;
  }[];
}

/** The engine with its data loaded once. */
export class Engine {
  readonly stamp: EngineStamp = engineStamp();
  readonly data: LanguageData;

  constructor(language = 'ar') {
    this.data = loadLanguage(language);
  }

  read(text: string, name: string): Reading {
    return read({ text, uri: `file:${name}` }, this.data, this.stamp);
  }
}

export const goldReports = (folder: string): GoldReport[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldReport);

export const goldSpans = (file: string): GoldSpans[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldSpans);

/** One Reading a line. */
export function writeReadings(folder: string, name: string, readings: readonly Reading[]): string {
  return writeLines(folder, `${basename(name)}.readings.jsonl`, readings);
}

/** The form of the attribution scorer: spans only; an elided source is an empty list. */
export function writePredictions(
  folder: string,
  name: string,
  ids: readonly string[],
  readings: readonly Reading[],
): string {
  const lines = readings.map((reading, i) => ({
    id: ids[i],
    text: reading.report.text,
    attributions: reading.attributions.map(predicted),
  }));
  return writeLines(folder, `${basename(name)}.predicted.jsonl`, lines);
}

const predicted = ({ source, cue, content }: Attribution) => ({
  source: source.span === null ? [] : [source.span],
  cue: cue === null ? [] : [cue.span],
  content,
});

function writeLines(folder: string, name: string, values: readonly unknown[]): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return path;
}
