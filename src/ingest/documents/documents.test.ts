import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.js';
import { readPdf } from './pdf.js';
import { type Line, paragraphsOf } from './pdf-lines.js';
import { type Piece, readingOrder } from './pdf-order.js';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const docx = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('a Word document', () => {
  it('has a line a paragraph, also in tables; what was deleted in it is no text', async () => {
    const body = `${paragraph('لقاء في باريس')}${paragraph('  ')}<w:p><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del><w:r><w:t>قال الوزير.</w:t></w:r></w:p><w:tbl><w:tr><w:tc>${paragraph('خلية')}</w:tc></w:tr></w:tbl>`;
    expect(await readDocx(docx(body))).toEqual(['لقاء في باريس', 'قال الوزير.', 'خلية']);
  });
});

describe('a PDF document', () => {
  it('has a line a paragraph', async () => {
    const content =
      'BT /F 12 Tf 50 700 Td (The minister said that the talks had been fruitful and) Tj 0 -14 Td (would go on.) Tj 0 -40 Td (Nobody else spoke.) Tj ET';
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ];
    const pdf = `%PDF-1.4\n${objects.map((one, i) => `${i + 1} 0 obj${one}endobj\n`).join('')}trailer<</Root 1 0 R>>\n`;
    expect(await readPdf(Buffer.from(pdf))).toEqual([
      'The minister said that the talks had been fruitful and would go on.',
      'Nobody else spoke.',
    ]);
  });
});

describe('readingOrder', () => {
  const piece = (text: string, x: number, width: number, rightToLeft = true): Piece => ({
    text,
    x,
    width,
    rightToLeft,
  });

  it('reads right-to-left pieces from the right, and letter shapes as letters', () => {
    expect(readingOrder([piece('ﻝ', 10, 5), piece('ﺎ', 15, 3), piece('ﻗ', 18, 5)])).toBe('قال');
  });

  it('keeps numbers and Latin words from left to right in such a line', () => {
    const pieces = [
      piece('20', 0, 10, false),
      piece('25', 10, 10, false),
      piece(' ', 20, 3, false),
      piece('مايو', 23, 20),
    ];
    expect(readingOrder(pieces)).toBe('مايو 2025');
  });

  it('turns brackets that stand alone, and drops spaces that nobody wrote', () => {
    const pieces = [
      piece('«', 0, 3, false),
      piece('لا', 3, 9),
      piece(' ', 12, 0.1, false),
      piece('»', 12, 3, false),
    ];
    expect(readingOrder(pieces)).toBe('«لا»');
  });

  it('leaves left-to-right lines as they are', () => {
    expect(readingOrder([piece('He ', 0, 9, false), piece('said', 9, 12, false)])).toBe('He said');
  });
});

describe('paragraphsOf', () => {
  const line = (text: string, y: number, width = 100, size = 10): Line => ({
    text,
    y,
    left: 0,
    right: width,
    size,
  });

  it('goes on after a full line, not after a short one, over a gap or in another size', () => {
    const lines = [
      line('Title', 100, 60, 18),
      line('one full', 80),
      line('two full', 68),
      line('short', 56, 40),
      line('new full', 44),
      line('after a gap', 10),
    ];
    expect(paragraphsOf(lines)).toEqual(['Title', 'one full two full short', 'new full', 'after a gap']);
  });

  it('joins a word that was divided', () => {
    expect(paragraphsOf([line('nego-', 20), line('tiations', 8)])).toEqual(['negotiations']);
  });
});
