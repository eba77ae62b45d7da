/** The published form of the diplomatic gold: whole, in order, and without a word of the texts. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../tests/built.js';
import { type DiplomaticReport, diplomaticReports, forScorer, textOf } from './diplomatic-gold.js';

const file = join(root, 'bench/diplomatic-gold.jsonl');
const reports = diplomaticReports(file);
const folder = mkdtempSync(join(tmpdir(), 'isnad-diplomatic-'));
afterAll(() => rmSync(folder, { recursive: true }));

const states = new Set(
  (parse(readFileSync(join(root, 'world/states.yaml'), 'utf8')) as { id: string }[]).map(({ id }) => id),
);

describe('the diplomatic gold', () => {
  it('has twenty reports, each of one outlet and one text', () => {
    expect(reports).toHaveLength(20);
    for (const part of ['id', 'address', 'outlet', 'sha256'] as const)
      expect(new Set(reports.map((report) => report[part])).size, part).toBe(20);
  });

  it('has no text: no value but identifiers and addresses holds an Arabic word', () => {
    const words = reports.flatMap(({ address: _, ...report }) => arabicIn(report));
    expect(words.filter((word) => !/^(person|org|group|outlet|place):~\S+$/u.test(word))).toEqual([]);
  });

  it.each(reports.map((report) => [report.id, report] as const))('%s lies in its text', (_, report) => {
    const end = report.annotated ?? report.chars;
    const triggers = report.events.map(({ trigger }) => trigger[0]);
    expect(triggers).toEqual([...triggers].sort((a, b) => a - b));
    for (const { trigger, evidence, also, when, actors, recipients } of report.events) {
      expect(actors.length).toBeGreaterThan(0);
      expect([trigger[0] >= evidence[0], trigger[1] <= evidence[1]]).toEqual([true, true]);
      const parties = [...actors, ...recipients];
      for (const span of [trigger, evidence, ...also, when.span, ...parties.map((party) => party.span)]) {
        if (span === null) continue;
        expect([0 <= span[0], span[0] < span[1], span[1] <= end]).toEqual([true, true, true]);
      }
      for (const { state } of parties) expect(state === null || states.has(`state:${state}`)).toBe(true);
    }
  });
});

describe('its texts', () => {
  const text = 'زار الوزير باريس.';
  const report: DiplomaticReport = {
    ...reports[0]!,
    id: 'made-up',
    sha256: createHash('sha256').update(text).digest('hex'),
    annotated: null,
  };

  it('are told missing, or changed since they were annotated', () => {
    expect(textOf(report, folder)).toEqual({ trouble: expect.stringContaining('made-up.txt is missing') });
    writeFileSync(join(folder, 'made-up.txt'), `${text}\n`);
    expect(textOf(report, folder)).toEqual({ trouble: expect.stringContaining('do not fit') });
    writeFileSync(join(folder, 'made-up.txt'), text);
    expect(textOf(report, folder)).toEqual({ text });
  });

  it('go to the scorer with every event, parties by state or by the name that the Reading gives', () => {
    const event = reports[0]!.events[0]!;
    const parties = [
      { entity: 'org:arab-league', state: null, span: null },
      { entity: 'org:some-body', state: null, span: null },
      { entity: 'state:FRA', state: 'FRA', span: null },
    ];
    const known = {
      id: 'org:arab-league',
      type: 'organisation',
      names: { en: 'League of Arab States' },
      state: null,
      known: true,
    } as const;
    const scored = forScorer({ ...report, events: [{ ...event, actors: parties }] }, text, [known]);
    expect(scored.events).toHaveLength(1);
    expect(scored.events[0]!.actors).toEqual([
      { who: 'League of Arab States', state: null },
      { who: 'some body', state: null },
      { who: 'FRA', state: 'FRA' },
    ]);
  });
});

function arabicIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Script=Arabic}/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(arabicIn) : [];
}
