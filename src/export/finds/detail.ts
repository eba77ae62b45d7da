import type { Found } from '../../store/index.js';
import { wrapped } from '../columns.js';
import { spelledOut } from '../reading-view/controls.js';
import type { InterfaceWords } from '../reading-view/words.js';
import type { TerminalOptions } from '../terminal.js';
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
    `  ${[status, time, place === null ? null : named(place), factuality].filter((part) => part !== null).join(' · ')}`,
    ...chain(links),
    ...quoted(evidence),
  ];
  const { from } = record;
  return [
    bold(`${record.id}  ${heading(record, named)}`),
    '',
    ...(record.kind === 'statement'
      ? [
          'Said:',
          ...record.content.flatMap(quoted),
          '',
          'Through whom it came, the source last:',
          ...chain(record.chain),
          '',
          `${record.cue === null ? words.chain.noCue : `«${own(record.cue.words)}» (${record.cue.lemma}, ${record.cue.class})`} · ${record.manner} · ${record.factuality}${record.core ? '' : ` · ${words.chain.weak}`}`,
          ...(record.addressee === null ? [] : [`to ${named(record.addressee)}`]),
        ]
      : []),
    ...(record.kind === 'event' ? ['Told:', ...record.accounts.flatMap(account)] : []),
    '',
    `Report ${from.report}: ${own(from.title ?? words.page.noTitle)}`,
    `  ${[publisher(from.outlet), from.published ?? words.page.unpublished, from.language].join(' · ')}`,
    `  ${own(from.uri)}`,
    ...(record.verdicts.length === 0
      ? []
      : record.verdicts.map(({ verdict, status, note }) =>
          [`Judged ${verdict}`, status === 'exact' ? null : status, note === null ? null : own(note)]
            .filter((part) => part !== null)
            .join(' · '),
        )),
    `Stands on: text ${from.textHash}, characters ${spansOf(record)}, engine ${from.engine.version}, data ${from.engine.data}`,
    '',
  ].join('\n');
}

function heading(record: FoundRecord, named: (one: Named) => string): string {
  if (record.kind === 'statement') return named(record.source);
  if (record.kind === 'report') return '';
  const { type, mode, status, actors, recipients } = record;
  const sides = [actors, recipients].map((side) => side.map(named).join(', ')).filter((side) => side !== '');
  return `${mode === null ? type : `${type}/${mode}`} · ${status} · ${sides.join(' → ')}`;
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
