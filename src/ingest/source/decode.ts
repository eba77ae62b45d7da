import { isUtf8 } from 'node:buffer';
import { InputError } from '../input-error.js';
import { countSigns, type LanguageSigns } from '../signs.js';

export interface Decoded {
  readonly text: string;
  /** By its WHATWG name. */
  readonly encoding: string;
  /** True where nothing in the file says which encoding it has. */
  readonly guessed: boolean;
}

/** Text of a file's bytes. A byte order mark is not part of the text; line ends stay as they are. */
export function decode(bytes: Uint8Array, languages: readonly LanguageSigns[]): Decoded {
  if (bytes.length === 0) throw new InputError('it is empty', 'Give a file with the text of a report');
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0)
    throw new InputError('it is UTF-32, which nobody sends', 'Save it as UTF-8');
  const encoding = marked(bytes);
  if (encoding !== null) return { text: strictly(bytes, encoding), encoding, guessed: false };
  refuseBinary(bytes);
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', guessed: false };
  return guessed(bytes, languages);
}

/** UTF-16 as its byte order mark tells. */
const marked = ([first, second]: Uint8Array): string | null =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;

function strictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`its byte order mark says ${encoding}, but its bytes are not`, 'Save it as UTF-8');
  }
}

/** Kinds of file that are taken for text by mistake, by their first bytes. */
const KINDS: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'an image (PNG)'],
  ['\xff\xd8\xff', 'an image (JPEG)'],
  ['GIF8', 'an image (GIF)'],
  ['\x1f\x8b', 'a gzip archive'],
];

/** Looked at for null bytes and control characters. */
const HEAD = 8000;
const MOST_CONTROLS = 0.1;

function refuseBinary(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD));
  const start = head.toString('latin1', 0, 8);
  const kind = KINDS.find(([magic]) => start.startsWith(magic))?.[1];
  if (kind !== undefined)
    throw new InputError(`it is ${kind}, not plain text`, 'Save its text as a UTF-8 file');
  const isControl = (byte: number): boolean => byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b;
  if (head.includes(0) || head.filter(isControl).length > head.length * MOST_CONTROLS) {
    throw new InputError('it is binary, not text', 'Give the text of a report as a UTF-8 file');
  }
}

/** In running Arabic about every fourth word has the article; in bytes read in a wrong encoding hardly any has. */
const ENOUGH_ARTICLES = 0.08;
const ENOUGH_SCRIPT = 0.5;

/** The encoding of the languages in which bytes that say nothing of theirs make sense; null where none does. */
export function guess(bytes: Uint8Array, languages: readonly LanguageSigns[]): Decoded | null {
  let best: Decoded | null = null;
  let most = ENOUGH_ARTICLES;
  for (const signs of languages) {
    for (const encoding of signs.encodings) {
      const text = attempted(bytes, encoding);
      const { script, articles } = countSigns(text, signs);
      if (script < ENOUGH_SCRIPT || articles < most) continue;
      most = articles;
      best = { text, encoding, guessed: true };
    }
  }
  return best;
}

function guessed(bytes: Uint8Array, languages: readonly LanguageSigns[]): Decoded {
  const best = guess(bytes, languages);
  if (best !== null) return best;
  const at = firstFault(bytes);
  const value = bytes[at]!.toString(16).toUpperCase().padStart(2, '0');
  throw new InputError(
    `it is not UTF-8 (byte 0x${value} at offset ${at}) and fits no other encoding that is known here`,
    'Save it as UTF-8, for instance with iconv -f ENCODING -t UTF-8',
  );
}

function attempted(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** Offset of the first byte that is not UTF-8: a replacement character that the file itself does not hold. */
function firstFault(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (let i = text.indexOf('\ufffd'); i !== -1; i = text.indexOf('\ufffd', i + 1)) {
    const at = Buffer.byteLength(text.slice(0, i));
    if (bytes[at] !== 0xef || bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) return at;
  }
  return 0;
}
