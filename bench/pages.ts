/**
 * Main text and metadata of pages, against two public benchmarks that stay outside the project.
 *
 *   node dist/bench/pages.js --shingles DIR --chunks DIR [--alone] [--errors FIELD]
 *
 * `--shingles`: a checkout of scrapinghub/article-extraction-benchmark (MIT); text scored by shingles of four words.
 * `--chunks`: a checkout of adbar/trafilatura (Apache-2.0), its tests/evaldata.json; text scored by pieces that must
 * and must not be there, title, author and date by comparison of letters and digits: equal, what was wanted standing in
 * what was found, or one within the other. Without them nothing is measured and the exit code is 2. `--alone` measures Readability over linkedom without
 * what is ours. `--errors` prints what was found and what was wanted of title, author or date.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { shallow } from '../src/ingest/page/01-shallow.js';
import { linesOf } from '../src/ingest/page/05-main-text.js';
import type { PageDocument, PageElement } from '../src/ingest/page/dom.js';
import { type Page, readPage } from '../src/ingest/page/index.js';
import { decodePage } from '../src/ingest/source/page-encoding.js';
import { machineSize, today } from './machine.js';

const { values: options } = parseArgs({
  options: {
    shingles: { type: 'string' },
    chunks: { type: 'string' },
    alone: { type: 'boolean' },
    errors: { type: 'string' },
  },
});

const NOTHING: Page = {
  lines: [],
  metadata: {
    title: null,
    publisher: null,
    byline: null,
    isUnsigned: false,
    published: null,
    language: null,
    canonical: null,
    body: null,
  },
  notices: [],
};

let pages = 0;
let milliseconds = 0;

function pageOf(bytes: Uint8Array, url: string): Page {
  const { text } = decodePage(bytes, null, []);
  const started = process.cpuUsage();
  try {
    return options.alone ? readAlone(text) : readPage(text, url);
  } catch (error) {
    console.error(`${url}: ${(error as Error).message}`);
    return NOTHING;
  } finally {
    pages++;
    const { user, system } = process.cpuUsage(started);
    milliseconds += (user + system) / 1000;
  }
}

/** Readability over linkedom, its own title, byline and time. */
function readAlone(source: string): Page {
  const { document } = parseHTML(shallow(source).html) as unknown as { document: PageDocument };
  const article = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
  }).parse();
  if (!article?.content) return NOTHING;
  const { title = null, byline = null, publishedTime: published = null } = article;
  return {
    lines: linesOf(article.content),
    metadata: { ...NOTHING.metadata, title, byline, published },
    notices: [],
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const f1 = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall);
const show = (value: number): string => value.toFixed(3);

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function scoreShingles(folder: string): void {
  const gold = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const [id, { articleBody, url }] of Object.entries(gold)) {
    const found = shingles(
      pageOf(gunzipSync(readFileSync(join(folder, `html/${id}.html.gz`))), url).lines.join('\n'),
    );
    const wanted = shingles(articleBody);
    let both = 0;
    for (const [key, count] of found) both += Math.min(count, wanted.get(key) ?? 0);
    const total = (counts: Map<string, number>): number =>
      [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (total(found) > 0) precisions.push(both / total(found));
    if (total(wanted) > 0) recalls.push(both / total(wanted));
  }
  const [precision, recall] = [mean(precisions), mean(recalls)];
  console.log(
    `shingles, ${Object.keys(gold).length} pages: F1 ${show(f1(precision, recall))}, P ${show(precision)}, R ${show(recall)}`,
  );
}

interface Gold {
  readonly file: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly date?: string;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function scoreChunks(folder: string): void {
  const all = JSON.parse(readFileSync(join(folder, 'tests/evaldata.json'), 'utf8')) as Record<string, Gold>;
  let [hits, misses, extras] = [0, 0, 0];
  const fields = { title: [0, 0, 0, 0, 0], author: [0, 0, 0, 0, 0], date: [0, 0, 0, 0, 0] };
  for (const [url, gold] of Object.entries(all)) {
    const path = ['eval', 'cache']
      .map((name) => join(folder, 'tests', name, gold.file))
      .find((file) => existsSync(file));
    if (path === undefined) throw new Error(`${gold.file} is missing in ${folder}`);
    const { lines, metadata } = pageOf(readFileSync(path), url);
    const text = lines.join('\n');
    const has = (chunk: string): boolean => text.includes(chunk);
    hits += gold.with.filter(has).length;
    misses += gold.with.filter((chunk) => !has(chunk)).length;
    extras += gold.without.filter(has).length;
    const compare = (field: keyof typeof fields, wanted: string, found: string | null): void => {
      if (wanted === '') return;
      const counts = fields[field];
      counts[0]!++;
      if (found === null) return;
      counts[1]!++;
      const [one, other] = [letters(found), letters(wanted)];
      if (one.includes(other) || other.includes(one)) counts[3]!++;
      if (one.includes(other)) counts[4]!++;
      if (one === other) counts[2]!++;
      else if (options.errors === field) console.log(`${gold.file}\n  wanted ${wanted}\n  found  ${found}`);
    };
    compare('title', (gold.title ?? '').trim(), metadata.title);
    compare('author', [gold.author ?? ''].flat().join(', '), metadata.byline);
    compare('date', gold.date ?? '', metadata.published?.slice(0, 10) ?? null);
  }
  const [precision, recall] = [hits / (hits + extras), hits / (hits + misses)];
  console.log(
    `chunks, ${Object.keys(all).length} pages: F1 ${show(f1(precision, recall))}, P ${show(precision)}, R ${show(recall)}`,
  );
  for (const [field, [wanted, found, right, within, standing]] of Object.entries(fields)) {
    console.log(
      `${field}: ${right} of ${wanted} equal (${show(right! / wanted!)}, precision ${show(right! / found!)}); standing in it ${show(standing! / wanted!)}, precision ${show(standing! / found!)}; one within the other ${show(within! / wanted!)}, precision ${show(within! / found!)}`,
    );
  }
}

if (options.shingles === undefined && options.chunks === undefined) {
  console.error('Nothing was measured: give the checkouts with --shingles DIR and --chunks DIR.');
  process.exit(2);
}
console.log(`${today()}, ${machineSize()}`);
if (options.shingles !== undefined) scoreShingles(options.shingles);
if (options.chunks !== undefined) scoreChunks(options.chunks);
console.log(`${(pages / (milliseconds / 1000)).toFixed(0)} pages a second of CPU time`);
