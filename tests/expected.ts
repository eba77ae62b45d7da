import { expect } from 'vitest';
import { type Ingested, isRefused, type Refused, type Taken } from '../src/ingest/index.js';
import type { Expected } from './hostile.js';

const LINE = 'قال الوزير إن المحادثات مع الجانب الألماني كانت مثمرة، وأضاف أن اللقاء القادم سيعقد في برلين.';

/** What the specs under specs/ingest abbreviate. */
export const VALUES: Readonly<Record<string, string>> = {
  $ARTICLE: `<article><p>${LINE}</p><p>وذكرت الوكالة أن الوزير رفض التعليق على الأنباء التي تحدثت عن الخلاف.</p></article>`,
  $TEXT: `${LINE}\n`,
  $LINE: LINE,
  $LENGTH: String(Buffer.byteLength(`${LINE}\n`)),
};

/** Holds what was taken against what a case expects; every error names a remedy. */
export function check(expected: Expected, taken: readonly Taken[]): void {
  const refused: Refused[] = taken.filter(isRefused);
  const reports = taken.filter((one): one is Ingested => !isRefused(one));
  const errors = refused.map(({ error }) => error.message);
  if (expected.error !== undefined) expect(errors.join('\n')).toMatch(new RegExp(expected.error));
  else expect(refused).toHaveLength(expected.refused ?? 0);
  for (const { error } of refused) expect([error.name, error.remedy !== '']).toEqual(['InputError', true]);
  if (expected.refused !== undefined) expect(refused).toHaveLength(expected.refused);
  expect(reports).toHaveLength(expected.taken ?? (expected.error === undefined ? 1 : 0));
  for (const { text, notices, original, ...said } of reports) {
    expect(original.bytes.length).toBeGreaterThan(0);
    if (expected.has !== undefined) expect(text).toContain(expected.has);
    if (expected.hasNot !== undefined) expect(text).not.toContain(expected.hasNot);
    if (expected.notice !== undefined) expect(notices.map(({ rule }) => rule)).toContain(expected.notice);
    for (const field of ['uri', 'title', 'publisher', 'published'] as const)
      if (expected[field] !== undefined) expect(said[field]).toBe(expected[field]);
  }
}
