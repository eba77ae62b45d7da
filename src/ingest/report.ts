import type { Notice } from '../model/index.js';
import { BOUNDS } from './bounds.js';
import { sharedExtractors } from './extraction/extractors.js';
import type { Extracted, ReportKind } from './extraction/jobs.js';
import type { Ingested } from './ingested.js';
import { InputError } from './input-error.js';
import { givenLanguage, languageOf } from './language.js';
import type { Entry } from './lists/entry.js';
import type { JsonReport } from './lists/jsonl.js';
import type { IngestOptions } from './options.js';
import { decode } from './source/decode.js';
import { MEDIA_TYPES } from './source/kind.js';

/** One report as it was received, before it is read. */
export interface Received {
  readonly from: string;
  readonly uri: string;
  readonly bytes: Uint8Array;
  /** What the server says. */
  readonly charset?: string | null;
  /** What a list says of it; the report's own word stands before it. */
  readonly entry?: Entry | null;
}

/** A report of plain text: stored as it is. */
export async function textReport(
  { from, uri, bytes, entry }: Received,
  options: IngestOptions,
): Promise<Ingested> {
  const { text, encoding, guessed } = decode(bytes, options.languages);
  if (text.trim() === '') throw new InputError('it has nothing but blank space', 'Give the text of a report');
  return {
    from,
    uri,
    original: { bytes, mediaType: MEDIA_TYPES.text, encoding },
    text,
    title: entry?.title ?? null,
    publisher: entry?.publisher ?? null,
    byline: entry?.byline ?? null,
    published: entry?.published ?? null,
    ...(await languageIn(text, null, options)),
    ...(guessed
      ? {
          notices: [
            {
              rule: 'encoding-detected',
              span: null,
              message: `The file is not UTF-8; it was read as ${encoding}.`,
            },
          ],
        }
      : {}),
  };
}

/** A report out of a page or document: title, byline and paragraphs become its text, a line each. */
export async function extractedReport(
  kind: ReportKind,
  { from, uri, bytes, charset = null, entry = null }: Received,
  options: IngestOptions,
): Promise<Ingested> {
  const { languages, extractors = sharedExtractors() } = options;
  const url = uri.startsWith('file:') ? null : uri;
  const found = await extractors.extract({ kind, bytes, url, charset, languages });
  const title = found.title ?? entry?.title ?? null;
  const byline = found.byline ?? entry?.byline ?? null;
  const text = composed(title, byline, found.lines);
  const { language, notices } = await languageIn(text, found.language, options);
  return {
    from,
    uri: ownAddress(uri, found),
    original: { bytes, mediaType: MEDIA_TYPES[kind], encoding: found.encoding },
    text,
    title,
    publisher: found.publisher ?? entry?.publisher ?? null,
    byline,
    published: found.published ?? entry?.published ?? null,
    language,
    notices: [...found.notices, ...notices],
  };
}

/** A report of a JSONL file. */
export async function jsonReport(
  report: JsonReport,
  file: string,
  from: string,
  options: IngestOptions,
): Promise<Ingested> {
  const { bytes, text, uri, title, publisher, byline, published } = report;
  return {
    from,
    uri: uri ?? `file:${file}#L${report.line}`,
    original: { bytes, mediaType: 'application/json', encoding: 'utf-8' },
    text: title === null || text.trimStart().startsWith(title) ? text : `${title}\n\n${text}`,
    title,
    publisher,
    byline,
    published,
    ...(await languageIn(text, report.language, options)),
  };
}

/** The head as papers print it, then the paragraphs; a head that the main text has already is not said twice. */
function composed(title: string | null, byline: string | null, lines: readonly string[]): string {
  const early = new Set(lines.slice(0, 3));
  const head = [title, byline].filter((line): line is string => line !== null && !early.has(line));
  // Where the main text begins with its title, the byline comes after it.
  const body =
    title !== null && lines[0] === title ? [title, ...head, ...lines.slice(1)] : [...head, ...lines];
  return `${body.join('\n\n')}\n`;
}

/** The address that a page names as its own counts on its own host only: elsewhere anybody could claim it. */
function ownAddress(uri: string, { canonical }: Extracted): string {
  if (
    canonical === null ||
    canonical.length > 4 * BOUNDS.label ||
    !URL.canParse(canonical, uri) ||
    !URL.canParse(uri)
  )
    return uri;
  const own = new URL(canonical, uri);
  const from = new URL(uri);
  const host = (url: URL): string => url.host.replace(/^(?:www|m|amp)\./, '');
  const isHome = own.pathname === '/' && from.pathname !== '/';
  if (!/^https?:$/.test(from.protocol) || host(own) !== host(from) || isHome || own.username || own.password)
    return uri;
  own.hash = '';
  return own.href;
}

/** The language of a text: as the user gives it, as the text shows it, at last as its maker declares it. */
async function languageIn(
  text: string,
  declared: string | null,
  { language, languages }: IngestOptions,
): Promise<{ language: string; notices: readonly Notice[] }> {
  if (language !== undefined) return { language: givenLanguage(language, languages), notices: [] };
  try {
    return { language: await languageOf(text, languages), notices: [] };
  } catch (error) {
    const code = declared?.toLowerCase().split(/[-_]/)[0];
    const known = languages.find((signs) => signs.language === code);
    // A page may declare what it likes: only a text too short to show its language is taken at its word.
    if (known === undefined || text.length > SHORT) throw error;
    const message = `The text does not show its language; it was read as ${known.language}, as the page declares.`;
    return { language: known.language, notices: [{ rule: 'language-declared', span: null, message }] };
  }
}

const SHORT = 400;
