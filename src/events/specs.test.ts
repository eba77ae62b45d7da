import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readIn, root } from '../../tests/built.js';
import { faultsOf } from '../../tests/spans.js';
import { runSpecs, type Spec, staleFailures } from '../../tests/specs.js';
import type { Account, Difference, EntityId, Reading, ReportedEvent } from '../model/index.js';

interface Expected {
  readonly type: ReportedEvent['type'];
  readonly mode?: string;
  readonly status: ReportedEvent['status'];
  readonly actors?: readonly EntityId[];
  readonly recipients?: readonly EntityId[];
  readonly at: string;
  readonly time?: string;
  readonly place?: EntityId;
  readonly told?: EntityId;
  readonly core?: false;
}

interface EventSpec extends Spec {
  readonly events: readonly Expected[];
  readonly differences?: readonly Pick<Difference, 'slot' | 'relation'>[];
  readonly only?: true;
  readonly none?: readonly string[];
  readonly published?: string;
}

const sorted = (ids: readonly EntityId[] | undefined): EntityId[] | undefined =>
  ids === undefined ? undefined : [...ids].sort();

/** What is read of the event that an expected one stands for, in the expected one's own terms. */
function seen({ report, attributions }: Reading, event: ReportedEvent, expected: Expected, account: Account) {
  const teller = attributions.find(({ id }) => id === account.attribution)?.source.entity;
  return {
    type: event.type,
    ...(expected.mode !== undefined && { mode: event.mode }),
    status: event.status,
    ...(expected.actors !== undefined && { actors: sorted(event.actors) }),
    ...(expected.recipients !== undefined && { recipients: sorted(event.recipients) }),
    at: report.text.slice(...account.evidence).includes(expected.at)
      ? expected.at
      : report.text.slice(...account.evidence),
    ...(expected.time !== undefined && { time: account.time.edtf }),
    ...(expected.place !== undefined && { place: account.place?.entity }),
    ...(expected.told !== undefined && { told: teller }),
    ...(expected.core !== undefined && { core: event.core }),
  };
}

const LANGUAGES = ['ar', 'en'];

const holds = (
  language: string,
  { id, text, published, events, differences, only, none }: EventSpec,
): void => {
  const reading = readIn(language)(text, {
    uri: `spec:${id}`,
    ...(published !== undefined && { published }),
  });
  expect(faultsOf(reading)).toEqual([]);
  for (const expected of events) {
    const { actors, recipients, ...rest } = expected;
    const wanted = {
      ...rest,
      ...(actors !== undefined && { actors: sorted(actors) }),
      ...(recipients !== undefined && { recipients: sorted(recipients) }),
    };
    const found = reading.events
      .filter(({ type }) => type === expected.type)
      .flatMap((event) => event.accounts.map((account) => seen(reading, event, expected, account)));
    expect(found).toContainEqual(wanted);
  }
  if (only) expect(reading.events.filter(({ core }) => core).length).toBeLessThanOrEqual(events.length);
  expect(reading.events.map(({ type }) => type).filter((type) => none?.includes(type))).toEqual([]);
  for (const { slot, relation } of differences ?? [])
    expect(reading.differences.map((found) => [found.slot, found.relation])).toContainEqual([slot, relation]);
};

for (const language of LANGUAGES)
  runSpecs<EventSpec>(`events/${language}.yaml`, (spec) => holds(language, spec));

describe('specs/events', () => {
  it('has no known failure without a spec', () => {
    expect(
      staleFailures(
        'events',
        LANGUAGES.map((language) => `${language}.yaml`),
      ),
    ).toEqual([]);
  });
});

describe('frames', () => {
  const yaml = <T>(path: string): T => parse(readFileSync(join(root, path), 'utf8')) as T;
  const frames = yaml<{ id: string; type: string; cameo: string; apart?: string }[]>('frames/frames.yaml');
  const mapping = yaml<Record<string, string[]>>('frames/mapping/cameo-plover.yaml');

  it('have identifiers of their own', () => {
    expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length);
  });

  it('have a CAMEO code of their PLOVER type, or say why not', () => {
    const apart = frames.filter(({ type, cameo }) => !mapping[type]!.includes(cameo));
    expect(apart.filter((frame) => frame.apart === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('cover all sixteen types', () => {
    expect(new Set(frames.map(({ type }) => type)).size).toBe(16);
  });
});
