import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublic } from './addresses.js';
import { checkedUrl } from './request.js';
import { retryAfter } from './retry-after.js';

const PRIVATE = [
  [10, 8],
  [127, 8],
  [0, 8],
] as const;

/** One IPv4 address in the ways that URLs take. */
const SPELLINGS: readonly ((a: number) => string)[] = [
  (a) => String(a),
  (a) => `0x${a.toString(16)}`,
  (a) => `0${a.toString(8)}`,
  (a) => [24, 16, 8, 0].map((shift) => (a >>> shift) & 255).join('.'),
  (a) => [24, 16, 8, 0].map((shift) => `0x${((a >>> shift) & 255).toString(16)}`).join('.'),
  (a) => `${a >>> 24}.${a & 0xffffff}`,
  (a) => `${a >>> 24}.${(a >>> 16) & 255}.${a & 0xffff}`,
  (a) => `[::ffff:${(a >>> 16).toString(16)}:${(a & 0xffff).toString(16)}]`,
  (a) => `[64:ff9b::${(a >>> 16).toString(16)}:${(a & 0xffff).toString(16)}]`,
];

describe('isPublic', () => {
  it('is false of private addresses in every spelling', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRIVATE),
        fc.nat(0xffffff),
        fc.constantFrom(...SPELLINGS),
        ([first], rest, spelled) => {
          const { hostname } = checkedUrl(`http://${spelled(((first << 24) | rest) >>> 0)}/`);
          expect(isPublic(hostname)).toBe(false);
        },
      ),
    );
  });

  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1', '::ffff:8.8.8.8'])(
    'is true of %s',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it('is false of what is no address', () => expect(isPublic('example.org')).toBe(false));
});

describe('retryAfter', () => {
  const now = Date.parse('2025-02-24T18:00:00Z');
  it.each([
    ['120', 120_000],
    ['Mon, 24 Feb 2025 18:01:00 GMT', 60_000],
    ['Mon, 24 Feb 2025 17:00:00 GMT', 0],
    ['soon', null],
    [undefined, null],
  ])('%s is %s', (value, milliseconds) => expect(retryAfter(value, now)).toBe(milliseconds));
});
