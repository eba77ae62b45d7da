import { isElement, type PageDocument, type PageElement, type PageNode } from './dom.js';

/** The elements of a page that tell about it, gathered in one walk: selectors would walk it once each. */
export interface Landmarks {
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly windowTitle: string | null;
  readonly headings: readonly PageElement[];
  readonly times: readonly PageElement[];
  /** Elements that are called a date, after the first heading. */
  readonly dates: readonly PageElement[];
  /** Elements marked as the author's name, the surest first. */
  readonly authors: readonly PageElement[];
  /** Links to the page of an author, after the first heading. */
  readonly authorLinks: readonly PageElement[];
  readonly canonical: string | null;
  readonly language: string | null;
}

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'];
const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:byline|authors?|writers?|writ(?:e|ten)[_-]?by|fn)(?:[_-]+(?:name|link|text))*(?:\s|$)/i;
/** The name on the visiting card (hCard, h-card) of a report's author. */
const CARD_NAME = /(?:^|\s)(?:fn|p-author)(?:\s|$)/;
/** Where systems that make pages keep what one author wrote. */
const AUTHOR_PATH = /\/authors?\/[^/?#]/i;
const DATE_CLASS = /(?:^|[\s_-])(?:date|pubdate|published|created|authored|time)(?:[\s_-]|$)/i;

export function landmarksOf(document: PageDocument): Landmarks {
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const headings: PageElement[] = [];
  const times: PageElement[] = [];
  const dates: PageElement[] = [];
  const marked: PageElement[] = [];
  const carded: PageElement[] = [];
  const linked: PageElement[] = [];
  const classed: PageElement[] = [];
  const authorLinks: PageElement[] = [];
  let windowTitle: string | null = null;
  let canonical: string | null = null;
  for (const element of elementsOf(document)) {
    const itemprop = element.getAttribute('itemprop') ?? '';
    switch (element.localName) {
      case 'meta': {
        const content = element.getAttribute('content')?.trim();
        if (!content) break;
        for (const attribute of NAMES) {
          const name = element.getAttribute(attribute)?.toLowerCase();
          if (name !== undefined && !meta.has(name)) meta.set(name, content);
        }
        break;
      }
      case 'script':
        if (element.getAttribute('type') === 'application/ld+json') jsonLd.push(element.textContent ?? '');
        break;
      case 'title':
        // The first: drawings on the page have titles of their own.
        windowTitle ??= element.textContent;
        break;
      case 'link':
        if (element.getAttribute('rel') === 'canonical') canonical ??= element.getAttribute('href');
        break;
      case 'h1':
      case 'h2':
      case 'h3':
        headings.push(element);
        break;
      case 'time':
        times.push(element);
        break;
      default:
        if (/\bdatePublished\b/.test(`${itemprop} ${element.getAttribute('property') ?? ''}`))
          times.push(element);
        else if (headings.length > 0 && DATE_CLASS.test(element.getAttribute('class') ?? ''))
          dates.push(element);
        if (!mayName(element)) break;
        if (itemprop === 'author') marked.push(element);
        else if (CARD_NAME.test(element.getAttribute('class') ?? '')) carded.push(element);
        else if (/\bauthor\b/.test(element.getAttribute('rel') ?? '')) linked.push(element);
        else if (isCalledAuthor(element)) classed.push(element);
        else if (headings.length > 0) authorLinks.push(element);
    }
  }
  const language = document.documentElement?.getAttribute('lang') ?? null;
  return {
    meta,
    jsonLd,
    windowTitle,
    headings,
    times,
    dates,
    authors: [...marked, ...carded, ...linked, ...classed],
    authorLinks,
    canonical,
    language,
  };
}

/** Names at the foot of a page and in its comments are those of its makers and readers; a report's own foot has its author. */
const OTHERS =
  /(?:^|[\s_-])(?:comments?|commentlist|(?<!(?:post|entry|article)-)footer|related)(?:[\s_-]|$)/i;
const NEAR = 12;

const isCalledAuthor = (element: PageElement): boolean =>
  element.localName === 'byline' || AUTHOR_CLASS.test(element.getAttribute('class') ?? '');

function mayName(element: PageElement): boolean {
  const isMarked =
    /\bauthor\b/.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`) ||
    isCalledAuthor(element) ||
    CARD_NAME.test(element.getAttribute('class') ?? '') ||
    (element.localName === 'a' && AUTHOR_PATH.test(element.getAttribute('href') ?? ''));
  if (!isMarked) return false;
  let node: PageNode | null = element;
  for (let i = 0; i < NEAR && node !== null && isElement(node); i++, node = node.parentNode) {
    // The classes of the whole page say what there is somewhere on it.
    if (node.localName === 'body') return true;
    if (node.localName === 'footer') return false;
    if (OTHERS.test(`${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`)) return false;
  }
  return true;
}

function* elementsOf(document: PageDocument): Generator<PageElement> {
  let node: PageNode | null = document.documentElement;
  while (node !== null) {
    if (isElement(node)) yield node;
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node.nextSibling === null) node = node.parentNode;
    node = node?.nextSibling ?? null;
  }
}
