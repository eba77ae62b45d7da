/**
 * Pairs gold and read statements one to one by their content, greedily by falling character Jaccard, as the
 * scorers of the evaluation data do, so that figures can be broken down by kinds that the scorers do not know.
 */
import type { Span } from '../src/model/index.js';

export interface Pairing<G, P> {
  readonly pairs: readonly (readonly [gold: G, read: P])[];
  readonly missed: readonly G[];
  readonly spurious: readonly P[];
}

const HALF = 0.5;

export function pairByContent<G, P>(
  text: string,
  gold: readonly G[],
  goldContent: (g: G) => readonly Span[],
  read: readonly P[],
  readContent: (p: P) => readonly Span[],
): Pairing<G, P> {
  const goldUnits = gold.map((g) => visible(text, goldContent(g)));
  const readUnits = read.map((p) => visible(text, readContent(p)));
  const candidates: [score: number, g: number, p: number][] = [];
  goldUnits.forEach((a, g) => {
    readUnits.forEach((b, p) => {
      const score = jaccard(a, b);
      if (score >= HALF) candidates.push([score, g, p]);
    });
  });
  candidates.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
  const partner = new Map<number, number>();
  const used = new Set<number>();
  for (const [, g, p] of candidates) {
    if (partner.has(g) || used.has(p)) continue;
    partner.set(g, p);
    used.add(p);
  }
  return {
    pairs: [...partner].map(([g, p]) => [gold[g]!, read[p]!] as const),
    missed: gold.filter((_, g) => !partner.has(g)),
    spurious: read.filter((_, p) => !used.has(p)),
  };
}

/** Offsets of the characters that are not white space. */
export function visible(text: string, spans: readonly Span[]): Set<number> {
  const units = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = start; i < end; i++) if (!/\s/u.test(text.charAt(i))) units.add(i);
  }
  return units;
}

export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const unit of a) if (b.has(unit)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
