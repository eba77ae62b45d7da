/** Speed and memory of one language, over distinct texts, without any cache across texts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LanguageData } from '../src/data.js';
import { BareLoop } from './bare-loop.js';
import { engineStamp, loadLanguage, read } from './library.js';
import type { Table } from './tables.js';

const LEAST_RATIO = 1 / 40;
const MOST_SECONDS = 0.4;
const MOST_MEMORY = 250;
/** The bare loop is short: it is measured so often a round. */
const BARE_REPEATS = 10;

export interface SpeedTables {
  readonly speed: Table;
  readonly bounds: Table;
  /** Statements of one round, and a sum that depends on every word: nothing was left out. */
  readonly statements: number;
  readonly check: number;
}

interface Child {
  readonly firstAfter: number;
  readonly peak: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const megabytes = (value: number): string => (value / 2 ** 20).toFixed(0);
const verdict = (holds: boolean): string => (holds ? 'holds' : 'does not hold');

/** The reader and the bare loop over the texts of one language. Times are in milliseconds. */
export class LanguageSpeed {
  readonly #data: LanguageData;
  readonly #stamp = engineStamp();
  readonly #bytes: readonly Uint8Array[];
  readonly #size: number;
  readonly #bare = new BareLoop();
  #sink = 0;
  statements = 0;

  constructor(
    readonly language: string,
    readonly texts: readonly string[],
  ) {
    this.#data = loadLanguage(language);
    const encoder = new TextEncoder();
    this.#bytes = texts.map((text) => encoder.encode(text));
    this.#size = this.#bytes.reduce((sum, { length }) => sum + length, 0);
  }

  readRound(): number {
    this.statements = 0;
    const start = performance.now();
    for (const [i, text] of this.texts.entries())
      this.statements += read({ text, uri: `file:${i}` }, this.#data, this.#stamp).attributions.length;
    return performance.now() - start;
  }

  #bareRound(): number {
    const start = performance.now();
    for (const each of this.#bytes)
      this.#sink = (Math.imul(this.#sink, 31) + this.#bare.digest(this.#bare.run(each))) | 0;
    return performance.now() - start;
  }

  /** @param root of the project, whose `dist/` runs the processes of their own */
  measure(root: string, rounds: number): SpeedTables {
    const warmUp = [this.#bareRound(), this.readRound()];
    this.#bareRound();
    const bareTimes: number[] = [];
    const readTimes: number[] = [];
    for (let i = 0; i < rounds; i++) {
      bareTimes.push(median(Array.from({ length: BARE_REPEATS }, () => this.#bareRound())));
      readTimes.push(this.readRound());
    }
    const count = this.texts.length.toLocaleString('en');
    const speed: Table = {
      title: `Language ${this.language}: ${count} distinct texts, ${(this.#size / this.texts.length / 1000).toFixed(1)} KB each on average`,
      columns: ['one core', 'reports/s', 'MB/s', 'slowest–fastest round', 'first pass'],
      rows: [
        this.#row('bare loop: decode, tokenise, fold, hash', bareTimes, warmUp[0]!),
        this.#row('read: whole Readings', readTimes, warmUp[1]!),
      ],
    };
    const share = median(bareTimes) / median(readTimes);
    const first = Array.from({ length: 7 }, () => this.#child(root, this.texts.slice(0, 1)));
    const whole = this.#child(root, this.texts);
    const startUp = median(first.map(({ firstAfter }) => firstAfter)) / 1000;
    const memory = (what: string, peak: number): string[] => [
      `peak memory, ${what}`,
      `${megabytes(peak)} MB`,
      `${MOST_MEMORY} MB`,
      verdict(peak < MOST_MEMORY * 2 ** 20),
    ];
    const bounds: Table = {
      title: `Language ${this.language}: bounds`,
      columns: ['', 'measured', 'bound', ''],
      rows: [
        [
          'ratio of read to the bare loop',
          `1/${(1 / share).toFixed(1)}`,
          `1/${1 / LEAST_RATIO}`,
          verdict(share >= LEAST_RATIO),
        ],
        [
          'process start to first Reading, median of 7',
          `${startUp.toFixed(3)} s`,
          `${MOST_SECONDS} s`,
          verdict(startUp < MOST_SECONDS),
        ],
        memory('one report', first[0]!.peak),
        memory(`${count} reports one by one`, whole.peak),
      ],
    };
    return { speed, bounds, statements: this.statements, check: this.#sink >>> 0 };
  }

  #row(name: string, times: readonly number[], warm: number): string[] {
    const rate = (time: number): string => Math.round((this.texts.length / time) * 1000).toLocaleString('en');
    return [
      name,
      rate(median(times)),
      (((this.#size / median(times)) * 1000) / 1e6).toFixed(1),
      `${rate(Math.max(...times))}–${rate(Math.min(...times))}`,
      `${Math.round(warm)} ms`,
    ];
  }

  #child(root: string, texts: readonly string[]): Child {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-speed-'));
    const file = join(folder, 'texts.json');
    writeFileSync(file, JSON.stringify(texts));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(root, 'dist/bench/reader-child.js'), file, this.language],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    if (status !== 0) throw new Error(`the reader in a process of its own failed: ${stderr.trim()}`);
    return JSON.parse(stdout) as Child;
  }
}
