/**
 * The built engine: tests read with the compiled data that users get. `npm test` builds first; ISNAD_DIST names
 * another build.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Data from '../src/data.js';
import type { LanguageData } from '../src/data.js';
import type { Reading } from '../src/model/index.js';
import type * as Read from '../src/read.js';
import type * as Fold from '../src/text/01-normalise.js';
import type * as TokenModule from '../src/text/02-tokens.js';
import type * as Quotes from '../src/text/04-quotes.js';
import type { LayoutBlock } from '../src/text/05-layout.js';
import type * as SentencesModule from '../src/text/06-sentences.js';
import type * as TimesModule from '../src/text/07-times.js';
import type * as QuantitiesModule from '../src/text/08-quantities.js';
import type * as RatiosModule from '../src/text/numeral-ratios.js';
import type * as NumeralsModule from '../src/text/numerals.js';
import type * as TextModule from '../src/text/text.js';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const dist = resolve(process.env.ISNAD_DIST ?? join(root, 'dist'));
if (!existsSync(join(dist, 'data/engine.json')))
  throw new Error(`There is no build in ${dist}: run «npm run build» first.`);

const load = async <T>(path: string): Promise<T> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(dist, 'src', path)).href)) as T;

const { read: readReport } = await load<typeof Read>('read.js');
const { loadLanguage, engineStamp } = await load<typeof Data>('data.js');
export const { fold, foldWord } = await load<typeof Fold>('text/01-normalise.js');
export const { tokenise } = await load<typeof TokenModule>('text/02-tokens.js');
const { quotationsIn } = await load<typeof Quotes>('text/04-quotes.js');
const { sentencesOf } = await load<typeof SentencesModule>('text/06-sentences.js');
const { Text } = await load<typeof TextModule>('text/text.js');
const { timesIn } = await load<typeof TimesModule>('text/07-times.js');
const { NumeralReader } = await load<typeof NumeralsModule>('text/numerals.js');
const { ratioAt } = await load<typeof RatiosModule>('text/numeral-ratios.js');
const { quantitiesIn } = await load<typeof QuantitiesModule>('text/08-quantities.js');

export const data = loadLanguage('ar');
const loadedData = new Map<string, LanguageData>([['ar', data]]);

/** The data of a language, loaded once. */
function dataIn(language: string): LanguageData {
  const found = loadedData.get(language) ?? loadLanguage(language);
  loadedData.set(language, found);
  return found;
}

const engine = engineStamp();

type Reader = (text: string, more?: Partial<Parameters<typeof readReport>[0]>) => Reading;

const readerOf =
  (language: LanguageData): Reader =>
  (text, more = {}) =>
    readReport({ text, uri: 'file:test.txt', ...more }, language, engine);

export const read: Reader = readerOf(data);

const loaded = new Map<string, Reader>([['ar', read]]);

/** A reader of one language, whose data is loaded once. */
export function readIn(language: string): Reader {
  const reader = loaded.get(language) ?? readerOf(dataIn(language));
  loaded.set(language, reader);
  return reader;
}

/** A text that is one paragraph, as the rooms see it. */
function paragraph(text: string, language: LanguageData = data): TextModule.Text {
  const folded = fold(text);
  const tokens = tokenise(text, folded, language.writing);
  const block: LayoutBlock = { kind: 'paragraph', span: [0, text.length], from: 0, to: tokens.count };
  const blocks = tokens.count === 0 ? [] : [block];
  const { sentences, quotations, quotationAt } = sentencesOf(
    text,
    folded,
    tokens,
    blocks,
    language.abbreviations,
    language.writing,
  );
  const words = language.analyser.analyse(text, folded, tokens);
  return new Text(text, folded, tokens, words, language.lexicon, blocks, sentences, quotations, quotationAt);
}

/** The times and quantities of a text that is one paragraph. */
export function measuresOf(text: string, published: string | null = null, language = 'ar') {
  const own = dataIn(language);
  const read = paragraph(text, own);
  const times = timesIn(read, own.times, published);
  return { times, quantities: quantitiesIn(read, own.numbers, times), tokens: read.tokens };
}

/** The values of the numbers of a text that is one paragraph, ratios first. */
export function numbersOf(text: string, language = 'ar'): number[] {
  const { numbers } = dataIn(language);
  const read = paragraph(text, dataIn(language));
  const reader = new NumeralReader(read, numbers);
  const { count } = read.tokens;
  const found: number[] = [];
  for (let token = 0; token < count; ) {
    const number = ratioAt(read, numbers, reader, token, count) ?? reader.at(token, count);
    if (number !== null) found.push(number.value);
    token = number?.to ?? token + 1;
  }
  return found;
}

/** Quotations and sentences of a text that is one paragraph. */
export function paragraphOf(text: string) {
  const { tokens, sentences } = paragraph(text);
  const slice = (from: number, to: number): string => text.slice(tokens.start[from], tokens.end[to - 1]);
  return {
    tokens,
    quotations: quotationsIn(text, tokens, 0, tokens.count).map((q) => ({ ...q, text: slice(q.from, q.to) })),
    sentences: sentences.map(({ from, to }) => slice(from, to)),
  };
}

/** The shared folder beside the checkout, where it is. */
export const shared = resolve(root, '../shared');
