/**
 * Reports for measuring the ledger, as an agency's readers get them over sixty days: texts of `corpus.ts`, every third
 * one a repeat of an earlier report at another outlet, with dates that go forward. They need not be true.
 */
import { corpusTexts } from './corpus.js';
import { Random } from './random.js';

export interface LedgerReport {
  readonly uri: string;
  readonly text: string;
  readonly publisher: string;
  /** ISO 8601 with the minute. */
  readonly published: string;
}

const DAYS = 60;
const FIRST = Date.UTC(2025, 0, 1);
const MINUTE = 60_000;
const REPEATED = 1 / 3;
/** A repeat follows within so many reports. */
const NEAR = 400;

/** Made one after the other, so that any number fits into memory; the same seed gives the same reports. */
export function* ledgerReports(
  root: string,
  count: number,
  outlets: readonly string[],
  seed = 11,
): Generator<LedgerReport, void, void> {
  const random = new Random(seed);
  const texts = corpusTexts(root, 'ar', seed);
  const recent: string[] = [];
  for (let i = 0; i < count; i++) {
    const repeated = recent.length > 0 && random.next() < REPEATED;
    const text = repeated ? random.one(recent) : texts.next().value;
    if (!repeated) recent.push(text);
    if (recent.length > NEAR) recent.shift();
    const minute = Math.floor((i / count) * DAYS * 24 * 60);
    const publisher = outlets[Math.min(random.below(outlets.length), random.below(outlets.length))]!;
    yield {
      uri: `https://news.example/${publisher.replace('outlet:', '')}/${i}`,
      text,
      publisher,
      published: new Date(FIRST + minute * MINUTE).toISOString().replace(':00.000Z', 'Z'),
    };
  }
}
