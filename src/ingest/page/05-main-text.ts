import { isElement, type PageElement, type PageNode, TEXT } from './dom.js';

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const UNREAD = new Set(
  'script style noscript template svg math iframe object button select textarea input'.split(' '),
);

/** The text of an element as lines: a block, or what stands between two line breaks, is a line; blanks are one space. */
export function linesOf(root: PageElement): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const trimmed = line.replace(/[\s\u00a0]+/gu, ' ').trim();
    if (trimmed !== '') lines.push(trimmed);
    line = '';
  };
  const enter = (node: PageNode): boolean => {
    if (node.nodeType === TEXT) line += node.nodeValue ?? '';
    if (!isElement(node)) return false;
    const name = node.localName;
    if (name === 'br' || BLOCKS.has(name)) endLine();
    return !UNREAD.has(name);
  };
  const leave = (node: PageNode): void => {
    if (isElement(node) && BLOCKS.has(node.localName)) endLine();
  };
  // Without recursion: the depth of a page is its maker's choice.
  let node: PageNode | null = enter(root) ? root.firstChild : null;
  while (node !== null) {
    if (enter(node) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  endLine();
  return lines;
}
