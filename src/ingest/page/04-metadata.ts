import { BOUNDS } from '../bounds.js';
import { namesOf, reportThing, type Thing, textOf } from './02-json-ld.js';
import { dateInUrl, dateOnPage } from './03-dates.js';
import { linesOf } from './05-main-text.js';
import { label, type PageDocument, type PageElement } from './dom.js';
import { type Landmarks, landmarksOf } from './landmarks.js';
import { isSite, letters, titleOf } from './title.js';

/** What a page says of itself, to machines first, then to people. */
export interface PageMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** It names nobody but its outlet where the author is asked for. */
  readonly isUnsigned: boolean;
  /** ISO 8601. */
  readonly published: string | null;
  /** BCP 47, as declared. */
  readonly language: string | null;
  /** The address that the page names as its own. */
  readonly canonical: string | null;
  /** The text of the report as the page gives it to machines; blanks as they are. */
  readonly body: string | null;
}

/** Reads JSON-LD (schema.org), OpenGraph, Dublin Core and other `meta`, `time`, `rel`, microdata and the address. */
export function metadataOf(document: PageDocument, url: string | null): PageMetadata {
  const marks = landmarksOf(document);
  const thing = reportThing(marks.jsonLd);
  const meta = (...names: string[]): string | null => {
    const name = names.find((one) => marks.meta.has(one));
    return name === undefined ? null : marks.meta.get(name)!;
  };
  const publisher = short(namesOf(thing?.publisher)[0]) ?? short(meta(...PUBLISHER));
  const said = short(textOf(thing?.headline)) ?? short(meta(...TITLE));
  return {
    title: titleOf(said, publisher, url, marks),
    publisher,
    ...bylineOf(thing, publisher, url, marks),
    published: publishedOf(thing, url, marks),
    language:
      short(textOf(thing?.inLanguage)) ??
      short(marks.language) ??
      short(meta('og:locale', 'content-language')),
    canonical: marks.canonical ?? meta('og:url'),
    body: textOf(thing?.articleBody),
  };
}

const PUBLISHER = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'citation_publisher',
  'twitter:app:name:iphone',
];
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'citation_title', 'parsely-title'];
const AUTHOR = [
  'author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author',
  'article:author_name',
];
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date_published',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubdate',
  'publication_date',
  'published_time',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'cxenseparse:recs:publishtime',
  'vr:published_time',
  'bt:pubdate',
  'date',
  'datecreated',
];

const LONGEST_BYLINE = 150;
const LONGEST_DATE = 60;

const short = (text: string | null | undefined): string | null => label(unescaped(text), BOUNDS.label);

/** What JSON-LD and `meta` say is often escaped once too often. */
const unescaped = (text: string | null | undefined): string | null | undefined =>
  text
    ?.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code === 0 || code > 0x10ffff ? whole : String.fromCodePoint(code);
    })
    .replace(
      /&(quot|apos|lsquo|rsquo|ldquo|rdquo|nbsp|ndash|mdash|hellip);/g,
      (_, name: string) => NAMED[name]!,
    )
    .replace(/&amp;/g, '&');

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

function bylineOf(
  thing: Thing | null,
  publisher: string | null,
  url: string | null,
  { meta, authors }: Landmarks,
): Pick<PageMetadata, 'byline' | 'isUnsigned'> {
  let isUnsigned = false;
  const candidates = [
    namesOf(thing?.author).join(', '),
    ...AUTHOR.map((name) => meta.get(name)),
    ...authors.map((element) => {
      // «By <a>Name</a>»: the link is the name.
      const [link, ...others] = element.querySelectorAll('a,[itemprop="name"]');
      return (others.length === 0 ? link : undefined)?.textContent || linesOf(element)[0];
    }),
  ];
  for (const candidate of candidates) {
    const byline = label(unescaped(candidate), LONGEST_BYLINE)?.replace(/[\s,;:|·→]+$/u, '');
    if (!byline || /^(?:https?:|@|www\.)/.test(byline)) continue;
    if (!isOutlet(byline, publisher, url)) return { byline, isUnsigned: false };
    isUnsigned = true;
  }
  return { byline: null, isUnsigned };
}

/** Sites name themselves where a person is asked for; who writes under a name of two words may have named a site so. */
const isOutlet = (byline: string, publisher: string | null, url: string | null): boolean =>
  byline.includes(' ')
    ? publisher !== null && letters(publisher) === letters(byline)
    : isSite(byline, publisher, url);

function publishedOf(
  thing: Thing | null,
  url: string | null,
  { meta, times, dates }: Landmarks,
): string | null {
  const candidates = [
    textOf(thing?.datePublished),
    ...PUBLISHED.map((name) => meta.get(name)),
    textOf(thing?.dateCreated),
    ...times
      .toSorted((a, b) => rank(a.getAttribute('itemprop'), a) - rank(b.getAttribute('itemprop'), b))
      .flatMap((time) => [
        ...['datetime', 'content', 'title'].map((name) => time.getAttribute(name)),
        time.textContent,
      ]),
  ];
  for (const value of candidates) {
    const date = dateOnPage(value);
    if (date !== null) return date;
  }
  return dateInUrl(meta.get('og:url') ?? null) ?? dateInUrl(url) ?? shownDate(dates);
}

/** The one date that elements called so show. */
function shownDate(dates: readonly PageElement[]): string | null {
  const shown = new Set(
    dates.flatMap((element) => {
      const date =
        dateOnPage(element.getAttribute('title')) ?? dateOnPage(label(element.textContent, LONGEST_DATE));
      return date === null ? [] : [date.slice(0, 10)];
    }),
  );
  return shown.size === 1 ? [...shown][0]! : null;
}

/** An element marked as the date of publication before any other time of the page. */
const rank = (itemprop: string | null, time: { getAttribute(name: string): string | null }): number =>
  itemprop === 'datePublished' || time.getAttribute('pubdate') !== null
    ? 0
    : /\b(?:published|entry-date)\b/.test(time.getAttribute('class') ?? '')
      ? 1
      : 2;
