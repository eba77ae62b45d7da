/** Random Arabic text for property tests: words the reader knows, in every untidy spelling, with every kind of mark. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { variants } from '../bench/variants.js';
import { unpack } from '../src/text/packed.js';
import type { PackedWordTable } from '../src/text/word-table.js';
import { dist, root } from './built.js';

const { pool, starts } = unpack(readFileSync(join(dist, 'data/ar.bin'))) as unknown as PackedWordTable;

/** Folded spellings of every word that the reader of Arabic knows. */
const knownWords: readonly string[] = Array.from({ length: starts.length - 1 }, (_, word) =>
  String.fromCharCode(...pool.subarray(starts[word], starts[word + 1])),
);

const REPORTING = (
  'قال|وقال|أكد|أكدت|أعلن|أضاف|وأضاف|أشار إلى|وأشارت إلى|نفى|نفت|ذكرت|نقلت|نقل عن|يرى|' +
  'ترى|أن|إن|بأن|أنه|إنها|إلى أن|على أن|ان|الى|قوله|قولها|مشيرا إلى أن|مؤكدة أن|' +
  'لافتين إلى|وفقا ل|وفق|بحسب|حسبما ذكرت|حسب|نقلا عن|كما|كما أشار إلى ذلك|وهو ما أكده|' +
  'من جانبه|يذكر أن|يُتوقع أن|ذُكر أن|على حد قوله|في بيان|لوكالة|تصريحات|تأكيده|حيث|لكن|' +
  'غير أن|إلا أن|الذي|التي|بينما|فيما'
).split('|');

const NAMES = (
  'الرئيس الصيني|شي جين بينج|فلاديمير بوتين|ترامب|وزير الخارجية الأميركي|نظيره الروسي|' +
  'وكالة "رويترز"|رويترز|«نيويورك تايمز»|الصحيفة الأمريكية|الكرملين|البيت الأبيض|موسكو|' +
  'بكين|واشنطن|طهران|حماس|الأمم المتحدة|بلاده|البلدان|مصدر دبلوماسي|محللون|' +
  'المتحدث باسم الوزارة|سيرجي رادشينكو|أستاذ في جامعة|وكالة خبر|لرويترز|للصحيفة|' +
  'لـ"نيويورك تايمز"|صحيفة|قناة'
).split('|');

const MARKS = `" « » “ ” „ ‟ ‘ ’ ‚ ‹ › ❝ ＂ ' ( ) [ ] ، ؛ : . .. … ؟ ! - – — / // | *`.split(' ');

/** Controls, spaces, ligatures, emoji, halves of pairs, other scripts. */
const ODD = (
  '\u200e \u200f \u202a \u202b \u202c \u202e \u2066 \u2067 \u2069 \ufeff \u061c \u200b ' +
  '\u200d \u00ad \u00a0 \u0000 \uffff \ufffd \ufdfa \ufdf2 \ufefb \ud83d\ude00 ' +
  '\ud83c\uddf8\ud83c\udde6 \ud83d \ude00 \udc00\ud800 \u{10ffff} 😀 👨‍👩‍👧 é ñ 漢字 Москва ' +
  'שלום پاکستان ڤ'
).split(' ');

const LINES = ['\n', '\n\n', '\r\n', '\r', '\u2028', '\u2029', '   ', '\t', ''] as const;

const RESIDUE = [
  'حجم الخط',
  'شارك عبر:',
  'اقرأ أيضا: خبر آخر',
  'image-12.webp',
  'https://example.org/a',
  '// انتهى //',
  '15:22 ت م',
  'بغداد 15-7 (أ ف ب) -',
  'الرياض - واس:',
] as const;

const SIGNS = [
  '\u064b',
  '\u064c',
  '\u064d',
  '\u064e',
  '\u064f',
  '\u0650',
  '\u0651',
  '\u0652',
  '\u0670',
  '\u0640',
  '\u0640\u0640',
] as const;

const PRESENTATION: Readonly<Record<string, string>> = {
  ا: 'ﺍ',
  ب: 'ﺑ',
  ت: 'ﺘ',
  ل: 'ﻟ',
  م: 'ﻣ',
  ن: 'ﻧ',
  ه: 'ﻫ',
  و: 'ﻭ',
  ي: 'ﻳ',
  ق: 'ﻗ',
  لا: 'ﻻ',
};

const known = fc.integer({ min: 0, max: knownWords.length - 1 }).map((i) => knownWords[i]!);

const decorated = fc
  .tuple(known, fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...SIGNS)), { maxLength: 4 }))
  .map(([word, signs]) => {
    let out = word;
    for (const [at, sign] of signs)
      out = out.slice(0, Math.min(at, out.length)) + sign + out.slice(Math.min(at, out.length));
    return out;
  });

const shaped = known.map((word) =>
  word.replaceAll('لا', PRESENTATION.لا!).replace(/./gu, (letter) => PRESENTATION[letter] ?? letter),
);

const number = fc.oneof(
  fc.nat(99999).map(String),
  fc.constantFrom('٢٤', '۱۲', '12.5', '1,200', '19:30', '24-2-2025', '3.', '٪50', '1446هـ'),
);

const piece = fc.oneof(
  { weight: 6, arbitrary: known },
  { weight: 8, arbitrary: fc.constantFrom(...REPORTING) },
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: decorated },
  { weight: 1, arbitrary: shaped },
  { weight: 1, arbitrary: number },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.constantFrom(...RESIDUE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom(...LINES) },
);

/** Words without sense, of up to some hundred. */
const wordHeap = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(piece, gap), { maxLength, size: 'max' })
    .map((parts) => parts.map(([word, space]) => word + space).join(''));

const samples = join(root, 'samples');

/** Paragraphs that do say who said what. */
const paragraphs: readonly string[] = [
  ...variants(3).map(({ text }) => text),
  ...readdirSync(samples)
    .filter((name) => /^ar-.*\.txt$/u.test(name))
    .sort()
    .flatMap((name) => readFileSync(join(samples, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== ''),
];

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const inserted = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...ODD),
  fc.constantFrom(...MARKS),
  fc.constantFrom(...SIGNS),
  fc.constantFrom(...LINES),
  fc.constantFrom(...REPORTING),
  fc.constantFrom(...NAMES),
);

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(6),
  insert: inserted,
});

/** Real paragraphs with letters, marks and words lost and added anywhere, surrogate pairs torn apart among it. */
const mangled = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: most, size: 'max' }),
      fc.array(edit, { maxLength: 24, size: 'max' }),
      fc.constantFrom('\n', '\n\n', '\r\n', ' '),
    )
    .map(([some, edits, between]) => {
      let text = some.join(between);
      for (const { at, remove, insert } of edits) {
        const place = Math.floor(at * text.length);
        text = text.slice(0, place) + insert + text.slice(place + remove);
      }
      return text;
    });

/** Untidy text: heaps of words, and paragraphs that were mangled. */
export const untidyText = (maxLength = 120): fc.Arbitrary<string> =>
  fc.oneof(wordHeap(maxLength), mangled(Math.max(1, Math.floor(maxLength / 20))));

/** Any UTF-16 string at all, lone surrogates among it. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));
