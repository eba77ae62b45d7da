/**
 * Dates, periods, numbers, durations and shares against timex-numbers-ar: sentences with TIMEX values, which are
 * compared in EDTF.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageData } from '../src/data.js';
import type { Span } from '../src/model/index.js';
import { fold } from '../src/text/01-normalise.js';
import { tokenise } from '../src/text/02-tokens.js';
import { sentencesOf } from '../src/text/06-sentences.js';
import { timesIn } from '../src/text/07-times.js';
import { quantitiesIn } from '../src/text/08-quantities.js';
import { ratioAt } from '../src/text/numeral-ratios.js';
import { NumeralReader } from '../src/text/numerals.js';
import { Text } from '../src/text/text.js';
import { ratio, type Table } from './tables.js';
import { datesOf, edtfMatches, numberMatches } from './timex.js';

export interface GoldMeasure {
  readonly text: string;
  readonly type: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly span: Span;
}

export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly reference: string | null;
  readonly timex: readonly GoldMeasure[];
}

interface Found {
  readonly span: Span;
  readonly isRight: (gold: GoldMeasure) => boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  date: 'dates',
  daterange: 'periods',
  number: 'numbers',
  duration: 'durations',
  percentage: 'shares',
  ordinal: 'ordinals',
};

/** One table: of each type, how many have the right value where the set has them, and with the same bounds too. */
export function measureTable(data: LanguageData, shared: string, errors: boolean): Table[] {
  const file = join(shared, 'eval', 'timex-numbers-ar.jsonl');
  if (!existsSync(file)) return [];
  const sentences = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldSentence);
  const rows = new Map(Object.values(TYPES).map((name) => [name, { cases: 0, right: 0, exact: 0 }]));
  for (const sentence of sentences) {
    for (const gold of sentence.timex) {
      const row = rows.get(TYPES[gold.type] ?? '');
      if (row === undefined) continue;
      row.cases++;
      const overlapping = foundIn(sentence, gold.type, data).filter(({ span }) => overlap(span, gold.span));
      const right = overlapping.find((found) => found.isRight(gold));
      if (right !== undefined) row.right++;
      if (right !== undefined && sameWords(sentence.text, right.span, gold.span)) row.exact++;
      if (errors && right === undefined) complain(sentence, gold, overlapping);
    }
  }
  return [
    {
      title: `timex-numbers-ar: ${sentences.length} sentences with dates, periods, numbers, durations, shares`,
      columns: ['', 'cases', 'value right', 'share', 'bounds too', 'share'],
      rows: [...rows].map(([name, { cases, right, exact }]) => [
        name,
        String(cases),
        String(right),
        ratio(right / cases),
        String(exact),
        ratio(exact / cases),
      ]),
    },
  ];
}

function foundIn({ id, text, reference }: GoldSentence, type: string, data: LanguageData): Found[] {
  const read = paragraph(text, data);
  if (type === 'number' || type === 'ordinal') return numeralsOf(id, read, data, type);
  const times = timesIn(read, data.times, reference);
  if (type === 'date' || type === 'daterange') {
    return times.map(({ span, edtf, past, future, part }) => ({
      span,
      isRight: (gold) => {
        const accepted = datesOf(gold.value, reference);
        const isWholeExpression = span[0] <= gold.span[0] && span[1] >= gold.span[1];
        const reading = { isWholeExpression, isSure: past === null && future === null };
        return [edtf, past, future].some((value) => edtfMatches(value, part, accepted, reading));
      },
    }));
  }
  return quantitiesIn(read, data.numbers).map((quantity) => ({
    span: quantity.span,
    isRight: (gold) => numberMatches(quantity, gold.value, type),
  }));
}

/** Products that the set has a power of ten or a digit off its own words («322 thousand» as 32,200), by sentence. */
const CORRECTED: Readonly<Record<string, number>> = {
  'NumberModel-16': 1e-14,
  'NumberModel-44': 322_000,
  'NumberModel-53': 1_002_200.6,
  'NumberModel-64': 12e9,
  'NumberModel-66': 1e-17,
};

/** The layer of numerals: what reports count is a part of it, the set has every number. */
function numeralsOf(id: string, text: Text, data: LanguageData, type: string): Found[] {
  const reader = new NumeralReader(text, data.numbers);
  const found: Found[] = [];
  for (let token = 0; token < text.tokens.count; ) {
    const ratio = ratioAt(text, data.numbers, reader, token, text.tokens.count);
    if (ratio !== null) {
      found.push({
        span: text.span(ratio.from, ratio.to),
        isRight: ({ value }) => type === 'number' && near(CORRECTED[id] ?? Number(value.value), ratio.value),
      });
      token = ratio.to;
      continue;
    }
    const numeral = reader.at(token, text.tokens.count);
    if (numeral === null) {
      token++;
      continue;
    }
    const isOrdinal = numeral.form === 'ordinal' || type === 'ordinal';
    found.push({
      span: text.spanFromSplit(numeral.from, numeral.split, numeral.to),
      isRight: ({ value }) =>
        (type === 'ordinal') === isOrdinal && near(CORRECTED[id] ?? Number(value.value), numeral.value),
    });
    token = numeral.to;
  }
  return found;
}

const near = (gold: number, read: number): boolean => Math.abs(gold - read) <= Math.abs(gold) * 1e-6;

function paragraph(original: string, data: LanguageData): Text {
  const folded = fold(original);
  const tokens = tokenise(original, folded);
  const words = data.analyser.analyse(original, folded, tokens);
  const span: Span = [0, original.length];
  const blocks = [{ kind: 'paragraph' as const, span, from: 0, to: tokens.count }];
  const { sentences, quotations, quotationAt } = sentencesOf(
    original,
    folded,
    tokens,
    blocks,
    data.abbreviations,
    data.writing,
  );
  return new Text(original, folded, tokens, words, data.lexicon, blocks, sentences, quotations, quotationAt);
}

const overlap = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;

/** The same words, but for a preposition or a word for day at the edge. */
function sameWords(text: string, read: Span, gold: Span): boolean {
  const words = (span: Span): string[] => text.slice(...span).match(/[\p{L}\p{N}]+/gu) ?? [];
  const a = words(read);
  const b = words(gold);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length - short.length <= 1 && long.join(' ').includes(short.join(' '));
}

function complain({ id, text, reference }: GoldSentence, gold: GoldMeasure, found: readonly Found[]): void {
  const read = found.map(({ span }) => text.slice(...span)).join(' · ');
  console.error(
    `${id} ${reference?.slice(0, 10) ?? ''}: «${gold.text}» read «${read}»\n    ${text} ${JSON.stringify(gold.value)}`,
  );
}
