/** The report for which the project was begun; it stands in the folder beside the checkout, not in the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOUNDING_STATEMENTS, judge, locate } from '../bench/founding.js';
import { read, shared } from './built.js';
import { faultsOf } from './spans.js';

const file = join(shared, 'seeds/000_4b45ca39168c6680.txt');
const there = existsSync(file);

describe.skipIf(!there)(`the founding report${there ? '' : ` (skipped: ${file} is not there)`}`, () => {
  const text = there ? readFileSync(file, 'utf8') : '';
  const reading = there ? read(text) : null!;
  const blocks = (kind: string): string[] =>
    reading.layout.filter((block) => block.kind === kind).map(({ span }) => text.slice(...span));

  it('has its spans in the text', () => {
    expect(faultsOf(reading)).toEqual([]);
  });

  it('names the residue', () => {
    expect(blocks('residue')).toEqual([
      '0e8842e0-3a80-11ee-aeca-abe6f356825c-file-1692003216860-689779780.webp',
      'حجم الخط',
    ]);
  });

  it('has its title and headings', () => {
    expect(blocks('title')).toEqual([text.split('\n')[0]!.trim()]);
    expect(blocks('heading')).toEqual(['محاولات فاشلة', 'شراكة استراتيجية شاملة']);
  });

  it('has a publisher that several agencies could be, and does not guess', () => {
    expect(blocks('publisher')).toEqual(['وكالة خبر']);
    const publisher = reading.entities.find(({ id }) => id === reading.report.publisher);
    expect(publisher?.candidates?.length ?? 0).toBeGreaterThan(1);
    expect(reading.notices.map(({ rule }) => rule)).toContain('publisher-ambiguous');
  });

  it.each(FOUNDING_STATEMENTS)('«$from … $to» is said by $source', (expected) => {
    const content = locate(text, expected);
    expect(content).not.toBeNull();
    const { content: found, source, via } = judge(reading, [content!], expected);
    expect({ content: found, source, via }).toEqual({ content: true, source: true, via: true });
  });
});
