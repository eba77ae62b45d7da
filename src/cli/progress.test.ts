import { describe, expect, it } from 'vitest';
import { Progress, progressLine } from './progress.js';

const stream = (isTTY: boolean) => {
  const written: string[] = [];
  return {
    written,
    isTTY,
    columns: 80,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream & { written: string[] };
};

describe('progress', () => {
  it('tells label, share, count, time and rate', () => {
    expect(progressLine('Reading', 420, 1000, 72)).toBe('Reading   42 %  420/1000  1:12  5.8/s');
    expect(progressLine('Reading', 0, 10, 0)).toBe('Reading    0 %  0/10  0:00  0.0/s');
    expect(progressLine('Reading', 420, null, 72)).toBe('Reading  420  1:12  5.8/s');
  });

  it('never fills a narrow line', () => {
    expect(progressLine('Reading', 1, 2, 1, 12).length).toBeLessThan(12);
  });

  it.each([
    [true, 2, true],
    [true, 1, false],
    [true, null, true],
    [false, 2, false],
  ])('on a terminal %s, %s things: shown %s', (isTTY, total, shown) => {
    const out = stream(isTTY);
    const progress = new Progress('Reading', total, out);
    progress.show(1);
    progress.clear();
    expect(out.written.length > 0).toBe(shown);
  });
});
