import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, untidyText } from '../tests/arabic-text.js';
import { read, root } from '../tests/built.js';
import { faultsOf } from '../tests/spans.js';

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(join(root, 'docs/reading.schema.json'), 'utf8')) as object,
);

const schemaErrors = (value: unknown): unknown[] => (validate(value) ? [] : (validate.errors ?? []));

describe('read, whatever the text', () => {
  it('keeps every span in the text, every reference known, every chain from publisher to source', () => {
    fc.assert(
      fc.property(untidyText(), (text) => {
        expect(faultsOf(read(text))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('reads any UTF-16 string, lone surrogates among it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(faultsOf(read(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives Readings that the schema accepts', () => {
    fc.assert(
      fc.property(
        untidyText(60),
        fc.constantFrom(null, '2025-02-24'),
        fc.constantFrom(null, 'رويترز', 'outlet:reuters', 'جريدة لا نعرفها'),
        (text, published, publisher) => {
          const reading = read(text, { published, publisher });
          expect(schemaErrors(JSON.parse(JSON.stringify(reading)))).toEqual([]);
          expect(faultsOf(reading)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives the same Reading for the same input, whatever was read between', () => {
    fc.assert(
      fc.property(untidyText(60), untidyText(60), (text, other) => {
        const first = JSON.stringify(read(text));
        read(other);
        expect(JSON.stringify(read(text))).toBe(first);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps the original text and its line ends', () => {
    const text = 'عنوان الخبر\r\n\r\nقال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة للحوار.\r\n';
    const reading = read(text);
    expect(reading.report.text).toBe(text);
    expect(reading.attributions).toHaveLength(1);
    expect(faultsOf(reading)).toEqual([]);
  });
});

describe('read, at the edges', () => {
  const SENTENCE = 'قال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة للحوار. ';
  const cases: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['one space', ' '],
    ['line ends only', '\r\n\n\r'],
    ['one letter', 'و'],
    ['a byte order mark', `\ufeff${SENTENCE}`],
    ['marks only', '«»"“”‘’‹›'.repeat(50)],
    ['a reporting verb alone', 'قال'],
    ['a reporting verb and its mark alone', 'قال إن'],
    ['a source phrase alone', 'وفقا لـ'],
    ['a chain cut off', 'نقلت رويترز عن'],
    ['a lone surrogate in a name', 'قال فلاديمير\ud800 بوتين إن الحوار ممكن.'],
    ['an emoji inside a quotation', 'وقال بوتين: «😀 مستعدون 😀».'],
    ['directional controls around everything', `\u202b${SENTENCE}\u202c\u200f`],
    ['one line of 100,000 characters', SENTENCE.repeat(1800)],
    ['ten thousand opening marks', '«'.repeat(10_000)],
    ['ten thousand reporting verbs', 'قال '.repeat(10_000)],
    ['four thousand quotations that are not closed', '"قال إن '.repeat(4000)],
    ['four thousand source phrases', 'وفقا لرويترز، '.repeat(4000)],
    ['a word of 50,000 letters', 'ا'.repeat(50_000)],
  ];
  it.each(cases)(
    '%s',
    (_, text) => {
      const reading = read(text);
      expect(faultsOf(reading)).toEqual([]);
      expect(schemaErrors(JSON.parse(JSON.stringify(reading)))).toEqual([]);
    },
    20_000,
  );
});
