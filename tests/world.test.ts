import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readWorld } from '../scripts/compile-world.js';
import type { Tenure } from '../src/entities/gazetteer-data.js';
import { foldWord } from '../src/text/01-normalise.js';
import type { WorldSource } from '../src/world-entries.js';
import { root } from './built.js';

const entries = readWorld(root, (path) => parse(readFileSync(join(root, path), 'utf8')));
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const people = entries.filter(({ id }) => id.startsWith('person:'));

interface Held extends Tenure {
  readonly person: string;
}
const tenures: readonly Held[] = people.flatMap(({ id, offices }) =>
  ((offices ?? []) as Tenure[]).map((tenure) => ({ ...tenure, person: id })),
);

const offices = new Set(
  (parse(readFileSync(join(root, 'world/offices.yaml'), 'utf8')) as WorldSource[]).map(({ id }) =>
    id.slice('office:'.length),
  ),
);

/** Offices that one person holds at a time. Ambassadors, ministers without a name, spokespeople are many. */
const SINGLE = new Set([
  ...['president', 'monarch', 'supreme-leader', 'crown-prince', 'head-of-government'],
  ...['foreign-minister', 'defence-minister', 'interior-minister', 'finance-minister', 'energy-minister'],
  ...['information-minister', 'justice-minister', 'national-security-adviser', 'chief-of-staff', 'speaker'],
  ...['secretary-general', 'head', 'director-general', 'high-representative', 'leader', 'governor'],
]);

/** Single offices that had two holders or more, and why. */
const SEVERAL_HOLDERS: Readonly<Record<string, string>> = {
  'head-of-government state:LBY': 'rival governments since 2014',
  'president state:CIV': 'contested election of 2010',
  'president state:GMB': 'contested election of 2016',
  'president state:BIH': 'a presidency of three',
  'president state:NIC': 'two presidents since 2025',
  'speaker state:PSE': 'National Council and Legislative Council',
  'speaker state:RUS': 'two chambers',
  'speaker state:FRA': 'two chambers',
  'leader group:hamas': 'founder and head of the political bureau',
  'leader group:muslim-brotherhood': 'guide in prison and acting guide',
  'leader org:peoples-democratic-party-of-turkey': 'two chairs',
  'leader org:dem-party': 'two chairs',
  'head group:syrian-democratic-council': 'two chairs',
  'head org:world-economic-forum': 'chairman and president',
  'governor place:istanbul': 'governor and mayor',
};

/** Posts of a body or a part of a state; nobody holds them of a sovereign state itself. */
const OF_A_BODY = new Set(['head', 'director-general', 'commissioner', 'commander', 'governor', 'leader']);
const TERRITORIES = new Set(['state:HKG']);

/** Foreigners at the head of a state's own body. */
const FOREIGN_HEADS = new Set([
  'person:mark-carney org:bank-of-england',
  'person:nasser-al-khelaifi org:paris-saint-germain',
  'person:mikheil-saakashvili place:odesa',
  'person:arayik-harutyunyan place:nagorno-karabakh',
]);

/** A date as a number, its missing parts the earliest (0) or the latest (9). */
const bound = (date: unknown, filler: '0' | '9'): number =>
  Number(String(date).replaceAll('-', '').padEnd(8, filler));

/** Both were in office for a time, whatever the missing parts of the dates are. */
function surelyOverlap(a: Held, b: Held): boolean {
  if (a.from === undefined || b.from === undefined) return false;
  const end = ({ to }: Held): number => (to === undefined ? Number.POSITIVE_INFINITY : bound(to, '0'));
  return Math.max(bound(a.from, '9'), bound(b.from, '9')) < Math.min(end(a), end(b));
}

const stateOf = (id: string): unknown => byId.get(id)?.state;

describe('world', () => {
  it('says of every entry how it is known', () => {
    expect(entries.filter(({ source }) => !source).map(({ id }) => id)).toEqual([]);
  });

  it('refers only to entries and offices that exist', () => {
    const wanted = entries.flatMap(({ id, within, parent, standsFor, organOf, capital }) =>
      [...((within as string[]) ?? []), parent, standsFor, organOf, capital].map((to) => [id, to]),
    );
    const missing = [...wanted, ...tenures.map(({ person, of }) => [person, of])].filter(
      ([, to]) => typeof to === 'string' && !byId.has(to),
    );
    expect(missing).toEqual([]);
    expect(tenures.filter(({ office }) => !offices.has(office))).toEqual([]);
  });

  it('gives every person a state, a gender and a name in Arabic letters', () => {
    const odd = people.filter(({ state, gender, names, variants }) => {
      const written = [names.ar, ...(variants?.ar ?? [])];
      return (
        !byId.has(`state:${state}`) || !['m', 'f'].includes(String(gender)) || /[a-z]/i.test(written.join())
      );
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('lists no name twice in an entry, however it is spelled', () => {
    const twice = entries.flatMap(({ id, names, variants, everydayVariants }) => {
      const written = [names.ar, ...(variants?.ar ?? []), ...(everydayVariants?.ar ?? [])]
        .filter((name) => name !== undefined)
        .map((name) => foldWord(name).trim());
      return written.filter((name, at) => written.indexOf(name) < at).map((name) => `${id}: ${name}`);
    });
    expect(twice).toEqual([]);
  });

  it('gives one name to two entries of a kind only where a mark says so', () => {
    const bearers = new Map<string, WorldSource[]>();
    for (const entry of entries) {
      const written = [entry.names.ar, ...(entry.variants?.ar ?? [])].filter((name) => name !== undefined);
      for (const name of new Set(written.map((word) => foldWord(word).trim()))) {
        const key = `${entry.id.split(':')[0]} ${name}`;
        bearers.set(key, [...(bearers.get(key) ?? []), entry]);
      }
    }
    const shared = [...bearers].filter(
      ([, list]) => list.length > 1 && !list.every(({ ambiguous }) => ambiguous),
    );
    expect(shared.map(([name, list]) => `${name}: ${list.map(({ id }) => id).join(', ')}`)).toEqual([]);
  });
});

describe('offices', () => {
  it('have dates in order', () => {
    const form = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
    const wrong = tenures.filter(
      ({ from, to }) =>
        [from, to].some((date) => date !== undefined && !form.test(String(date))) ||
        (from !== undefined && to !== undefined && bound(from, '0') > bound(to, '9')),
    );
    expect(wrong).toEqual([]);
  });

  it('of one holder have one at a time', () => {
    const posts = new Map<string, Held[]>();
    for (const held of tenures) {
      const post = `${held.office} ${held.of}`;
      if (SINGLE.has(held.office) && !(post in SEVERAL_HOLDERS))
        posts.set(post, [...(posts.get(post) ?? []), held]);
    }
    const overlaps = [...posts].flatMap(([post, held]) =>
      held.flatMap((a, i) =>
        held
          .slice(i + 1)
          .filter((b) => surelyOverlap(a, b))
          .map((b) => `${post}: ${a.person}, ${b.person}`),
      ),
    );
    expect(overlaps).toEqual([]);
  });

  it('of a body are not given to a state', () => {
    const wrong = tenures.filter(
      ({ office, of }) => OF_A_BODY.has(office) && of.startsWith('state:') && !TERRITORIES.has(of),
    );
    expect(wrong.map(({ person, office, of }) => `${person}: ${office} of ${of}`)).toEqual([]);
  });

  it("of a state's body are held by its citizens", () => {
    const foreign = tenures.filter(({ person, office, of }) => {
      const state = of.startsWith('state:') ? null : stateOf(of);
      return (
        state != null &&
        office !== 'ambassador' &&
        state !== stateOf(person) &&
        !FOREIGN_HEADS.has(`${person} ${of}`)
      );
    });
    expect(foreign.map(({ person, office, of }) => `${person}: ${office} of ${of}`)).toEqual([]);
  });
});
