import { basename } from 'node:path';
import { BOUNDS } from './bounds.js';
import { sharedExtractors } from './extraction/extractors.js';
import type { ListKind } from './extraction/jobs.js';
import { Fetcher } from './fetch/fetcher.js';
import { checkedUrl } from './fetch/request.js';
import type { Ingested, Taken } from './ingested.js';
import { InputError } from './input-error.js';
import type { Entry } from './lists/entry.js';
import { jsonLines } from './lists/jsonl.js';
import type { IngestOptions } from './options.js';
import { extractedReport, jsonReport, type Received, textReport } from './report.js';
import { type Kind, kindOf } from './source/kind.js';
import { collected, openFile, peeked } from './source/open.js';

/** A source on its way: where it was named, where it is, what it holds. */
interface Source {
  readonly from: string;
  readonly uri: string;
  readonly kind: Kind;
  readonly charset: string | null;
  readonly stream: AsyncIterable<Uint8Array>;
  readonly entry: Entry | null;
  /** In how many lists it was named, one in the other. */
  readonly depth: number;
}

type Run = IngestOptions & { readonly fetcher: Fetcher };

/** Whether a source is an address, not a path. */
export const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(source);

/**
 * Takes in the reports of a source: a file, an http(s) address, or standard input where it is `-`; a plain text, page,
 * PDF or Word document is one report; a feed, sitemap, OPML list, JSONL file or web archive is as many as it names. What
 * cannot be taken in is told in its place, and what comes after it is taken all the same; nothing is thrown for the
 * sake of an input.
 */
export async function* ingest(source: string, options: IngestOptions): AsyncGenerator<Taken, void, void> {
  const run = { ...options, fetcher: options.fetcher ?? new Fetcher(options.fetch) };
  yield* guarded(source, async function* () {
    yield* reportsOf(
      isAddress(source) ? await fetched(source, null, 0, run) : await opened(source, run),
      run,
    );
  });
}

/** Runs what gives reports, and gives an error of input in its place. */
async function* guarded(
  from: string,
  give: () => AsyncGenerator<Taken, void, void>,
): AsyncGenerator<Taken, void, void> {
  try {
    yield* give();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { from, error };
  }
}

async function opened(path: string, { stdin }: Run): Promise<Source> {
  const name = path === '-' ? '-' : basename(path);
  const { head, stream } = await openFile(path, stdin);
  return {
    from: path,
    uri: `file:${name}`,
    kind: kindOf(head, null, name),
    charset: null,
    stream,
    entry: null,
    depth: 0,
  };
}

async function fetched(
  address: string,
  entry: Entry | null,
  depth: number,
  { fetcher }: Run,
): Promise<Source> {
  const most = entry === null ? BOUNDS.list : BOUNDS.report;
  const { url, bytes, mediaType, charset } = await fetcher.fetch(address, most);
  const { head, stream } = await peeked(only(bytes));
  return {
    from: address,
    uri: url,
    kind: kindOf(head, mediaType, new URL(url).pathname),
    charset,
    stream,
    entry,
    depth,
  };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  if (bytes.length > 0) yield bytes;
}

async function* reportsOf(source: Source, run: Run): AsyncGenerator<Taken, void, void> {
  switch (source.kind) {
    case 'text':
    case 'page':
    case 'pdf':
    case 'docx':
      yield await single(source.kind, { ...source, bytes: await collected(source.stream) }, run);
      break;
    case 'jsonl':
      yield* fromJsonl(source, run);
      break;
    case 'warc':
      yield* fromArchive(source, run);
      break;
    default:
      yield* fromList(source, run);
  }
}

const single = (kind: 'text' | 'page' | 'pdf' | 'docx', received: Received, run: Run): Promise<Ingested> =>
  kind === 'text' ? textReport(received, run) : extractedReport(kind, received, run);

async function* fromJsonl({ from, uri, stream }: Source, run: Run): AsyncGenerator<Taken, void, void> {
  for await (const line of jsonLines(stream)) {
    const own = `${from}:${line.line}`;
    if ('error' in line) yield { from: own, error: line.error };
    else if (!(await run.known?.(own))) {
      yield* guarded(own, async function* () {
        yield await jsonReport(line, uri.replace(/^file:/, ''), own, run);
      });
    }
  }
}

async function* fromArchive({ from, stream }: Source, run: Run): AsyncGenerator<Taken, void, void> {
  // Loaded only here: most runs meet no archive, and what reads one is slow to load.
  const { warcEntries } = await import('./lists/warc.js');
  let any = false;
  for await (const page of warcEntries(stream)) {
    any = true;
    const own = `${from}#${page.url}`;
    if ('error' in page) yield { from: own, error: page.error };
    else if (!(await run.known?.(own))) {
      yield* guarded(own, async function* () {
        const uri = checkedUrl(page.url).href;
        const kind = kindOf(page.bytes, page.mediaType, new URL(uri).pathname);
        if (kind !== 'text' && kind !== 'page' && kind !== 'pdf' && kind !== 'docx') return;
        yield await single(kind, { ...page, from: own, uri }, run);
      });
    }
  }
  if (!any) yield { from, error: new InputError('no page is in this archive', 'Check that it is whole') };
}

async function* fromList(source: Source, run: Run): AsyncGenerator<Taken, void, void> {
  const { from, uri, charset, depth } = source;
  if (depth > BOUNDS.listDepth)
    throw new InputError(`lists name lists more than ${BOUNDS.listDepth} deep`, 'Name the inner list');
  const bytes = await collected(source.stream, BOUNDS.list);
  const { languages, extractors = sharedExtractors() } = run;
  const kind = source.kind as ListKind;
  const entries = await extractors.extract({ kind, bytes, url: null, charset, languages });
  if (entries.length === 0) throw new InputError('the list names nothing', 'Check its address');
  const base = isAddress(uri) ? uri : undefined;
  const seen = new Set<string>();
  for (const entry of entries.slice(0, BOUNDS.entries)) {
    const isList = 'list' in entry;
    const address = isList ? entry.list : entry.url;
    yield* guarded(address, async function* () {
      const { href } = checkedUrl(address, base);
      if (seen.has(href)) return;
      seen.add(href);
      if (!isList && (await run.known?.(href))) return;
      const named = isList ? null : entry;
      try {
        yield* reportsOf(await fetched(href, named, depth + 1, run), run);
      } catch (error) {
        if (!(error instanceof InputError) || named === null || named.content === null) throw error;
        yield await carried(href, named, error, run);
      }
    });
  }
  if (entries.length > BOUNDS.entries) {
    const rest = entries.length - BOUNDS.entries;
    yield {
      from,
      error: new InputError(`${rest} entries of the list were left out`, 'Give them as a list of their own'),
    };
  }
}

/** The report as the list itself carries it, where its page cannot be had. */
async function carried(uri: string, entry: Entry, why: InputError, run: Run): Promise<Ingested> {
  const bytes = Buffer.from(entry.content ?? '');
  const taken = await extractedReport('page', { from: uri, uri, bytes, charset: 'utf-8', entry }, run);
  const message = `The page could not be had (${why.problem}); this is the text that the feed carries.`;
  return { ...taken, notices: [...taken.notices, { rule: 'page-not-fetched', span: null, message }] };
}
