import { BOUNDS } from '../bounds.js';
import { namesOf, reportThing, type Thing, textOf } from './02-json-ld.js';
import { dateInUrl, dateOnPage } from './03-dates.js';
import { bylineOf } from './byline.js';
import { label, type PageDocument, type PageElement } from './dom.js';
import { unescaped } from './escapes.js';
import { type Landmarks, landmarksOf } from './landmarks.js';
import { titleOf } from './title.js';

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

const LONGEST_DATE = 60;

const short = (text: string | null | undefined): string | null => label(unescaped(text), BOUNDS.label);

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
