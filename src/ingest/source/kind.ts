/** What a source holds, by its first bytes, then by what its server or its name says. */
export type Kind =
  | 'page'
  | 'pdf'
  | 'docx'
  | 'feed'
  | 'json-feed'
  | 'opml'
  | 'sitemap'
  | 'jsonl'
  | 'warc'
  | 'text';

/** Bytes that are enough to know it. */
export const HEAD = 65_536;

const XML_ROOTS: Readonly<Record<string, Kind>> = {
  rss: 'feed',
  feed: 'feed',
  rdf: 'feed',
  opml: 'opml',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
  html: 'page',
};

const PAGE_START =
  /^(?:<!doctype\s+html|<(?:html|head|body|script|style|title|meta|link|div|p|article|main|section|table|h1|font|center|span|a|br)\b)/i;

export const MEDIA_TYPES: Readonly<Record<Kind, string>> = {
  page: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  feed: 'application/xml',
  'json-feed': 'application/feed+json',
  opml: 'text/x-opml',
  sitemap: 'application/xml',
  jsonl: 'application/jsonl',
  warc: 'application/warc',
  text: 'text/plain',
};

/** The kind of what begins so; `name` is a file name or address. */
export function kindOf(head: Uint8Array, mediaType: string | null, name: string): Kind {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD)).toString('latin1');
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  // An office document names its parts in the beginning, and Word's lie in the folder word.
  if (start.startsWith('PK\x03\x04') && start.includes('word/')) return 'docx';
  if (start.startsWith('WARC/')) return 'warc';
  const text = start
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (text.startsWith('{')) return jsonKind(text, mediaType, name);
  const root = rootOf(text);
  if (root !== null && XML_ROOTS[root] !== undefined) return XML_ROOTS[root];
  const saysPage =
    /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType ?? '') || /\.x?html?$/i.test(name);
  return saysPage || PAGE_START.test(withoutProlog(text)) ? 'page' : 'text';
}

function jsonKind(text: string, mediaType: string | null, name: string): Kind {
  if (/"version"\s*:\s*"https:(?:\\?\/){2}jsonfeed\.org/.test(text)) return 'json-feed';
  const saysLines =
    /\bx?-?(?:ndjson|jsonl|jsonlines)\b/.test(mediaType ?? '') || /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name);
  return saysLines || /^\{.*"text"\s*:/.test(text.slice(0, text.indexOf('\n') + 1 || undefined))
    ? 'jsonl'
    : 'text';
}

/** Without the declaration, comments and document type that may stand before the root element. */
function withoutProlog(text: string): string {
  let rest = text;
  for (let i = 0; i < 20; i++) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : rest.startsWith('<?')
        ? rest.indexOf('?>') + 2
        : /^<!doctype\s+(?!html)/i.test(rest)
          ? doctypeEnd(rest)
          : 0;
    // Ends that are not found are −1 and their length.
    if (end < 4) return rest;
    rest = rest.slice(end).trimStart();
  }
  return rest;
}

function doctypeEnd(text: string): number {
  const bracket = text.indexOf('[');
  const close = text.indexOf('>');
  if (bracket === -1 || close < bracket) return close + 1;
  const end = /\]\s*>/.exec(text);
  return end === null ? 0 : end.index + end[0].length;
}

const rootOf = (text: string): string | null =>
  /^<(?:[\w-]+:)?([a-z]+)[\s>/]/i.exec(withoutProlog(text))?.[1]?.toLowerCase() ?? null;
