import { namesOf, type Thing } from './02-json-ld.js';
import { linesOf } from './05-main-text.js';
import { label, type PageElement } from './dom.js';
import { unescaped } from './escapes.js';
import type { Landmarks } from './landmarks.js';
import { isSite, letters } from './title.js';

export interface Byline {
  readonly byline: string | null;
  /** The page names nobody but its outlet where the author is asked for. */
  readonly isUnsigned: boolean;
}

const META = [
  'author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author',
  'article:author_name',
  'byl',
];
const LONGEST = 150;

/** Who wrote the report, as the page says to machines first, then by how its elements and links are called. */
export function bylineOf(
  thing: Thing | null,
  publisher: string | null,
  url: string | null,
  { meta, authors, authorLinks }: Landmarks,
): Byline {
  let isUnsigned = false;
  const candidates = [
    namesOf(thing?.author).join(', '),
    ...META.map((name) => meta.get(name)),
    ...authors.map(shownName),
    cardName(meta),
    onlyOne(authorLinks),
  ];
  for (const candidate of candidates) {
    const byline = nameIn(label(unescaped(candidate), LONGEST));
    if (byline === null || /^(?:https?:|@|www\.)/.test(byline)) continue;
    if (!isOutlet(byline, publisher, url)) return { byline, isUnsigned: false };
    isUnsigned = true;
  }
  return { byline: null, isUnsigned };
}

/** What cards for social media tell in two fields: the author where there is one, else how long it takes to read. */
const cardName = (meta: Landmarks['meta']): string | undefined => {
  const name = meta.has('twitter:label1') ? meta.get('twitter:data1') : undefined;
  return name === undefined || /\p{N}/u.test(name) ? undefined : name;
};

/** «By <a>Name</a>»: the link is the name. */
function shownName(element: PageElement): string | undefined {
  const [link, ...others] = element.querySelectorAll('a,[itemprop="name"]');
  return (others.length === 0 ? link : undefined)?.textContent || linesOf(element)[0];
}

/** Links to the pages of several authors are a menu of the site. */
function onlyOne(links: readonly PageElement[]): string | null {
  const names = new Set(links.flatMap(({ textContent }) => label(textContent, LONGEST) ?? []));
  return names.size === 1 ? [...names][0]! : null;
}

/** Without what stands around a name in any language: a date after it, an account, marks between parts. */
export function nameIn(line: string | null): string | null {
  const name = line
    ?.replace(/^[\s,،;:|·•–—~/-]+/u, '')
    .replace(/\s*(?:[,،|·•»–—~]|\s-\s)[^\p{L}]*\p{N}.*$/u, '')
    .replace(/(?:\s+@\w+)+$/, '')
    .replace(/[\s,،;:|·•→–—~]+$/u, '');
  return name && count(name, /\p{L}/gu) > count(name, /\p{N}/gu) ? name : null;
}

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;

/** Sites name themselves where a person is asked for; who writes under a name of two words may have named a site so. */
const isOutlet = (byline: string, publisher: string | null, url: string | null): boolean =>
  byline.includes(' ')
    ? publisher !== null && letters(publisher) === letters(byline)
    : isSite(byline, publisher, url);
