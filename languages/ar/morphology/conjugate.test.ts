import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conjugate, type VerbEntry, type VerbFormName } from './index.js';

const SAY: VerbEntry = { lemma: 'قَالَ', root: 'ق و ل', form: 'I', past: 'a', present: 'u', masdars: ['قول'] };

describe('conjugate', () => {
  it('gives every written form without vowel signs, and none twice', () => {
    const forms = conjugate(SAY);
    expect(forms.every(({ written }) => /^[\u0621-\u064A]+$/.test(written))).toBe(true);
    expect(new Set(forms.map((form) => JSON.stringify({ ...form, vocalised: '' }))).size).toBe(forms.length);
  });

  it('leaves the passive out where there is none', () => {
    const forms = conjugate({ ...SAY, noPassive: true });
    expect(forms.some(({ voice, kind }) => voice === 'passive' || kind === 'passive-participle')).toBe(false);
  });

  it('keeps to the third person singular in impersonal verbs', () => {
    const finite = conjugate({ ...SAY, impersonal: true }).filter(({ person }) => person !== null);
    expect(new Set(finite.map(({ person, number }) => `${person}${number}`))).toEqual(new Set(['3s']));
  });

  it('takes a listed participle for the regular one', () => {
    const participles = conjugate({ ...SAY, participle: 'قوال' }).filter(({ kind }) => kind === 'participle');
    expect(participles.map(({ written }) => written)).toContain('قوالين');
    expect(participles.map(({ written }) => written)).not.toContain('قائل');
  });

  it('says which part of an entry does not fit', () => {
    expect(() => conjugate({ ...SAY, root: 'ق ي س' })).toThrow(/قَالَ: root «ق ي س» in form I gives قَاسَ/);
    expect(() => conjugate({ ...SAY, root: 'قول' })).toThrow(/3 letters/);
    expect(() => conjugate({ lemma: 'قَالَ', root: 'ق و ل', form: 'I' })).toThrow(/needs its vowels/);
  });

  it('spells any sound root of a derived form in Arabic letters only', () => {
    const letter = fc.constantFrom(...'بتثجحخدذرزسشصضطظعغفقكلمنه');
    const form = fc.constantFrom<VerbFormName>('II', 'III', 'V', 'VI');
    const heads: Partial<Record<VerbFormName, [string, string, string]>> = {
      II: ['', '', '\u0651'],
      III: ['', 'ا', ''],
      V: ['ت', '', '\u0651'],
      VI: ['ت', 'ا', ''],
    };
    fc.assert(
      fc.property(fc.uniqueArray(letter, { minLength: 3, maxLength: 3 }), form, (root, name) => {
        const [before, middle, doubling] = heads[name] ?? ['', '', ''];
        const lemma = `${before}${root[0]}${middle}${root[1]}${doubling}${root[2]}`;
        const forms = conjugate({ lemma, root: root.join(' '), form: name });
        expect(forms.every(({ written }) => /^[\u0621-\u064A]+$/.test(written))).toBe(true);
        expect(forms.length).toBeGreaterThan(150);
      }),
    );
  });
});
