import { getDocumentProxy } from 'unpdf';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import { type Item, type Line, linesOf, paragraphsOf } from './pdf-lines.js';

/** The text of a PDF document, a paragraph a line. What is only a picture of text is not read. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await opened(bytes);
  if (document.numPages > BOUNDS.pdfPages) {
    throw new InputError(
      `it is a PDF document of ${document.numPages} pages; one report may have at most ${BOUNDS.pdfPages}`,
      'Give the pages of one report',
    );
  }
  const lines: Line[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    lines.push(...linesOf(items.flatMap((item) => ('str' in item ? itemOf(item) : []))));
    page.cleanup();
  }
  const paragraphs = paragraphsOf(lines);
  if (paragraphs.length === 0) {
    throw new InputError(
      'it is a PDF document without text, perhaps pictures of pages',
      'Recognise its text first (OCR), and give that',
    );
  }
  return paragraphs;
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  /** Matrix of six numbers; the last two are the place, the middle ones hold the size of the letters. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

const itemOf = ({ str, dir, transform, width, hasEOL }: TextItem): Item => ({
  text: str,
  rightToLeft: dir === 'rtl',
  x: transform[4]!,
  y: transform[5]!,
  width,
  size: Math.hypot(transform[2]!, transform[3]!),
  hasEOL,
});

async function opened(bytes: Uint8Array) {
  try {
    // It takes the bytes for itself, so it gets a copy; nothing of the document is run.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException')
      throw new InputError('it is a PDF document that asks for a password', 'Save it without one');
    throw new InputError(
      `it is a damaged PDF document (${message})`,
      'Open it and save it anew, or give its text',
    );
  }
}
