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
  readonly canonical: string | null;
  readonly language: string | null;
}

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'];
const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:byline|authors?|writers?|writ(?:e|ten)[_-]?by|fn)(?:[_-]+(?:name|link|text))*(?:\s|$)/i;
const DATE_CLASS = /(?:^|[\s_-])(?:date|pubdate|published|created|authored|time)(?:[\s_-]|$)/i;

export function landmarksOf(document: PageDocument): Landmarks {
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const headings: PageElement[] = [];
  const times: PageElement[] = [];
  const dates: PageElement[] = [];
  const marked: PageElement[] = [];
  const classed: PageElement[] = [];
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
        if (itemprop === 'author' || /\bauthor\b/.test(element.getAttribute('rel') ?? ''))
          marked.push(element);
        else if (AUTHOR_CLASS.test(element.getAttribute('class') ?? '')) classed.push(element);
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
    authors: [...marked, ...classed],
    canonical,
    language,
  };
}

/** Names at the foot of a page and in its comments are those of its makers and readers; a report's own foot has its author. */
const OTHERS =
  /(?:^|[\s_-])(?:comments?|commentlist|(?<!(?:post|entry|article)-)footer|related)(?:[\s_-]|$)/i;
const NEAR = 12;

function mayName(element: PageElement): boolean {
  const isMarked =
    /\bauthor\b/.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`) ||
    AUTHOR_CLASS.test(element.getAttribute('class') ?? '');
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
