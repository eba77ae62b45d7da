import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import { isoOf } from '../page/03-dates.js';
import { label } from '../page/dom.js';
import type { Entry } from './entry.js';

interface Author {
  readonly name?: unknown;
}

interface Item {
  readonly url?: unknown;
  readonly title?: unknown;
  readonly date_published?: unknown;
  readonly content_html?: unknown;
  readonly authors?: unknown;
  readonly author?: unknown;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
const short = (value: unknown): string | null => label(text(value), BOUNDS.label);

/** The entries of a JSON Feed (jsonfeed.org, 1 and 1.1), in its order. */
export function jsonFeedEntries(json: string): Entry[] {
  let feed: { readonly title?: unknown; readonly items?: unknown };
  try {
    feed = JSON.parse(json) as typeof feed;
  } catch (error) {
    throw new InputError(
      `it is a damaged JSON Feed (${(error as Error).message.slice(0, 200)})`,
      'Fetch it anew',
    );
  }
  if (!Array.isArray(feed.items))
    throw new InputError('it is a JSON Feed without items', 'Check the address');
  return (feed.items as unknown[]).flatMap((one) => {
    const item = (typeof one === 'object' && one !== null ? one : {}) as Item;
    const url = text(item.url);
    if (url === null) return [];
    const authors = [item.authors ?? item.author].flat() as (Author | null | undefined)[];
    return {
      url,
      title: short(item.title),
      publisher: short(feed.title),
      byline: short(authors.flatMap((author) => text(author?.name) ?? []).join(', ')),
      published: isoOf(text(item.date_published)),
      content: text(item.content_html),
    };
  });
}
