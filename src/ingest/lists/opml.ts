import type { SubList } from './entry.js';
import { children, parseXml } from './xml.js';

const DEEPEST = 50;

/** The feeds of an OPML list, whatever folders they are in, each once. */
export function opmlEntries(xml: string): SubList[] {
  const feeds = new Set<string>();
  const visit = (node: unknown, depth: number): void => {
    for (const outline of depth > DEEPEST ? [] : children(node, 'outline')) {
      const url = outline['@xmlUrl'] ?? outline['@xmlurl'];
      if (typeof url === 'string' && url.trim() !== '') feeds.add(url.trim());
      visit(outline, depth + 1);
    }
  };
  for (const opml of children(parseXml(xml), 'opml'))
    for (const body of children(opml, 'body')) visit(body, 0);
  return [...feeds].map((list) => ({ list }));
}
