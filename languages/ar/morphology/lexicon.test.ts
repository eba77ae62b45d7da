import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { conjugate, type VerbEntry } from './index.js';

const VERBS = 'languages/ar/verbs';
const files = readdirSync(VERBS).filter((file) => file.endsWith('.yaml'));

/** Vowel signs as entries may leave them out: sukun, the vowel of connecting alef, fatha before alef. */
const plainly = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/\u0652/g, '')
    .replace(/^ا[\u064E-\u0650]/, 'ا')
    .replace(/\u064E(?=[اى])/g, '')
    .replace(/آ\u064E/g, 'آ');

describe.each(files)('%s', (file) => {
  const entries = parse(readFileSync(`${VERBS}/${file}`, 'utf8')) as VerbEntry[];

  it('has every lemma once', () => {
    const lemmas = entries.map(({ lemma }) => lemma);
    expect(lemmas.filter((lemma, i) => lemmas.indexOf(lemma) !== i)).toEqual([]);
  });

  it('gives each lemma from its root, form and vowels', () => {
    const unlike = entries.filter((entry) => {
      const third = conjugate(entry).filter(
        ({ kind, voice, person, gender, number }) =>
          kind === 'past' && voice === 'active' && person === 3 && gender === 'm' && number === 's',
      );
      return !third.some(({ vocalised }) => plainly(vocalised) === plainly(entry.lemma));
    });
    expect(unlike).toEqual([]);
  });
});
