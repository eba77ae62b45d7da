import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, untidyText } from '../../tests/arabic-text.js';
import { measuresOf, numbersOf, read } from '../../tests/built.js';
import { runSpecs, type Spec, staleFailures } from '../../tests/specs.js';
import type { TimeExpression } from './07-times.js';
import type { QuantityExpression } from './08-quantities.js';

type Expected<T> = Partial<Omit<T, 'span'>> & { readonly span?: string };

interface TimeSpec extends Spec {
  readonly published?: string;
  readonly times: readonly Expected<TimeExpression>[];
}

/** Each has a file of its name in specs/times, specs/quantities and specs/numerals. */
const LANGUAGES = ['ar', 'en'] as const;

for (const language of LANGUAGES)
  runSpecs<TimeSpec>(`times/${language}.yaml`, ({ text, published = null, times }) => {
    expect(chosen(text, measuresOf(text, published, language).times, times)).toEqual(times);
  });

interface QuantitySpec extends Spec {
  readonly published?: string;
  readonly quantities: readonly (Expected<QuantityExpression> & { readonly exact?: number })[];
}

for (const language of LANGUAGES)
  runSpecs<QuantitySpec>(`quantities/${language}.yaml`, ({ text, published = null, quantities }) => {
    const expected = quantities.map(({ exact, ...rest }) =>
      exact === undefined ? rest : { ...rest, min: exact, max: exact },
    );
    expect(chosen(text, measuresOf(text, published, language).quantities, expected)).toEqual(expected);
  });

interface NumeralSpec extends Spec {
  readonly numbers: readonly number[];
}

for (const language of LANGUAGES)
  runSpecs<NumeralSpec>(`numerals/${language}.yaml`, ({ text, numbers }) => {
    const read = numbersOf(text, language);
    expect(read.map((value) => Number(value.toPrecision(12)))).toEqual(numbers);
  });

interface PublishedSpec extends Spec {
  readonly given?: string;
  readonly published: string | null;
}

runSpecs<PublishedSpec>('times/published.yaml', ({ text, given, published }) => {
  expect(read(text, given === undefined ? {} : { published: given }).report.published).toBe(published);
});

/** Of what was found, the fields that a spec names; spans as text. */
function chosen<T extends { readonly span: readonly [number, number] }>(
  text: string,
  found: readonly T[],
  expected: readonly object[],
): object[] {
  return found.map((each, i) => {
    const whole: Record<string, unknown> = { ...each, span: text.slice(...each.span) };
    const fields = Object.keys(expected[i] ?? { span: '' });
    return Object.fromEntries(fields.map((field) => [field, whole[field]]));
  });
}

const EDTF = /^(?:\.\.|-?[\dX]{4}(?:-[\dX]{2}){0,2}~?)?(?:\/(?:\.\.|-?[\dX]{4}(?:-[\dX]{2}){0,2}~?)?)?$/;

/** Words of English times and numbers in any order. */
const newsText = fc
  .array(
    fc.constantFrom(
      ...'the a last next first second May March 3 27th 2025 1990s - , . to from between and half million'.split(
        ' ',
      ),
      ...'dozens of people killed hour an week early Monday until since $ % ago before in on Feb 5/6/2024'.split(
        ' ',
      ),
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '));

describe('times and quantities, whatever the text', () => {
  const language = fc.constantFrom(...LANGUAGES);
  const published = fc.constantFrom(null, '2025-02-27', '2024-02-29T23:59Z', 'gestern');

  it('lie inside the text, one after another, and are written in EDTF', () => {
    fc.assert(
      fc.property(fc.oneof(untidyText(80), anyText, newsText), published, language, (text, date, own) => {
        const { times, quantities, tokens } = measuresOf(text, date, own);
        for (const list of [times, quantities]) {
          let last = 0;
          for (const { from, to, span } of list) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(tokens.count);
            expect(span[0]).toBeGreaterThanOrEqual(tokens.start[from]!);
            expect(span[1]).toBe(tokens.end[to - 1]);
            expect(span[1]).toBeGreaterThan(span[0]);
            last = to;
          }
        }
        for (const { edtf, past, future } of times)
          for (const value of [edtf, past, future]) if (value !== null) expect(value).toMatch(EDTF);
        for (const { min, max } of quantities)
          for (const value of [min, max]) expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it('count nothing twice', () => {
    fc.assert(
      fc.property(fc.oneof(untidyText(60), newsText), language, (text, own) => {
        const { times, quantities } = measuresOf(text, '2025-02-27', own);
        for (const quantity of quantities)
          for (const time of times) expect(quantity.to <= time.from || quantity.from >= time.to).toBe(true);
      }),
    );
  });
});

it('specs/times, specs/quantities and specs/numerals have no known failure of a spec that is gone', () => {
  expect(staleFailures('times', ['ar.yaml', 'en.yaml', 'published.yaml'])).toEqual([]);
  expect(staleFailures('quantities', ['ar.yaml', 'en.yaml'])).toEqual([]);
  expect(staleFailures('numerals', ['ar.yaml', 'en.yaml'])).toEqual([]);
});
