import { createHash } from 'node:crypto';
import type { Attribution, ReportedEvent, Span } from '../model/index.js';

/** No letters that are read as one another (Crockford's base 32, lower case). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const REPORT_LENGTH = 10;
const FIND_LENGTH = 6;

export const HANDLE = /^[0-9a-hjkmnp-tv-z]{4,10}$/;

/** What people call a report by: the first 50 bits of its identifier. */
export const reportHandle = (id: string): string => letters(Buffer.from(id.slice(-64), 'hex'), REPORT_LENGTH);

/** A statement's name within its report. It depends on its characters alone, so that it outlives an engine. */
export const statementHandle = ({ content, cue, source, chain }: Attribution): string =>
  findHandle('s', [...content, cue?.span ?? null, source.span, ...chain.map(({ span }) => span)]);

/** An event's name within its report: its kind and the characters that tell of it. */
export const eventHandle = ({ type, mode, accounts }: ReportedEvent): string =>
  findHandle(
    `e${type}${mode ?? ''}`,
    accounts.map(({ evidence }) => evidence),
  );

const findHandle = (kind: string, spans: readonly (Span | null)[]): string =>
  letters(createHash('sha256').update(kind).update(JSON.stringify(spans)).digest(), FIND_LENGTH);

function letters(bytes: Uint8Array, length: number): string {
  let out = '';
  for (let bit = 0; out.length < length; bit += 5) {
    const pair = (bytes[bit >> 3]! << 8) | bytes[(bit >> 3) + 1]!;
    out += LETTERS[(pair >> (11 - (bit & 7))) & 31];
  }
  return out;
}
