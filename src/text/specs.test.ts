import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untidyText } from '../../tests/arabic-text.js';
import { foldWord, paragraphOf, read } from '../../tests/built.js';
import { runSpecs, type Spec, staleFailures } from '../../tests/specs.js';

interface QuotationSpec extends Spec {
  /** Every quotation with its marks, in the order of their opening. */
  readonly quotations: readonly string[];
  /** Those among them that are not closed. */
  readonly open?: readonly string[];
}

runSpecs<QuotationSpec>('text/quotes.yaml', ({ text, quotations, open = [] }) => {
  const found = paragraphOf(text).quotations;
  expect(found.map((q) => q.text)).toEqual(quotations);
  expect(found.filter((q) => !q.closed).map((q) => q.text)).toEqual(open);
});

interface SentenceSpec extends Spec {
  readonly sentences: readonly string[];
}

runSpecs<SentenceSpec>('text/sentences.yaml', ({ text, sentences }) => {
  expect(paragraphOf(text).sentences).toEqual(sentences);
});

interface LayoutSpec extends Spec {
  readonly blocks: readonly (readonly [kind: string, text: string])[];
  /** Left out where it does not matter. */
  readonly publisher?: string | null;
}

runSpecs<LayoutSpec>('text/layout.yaml', ({ text, blocks, publisher }) => {
  const { layout, report } = read(text);
  expect(layout.map(({ kind, span }) => [kind, text.slice(...span)])).toEqual(blocks);
  if (publisher !== undefined) expect(report.publisher).toBe(publisher);
});

describe('quotations and sentences, whatever the text', () => {
  it('gives quotations that nest and sentences that follow one another', () => {
    fc.assert(
      fc.property(untidyText(80), (text) => {
        const { quotations, tokens } = paragraphOf(text);
        for (const { from, to, parent } of quotations) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(tokens.count);
          if (parent >= 0) {
            expect(quotations[parent]!.from).toBeLessThan(from);
            expect(quotations[parent]!.to).toBeGreaterThanOrEqual(to);
          }
        }
      }),
    );
  });

  it('loses no word between sentences', () => {
    fc.assert(
      fc.property(untidyText(80), (text) => {
        const { sentences } = paragraphOf(text);
        const letters = (s: string): string => foldWord(s).replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(sentences.join(''))).toBe(letters(text));
      }),
    );
  });
});

it('specs/text has no known failure of a spec that is gone', () => {
  expect(staleFailures('text', ['quotes.yaml', 'sentences.yaml', 'layout.yaml'])).toEqual([]);
});
