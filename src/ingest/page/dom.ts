/** As much of the DOM as is needed here: the project is compiled without the types of browsers. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** A line of text with its blanks made one space each; null where nothing is left, or far too much. */
export function label(text: string | null | undefined, longest: number): string | null {
  if (text === null || text === undefined || text.length > longest * 4) return null;
  const line = text.replace(/[\s\u00a0\u200b]+/gu, ' ').trim();
  return line === '' || line.length > longest ? null : line;
}
