import { describe, expect, it } from 'vitest';
import { safeName } from './html-files.js';

describe('safeName', () => {
  it.each([
    ['reports/ar-01-call.txt', 'ar-01-call'],
    ['تقرير أول.txt', 'تقرير-أول'],
    ['../../..', 'report'],
    ['.hidden', 'hidden'],
    ['a<b>:"c|?*.txt', 'a-b-c'],
    ['con.txt', 'con-report'],
    ['new\nline.txt', 'new-line'],
  ])('%j gives %s', (path, name) => {
    expect(safeName(path)).toBe(name);
  });

  it('keeps within what file systems allow', () => {
    expect(Buffer.byteLength(safeName(`${'م'.repeat(300)}.txt`))).toBeLessThanOrEqual(200);
  });
});
