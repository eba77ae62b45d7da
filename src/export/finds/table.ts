import { columns, shortened, wrapped } from '../columns.js';
import { spelledOut } from '../reading-view/controls.js';
import { counted, type InterfaceWords } from '../reading-view/words.js';
import type { TerminalOptions } from '../terminal.js';
import { certaintyOf, cueOf, mannerOf, statusOf, typeOf, verdictOf } from './labels.js';
import type { AccountRecord, FoundRecord, Named } from './record.js';

const [FSI, PDI] = ['\u2068', '\u2069'];
/** Letters that are written from right to left. */
const TURNS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Below this a row is a few lines under each other, not cells beside each other. */
const LEAST_WIDTH = 84;
const WIDEST = 160;
const DATE = 11;
const HANDLE = 17;
const GAP = 2;
const CELL_LINES = 4;
const STACKED_LINES = 3;

/** What a row says, each part a text that is the report's own or the product's. */
interface Row {
  readonly handle: string;
  readonly date: string;
  /** Who, through whom; or who to whom. */
  readonly who: string;
  /** How: cue and certainty, or type, status and time. */
  readonly how: string;
  readonly what: string;
}

const publishedOn = ({ from }: FoundRecord): string => from.published?.slice(0, 10) ?? '';

/**
 * A list for a person at a terminal: a table where it is wide enough, else a paragraph a row. `when` is the date that a
 * row is known by, its parts on lines of their own.
 */
export function table(
  records: readonly FoundRecord[],
  words: InterfaceWords,
  options: TerminalOptions,
  when: (record: FoundRecord) => string = publishedOn,
): string {
  const rows = records.map((record) => ({ ...rowOf(record, words), date: when(record) }));
  const lines =
    options.width < LEAST_WIDTH ? rows.flatMap((row) => stacked(row, options)) : tabular(rows, options);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

const paint = (options: TerminalOptions, code: number, text: string): string =>
  options.colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;

const isolated = (options: TerminalOptions, text: string): string =>
  options.isolate && TURNS.test(text) ? FSI + text + PDI : text;

/** A row as a paragraph: handle and date, who, how, what. */
function stacked({ handle, date, who, how, what }: Row, options: TerminalOptions): string[] {
  const width = Math.max(options.width, 20);
  const indented = (text: string, code: number, most: number): string[] =>
    wrapped(shortened(text, (width - 2) * most), width - 2).map(
      (line) => `  ${paint(options, code, isolated(options, line))}`,
    );
  return [
    paint(options, 2, [handle, date].filter((part) => part !== '').join('  ')),
    ...indented(who, 1, 2),
    ...indented(how, 2, 2),
    ...indented(what, 0, STACKED_LINES),
    '',
  ];
}

/** Rows as cells beside each other; the words of the report stand last, where they move nothing. */
function tabular(rows: readonly Row[], options: TerminalOptions): string[] {
  const width = Math.min(options.width, WIDEST);
  const left = width - DATE - HANDLE - 3 * GAP - 1;
  const who = Math.floor(left * 0.38);
  const widths = [DATE, HANDLE, who, left - who];
  return rows.flatMap((row) => {
    const cells = [
      row.date.split(' '),
      [row.handle],
      [...cell(row.who, who), ...cell(row.how, who).map((line) => ({ dim: line }))],
      cell(row.what, widths[3]!),
    ];
    const height = Math.max(...cells.map(({ length }) => length));
    const lines = Array.from({ length: height }, (_, i) =>
      cells
        .map((lines, column) => {
          const line = lines[i] ?? '';
          const text = typeof line === 'string' ? line : line.dim;
          const shown = paint(
            options,
            typeof line === 'string' ? (column === 2 ? 1 : 0) : 2,
            isolated(options, text),
          );
          const fill = column === cells.length - 1 ? 0 : widths[column]! - columns(text) + GAP;
          return shown + ' '.repeat(Math.max(0, fill));
        })
        .join('')
        .trimEnd(),
    );
    return [...lines, ''];
  });
}

/** Lines of one cell; a word that is longer than the cell is cut. */
const cell = (text: string, width: number): string[] =>
  wrapped(shortened(text, width * CELL_LINES - 1), width).map((line) => shortened(line, width));

function rowOf(record: FoundRecord, words: InterfaceWords): Omit<Row, 'date'> {
  const { from, id: handle } = record;
  const verdict = record.verdicts.map(({ verdict }) => verdictOf(verdict, words));
  const facts = (parts: readonly (string | null | undefined)[]): string =>
    [...parts, ...verdict].filter((part) => part).join(' · ');
  const arrow = ` ${words.arrow} `;
  if (record.kind === 'statement') {
    const { chain, cue, manner, factuality, content } = record;
    return {
      handle,
      who: chainOf(chain, words),
      how: facts([
        cue === null ? words.chain.noCue : `${cueOf(cue.class, words)} «${cue.words}»`,
        mannerOf(manner, words),
        certaintyOf(factuality, words),
      ]),
      what: one(content.map(({ text }) => text).join(' […] ')),
    };
  }
  if (record.kind === 'event') {
    const { type, mode, status, actors, recipients, accounts } = record;
    const whom = all(recipients, words);
    return {
      handle,
      who: [all(actors, words), whom].filter((side) => side !== '').join(' → '),
      how: facts([
        ...typeOf(type, mode, words),
        statusOf(status, words),
        ...new Set(accounts.map(({ time }) => time)),
        ...new Set(accounts.map((account) => `${arrow.trim()} ${tellerOf(account, words)}`)),
      ]),
      what: one(accounts.map(({ evidence }) => evidence.text).join(' […] ')),
    };
  }
  return {
    handle,
    who: record.from.outlet.entity === null ? words.page.publisherUnknown : shown(record.from.outlet, words),
    how: facts([
      from.language,
      ...(['statements', 'events', 'notices'] as const).map((of) =>
        counted(words, words.counts[of], record[of]),
      ),
    ]),
    what: one(`${from.title ?? words.page.noTitle} — ${from.uri}`),
  };
}

/** Publisher ← relays ← source; a publisher that is not known is left out. */
function chainOf(chain: readonly Named[], words: InterfaceWords): string {
  const last = chain.length - 1;
  return chain
    .filter((link, i) => i > 0 || i === last || link.entity !== null || link.words !== null)
    .map((link) => shown(link, words))
    .join(` ${words.arrow} `);
}

/** Whose account it is; a report whose publisher is not known speaks for itself. */
function tellerOf({ chain }: AccountRecord, words: InterfaceWords): string {
  const last = chain.at(-1)!;
  const isReport = chain.length === 1 && last.entity === null && last.words === null;
  return isReport ? words.acts.report : shown(last, words);
}

const shown = ({ name, words: written }: Named, words: InterfaceWords): string =>
  one(name ?? (written === null ? words.chain.unresolved : `«${written}»`));

const all = (items: readonly Named[], words: InterfaceWords): string =>
  items.map((item) => shown(item, words)).join(words.listSeparator);

const one = (text: string): string => spelledOut(text).trim();
