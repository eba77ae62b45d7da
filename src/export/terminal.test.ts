import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Attribution, Reading } from '../model/index.js';
import { columns, shortened, wrapped } from './columns.js';
import type { InterfaceWords } from './reading-view/index.js';
import { type TerminalOptions, terminalView } from './terminal.js';

const words = parse(
  readFileSync(new URL('../../languages/en/interface.yaml', import.meta.url), 'utf8'),
) as InterfaceWords;
const PLAIN: TerminalOptions = { width: 80, colour: false, isolate: false };

const TEXT = 'عنوان\nقالت مصادر إن الخطة ناجحة وإن تنفيذها سيبدأ قريبا.';

const statement = (more: Partial<Attribution> = {}): Attribution => ({
  id: 'a1',
  source: { entity: null, span: [11, 16], kind: 'described' },
  cue: { span: [6, 10], lemma: 'قال', class: 'say', form: 'verb' } as Attribution['cue'],
  content: [[20, 52]],
  chain: [
    { entity: null, span: null, cue: null },
    { entity: 'outlet:reuters', span: null, cue: null },
    { entity: null, span: [11, 16], cue: [6, 10] },
  ],
  addressee: null,
  manner: 'indirect',
  factuality: 'CT+',
  core: true,
  ...more,
});

const reading = (attributions: readonly Attribution[], more: Partial<Reading> = {}): Reading => ({
  schema: 'isnad/reading/1',
  engine: { version: '0', data: '' },
  report: {
    id: '',
    textHash: '',
    uri: 'file:a.txt',
    publisher: null,
    title: 'عنوان',
    byline: null,
    published: null,
    language: 'ar',
    text: TEXT,
  },
  layout: [],
  entities: [{ id: 'outlet:reuters', type: 'outlet', names: { en: 'Reuters' }, state: null, known: true }],
  mentions: [],
  attributions,
  events: [],
  differences: [],
  notices: [],
  ...more,
});

describe('terminalView', () => {
  it('shows the report, then each statement: chain, cue, content', () => {
    expect(terminalView(reading([statement(), statement({ core: false, cue: null })]), words, PLAIN)).toBe(
      [
        'عنوان',
        'Publisher unknown · Publication date unknown · 2 statements · no notices',
        '',
        '  1 Reuters ← «مصادر» (unnamed)',
        '    says «قالت» · paraphrase · certain',
        '    الخطة ناجحة وإن تنفيذها سيبدأ قر',
        '',
        '  2 Reuters ← «مصادر» (unnamed)',
        '    no reporting word · paraphrase · certain · weak',
        '    الخطة ناجحة وإن تنفيذها سيبدأ قر',
        '',
      ].join('\n'),
    );
  });

  it('says who was dropped, who is not decided, and what was not understood', () => {
    const page = terminalView(
      reading(
        [
          statement({
            source: { entity: null, span: null, kind: 'elided' },
            chain: [{ entity: null, span: null, cue: null }],
          }),
        ],
        {
          notices: [
            { rule: 'speaker-unresolved', span: [6, 10], message: 'x' },
            { rule: 'a-new-rule', span: null, message: 'What it says.' },
          ],
        },
      ),
      words,
      PLAIN,
    );
    expect(page).toContain('1 unresolved (subject dropped)');
    expect(page).toContain('- Speaker unresolved: «قالت»');
    expect(page).toContain('- a-new-rule\n   What it says.');
  });

  it('isolates what is not its own, and colours, only where told to', () => {
    const page = terminalView(reading([statement()]), words, { width: 80, colour: true, isolate: true });
    expect(page).toContain('\u001b[1mReuters'.replace('Reuters', '\u2068Reuters\u2069'));
    expect(page.match(/\u2068/g)).toHaveLength(page.match(/\u2069/g)!.length);
  });

  it('shows no more statements than asked', () => {
    const page = terminalView(reading([statement(), statement(), statement()]), words, { ...PLAIN, most: 1 });
    expect(page).toContain('3 statements');
    expect(page).not.toContain('  2 ');
    expect(page).toContain('…');
  });

  it('fits narrow terminals', () => {
    const page = terminalView(reading([statement()]), words, { ...PLAIN, width: 30 });
    for (const line of page.split('\n')) expect(columns(line)).toBeLessThanOrEqual(30);
  });
});

describe('columns', () => {
  it('counts letters, not marks', () => {
    expect([columns('قَالَ'), columns('\u2068a\u2069'), columns('中国'), columns('')]).toEqual([3, 1, 4, 0]);
  });

  it('breaks and shortens without losing order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme' }).map((word) => word.replace(/\s/g, 'x'))),
        fc.integer({ min: 2, max: 40 }),
        (list, width) => {
          const text = list.join(' ');
          expect(wrapped(text, width).join(' ')).toBe(text);
          const short = shortened(text, width);
          expect(text.startsWith(short.replace(/…$/, '')) || short === text).toBe(true);
        },
      ),
    );
  });
});
