import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Reading } from '../model/index.js';

/** The fastest level: a Reading becomes a quarter of its size, the slower ones gain a tenth more. */
const LEVEL = { level: 1 };

/** In a buffer of its own, so that it can be given to another thread. */
export const packText = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateRawSync(Buffer.from(text), LEVEL));

export const unpackText = (body: Uint8Array): string => inflateRawSync(body).toString();

/** A Reading without its text, which is kept once for all Readings. */
export function packReading({ report, ...rest }: Reading): Uint8Array<ArrayBuffer> {
  const { text: _kept, ...bare } = report;
  return packText(JSON.stringify({ ...rest, report: bare }));
}

/** The Reading as it was packed, property for property in the order of a Reading. */
export function unpackReading(body: Uint8Array, text: string): Reading {
  const packed = JSON.parse(unpackText(body)) as Reading;
  const { schema, engine, report, ...rest } = packed;
  return { schema, engine, report: { ...report, text }, ...rest };
}
