import { describe, expect, it } from 'vitest';
import { Extractors } from './extractors.js';
import type { Job } from './jobs.js';

const page = (html: string): Job<'page'> => ({
  kind: 'page',
  bytes: Buffer.from(html),
  url: null,
  charset: null,
  languages: [],
});
const GOOD = page(`<p>${'The minister said that the talks had been fruitful. '.repeat(5)}</p>`);
const HEAVY = page(`${'<div><p>a, b, c, d, e, f</p>'.repeat(40_000)}`);

describe('a thread that reads pages', () => {
  it('is killed when it takes too long, and the next page is read by another', async () => {
    const extractors = new Extractors({ milliseconds: 1500, megabytes: 700 }, 1);
    const started = performance.now();
    await expect(extractors.extract(HEAVY)).rejects.toThrow(
      /takes more than 1.5 s. Save its text and give that/,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
    // A thread of its own starts anew, with time enough for that.
    const patient = new Extractors({ milliseconds: 20_000, megabytes: 700 }, 1);
    expect((await patient.extract(GOOD)).lines[0]).toMatch(/^The minister/);
  });

  it('is killed when it takes too much memory', async () => {
    const extractors = new Extractors({ milliseconds: 30_000, megabytes: 24 }, 1);
    await expect(extractors.extract(HEAVY)).rejects.toThrow(/more than 24 MB of memory/);
  });

  it('reads one page after the other, and several callers wait for one thread', async () => {
    const extractors = new Extractors({ milliseconds: 20_000, megabytes: 700 }, 1);
    const all = await Promise.all([GOOD, GOOD, GOOD].map((job) => extractors.extract(job)));
    expect(all.map(({ lines }) => lines.length)).toEqual([1, 1, 1]);
  });
});
