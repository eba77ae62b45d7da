import { BOUNDS } from '../bounds.js';
import { isoOf } from '../page/03-dates.js';
import { label } from '../page/dom.js';
import type { Entry, SubList } from './entry.js';
import { children, childText, parseXml } from './xml.js';

/** The pages of a sitemap with what its news part says of them, or the sitemaps of an index (sitemaps.org, Google News). */
export function sitemapEntries(xml: string): (Entry | SubList)[] {
  const root = parseXml(xml);
  const lists = children(root, 'sitemapindex')
    .flatMap((index) => children(index, 'sitemap'))
    .flatMap((sitemap) => childText(sitemap, 'loc') ?? [])
    .map((list) => ({ list }));
  const pages = children(root, 'urlset')
    .flatMap((set) => children(set, 'url'))
    .flatMap((page): Entry[] => {
      const url = childText(page, 'loc');
      const news = children(page, 'news')[0];
      if (url === null) return [];
      return [
        {
          url,
          title: label(childText(news, 'title'), BOUNDS.label),
          publisher: label(childText(children(news, 'publication')[0], 'name'), BOUNDS.label),
          byline: null,
          // `lastmod` is when the page changed, not when it came out.
          published: isoOf(childText(news, 'publication_date')),
          content: null,
        },
      ];
    });
  return [...lists, ...pages];
}
