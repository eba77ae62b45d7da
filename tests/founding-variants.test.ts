/** The founding report's constructions with other names, verbs and outlets: no rule may know that one text. */
import { describe, expect, it } from 'vitest';
import { judge } from '../bench/founding.js';
import { idsOf, variants } from '../bench/variants.js';
import { read } from './built.js';
import { faultsOf } from './spans.js';

const EACH = 12;
/** Of the statements of one construction. */
const LEAST_RIGHT = 0.9;

const all = variants(EACH);
const constructions = [...new Set(all.map(({ construction }) => construction))];

describe('variants of the founding report', () => {
  it('are the same for the same seed and differ with it', () => {
    expect(variants(EACH)).toEqual(all);
    expect(variants(EACH, 2)).not.toEqual(all);
    expect(all.flatMap(idsOf).length).toBeGreaterThan(0);
  });

  it.each(constructions)('%s', (construction) => {
    const wrong: string[] = [];
    let statements = 0;
    for (const variant of all.filter((each) => each.construction === construction)) {
      const reading = read(variant.text);
      expect(faultsOf(reading)).toEqual([]);
      for (const statement of variant.statements) {
        statements++;
        const { content, source, via, read: found } = judge(reading, statement.content, statement);
        if (content && source && via) continue;
        const chain = found?.chain
          .slice(1)
          .map(({ entity }) => entity ?? '?')
          .join(' ← ');
        wrong.push(
          `${content ? (source ? 'chain' : 'source') : 'content'} (${chain ?? 'not found'}; expected ${statement.source}): ${variant.text}`,
        );
      }
    }
    expect(wrong.slice(0, 5), `${wrong.length} of ${statements} wrong`).toSatisfy(
      () => wrong.length <= statements * (1 - LEAST_RIGHT),
    );
  });
});
