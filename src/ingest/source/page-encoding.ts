import { isUtf8 } from 'node:buffer';
import type { Notice } from '../../model/index.js';
import type { LanguageSigns } from '../signs.js';
import { guess } from './decode.js';

export interface DecodedPage {
  readonly text: string;
  /** WHATWG name. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/** A page says its encoding near its beginning; browsers look at 1,024 bytes, some pages say it later. */
const HEAD = 4096;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;
const XML = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)["']/i;

/** What browsers take for a page that says nothing and is no UTF-8. */
const FALLBACK = 'windows-1252';

/**
 * The text of a page or feed: by its byte order mark, by what it is (UTF-8 where its bytes are nothing else), by what
 * the server and then the page says, at last by what makes sense. Bytes that fit nothing become U+FFFD and a notice.
 */
export function decodePage(
  bytes: Uint8Array,
  charset: string | null,
  languages: readonly LanguageSigns[],
): DecodedPage {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (marked !== null) return decoded(bytes, marked, null);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length)).toString('latin1');
  const saying = [charset, XML.exec(head)?.[1], META.exec(head)?.[1]];
  const declared =
    saying.flatMap((name) => (name === null || name === undefined ? [] : (known(name) ?? [])))[0] ?? null;
  // UTF-16 and EBCDIC-like names in a page whose bytes show ASCII tags are a mistake of its maker.
  const plausible = declared === null || declared.startsWith('utf-16') ? null : declared;
  if (isUtf8(bytes) && !plausible?.startsWith('iso-2022')) return decoded(bytes, 'utf-8', null);
  if (plausible !== null && plausible !== 'utf-8') return decoded(bytes, plausible, null);
  const best = guess(bytes, languages);
  if (best !== null) return decoded(bytes, best.encoding, 'The page does not say its encoding rightly');
  return plausible === 'utf-8'
    ? decoded(bytes, 'utf-8', null)
    : decoded(bytes, FALLBACK, 'The page does not say its encoding');
}

function known(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array, encoding: string, why: string | null): DecodedPage {
  const text = new TextDecoder(encoding).decode(bytes);
  const notices: Notice[] = [];
  if (why !== null)
    notices.push({ rule: 'encoding-detected', span: null, message: `${why}; it was read as ${encoding}.` });
  const broken = text.split('\ufffd').length - 1;
  if (broken > 0) {
    notices.push({
      rule: 'encoding-broken',
      span: null,
      message: `${broken} places are no ${encoding} or were lost before; they show as U+FFFD.`,
    });
  }
  return { text, encoding, notices };
}
