/** Signs of the languages as the sources have them, and bytes in an encoding that Node only decodes. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LanguageSigns } from '../src/ingest/signs.js';

const detection = readFileSync(new URL('../languages/ar/detection.yaml', import.meta.url), 'utf8');

export const SIGNS: readonly LanguageSigns[] = [
  { language: 'ar', ...(parse(detection) as Omit<LanguageSigns, 'language'>) },
];

const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** Text as bytes in windows-1256. */
export const windows1256 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => BYTES.get(letter) ?? 0x3f);
