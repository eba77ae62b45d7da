import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, untidyText } from '../../tests/arabic-text.js';
import { fold, foldWord, tokenise } from '../../tests/built.js';

const texts = fc.oneof(untidyText(60), anyText);

describe('fold', () => {
  it('keeps offsets that rise, lie in the text and end with its length', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { at, length } = fold(text);
        for (let k = 0; k < length; k++) {
          expect(at[k]).toBeGreaterThanOrEqual(k === 0 ? 0 : at[k - 1]!);
          expect(at[k]).toBeLessThan(text.length);
        }
        expect(at[length]).toBe(text.length);
      }),
    );
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = foldWord(text);
        expect(foldWord(once)).toBe(once);
      }),
    );
  });

  const same: readonly (readonly [string, string, string])[] = [
    ['hamza seats of alef', 'أكّد إلى آخر ٱلأمر', 'اكد الى اخر الامر'],
    ['final ya', 'السيسى فى مصر', 'السيسي في مصر'],
    ['ta marbuta', 'الحكومة', 'الحكومه'],
    ['kashida', 'الريـــاض', 'الرياض'],
    ['vowel signs', 'مُشِيرًا إِلَى', 'مشيرا الى'],
    ['presentation forms', 'ﻻ ﺇﻟﻰ', 'لا الى'],
    ['a ligature of four letters', 'ﷲ', 'الله'],
    ['Arabic and Persian digits', '٢٠٢٥ ۱۴', '2025 14'],
    ['hamza on waw and ya', 'مسؤول شؤون', 'مسئول شئون'],
    ['Persian letters in names', 'پوتین', 'بوتين'],
    ['directional controls', '\u200fبوتين\u200e', 'بوتين'],
    ['Latin capitals and accents', 'REUTERS Él', 'reuters el'],
  ];
  it.each(same)('%s', (_, written, other) => {
    expect(foldWord(written)).toBe(foldWord(other));
  });

  const apart: readonly (readonly [string, string])[] = [
    ['قال', 'مقال'],
    ['ذكر', 'ذكرت'],
    ['صرح', 'سرح'],
    ['ماء', 'ما'],
  ];
  it.each(apart)('%s and %s stay apart', (a, b) => {
    expect(foldWord(a)).not.toBe(foldWord(b));
  });
});

describe('tokenise', () => {
  it('cuts tokens that lie in the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenise(text, fold(text));
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeLessThan(tokens.end[i]!);
          expect(tokens.end[i]).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(tokens.start[i]).toBeGreaterThanOrEqual(tokens.end[i - 1]!);
        }
      }),
    );
  });

  const words: readonly (readonly [string, readonly string[]])[] = [
    ['قال: «نعم».', ['قال', ':', '«', 'نعم', '»', '.']],
    ['بلغ 1,200.5 دولار', ['بلغ', '1,200.5', 'دولار']],
    ['صحيفة"نيويورك تايمز"', ['صحيفة', '"', 'نيويورك', 'تايمز', '"']],
    ['مشيرًا إلى', ['مشيرًا', 'إلى']],
    ['الادعاءات،حسبما', ['الادعاءات', '،', 'حسبما']],
    ['لـ"تاس"', ['لـ', '"', 'تاس', '"']],
    ['في عام 2025.', ['في', 'عام', '2025', '.']],
  ];
  it.each(words)('%s', (text, expected) => {
    const tokens = tokenise(text, fold(text));
    expect(
      Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i])),
    ).toEqual(expected);
  });
});
