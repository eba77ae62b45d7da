import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Notice } from '../../model/index.js';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import { shallow } from './01-shallow.js';
import { metadataOf, type PageMetadata } from './04-metadata.js';
import { linesOf } from './05-main-text.js';
import { nameIn } from './byline.js';
import { label, type PageDocument, type PageElement } from './dom.js';

/** A page's report: the lines of its main text, and what the page says of itself. */
export interface Page {
  readonly lines: readonly string[];
  readonly metadata: PageMetadata;
  readonly notices: readonly Notice[];
}

/** So much of a text that machines are given must be there for it to stand in for what the page shows. */
const ENOUGH = 200;

/** Reads a page: source → document → what it says of itself → main text. Takes time; run it where it can be killed. */
export function readPage(source: string, url: string | null): Page {
  const { html, cut } = shallow(source);
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
  ) as unknown as {
    document: PageDocument;
  };
  const said = metadataOf(document, url);
  const { lines, byline } = mainText(document, said);
  if (lines.length === 0) {
    throw new InputError(
      'no report is found in this page: it holds no main text',
      'If its text is loaded by a script, save the page from a browser, or give its text',
    );
  }
  const notices: Notice[] =
    cut === 0
      ? []
      : [
          {
            rule: 'page-too-deep',
            span: null,
            message: `${cut} elements of the page lie too deep; their text was kept, their nesting not.`,
          },
        ];
  // Beside an outlet that signs itself, one word is no person either.
  const other = said.isUnsigned && !byline?.includes(' ') ? null : byline;
  return { lines, metadata: { ...said, byline: said.byline ?? other }, notices };
}

function mainText(
  document: PageDocument,
  { body }: PageMetadata,
): { readonly lines: readonly string[]; readonly byline: string | null } {
  // Readability's own types ask for a browser's document.
  const article = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
    disableJSONLD: true,
  }).parse();
  const shown = article?.content ? linesOf(article.content) : [];
  const given = (body ?? '').split(/\r?\n/).flatMap((line) => line.replace(/\s+/g, ' ').trim() || []);
  const length = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
  const better = length(shown) < ENOUGH && length(given) > length(shown) && !/<\w+[^>]*>/.test(body ?? '');
  return { lines: better ? given : shown, byline: nameIn(label(article?.byline, BOUNDS.label)) };
}
