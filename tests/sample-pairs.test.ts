/** The same events told in two languages: the same identifiers, types and times. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { EntityId, EventType, Status } from '../src/model/index.js';
import { readIn, root } from './built.js';

interface Act {
  readonly type: EventType;
  readonly mode?: string;
  readonly status: Status;
  readonly actors: readonly EntityId[];
  readonly recipients?: readonly EntityId[];
  readonly time?: string;
}

interface Pair {
  readonly id: string;
  readonly reports: readonly string[];
  readonly published?: string;
  readonly acts: readonly Act[];
}

const samples = join(root, 'samples');
const pairs = parse(readFileSync(join(samples, 'pairs.yaml'), 'utf8')) as Pair[];

/** The acts of a report, in the terms of an expected one. */
function actsLike(report: string, published: string | undefined, { time, mode }: Act): object[] {
  const text = readFileSync(join(samples, `${report}.txt`), 'utf8');
  const reading = readIn(report.slice(0, 2))(text, published === undefined ? {} : { published });
  return reading.events.map((event) => ({
    type: event.type,
    ...(mode !== undefined && { mode: event.mode }),
    status: event.status,
    actors: [...event.actors].sort(),
    recipients: [...event.recipients].sort(),
    ...(time !== undefined && {
      time: event.accounts.map((account) => account.time.edtf).find((edtf) => edtf !== null),
    }),
  }));
}

const sortedAct = ({ actors, recipients = [], ...rest }: Act): object => ({
  ...rest,
  actors: [...actors].sort(),
  recipients: [...recipients].sort(),
});

describe.each(pairs)('the reports of $id', ({ reports, published, acts }) => {
  it('are in both languages', () => {
    expect(new Set(reports.map((report) => report.slice(0, 2)))).toEqual(new Set(['ar', 'en']));
  });

  for (const report of reports)
    it.each(acts)(`${report}: $type $actors`, (act) => {
      expect(actsLike(report, published, act)).toContainEqual(sortedAct(act));
    });
});

describe('samples/pairs.yaml', () => {
  it('names every report once', () => {
    const names = readdirSync(samples)
      .filter((name) => /^(?:ar|en)-.*\.txt$/u.test(name))
      .map((name) => name.replace('.txt', ''));
    expect(pairs.flatMap(({ reports }) => reports).sort()).toEqual(names.sort());
  });

  it('keeps two calls of one pair apart by their times', () => {
    const [march, february] = ['trump-putin-march-call', 'trump-putin-february-call'].map((id) =>
      pairs.find((pair) => pair.id === id)!.acts.find(({ time }) => time !== undefined),
    );
    expect(march!.time).not.toBe(february!.time);
  });
});
