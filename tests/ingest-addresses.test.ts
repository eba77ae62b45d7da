/** Addresses that must never be asked: specs/ingest/addresses.yaml. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ingest, isRefused } from '../src/ingest/index.js';
import { SIGNS } from './encodings.js';

interface Case {
  readonly name: string;
  readonly address: string;
  readonly error: string;
}

const cases = parse(
  readFileSync(new URL('../specs/ingest/addresses.yaml', import.meta.url), 'utf8'),
) as Case[];

describe('an address that must not be asked', () => {
  it.each(cases.map((one) => [one.name, one.address, one.error] as const))(
    '%s: %s',
    async (_, address, error) => {
      const taken = [];
      // A name that were looked up after all would fail loudly: there is no network in the tests.
      const lookup = () => {
        throw new Error(`${address} was looked up`);
      };
      for await (const one of ingest(address, { languages: SIGNS, fetch: { lookup: lookup as never } }))
        taken.push(one);
      expect(taken).toHaveLength(1);
      expect(isRefused(taken[0]!)).toBe(true);
      expect((taken[0] as { error: Error }).error.message).toContain(error);
    },
  );
});
