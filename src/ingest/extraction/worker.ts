/** Runs in a worker thread, one job after the other, until it is killed. */
import { parentPort } from 'node:worker_threads';
import { readDocx } from '../documents/docx.js';
import { readPdf } from '../documents/pdf.js';
import { InputError } from '../input-error.js';
import { feedEntries } from '../lists/feed.js';
import { jsonFeedEntries } from '../lists/json-feed.js';
import { opmlEntries } from '../lists/opml.js';
import { sitemapEntries } from '../lists/sitemap.js';
import { readPage } from '../page/index.js';
import { decodePage } from '../source/page-encoding.js';
import type { Answer, Entries, Extracted, Job, ListKind } from './jobs.js';

/** Documents have properties, but those tell of the file: who made it, and when. */
const NOTHING_SAID = {
  encoding: null,
  title: null,
  publisher: null,
  byline: null,
  published: null,
  language: null,
  canonical: null,
  notices: [],
};

const LISTS: Readonly<Record<ListKind, (text: string) => Entries>> = {
  feed: feedEntries,
  'json-feed': jsonFeedEntries,
  opml: opmlEntries,
  sitemap: sitemapEntries,
};

async function resultOf({ kind, bytes, url, charset, languages }: Job): Promise<Extracted | Entries> {
  if (kind === 'pdf' || kind === 'docx')
    return { ...NOTHING_SAID, lines: await (kind === 'pdf' ? readPdf : readDocx)(bytes) };
  const { text, encoding, notices } = decodePage(bytes, charset, languages);
  if (kind !== 'page') return LISTS[kind](text);
  const page = readPage(text, url);
  return { ...page.metadata, lines: page.lines, encoding, notices: [...notices, ...page.notices] };
}

async function answer(job: Job): Promise<Answer> {
  try {
    return { result: await resultOf(job) };
  } catch (error) {
    if (error instanceof InputError) return { problem: error.problem, remedy: error.remedy };
    return {
      problem: `it could not be read (${(error as Error).message.slice(0, 200)})`,
      remedy: 'It may be damaged: open it, and save it anew or give its text',
    };
  }
}

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await answer(job)));
