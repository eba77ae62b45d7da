import { describe, expect, it } from 'vitest';
import { shallow } from './01-shallow.js';
import { dateInUrl, dateOnPage, isoOf } from './03-dates.js';
import { readPage } from './index.js';

const TEXT = `<article>${'<p>قال الوزير إن المحادثات مع الجانب الألماني كانت مثمرة، وأضاف أن اللقاء القادم في برلين.</p>'.repeat(3)}</article>`;
const saidBy = (head: string, url: string | null = null, body = TEXT) =>
  readPage(`<html><head>${head}</head><body>${body}</body></html>`, url).metadata;
const jsonLd = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('isoOf', () => {
  it.each([
    ['2025-02-24', '2025-02-24'],
    ['2025-02-24T18:30:00+03:00', '2025-02-24T18:30:00+03:00'],
    ['2025-02-24 18:30', '2025-02-24T18:30'],
    ['2025-2-4', '2025-02-04'],
    ['20250224', '2025-02-24'],
    ['20250224T183000Z', '2025-02-24T18:30:00Z'],
    ['2025/02/24', '2025-02-24'],
    ['Mon, 24 Feb 2025 18:30:05 GMT', '2025-02-24T18:30:05Z'],
    ['Mon, 24 Feb 2025 18:30:05 +0300', '2025-02-24T18:30:05+03:00'],
    ['Mon Feb 24 2025', '2025-02-24'],
  ])('%s is %s', (value, iso) => expect(isoOf(value)).toBe(iso));

  it.each([
    ['24.2.2025', '2025-02-24'],
    ['24.02.2025, 18:30', '2025-02-24T18:30'],
  ])('%s is %s on a page, and no ISO 8601 date', (value, iso) => {
    expect(dateOnPage(value)).toBe(iso);
    expect(isoOf(value)).toBeNull();
  });

  it.each(['02/03/2025', '2025-02-30', '1700000000', 'Februar 2025', '', '٢٤ فبراير'])(
    '«%s» is no certain date',
    (value) => expect(isoOf(value)).toBeNull(),
  );

  it.each([
    ['https://example.org/2025/02/24/talks', '2025-02-24'],
    ['https://example.org/news/2025-02-24-talks.html', '2025-02-24'],
    ['https://example.org/20250224/talks', '2025-02-24'],
    ['https://example.org/2025/02/31/talks', null],
    ['https://example.org/article/20251399', null],
    ['https://example.org/id/12024022412', null],
  ])('%s tells %s', (url, date) => expect(dateInUrl(url)).toBe(date));
});

describe('what a page says of itself', () => {
  it('is read from its JSON-LD, in a graph or not, the report before its teasers', () => {
    const said = saidBy(
      jsonLd({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'خبر آخر' },
          {
            '@type': ['NewsArticle'],
            headline: 'لقاء في باريس',
            datePublished: '2025-02-24T18:30:00Z',
            author: [{ name: 'سامر الخطيب' }, { name: 'ليلى حداد' }],
            publisher: { name: 'الوطن' },
            inLanguage: 'ar',
          },
        ],
      }),
    );
    expect(said).toMatchObject({
      title: 'لقاء في باريس',
      published: '2025-02-24T18:30:00Z',
      byline: 'سامر الخطيب, ليلى حداد',
      publisher: 'الوطن',
      language: 'ar',
    });
  });

  it('is read from its meta elements', () => {
    const said = saidBy(
      '<meta property="og:title" content="لقاء في باريس | الوطن"><meta property="og:site_name" content="الوطن"><meta property="article:published_time" content="2025-02-24"><meta name="author" content="سامر الخطيب">',
    );
    expect(said).toMatchObject({
      title: 'لقاء في باريس',
      publisher: 'الوطن',
      published: '2025-02-24',
      byline: 'سامر الخطيب',
    });
  });

  it('is read from what it shows, and from its address at last', () => {
    const body = `<h1>لقاء في باريس</h1><a rel="author">سامر الخطيب</a><time datetime="2025-02-24T10:00Z">x</time>${TEXT}`;
    expect(saidBy('<title>لقاء في باريس - الوطن</title>', null, body)).toMatchObject({
      title: 'لقاء في باريس',
      byline: 'سامر الخطيب',
      published: '2025-02-24T10:00Z',
    });
    expect(saidBy('', 'https://example.org/2025/02/24/talks').published).toBe('2025-02-24');
  });

  it('leaves a title whole whose last part is not the site', () => {
    expect(saidBy('<meta property="og:title" content="باريس - برلين">').title).toBe('باريس - برلين');
  });

  it.each([
    ['«الوطن | لقاء في باريس»', 'الوطن | لقاء في باريس اليوم', 'لقاء في باريس اليوم'],
    ['«… | الوطن | أخبار»', 'لقاء في باريس | الوطن | أخبار', 'لقاء في باريس'],
    ['marks escaped once too often', 'لقاء &#8211; حوار &amp;quot;جديد&amp;quot;', 'لقاء – حوار "جديد"'],
  ])('has a title without its site: %s', (_, title, own) => {
    const said = saidBy(
      `<meta property="og:title" content="${title}"><meta property="og:site_name" content="الوطن">`,
    );
    expect(said.title).toBe(own);
  });

  it('has the one date that it shows, and none where it shows several', () => {
    const shown = (...dates: string[]): string | null =>
      saidBy(
        '',
        null,
        `<h1>لقاء</h1>${dates.map((date) => `<span class="post-date">${date}</span>`).join('')}${TEXT}`,
      ).published;
    expect(shown('24.2.2025 18:30')).toBe('2025-02-24');
    expect(shown('2025/02/24')).toBe('2025-02-24');
    expect(shown('24.2.2025', '25.2.2025')).toBeNull();
    expect(shown('الاثنين')).toBeNull();
  });

  it.each([
    [
      'a card of its author',
      '<p class="author">من <a class="url fn" href="/u/1">سامر الخطيب</a> <a href="/x">تابع</a></p>',
    ],
    [
      'links to the page of one author',
      '<h1>لقاء</h1><a href="/author/samer"><img></a><p>بقلم <a href="/author/samer">سامر الخطيب</a></p>',
    ],
    [
      'a name and not a date',
      '<span class="p-author">24/02/2025 17h30</span><span class="author">سامر الخطيب</span>',
    ],
    ['a date after the name', '<span class="author">سامر الخطيب، 24.02.2025</span>'],
    ['an account after the name', '<span class="author">سامر الخطيب @samer</span>'],
  ])('has its byline: %s', (_, shown) => {
    expect(saidBy('', null, shown + TEXT).byline).toBe('سامر الخطيب');
  });

  it('has no author where it links to several, and one where a card for social media names him', () => {
    const menu = '<h1>لقاء</h1><a href="/author/a">سامر الخطيب</a><a href="/author/b">ليلى حداد</a>';
    expect(saidBy('', null, menu + TEXT).byline).toBeNull();
    const card = (value: string): string =>
      `<meta name="twitter:label1" content="x"><meta name="twitter:data1" content="${value}">`;
    expect(saidBy(card('سامر الخطيب')).byline).toBe('سامر الخطيب');
    expect(saidBy(card('3 دقائق')).byline).toBeNull();
  });

  it('has no author who is its outlet, but one whose name its site bears', () => {
    const by = (author: string, url: string): string | null =>
      readPage(`<html><head><meta name="author" content="${author}"></head><body>${TEXT}</body></html>`, url)
        .metadata.byline;
    expect(by('alwatan', 'https://www.alwatan.example/1')).toBeNull();
    expect(by('Samer Khatib', 'https://samerkhatib.example/1')).toBe('Samer Khatib');
  });

  it('says nothing where it says nothing', () => {
    expect(saidBy('')).toMatchObject({ publisher: null, byline: null, published: null, language: null });
  });
});

describe('the main text', () => {
  it('has a line for each block and each line break, without scripts', () => {
    const { lines } = readPage(
      `<html><body>${TEXT.replace('</article>', '<p>سطر أول<br>سطر ثان<script>x()</script></p></article>')}</body></html>`,
      null,
    );
    expect(lines.slice(-2)).toEqual(['سطر أول', 'سطر ثان']);
  });

  it('is what the page gives to machines where it shows nothing', () => {
    const articleBody = `قال الوزير إن المحادثات كانت مثمرة.\n${'وأضاف أن اللقاء القادم في برلين. '.repeat(10)}`;
    const { lines } = readPage(
      `<html><head>${jsonLd({ '@type': 'NewsArticle', articleBody })}</head><body><p>حمّل التطبيق</p></body></html>`,
      null,
    );
    expect(lines[0]).toBe('قال الوزير إن المحادثات كانت مثمرة.');
  });
});

describe('shallow', () => {
  it('leaves a page as it is that is not deep, ends left out or not', () => {
    const page = `${'<p>a'.repeat(400)}${'<ul><li>b<li>c</ul>'.repeat(400)}${'<br>'.repeat(400)}${'<b><i>d</b>'.repeat(400)}`;
    expect(shallow(page)).toEqual({ html: page, cut: 0 });
  });

  it('takes out the tags that lie too deep, with their ends, and keeps the text', () => {
    const { html, cut } = shallow(`${'<div>'.repeat(200)}x${'</div>'.repeat(200)}y`);
    expect(cut).toBe(50);
    expect(html).toBe(`${'<div>'.repeat(150)}x${'</div>'.repeat(150)}y`);
  });
});
