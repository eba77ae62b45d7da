import { describe, expect, it } from 'vitest';
import { SIGNS } from '../../tests/encodings.js';
import { givenLanguage, languageOf } from './language.js';

describe('languageOf', () => {
  it.each([
    ['plain Arabic', 'قال الرئيس الفرنسي إن المحادثات كانت مثمرة.'],
    ['a headline without an article', 'ترامب: سألتقي بوتين قريبا'],
    ['sloppy spelling', 'قال الناطق الرسمى ان الحكومه لن توافق على الاتفاق'],
    [
      'letters of a Persian keyboard',
      'قال وزیر الخارجیة الإیرانی إن المفاوضات مع الدول الأوروبیة ستستأنف الأسبوع المقبل کما هو مقرر',
    ],
    [
      'names with foreign letters',
      'وصل رئيس شركة گوگل إلى پاريس للمشاركة في المؤتمر الدولي حول الذكاء الاصطناعي الذي يعقد هذا الأسبوع',
    ],
    [
      'a page with Latin residue',
      'Facebook Twitter WhatsApp\nأعلنت وزارة الخارجية الأميركية فرض عقوبات جديدة\nwww.example.org',
    ],
  ])('knows %s', async (_, text) => {
    expect(await languageOf(text, SIGNS)).toBe('ar');
  });

  it.each([
    [
      'Persian',
      'رئیس جمهوری ایران گفت که مذاکرات با کشورهای اروپایی هفته آینده از سر گرفته می‌شود و این گفت‌وگوها سازنده خواهد بود.',
    ],
    ['Persian', 'رئيس جمهوري ايران گفت كه مذاكرات با كشورهاي اروپايي هفته آينده از سر گرفته مي شود'],
    ['Urdu', 'وزیر اعظم نے کہا ہے کہ پاکستان خطے میں امن چاہتا ہے اور تمام مسائل کا حل مذاکرات سے ممکن ہے۔'],
    ['Kurdish', 'سەرۆکی هەرێمی کوردستان لەگەڵ وەزیری دەرەوەی ئەمریکا کۆبووەوە و باسی دۆخی ناوچەکەیان کرد.'],
    ['Russian', 'Президент России заявил, что переговоры пройдут на следующей неделе.'],
    ['Chinese', '中国国家主席习近平表示，中俄两国是真正的朋友。'],
    ['English', 'The president said on Monday that the talks would resume next week.'],
    ['Hebrew', 'נשיא ארצות הברית אמר כי השיחות יתחדשו בשבוע הבא.'],
  ])('names %s and the way round it', async (name, text) => {
    await expect(languageOf(text, SIGNS)).rejects.toThrow(new RegExp(`looks like ${name} .*--language ar`));
  });

  it.each([
    ['Pashto', 'ولسمشر وویل چې افغانستان به سوله راولي او له ګاونډیو هېوادونو سره به ښې اړیکې ولري'],
    ['Uyghur', 'جۇڭگو رەئىسى شى جىنپىڭ روسىيە پرېزىدېنتى بىلەن تېلېفوندا سۆزلەشتى'],
  ])('does not take %s for Arabic, which the detector does not know', async (_, text) => {
    await expect(languageOf(text, SIGNS)).rejects.toThrow(/looks like .*--language ar/);
  });

  it('says so where there are no words, or no known ones', async () => {
    await expect(languageOf('12/5 — 7!', SIGNS)).rejects.toThrow(/no words/);
    await expect(languageOf('ჰჰჰჰ', SIGNS)).rejects.toThrow(/looks like/);
  });
});

describe('givenLanguage', () => {
  it('takes a language tag by its language', () => {
    expect(givenLanguage('ar-EG', SIGNS)).toBe('ar');
  });

  it('names what cannot be read', () => {
    expect(() => givenLanguage('xx', SIGNS)).toThrow(
      /language «xx» cannot be read. Languages that can: Arabic \(ar\)/,
    );
  });
});
