/** The same events told in two languages: the same identifiers, types and times. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { EntityId, EventType, ReportedEvent, Status } from '../src/model/index.js';
import { readIn, root } from './built.js';

interface Act {
  readonly type: EventType;
  readonly mode?: string;
  readonly status: Status;
  readonly actors: readonly EntityId[];
  readonly recipients?: readonly EntityId[];
  readonly time?: string;
  /** Why the reports give it different times as yet. */
  readonly apart?: string;
}

interface Pair {
  readonly id: string;
  readonly reports: readonly string[];
  readonly published?: string;
  readonly acts: readonly Act[];
}

/** Asks for the time of an act, whatever it is. */
const ANY = '';

const samples = join(root, 'samples');
const pairs = parse(readFileSync(join(samples, 'pairs.yaml'), 'utf8')) as Pair[];

const kept = new Map<string, readonly ReportedEvent[]>();

/** The acts of a report; each is read once. */
function eventsOf(report: string, published: string | undefined): readonly ReportedEvent[] {
  const before = kept.get(report);
  if (before !== undefined) return before;
  const text = readFileSync(join(samples, `${report}.txt`), 'utf8');
  const { events } = readIn(report.slice(0, 2))(text, published === undefined ? {} : { published });
  kept.set(report, events);
  return events;
}

/** The acts of a report, in the terms of an expected one. */
function actsLike(report: string, published: string | undefined, { time, mode }: Act): object[] {
  return eventsOf(report, published).map((event) => ({
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

/** Times that the reports of a pair give an act for which the pair names none. */
function timesOf(reports: readonly string[], published: string | undefined, act: Act): Set<string> {
  const named = reports.flatMap((report) => {
    const { time: _, ...wanted } = sortedAct(act) as Record<string, unknown>;
    return actsLike(report, published, { ...act, time: ANY })
      .map((found) => found as Record<string, unknown>)
      .filter(({ time: _own, ...found }) => JSON.stringify(found) === JSON.stringify(wanted))
      .map(({ time }) => time);
  });
  return new Set(named.filter((time): time is string => typeof time === 'string'));
}

const sortedAct = ({ actors, recipients = [], apart: _, ...rest }: Act): object => ({
  ...rest,
  actors: [...actors].sort(),
  recipients: [...recipients].sort(),
});

describe.each(pairs)('the reports of $id', ({ reports, published, acts }) => {
  it('are in both languages', () => {
    expect(new Set(reports.map((report) => report.slice(0, 2)))).toEqual(new Set(['ar', 'en']));
  });

  for (const act of acts.filter(({ time }) => time === undefined)) {
    const test = act.apart === undefined ? it : it.fails;
    test(`name no two times of: ${act.type} ${act.actors.join(', ')}`, () => {
      const times = timesOf(reports, published, act);
      expect([...times].slice(1)).toEqual([]);
    });
  }

  for (const report of reports)
    it.each(acts)(`${report}: $type $actors`, (act) => {
      expect(actsLike(report, published, act)).toContainEqual(sortedAct(act));
    });
});

describe('the samples hold what many reports bring', () => {
  const text = (report: string): string => readFileSync(join(samples, `${report}.txt`), 'utf8');
  const pairOf = (id: string): Pair => pairs.find((pair) => pair.id === id)!;
  const paragraphs = (report: string): string[] =>
    text(report)
      .split('\n')
      .filter((line) => line.length > 100);

  it.each(['ar', 'en'])('%s: relays of several links', (language) => {
    const links = pairs
      .flatMap(({ reports }) => reports)
      .filter((report) => report.startsWith(language))
      .flatMap((report) => readIn(language)(text(report), {}).attributions)
      .map(({ chain }) => chain.length - 2);
    expect(links.filter((count) => count >= 1).length).toBeGreaterThan(8);
    expect(Math.max(...links)).toBeGreaterThanOrEqual(2);
  });

  it('an announced visit that took place', () => {
    const { status, time: _, ...announced } = pairOf('xi-moscow-announced').acts[0]!;
    expect(status).toBe('planned');
    expect(pairOf('xi-in-moscow').acts).toContainEqual(
      expect.objectContaining({ ...announced, status: 'occurred' }),
    );
  });

  it('an announced visit that was called off', () => {
    const [visit] = pairOf('trump-denmark-announced').acts;
    const [off] = pairOf('trump-denmark-cancelled').acts;
    expect(visit).toMatchObject({ type: 'CONSULT', mode: 'visit', status: 'planned' });
    expect(off).toMatchObject({ type: 'SANCTION', mode: 'withdraw', status: 'occurred' });
    expect([off!.actors, off!.recipients]).toEqual([visit!.actors, visit!.recipients]);
  });

  it.each(pairOf('trump-putin-march-call').reports)('%s: accounts of two governments', (report) => {
    const { attributions } = readIn(report.slice(0, 2))(text(report), {});
    const sources = new Set(attributions.map(({ source }) => source.entity));
    expect(sources.has('org:kremlin') && sources.has('org:white-house')).toBe(true);
  });

  it.each([
    ['ar-14-ankara-prisoner-exchange-copy', 'ar-02-ankara-prisoner-exchange'],
    ['en-14-us-sanctions-turkish-ministers-copy', 'en-10-us-sanctions-turkish-ministers'],
  ])('%s: a copied piece', (copy, original) => {
    const own = new Set(paragraphs(original).map((line) => line.slice(-80)));
    const taken = paragraphs(copy).filter((line) => own.has(line.slice(-80)));
    expect(taken.length / paragraphs(copy).length).toBeGreaterThan(0.5);
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
