import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untidyText } from '../../tests/arabic-text.js';
import { read } from '../../tests/built.js';

/** Identifiers that the words of a text are resolved to. */
const named = (text: string, words: string, published: string | null = null): (string | null)[] => {
  const reading = read(text, { published });
  return reading.mentions
    .filter(({ span }) => text.slice(...span).includes(words))
    .map(({ entity }) => entity);
};

describe('names', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['التقى فلاديمير بوتين الوفد.', 'بوتين', 'person:vladimir-putin'],
    ['التقى شي جين بينج الوفد.', 'شي جين بينج', 'person:xi-jinping'],
    ['التقى شي جينبينغ الوفد.', 'شي جينبينغ', 'person:xi-jinping'],
    ['وصل دونالد ترمب إلى القاعة.', 'ترمب', 'person:donald-trump'],
    ['وصل دونالد ترامب إلى القاعة.', 'ترامب', 'person:donald-trump'],
    ['التقى الوفد مسؤولين في الكرملين.', 'الكرملين', 'org:kremlin'],
    ['ذكرت وكالة "رويترز" أن المحادثات انتهت.', 'رويترز', 'outlet:reuters'],
    ['ذكرت صحيفة «نيويورك تايمز» أن المحادثات انتهت.', 'نيويورك تايمز', 'outlet:new-york-times'],
    ['وقعت فرنسا الاتفاق.', 'فرنسا', 'state:FRA'],
    ['أعلنت حماس موافقتها.', 'حماس', 'group:hamas'],
    ['اتصل الوسطاء بحماس ليلا.', 'حماس', 'group:hamas'],
    ['عادت بعثة هيئة آفاد التركية إلى أنقرة.', 'آفاد', 'org:afad'],
    ['ذكرت شبكة CNN أن المحادثات انتهت.', 'CNN', 'outlet:cnn'],
    ['أعلنت جماعة "الحوثي" الهجوم.', 'الحوثي', 'group:houthis'],
  ];
  it.each(cases)('%s', (text, words, id) => {
    expect(named(text, words)).toContain(id);
  });

  it('knows a name with clitics', () => {
    expect(named('سلم الوفد رسالة لبوتين وماكرون.', 'بوتين')).toContain('person:vladimir-putin');
    expect(named('سلم الوفد رسالة لبوتين وماكرون.', 'ماكرون')).toContain('person:emmanuel-macron');
  });

  const words: readonly (readonly [string, string])[] = [
    ['أفاد الوفد بأن الطريق مفتوح.', 'org:afad'],
    ['رحب الحاضرون بحماس شديد بالفكرة.', 'group:hamas'],
    ['أشعل اللاعب حماس الجماهير في الملعب.', 'group:hamas'],
    ['أثار الخطاب حماسهم.', 'group:hamas'],
    ['ذكرت الصحف اليوم أن الأسعار انخفضت.', 'outlet:al-yaum'],
    ['أكدت حكومة «الوفاق» أن القتال توقف.', 'outlet:al-vefagh'],
    ['طلب الوزير زيادة الدعم المالي للمدارس.', 'state:MLI'],
    ['عاد الكاتب إلى مسقط رأسه في الريف.', 'place:muscat'],
    ['قال علي سالمان إن المتجر مغلق.', 'state:DEU'],
    ['بقي أفراد الأسرة في البيت.', 'org:elbit-systems'],
  ];
  it.each(words)('finds no name in everyday words: %s', (text, id) => {
    expect(read(text).mentions.map(({ entity }) => entity)).not.toContain(id);
  });

  it('finds no name inside another word', () => {
    const { mentions } = read('التقطت الكاميرات صورا للمحصول الزراعي في الحقول.');
    expect(mentions.map(({ entity }) => entity)).toEqual([]);
  });
});

describe('titles and descriptions', () => {
  it('resolves a title to the person named in the report', () => {
    const text = 'وصل الرئيس الفرنسي إيمانويل ماكرون إلى القاهرة. وقال الرئيس الفرنسي إن الزيارة مهمة.';
    const { attributions } = read(text);
    expect(attributions.map(({ source }) => source.entity)).toEqual(['person:emmanuel-macron']);
  });

  it('leaves an office open where neither text nor date decides', () => {
    const { attributions } = read('قال الرئيس الأميركي إن المحادثات ستستمر.');
    expect(attributions).toHaveLength(1);
    expect(attributions[0]!.source.entity?.startsWith('person:') ?? false).toBe(false);
  });

  it('gives who speaks for a body of no one state no state', () => {
    const stateOf = (text: string, id: string): string | null | undefined =>
      read(text).entities.find((entity) => entity.id === id)?.state;
    expect(stateOf('دعا أنطونيو غوتيريش إلى الهدوء.', 'person:antonio-guterres')).toBeNull();
    expect(stateOf('وصل فلاديمير بوتين إلى القاعة.', 'person:vladimir-putin')).toBe('RUS');
  });

  it('resolves an office by the date of publication', () => {
    const reading = (published: string) =>
      read('قال الرئيس الأميركي إن المحادثات ستستمر.', { published }).attributions[0]?.source.entity;
    expect(reading('2016-05-01')).toBe('person:barack-obama');
    expect(reading('2019-05-01')).toBe('person:donald-trump');
    expect(reading('2023-05-01')).toBe('person:joe-biden');
  });

  it('resolves an outlet called by its country', () => {
    const text = 'ذكرت صحيفة «نيويورك تايمز» أن الوفد غادر. وأضافت الصحيفة الأميركية أن المحادثات ستستأنف.';
    expect(read(text).attributions.map(({ source }) => source.entity)).toEqual([
      'outlet:new-york-times',
      'outlet:new-york-times',
    ]);
  });

  it('keeps an unknown person as a person of the report', () => {
    const { attributions, entities } = read('قال الخبير الاقتصادي وديع الشمراني إن الأسعار ستتراجع.');
    const id = attributions[0]?.source.entity;
    expect(id).toMatch(/^person:~/u);
    expect(entities.find((entity) => entity.id === id)?.known).toBe(false);
  });

  it('guesses nobody for a source without a name', () => {
    const { attributions } = read('قال مصدر دبلوماسي إن الأسعار ستتراجع.');
    expect(attributions.map(({ source }) => [source.entity, source.kind])).toEqual([[null, 'described']]);
  });
});

describe('entities, whatever the text', () => {
  it('are each there once, with a name and a kind that its identifier begins with', () => {
    const prefix: Readonly<Record<string, string>> = { organisation: 'org' };
    fc.assert(
      fc.property(untidyText(80), (text) => {
        for (const { id, type, names } of read(text).entities) {
          expect(id.slice(0, id.indexOf(':'))).toBe(prefix[type] ?? type);
          expect(Object.keys(names).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are not changed by where a text stands', () => {
    const text = 'قال فلاديمير بوتين إن الأمر صعب.';
    const moved = read(`\n\n\u200f ${text}`);
    expect(moved.attributions.map(({ source }) => source.entity)).toEqual(
      read(text).attributions.map(({ source }) => source.entity),
    );
  });
});
