import { describe, expect, it } from 'vitest';
import { SIGNS, windows1256 } from '../../../tests/encodings.js';
import { decode } from './decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const REPORT = 'قال الرئيس الفرنسي في المؤتمر الصحفي إن المحادثات مع الجانب الألماني كانت مثمرة.';

describe('decode', () => {
  it('keeps UTF-8 as it is, line ends among it', () => {
    expect(decode(utf8('أ\r\nب\r\n'), SIGNS)).toEqual({
      text: 'أ\r\nب\r\n',
      encoding: 'utf-8',
      guessed: false,
    });
  });

  it('takes a byte order mark for no part of the text', () => {
    expect(decode(utf8(`\ufeff${REPORT}`), SIGNS).text).toBe(REPORT);
  });

  it.each([
    ['utf-16le', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('reads %s with its byte order mark', (encoding, bytesOf) => {
    expect(decode(bytesOf(REPORT), SIGNS)).toEqual({ text: REPORT, encoding, guessed: false });
  });

  it('refuses UTF-16 that is broken', () => {
    const broken = Buffer.concat([Buffer.from('\ufeffأب', 'utf16le'), Buffer.from([0x00])]);
    expect(() => decode(broken, SIGNS)).toThrow(/says utf-16le, but its bytes are not/);
  });

  it('knows windows-1256 by what it says', () => {
    expect(decode(windows1256(REPORT), SIGNS)).toEqual({
      text: REPORT,
      encoding: 'windows-1256',
      guessed: true,
    });
  });

  it('knows ISO-8859-6 by what it says', () => {
    // ISO-8859-6 has the letters of U+0621 and after at 0xC1 and after, in the order of Unicode.
    const bytes = Uint8Array.from(REPORT, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code - 0x0600 + 0xa0;
    });
    expect(decode(bytes, SIGNS)).toEqual({ text: REPORT, encoding: 'iso-8859-6', guessed: true });
  });

  it.each([
    [
      'Russian in windows-1251',
      [0xcf, 0xf0, 0xe5, 0xe7, 0xe8, 0xe4, 0xe5, 0xed, 0xf2, 0x20, 0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xe8],
    ],
    [
      'French in windows-1252',
      [...'Le pr']
        .map((c) => c.charCodeAt(0))
        .concat(0xe9, ...[...'sident a d'].map((c) => c.charCodeAt(0)), 0xe9),
    ],
  ])('does not take %s for Arabic, and says where UTF-8 ends', (_, bytes) => {
    expect(() => decode(Uint8Array.from(bytes), SIGNS)).toThrow(/byte 0x[0-9A-F]{2} at offset \d+.*iconv/s);
  });

  it('says where a cut UTF-8 file breaks', () => {
    const cut = utf8('Arabic: قال').slice(0, -1);
    expect(() => decode(cut, SIGNS)).toThrow(/byte 0xD9 at offset 12\b/);
  });

  it('does not take a replacement character of the text for the fault', () => {
    const bytes = Buffer.concat([utf8('\ufffd ab '), Uint8Array.from([0xff])]);
    expect(() => decode(bytes, SIGNS)).toThrow(/byte 0xFF at offset 7\b/);
  });

  it.each([
    ['a PDF document', utf8('%PDF-1.7\nabc')],
    ['an office document', utf8('PK\x03\x04abc')],
    ['an image (PNG)', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['binary', utf8('abc\0def')],
    ['binary', Uint8Array.from({ length: 64 }, (_, i) => (i % 2 ? 0x01 : 0x41))],
    ['empty', new Uint8Array()],
  ])('refuses what is %s', (kind, bytes) => {
    expect(() => decode(bytes, SIGNS)).toThrow(kind);
  });
});
