/** What the scorers do not tell: figures by construction, by class of saying, core and weak apart, false friends. */
import type { Reading } from '../src/model/index.js';
import { overlap } from '../src/model/index.js';
import type { GoldReport, GoldSpans } from './eval-sets.js';
import { pairByContent } from './match.js';
import { ratio } from './tables.js';

/** Gold cases and how many of them were found. */
export class Tally {
  readonly #counts = new Map<string, { gold: number; found: number }>();

  add(key: string, found: boolean): void {
    const count = this.#counts.get(key) ?? { gold: 0, found: 0 };
    count.gold++;
    if (found) count.found++;
    this.#counts.set(key, count);
  }

  rows(name: (key: string) => string = (key) => key): string[][] {
    return [...this.#counts]
      .sort(([, a], [, b]) => b.gold - a.gold)
      .map(([key, { gold, found }]) => [name(key), String(gold), String(found), ratio(found / gold)]);
  }
}

export interface SpanBreakdown {
  /** Statements read, by the reader's own constructions, and those that the gold has. */
  readonly readAs: string[][];
  readonly byKind: string[][];
  readonly byClass: string[][];
  readonly byForm: string[][];
  readonly matched: number;
}

const KINDS: Readonly<Record<string, string>> = {
  clausal: 'verb with clause or quotation',
  participle: 'participle (مشيرا إلى أن)',
  oblique: 'source phrase (حسبما ذكر)',
  nominal: 'verb with noun phrase',
  masdar: 'verbal noun (قوله، تأكيده)',
  relay: 'relay (نقل عن)',
};

const FORMS = (quote: boolean, prodrop: boolean): string =>
  `${quote ? 'quoted' : 'reported'}, ${prodrop ? 'subject dropped' : 'subject named'}`;

export function breakdownOfSpans(gold: readonly GoldSpans[], readings: readonly Reading[]): SpanBreakdown {
  const byKind = new Tally();
  const byClass = new Tally();
  const byForm = new Tally();
  const readAs = new Tally();
  const readCore = new Tally();
  let matched = 0;
  gold.forEach((document, i) => {
    const { pairs } = pairByContent(
      document.text,
      document.attributions,
      ({ content }) => content,
      readings[i]!.attributions,
      ({ content }) => content,
    );
    const found = new Set(pairs.map(([g]) => g));
    matched += pairs.length;
    const right = new Set(pairs.map(([, p]) => p));
    for (const p of readings[i]!.attributions) {
      readAs.add(p.cue?.form ?? 'no cue', right.has(p));
      readCore.add(p.core ? 'core' : 'weak', right.has(p));
    }
    for (const g of document.attributions) {
      if (g.content.length === 0) continue;
      byKind.add(g.kind, found.has(g));
      byClass.add(g.class, found.has(g));
      byForm.add(FORMS(g.quote === true, g.prodrop === true), found.has(g));
    }
  });
  return {
    readAs: [...readCore.rows(), ...readAs.rows()],
    byKind: byKind.rows((kind) => KINDS[kind] ?? kind),
    byClass: byClass.rows(),
    byForm: byForm.rows(),
    matched,
  };
}

export interface ChainBreakdown {
  readonly core: string[][];
  /** Of the statements read as core or as weak, those that the gold has. */
  readonly readAs: string[][];
  readonly sources: string[][];
  readonly mannerRight: number;
  readonly matched: number;
  /** Statements read at words that introduce none here. */
  readonly falseFriends: number;
  readonly falseFriendCases: number;
}

export function breakdownOfChains(gold: readonly GoldReport[], readings: readonly Reading[]): ChainBreakdown {
  const core = new Tally();
  const readAs = new Tally();
  const sources = new Tally();
  let mannerRight = 0;
  let matched = 0;
  let falseFriends = 0;
  let falseFriendCases = 0;
  gold.forEach((report, i) => {
    const end = report.annotated_chars ?? Number.POSITIVE_INFINITY;
    const read = readings[i]!.attributions.filter(({ content }) => content[0]![0] < end);
    const { pairs } = pairByContent(
      report.text,
      report.attributions,
      ({ content }) => content,
      read,
      ({ content }) => content,
    );
    const found = new Set(pairs.map(([g]) => g));
    for (const g of report.attributions) {
      core.add(g.core ? 'core' : 'weak', found.has(g));
      sources.add(g.kind, found.has(g));
    }
    const right = new Set(pairs.map(([, p]) => p));
    for (const p of read) readAs.add(p.core ? 'core' : 'weak', right.has(p));
    matched += pairs.length;
    mannerRight += pairs.filter(([g, p]) => g.manner === p.manner).length;
    for (const span of report.not_cues ?? []) {
      falseFriendCases++;
      if (read.some(({ cue }) => cue !== null && overlap(cue.span, span) > 0)) falseFriends++;
    }
  });
  return {
    core: core.rows(),
    readAs: readAs.rows(),
    sources: sources.rows(),
    mannerRight,
    matched,
    falseFriends,
    falseFriendCases,
  };
}
