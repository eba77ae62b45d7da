/** Builds hostile input from the compact descriptions in specs/ingest. */
import { gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { windows1256 } from './encodings.js';

/** Text as it is, text many times, bytes, or a part packed or changed in itself. */
export type Part =
  | string
  | { readonly repeat: string; readonly times: number }
  | { readonly hex: string }
  | { readonly parts: readonly Part[]; readonly by: readonly Change[] }
  | { readonly zip: Readonly<Record<string, readonly Part[]>> };

/** What is done to the whole, in order. */
export type Change =
  | 'gzip'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1256'
  | 'crlf'
  | { readonly cut: number }
  | { readonly keep: number };

export const bytesOf = (parts: readonly Part[], changes: readonly Change[] = []): Buffer =>
  changes.reduce<Buffer>(changed, Buffer.concat(parts.map(partOf)));

function partOf(part: Part): Buffer {
  if (typeof part === 'string') return Buffer.from(part);
  if ('repeat' in part) return Buffer.from(part.repeat.repeat(part.times));
  if ('hex' in part) return Buffer.from(part.hex, 'hex');
  if ('zip' in part) {
    const files: Zippable = Object.fromEntries(
      Object.entries(part.zip).map(([name, inner]) => [name, bytesOf(inner)]),
    );
    return Buffer.from(zipSync(files));
  }
  return bytesOf(part.parts, part.by);
}

function changed(bytes: Buffer, change: Change): Buffer {
  if (typeof change === 'object')
    return 'cut' in change ? bytes.subarray(0, bytes.length - change.cut) : bytes.subarray(0, change.keep);
  switch (change) {
    case 'gzip':
      return gzipSync(bytes);
    case 'utf-16le':
      return Buffer.from(bytes.toString(), 'utf16le');
    case 'utf-16be':
      return Buffer.from(bytes.toString(), 'utf16le').swap16();
    case 'windows-1256':
      return Buffer.from(windows1256(bytes.toString()));
    case 'crlf':
      return Buffer.from(bytes.toString().replaceAll('\n', '\r\n'));
  }
}

/** What must come of an input: an error, a notice, so many reports, a text that is there or is not. */
export interface Expected {
  readonly error?: string;
  readonly notice?: string;
  readonly taken?: number;
  readonly refused?: number;
  readonly has?: string;
  readonly hasNot?: string;
  readonly uri?: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly title?: string | null;
}
