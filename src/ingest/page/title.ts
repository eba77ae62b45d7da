import { BOUNDS } from '../bounds.js';
import { label } from './dom.js';
import type { Landmarks } from './landmarks.js';

/** Between a title and the name of its site. */
const SEPARATOR = /\s+(?:[|–—·•›»«]|-|::)\s+/u;
const BETWEEN = new RegExp(SEPARATOR, 'gu');
const END = /\s*(?:[|–—·•›»«]|-|::)\s*$/u;
/** Shorter headings are found in anything. */
const LEAST = 8;

/**
 * The report's own title: what the page says to machines, without what sites add. A heading of the page that stands in
 * the page's or the window's title is the report's own.
 */
export function titleOf(
  said: string | null,
  publisher: string | null,
  url: string | null,
  { windowTitle, headings }: Landmarks,
): string | null {
  const whole = label(windowTitle, BOUNDS.label);
  const texts = headings.flatMap((heading) => ({
    text: label(heading.textContent, BOUNDS.label) ?? '',
    first: heading.localName === 'h1',
  }));
  if (said !== null)
    return withoutSite(
      said,
      publisher,
      url,
      texts.map(({ text }) => text),
    );
  const own = texts
    .map(({ text }) => text)
    .filter((text) => text.length >= LEAST && whole?.includes(text) && !isSite(text, publisher, url))
    .sort((a, b) => b.length - a.length)[0];
  if (own !== undefined) return own;
  const firsts = texts.filter(({ text, first }) => first && text !== '' && !isSite(text, publisher, url));
  if (firsts.length === 1 && !whole?.endsWith(firsts[0]!.text)) return firsts[0]!.text;
  return whole === null ? (firsts[0]?.text ?? null) : firstPart(whole, publisher, url);
}

/** A window's title nearly always ends with the site's name; what is left of it must be worth being a title. */
function firstPart(whole: string, publisher: string | null, url: string | null): string {
  const last = whole.split(SEPARATOR).at(-1)!;
  const own = whole.slice(0, whole.length - last.length).replace(END, '');
  return own.split(' ').length >= WORDS ? own : withoutSite(whole, publisher, url, []);
}

const WORDS = 3;

/** The part of a title that is a heading of the page, or that stands before or after the name of the site. */
function withoutSite(
  title: string,
  publisher: string | null,
  url: string | null,
  headings: readonly string[],
): string {
  for (const { index, 0: mark } of title.matchAll(BETWEEN)) {
    const own = title.slice(0, index);
    const rest = title.slice(index + mark.length);
    if (headings.includes(own) || isSite(rest.split(SEPARATOR)[0]!, publisher, url)) return own;
    if (headings.includes(rest) || (isSite(own, publisher, url) && rest.split(' ').length >= WORDS))
      return rest;
  }
  return title;
}

export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a text is the name of the site, by what the site calls itself or by its host. */
export function isSite(text: string, publisher: string | null, url: string | null): boolean {
  const name = letters(text);
  if (name === '') return false;
  if (publisher !== null && (letters(publisher).includes(name) || name.includes(letters(publisher))))
    return true;
  const host = url === null ? '' : letters(hostOf(url));
  return host !== '' && name.length >= 4 && (host.includes(name) || name.includes(host));
}

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
