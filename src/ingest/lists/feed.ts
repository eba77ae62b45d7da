import { parseFeed } from '@rowanmanning/feed-parser';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import { label } from '../page/dom.js';
import type { Entry } from './entry.js';
import { refuseDoctype } from './xml.js';

const short = (text: string | null | undefined): string | null => label(text, BOUNDS.label);

/** The entries of an RSS or Atom feed, in its order. */
export function feedEntries(xml: string): Entry[] {
  refuseDoctype(xml);
  let feed: ReturnType<typeof parseFeed>;
  try {
    feed = parseFeed(xml);
  } catch (error) {
    throw new InputError(
      `it is a damaged feed (${(error as Error).message.slice(0, 200)})`,
      'Check the address, or fetch it anew',
    );
  }
  const publisher = short(feed.title);
  return feed.items.flatMap(({ url, title, authors, published, content }) =>
    url === null
      ? []
      : {
          url,
          title: short(title),
          publisher,
          byline: short(authors.flatMap(({ name }) => name ?? []).join(', ')),
          published: published === null || Number.isNaN(published.getTime()) ? null : published.toISOString(),
          content,
        },
  );
}
