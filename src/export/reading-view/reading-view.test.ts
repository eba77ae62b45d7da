import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Attribution, Block, Reading, Span } from '../../model/index.js';
import { BEHAVIOUR } from './behaviour.js';
import { readingView } from './page.js';
import { STYLE } from './style.js';
import { counted, type InterfaceWords } from './words.js';

const wordsOf = (language: string): InterfaceWords =>
  parse(readFileSync(new URL(`../../../languages/${language}/interface.yaml`, import.meta.url), 'utf8'));
const ar = wordsOf('ar');
const en = wordsOf('en');

const readingOf = (text: string, more: Partial<Reading> = {}): Reading => ({
  schema: 'isnad/reading/1',
  engine: { version: '0', data: 'none' },
  report: {
    id: 'sha256:0',
    textHash: 'sha256:0',
    uri: 'file:a.txt',
    publisher: null,
    title: null,
    byline: null,
    published: null,
    language: 'ar',
    text,
  },
  layout: [],
  entities: [],
  mentions: [],
  attributions: [],
  events: [],
  differences: [],
  notices: [],
  ...more,
});

const said = (id: string, content: readonly Span[], more: Partial<Attribution> = {}): Attribution => ({
  id,
  source: { entity: null, span: null, kind: 'elided' },
  cue: null,
  content,
  chain: [{ entity: null, span: null, cue: null }],
  addressee: null,
  manner: 'indirect',
  factuality: 'Uu',
  core: true,
  ...more,
});

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;

/** Reads the article as a parser would that knows only what this folder writes; anything else is an error. */
const articleText = (page: string): string => {
  const inner = /<article [^>]*>([\s\S]*)<\/article>/.exec(page)![1]!;
  const bare = inner.replace(TAG, '');
  expect(bare).not.toMatch(/[<>]/);
  expect(bare.replace(/&(?:amp|lt|gt|quot|#39|#13);/g, '')).not.toContain('&');
  const open: string[] = [];
  for (const [, closing, name] of inner.matchAll(TAG)) {
    if (closing) expect(open.pop()).toBe(name);
    else open.push(name!);
  }
  expect(open).toEqual([]);
  return bare.replace(/&[^;]+;/g, (reference) => CHARACTERS[reference]!);
};

/** What an HTML document can hold of a text. */
const asDocument = (text: string): string => text.replace(/[\0\p{Cs}]/gu, '\ufffd');

const HOSTILE = `</script><script>alert(1)</script><!-- ]]> <img src=x onerror="alert(2)"> ' " &lt; & \u202egnp\u202c \u2066x\r\n\0\ud800`;

const anySpan = fc.tuple(fc.integer({ min: -2, max: 90 }), fc.integer({ min: -2, max: 90 }));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom('\u0648', '\u0643', '\u0628', '\u064b', ' ', '\n', '"', '<', '\u202e', '\u{1f600}'),
    maxLength: 80,
  }),
);
const anyKind = fc.constantFrom<Block['kind']>(
  'title',
  'heading',
  'paragraph',
  'dateline',
  'publisher',
  'residue',
);

describe('the article', () => {
  it('holds the text character for character under any spans', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(fc.array(anySpan, { minLength: 1, maxLength: 3 }), anySpan, anySpan, anySpan), {
          maxLength: 6,
        }),
        fc.array(fc.record({ span: anySpan, kind: anyKind }), { maxLength: 5 }),
        fc.array(anySpan, { maxLength: 3 }),
        (text, statements, layout, doubts) => {
          const attributions = statements.map(([content, cue, source, relay], i) =>
            said(`a${i}`, content, {
              cue: { span: cue, lemma: 'x', class: 'say', form: 'verb' },
              source: { entity: null, span: source, kind: 'named' },
              chain: [
                { entity: null, span: relay, cue: null },
                { entity: null, span: source, cue },
              ],
            }),
          );
          const notices = doubts.map((span) => ({ rule: 'r', span, message: 'm' }));
          const page = readingView(readingOf(text, { attributions, layout, notices }), ar);
          expect(articleText(page)).toBe(asDocument(text));
          const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const [, target] of page.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
        },
      ),
    );
  });

  it('puts the number before the whole word and no weight into it when a span begins after a proclitic', () => {
    const text = '\u0643\u062a\u0628 \u0628\u0628\u0643 \u0643';
    const source: Attribution['source'] = { entity: null, span: [5, 7], kind: 'named' };
    const page = readingView(readingOf(text, { attributions: [said('a1', [[5, 9]], { source })] }), en);
    expect(page).toContain('<span id="t4" class="n" data-n="1">\u0628</span><mark id="t5" class="c1 s"');
    expect(articleText(page)).toBe(text);
  });

  it('lets statements cross and says how many cover a slice', () => {
    const page = readingView(
      readingOf('one two three', { attributions: [said('a1', [[0, 7]]), said('a2', [[4, 13]])] }),
      en,
    );
    expect(page).toContain('data-c="1" data-n="1">one </mark>');
    expect(page).toContain('class="c2 n" data-a="1 2" data-c="1 2" data-n="2">two</mark>');
    expect(page).toContain('data-c="2"> three</mark>');
  });

  it('shuts bidirectional controls into boxes with a visible name', () => {
    const page = readingView(readingOf('a\u202eb'), en);
    expect(page).toContain('a<span class="ctl" data-u="U+202E">\u202e</span>b');
  });
});

describe('hostile readings', () => {
  const poisoned = (value: unknown, key = ''): unknown => {
    const fixed = /^(schema|type|kind|form|manner|factuality|status|slot|relation|attribution|event)$/.test(
      key,
    );
    if (typeof value === 'string') return fixed ? value : value + HOSTILE;
    if (Array.isArray(value)) return value.map((item) => poisoned(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poisoned(v, k === 'ar' ? '' : k)]));
  };
  const reading = poisoned(
    readingOf('x', {
      entities: [
        {
          id: 'person:a',
          type: 'person',
          names: { ar: 'n' },
          aliases: ['z'],
          state: 'CHN',
          known: false,
          candidates: ['org:b'],
        },
      ],
      mentions: [{ span: [0, 1], entity: 'person:a', form: 'name' }],
      attributions: [
        said('a1', [[0, 1]], {
          cue: { span: [0, 1], lemma: 'l', class: 'c', form: 'verb' },
          chain: [{ entity: 'person:a', span: [0, 1], cue: null }],
          addressee: 'person:a',
        }),
      ],
      notices: [{ rule: 'r', span: [0, 1], message: 'm' }],
    }),
  ) as Reading;

  it('never escape into markup', () => {
    for (const words of [ar, en]) {
      const page = readingView(reading, words);
      const body = page.slice(page.indexOf('<body>'), page.indexOf('<script>'));
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page.match(/<\/script/g)).toHaveLength(1);
      expect(body).not.toMatch(/<img|<!--|onerror="/);
      expect(body.replace(TAG, '').replace(/<bdi dir="\w+">/g, '')).not.toMatch(/[<>]/);
      expect(articleText(page)).toBe(asDocument(reading.report.text));
    }
  });

  it('turn nothing outside a box', () => {
    const loose = readingView(reading, ar).replace(/<span class="ctl" data-u="[^"]*">[^<]*<\/span>/g, '');
    expect(loose).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('cannot make the page slow with one endless word', () => {
    const text = '\u0643'.repeat(50_000);
    const attributions = Array.from({ length: 500 }, (_, i) => said(`a${i}`, [[i * 90 + 7, i * 90 + 60]]));
    const before = performance.now();
    readingView(readingOf(text, { attributions }), ar);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('the page', () => {
  it('asks the network for nothing and lets only its own style and script take effect', () => {
    const page = readingView(readingOf('x'), ar);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'");
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-\S+='; script-src 'sha256-\S+='; img-src data:; /,
    );
    expect(page).not.toMatch(/https?:|url\(|@import| style=/);
    expect(STYLE + BEHAVIOUR).not.toMatch(/<\/|<!--|fetch|import\(/);
  });

  it('shows an elided source as resolved, an unresolved one as unresolved', () => {
    const entities: Reading['entities'] = [
      { id: 'person:xi-jinping', type: 'person', names: { en: 'Xi Jinping' }, state: 'CHN', known: true },
    ];
    const elided = said('a1', [[0, 1]], {
      source: { entity: 'person:xi-jinping', span: null, kind: 'elided' },
      chain: [
        { entity: null, span: null, cue: null },
        { entity: 'person:xi-jinping', span: null, cue: null },
      ],
    });
    const page = readingView(
      readingOf('abc', { entities, attributions: [elided, said('a2', [[1, 2]])] }),
      en,
    );
    expect(page).toContain('(subject dropped)</span> <bdi>Xi Jinping</bdi>');
    expect(page).toContain('Publisher unknown');
    expect(page).toContain('(subject dropped)</span> <span class="open">unresolved</span>');
  });

  it('says nothing of acts and differences where there are none, and speaks of notices always', () => {
    const page = readingView(readingOf('x'), en);
    expect(page).not.toContain('id="acts"');
    expect(page).not.toContain('id="differences"');
    expect(page).toContain(en.notices.none);
    expect(page).toContain(en.chain.none);
  });

  it('keeps a code that the catalogue does not know, also one that objects inherit', () => {
    const cue = { span: [0, 1] as const, lemma: 'l', class: 'constructor', form: 'verb' as const };
    const page = readingView(readingOf('x', { attributions: [said('a1', [[0, 1]], { cue })] }), en);
    expect(page).toContain('<bdi>constructor</bdi>');
  });

  it('shows acts with their accounts and where these differ', () => {
    const account = (attribution: string | null, evidence: Span, amount: Span) =>
      ({
        attribution,
        evidence,
        status: 'occurred',
        time: { edtf: 'XXXX-05', span: null },
        place: null,
        quantities: [{ kind: 'duration', span: amount }],
        factuality: 'CT+',
      }) as const;
    const events: Reading['events'] = [
      {
        id: 'e1',
        type: 'CONSULT',
        mode: 'phone',
        context: [],
        cameo: null,
        quad: 1,
        actors: ['state:CHN'],
        recipients: [],
        status: 'occurred',
        accounts: [account(null, [0, 3], [0, 2]), account('a1', [4, 7], [5, 7])],
        core: true,
      },
    ];
    const differences: Reading['differences'] = [
      { event: 'e1', slot: 'duration', accounts: [0, 1], relation: 'refines' },
    ];
    const page = readingView(
      readingOf('one two', { events, differences, attributions: [said('a1', [[4, 7]])] }),
      en,
    );
    expect(page).toContain('<a class="jump" href="#t0" data-to="2"><bdi>on</bdi></a>');
    expect(page).toContain('<a class="jump" href="#t5" data-to="7"><bdi>wo</bdi></a>');
    expect(page).toContain(en.differences.relations.refines);
    expect(page).toContain('<code dir="ltr">XXXX-05</code>');
  });
});

describe('the catalogue', () => {
  const keys = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && path !== '.counts' ? keys(inner, `${path}.${key}`) : [`${path}.${key}`],
    );

  it('has the same words in every language, none of them empty', () => {
    expect(keys(ar)).toEqual(keys(en));
    for (const words of [ar, en]) expect(JSON.stringify(words)).not.toMatch(/""|null/);
  });

  it('covers what the schema can say', () => {
    expect(Object.keys(ar.types)).toHaveLength(16);
    expect(Object.keys(ar.statuses)).toHaveLength(7);
    expect(Object.keys(ar.factuality).sort()).toEqual(['CT+', 'CT-', 'PR+', 'PR-', 'PS+', 'PS-', 'Uu']);
    expect(Object.keys(ar.differences.slots)).toHaveLength(8);
    expect(Object.keys(ar.entities.kinds)).toHaveLength(7);
  });

  it('counts as the language does', () => {
    const { statements } = ar.counts;
    const [one, two, few, many] = [1, 2, 3, 11].map((n) => counted(ar, statements, n));
    expect(one).toBe(statements.one);
    expect(two).toBe(statements.two);
    expect(few).toContain('\u0663');
    expect(many).toContain('\u0661\u0661');
    expect(counted(en, en.counts.statements, 0)).toBe('no statements');
  });
});
