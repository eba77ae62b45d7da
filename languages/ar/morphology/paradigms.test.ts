import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { conjugate, type FormKind, type VerbEntry, type VerbForm, type Voice } from './index.js';

const PERSONS = '3ms 3fs 3md 3fd 3mp 3fp 2ms 2fs 2d 2mp 2fp 1s 1p'.split(' ');
const IMPERATIVE_PERSONS = PERSONS.filter((cell) => cell.startsWith('2'));
const FINITE: readonly string[] = ['past', 'present', 'subjunctive', 'jussive', 'imperative'];

type Case = { class: string; verb: VerbEntry } & Record<string, string[]>;

const cases = parse(readFileSync('specs/morphology/ar.yaml', 'utf8')) as Case[];

const cellOf = ({ person, gender, number }: VerbForm): string => `${person}${gender ?? ''}${number}`;

function finiteCell(forms: readonly VerbForm[], kind: string, voice: Voice, cell: string): string[] {
  const found = forms.filter(
    (form) => form.kind === kind && form.voice === voice && !form.beforePronoun && cellOf(form) === cell,
  );
  return [...new Set(found.map(({ written }) => written))].sort();
}

describe.each(cases)('$class', ({ class: _, verb, ...rows }) => {
  const forms = conjugate(verb);
  for (const [row, expected] of Object.entries(rows)) {
    const voice: Voice = row.endsWith(' passive') ? 'passive' : 'active';
    const kind = row.replace(/ passive$/, '');
    if (FINITE.includes(kind)) {
      const cells = kind === 'imperative' ? IMPERATIVE_PERSONS : PERSONS;
      it.each(cells.map((cell, i) => [cell, expected[i] ?? '(row too short)'] as const))(
        `${row} %s: %s`,
        (cell, words) => {
          expect(finiteCell(forms, kind, voice, cell)).toEqual(words.split('/').sort());
        },
      );
    } else if (row === 'bound') {
      it(`before a pronoun: ${expected.join(' ')}`, () => {
        const bound = forms.filter((form) => form.beforePronoun).map(({ written }) => written);
        expect(bound).toEqual(expect.arrayContaining(expected));
      });
    } else {
      it(`${row}: ${expected.join(' ')}`, () => {
        const nominal = row.replace(' ', '-') as FormKind;
        const found = forms.filter((form) => form.kind === nominal && !form.beforePronoun);
        expect(found.map(({ written }) => written)).toEqual(expect.arrayContaining(expected));
      });
    }
  }
});
