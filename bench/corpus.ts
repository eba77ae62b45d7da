/**
 * Distinct reports of about 3 KB in one language for measuring speed: paragraphs of `samples/` in new orders, with other
 * people, states and outlets of `world/` in the places of those named, and other numbers. They need not be true.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Random } from './random.js';

/** A text ends with the paragraph that passes this mark, so that the average is near 3,000. */
const ENOUGH_BYTES = 2700;

interface Entry {
  readonly names: Readonly<Record<string, string>>;
  readonly variants?: Readonly<Record<string, readonly string[]>>;
  readonly short?: Readonly<Record<string, readonly string[]>>;
}

interface Pools {
  readonly people: readonly string[];
  readonly surnames: readonly string[];
  readonly states: readonly string[];
  readonly outlets: readonly string[];
}

/** Texts of a folder of `.txt` files instead. */
export function textsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

export function corpus(root: string, language: string, count: number, seed = 7): string[] {
  const texts = new Set<string>();
  for (const text of corpusTexts(root, language, seed)) if (texts.add(text).size === count) break;
  return [...texts];
}

/** Texts without end, one after the other. */
export function* corpusTexts(root: string, language: string, seed: number): Generator<string, never, void> {
  const samples = readdirSync(join(root, 'samples'))
    .filter((name) => name.startsWith(`${language}-`) && name.endsWith('.txt'))
    .sort();
  if (samples.length === 0)
    throw new Error(`${join(root, 'samples')} holds no ${language}-*.txt to make a corpus from`);
  const lines = samples.flatMap((name) =>
    readFileSync(join(root, 'samples', name), 'utf8')
      .split('\n')
      .map((line) => line.trim()),
  );
  const paragraphs = lines.filter((line) => line.length > 120);
  const short = lines.filter((line) => line.length > 0 && line.length <= 120);
  const pools = poolsOf(root, language);
  const swap = new Swap(pools);
  const random = new Random(seed);
  for (;;) yield compose(random, paragraphs, short, swap);
}

function compose(
  random: Random,
  paragraphs: readonly string[],
  short: readonly string[],
  swap: Swap,
): string {
  const out: string[] = [random.one(short)];
  let bytes = 0;
  while (bytes < ENOUGH_BYTES) {
    if (random.next() < 0.2) out.push(random.one(short));
    const paragraph = swap.in(random.one(paragraphs), random);
    out.push(paragraph);
    bytes = Buffer.byteLength(out.join('\n\n'));
  }
  return `${out.join('\n\n')}\n`;
}

function poolsOf(root: string, language: string): Pools {
  const entries = (path: string): Entry[] =>
    parse(readFileSync(join(root, 'world', path), 'utf8')) as Entry[];
  const people = readdirSync(join(root, 'world/people')).flatMap((file) => entries(join('people', file)));
  const named = (list: readonly Entry[]): string[] => list.flatMap(({ names }) => names[language] ?? []);
  return {
    people: named(people),
    surnames: people.flatMap(({ short }) => short?.[language]?.slice(0, 1) ?? []),
    states: named(entries('states.yaml')),
    outlets: named(entries('outlets.yaml')),
  };
}

/** Puts another name of the same kind in the place of each name, and another number in the place of each number. */
class Swap {
  readonly #pool = new Map<string, readonly string[]>();
  readonly #pattern: RegExp;

  constructor({ people, surnames, states, outlets }: Pools) {
    for (const pool of [outlets, states, surnames, people])
      for (const name of pool) this.#pool.set(name, pool);
    const names = [...this.#pool.keys()]
      .filter((name) => name.length > 2)
      .sort((a, b) => b.length - a.length);
    const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{M}])([وفبلك]?)(${any})(?![\\p{L}\\p{M}])|\\d+`, 'gu');
  }

  in(paragraph: string, random: Random): string {
    return paragraph.replace(this.#pattern, (whole, prefix: string | undefined, name: string | undefined) => {
      if (name === undefined) return String(1 + random.below(10 ** Math.min(whole.length, 4)));
      if (random.next() < 0.3) return whole;
      return `${prefix ?? ''}${random.one(this.#pool.get(name)!)}`;
    });
  }
}
