import type { Found } from '../../store/index.js';
import { wrapped } from '../columns.js';
import { spelledOut } from '../reading-view/controls.js';
import { fill, type InterfaceWords } from '../reading-view/words.js';
import type { TerminalOptions } from '../terminal.js';
import { certaintyOf, cueOf, mannerOf, statusOf, typeOf, verdictOf } from './labels.js';
import { type AccountRecord, type FoundRecord, type Named, type Passage, recordOf } from './record.js';

const [FSI, PDI] = ['\u2068', '\u2069'];
const WIDEST = 100;
/** Characters of the report shown on both sides of a passage. */
const AROUND = 160;

/** One statement or act with all that it stands on: its words in their surroundings, its chain, its permanent place. */
export function detail(found: Found, words: InterfaceWords, options: TerminalOptions): string {
  const record = recordOf(found, words);
  const width = Math.min(options.width, WIDEST) - 2;
  const text = found.stored.reading.report.text;
  const own = (raw: string): string => {
    const line = spelledOut(raw).trim();
    return options.isolate && line !== '' ? FSI + line + PDI : line;
  };
  const bold = (line: string): string => (options.colour ? `\u001b[1m${line}\u001b[0m` : line);
  const quoted = ({ span: [start, end] }: Passage): string[] => {
    const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/, '');
    const after = text.slice(end, end + AROUND).replace(/\s\S*$/, '');
    return wrapped(
      `… ${spelledOut(before)}⟦${spelledOut(text.slice(start, end))}⟧${spelledOut(after)} …`,
      width,
    ).map((line) => `  ${own(line)}`);
  };
  const named = ({ entity, name, words: written }: Named): string =>
    [name === null ? null : own(name), written === null ? null : `«${own(written)}»`, entity]
      .filter((part) => part !== null)
      .join('  ') || words.chain.unresolved;
  // A publisher whom nobody names is not one who could not be resolved.
  const publisher = (link: Named): string =>
    link.entity === null && link.words === null ? words.page.publisherUnknown : named(link);
  const chain = (links: readonly Named[]): string[] =>
    links.map((link, i) =>
      i === 0 && links.length > 1 ? `    ${publisher(link)}` : `  ${words.arrow} ${named(link)}`,
    );
  const account = ({ chain: links, evidence, status, time, place, factuality }: AccountRecord): string[] => [
    `  ${[statusOf(status, words), time, place === null ? null : fill(words.acts.place, { name: named(place) }), certaintyOf(factuality, words)].filter((part) => part !== null).join(' · ')}`,
    ...chain(links),
    ...quoted(evidence),
  ];
  const { from } = record;
  return [
    bold(`${record.id}  ${heading(record, words, named)}`),
    '',
    ...(record.kind === 'statement'
      ? [
          `${words.detail.said}:`,
          ...record.content.flatMap(quoted),
          '',
          `${words.detail.chain}:`,
          ...chain(record.chain),
          '',
          [
            record.cue === null
              ? words.chain.noCue
              : `${cueOf(record.cue.class, words)} «${own(record.cue.words)}» (${record.cue.lemma})`,
            mannerOf(record.manner, words),
            certaintyOf(record.factuality, words),
            ...(record.core ? [] : [words.chain.weak]),
          ].join(' · '),
          ...(record.addressee === null
            ? []
            : [fill(words.chain.addressee, { name: named(record.addressee) })]),
        ]
      : []),
    ...(record.kind === 'event' ? [`${words.detail.told}:`, ...record.accounts.flatMap(account)] : []),
    '',
    fill(words.detail.report, { id: from.report, title: own(from.title ?? words.page.noTitle) }),
    `  ${[publisher(from.outlet), from.published ?? words.page.unpublished, from.language].join(' · ')}`,
    `  ${own(from.uri)}`,
    ...(record.verdicts.length === 0
      ? []
      : record.verdicts.map(({ verdict, status, note }) =>
          [
            verdictOf(verdict, words),
            status === 'exact' ? null : words.detail[status],
            note === null ? null : own(note),
          ]
            .filter((part) => part !== null)
            .join(' · '),
        )),
    fill(words.detail.stands, {
      text: from.textHash,
      spans: spansOf(record),
      engine: from.engine.version,
      data: from.engine.data,
    }),
    '',
  ].join('\n');
}

function heading(record: FoundRecord, words: InterfaceWords, named: (one: Named) => string): string {
  if (record.kind === 'statement') return named(record.source);
  if (record.kind === 'report') return '';
  const { type, mode, status, actors, recipients } = record;
  const sides = [actors, recipients].map((side) => side.map(named).join(', ')).filter((side) => side !== '');
  return [...typeOf(type, mode, words), statusOf(status, words), sides.join(' → ')].join(' · ');
}

function spansOf(record: FoundRecord): string {
  const passages =
    record.kind === 'statement'
      ? record.content
      : record.kind === 'event'
        ? record.accounts.map(({ evidence }) => evidence)
        : [];
  return passages.map(({ span }) => span.join('–')).join(', ');
}
