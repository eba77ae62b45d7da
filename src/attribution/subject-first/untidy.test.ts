import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIn } from '../../../tests/built.js';
import { faultsOf } from '../../../tests/spans.js';

const read = readIn('en');

/** Words and marks on which the grammar decides, in any order. */
const PIECES = [
  ...[
    'said',
    'says',
    'and',
    'that',
    'who',
    'which',
    'told',
    'saying',
    'to say',
    'according to',
    'as',
    'was',
    'quoted',
  ],
  ...[
    'Putin',
    'the Kremlin',
    'Reuters',
    'he',
    "Putin's",
    'officials’',
    'talks',
    'a plan',
    'claims',
    'not',
    'would',
  ],
  ...[
    ',',
    '.',
    ':',
    ';',
    '—',
    '-',
    '(',
    ')',
    '“',
    '”',
    '"',
    "''",
    "'",
    '‘',
    '’',
    '\n',
    '?',
    '%',
    '$5',
    'U.S.',
    'éa',
    '😀',
    '\u200f',
  ],
];

const untidy = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.join(' '));

describe('English, whatever the text', () => {
  it('gives statements whose spans hold', () => {
    fc.assert(
      fc.property(untidy, (text) => {
        expect(faultsOf(read(text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same text the same way', () => {
    fc.assert(
      fc.property(untidy, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 50 },
    );
  });
});
