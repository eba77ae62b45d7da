import { csvHead, csvRow, type FoundRecord, recordOf, table } from '../../export/finds/index.js';
import type { InterfaceWords } from '../../export/reading-view/index.js';
import type { Facet, Filters, Found, Kind, Ledger } from '../../store/index.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { terminalOf, wordsFor } from '../output.js';
import { atLedger, type LedgerOptions } from './at-ledger.js';
import { type FilterOptions, filtersOf } from './filters.js';
import { count, say, write } from './write.js';

export interface ListOptions extends LedgerOptions, FilterOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly csv?: boolean;
  readonly limit?: number;
  readonly after?: number;
  readonly interface?: string;
}

/** A list that the command shows: what it consists of, and what is narrowed from the start. */
export interface List {
  readonly name: 'statements' | 'events' | 'announcements' | 'reports';
  readonly kind: Kind;
}

/** Rows of a table when nobody says how many; the other formats give all. */
const SCREENFUL = 20;
/** Rows that are asked for at a time. */
const PAGE = 200;
const MANY_UNDATED = 1000;
/** Facets whose values can be told. */
const CLOSED: ReadonlySet<Facet> = new Set<Facet>(['type', 'status', 'language']);
const MOST_VALUES = 100;

/** Prints a list, newest first. */
export async function listCommand(list: List, options: ListOptions): Promise<ExitCode> {
  const formats = [options.json, options.jsonl, options.csv].filter(Boolean);
  if (formats.length > 1) throw new UsageError('give one of --json, --jsonl and --csv');
  return atLedger(options, async (ledger) => {
    const asked = await filtersOf(ledger, list.kind, options);
    const newest = await ledger.newestReport();
    const look = lookName(list, options);
    const filters: Filters = {
      ...asked,
      terms:
        list.name === 'announcements' ? [...asked.terms, { facet: 'announced', value: '' }] : asked.terms,
      newerThan: options.new ? await ledger.lastLook(look) : null,
    };
    const words = wordsFor(options.interface)('en');
    const printed = await print(ledger, list, filters, options, words);
    if (printed === null) return EXIT.failed;
    if (options.new && printed.complete) await ledger.lookedAt(look, newest);
    await tellRest(ledger, list, options, printed);
    if (printed.rows === 0 && !options.new) await tellUnmet(ledger, list, asked);
    return EXIT.done;
  });
}

/** A look is remembered for each list as it is narrowed. */
function lookName({ name }: List, options: FilterOptions): string {
  const { about, by, through, between, since, until, type, status, language, text } = options;
  return JSON.stringify([name, about, by, through, between, since, until, type, status, language, text]);
}

interface Printed {
  readonly rows: number;
  /** Whether nothing fits after the last row. */
  readonly complete: boolean;
  readonly last: number | null;
}

async function print(
  ledger: Ledger,
  list: List,
  filters: Filters,
  options: ListOptions,
  words: InterfaceWords,
): Promise<Printed | null> {
  const format = FORMATS.find(([name]) => options[name as 'json'])?.[1] ?? tableFormat;
  const machine = format !== tableFormat;
  const limit = options.limit ?? (machine ? Number.POSITIVE_INFINITY : SCREENFUL);
  const { head, rows, tail } = format(list.kind, words);
  if (
    options.csv &&
    options.limit !== undefined &&
    (await more(ledger, list.kind, filters, options, limit))
  ) {
    say(
      `more than ${limit} fit, and a CSV file is given whole or not at all. Raise --limit, leave it away, or narrow the list.`,
    );
    return null;
  }
  let [before, printed]: [number | null, number] = [options.after ?? null, 0];
  await write(head);
  for (;;) {
    const room = Math.min(PAGE, limit - printed);
    const found = await ledger.list(list.kind, filters, { before, limit: room + 1 });
    const shown = found.slice(0, room);
    await write(
      rows(
        shown.map((one) => recordOf(one, words)),
        printed,
      ),
    );
    printed += shown.length;
    before = lastKey(shown) ?? before;
    if (found.length > room && printed < limit) continue;
    await write(tail);
    return { rows: printed, complete: found.length <= room, last: before };
  }
}

const more = async (
  ledger: Ledger,
  kind: Kind,
  filters: Filters,
  { after = null }: { readonly after?: number | null },
  limit: number,
): Promise<boolean> => (await ledger.list(kind, filters, { before: after, limit: limit + 1 })).length > limit;

const lastKey = (found: readonly Found[]): number | undefined => found.at(-1)?.key;

interface Format {
  readonly head: string;
  /** `before` rows were written already. */
  rows(records: readonly FoundRecord[], before: number): string;
  readonly tail: string;
}

type FormatOf = (kind: Kind, words: InterfaceWords) => Format;

const FORMATS: readonly (readonly ['json' | 'jsonl' | 'csv', FormatOf])[] = [
  [
    'json',
    () => ({
      head: '[',
      rows: (records, before) =>
        records.map((record, i) => `${before + i === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`).join(''),
      tail: '\n]\n',
    }),
  ],
  [
    'jsonl',
    () => ({
      head: '',
      rows: (records) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
      tail: '',
    }),
  ],
  ['csv', (kind) => ({ head: csvHead(kind), rows: (records) => records.map(csvRow).join(''), tail: '' })],
];

const tableFormat: FormatOf = (_, words) => ({
  head: '',
  rows: (records) => table(records, words, terminalOf(process.stdout)),
  tail: '',
});

/** An empty list may be a slip of the pen: which filters fit nothing at all, and what would. */
async function tellUnmet(ledger: Ledger, { name, kind }: List, { terms }: Filters): Promise<void> {
  for (const { facet, value } of terms) {
    if (await ledger.hasValue(kind, facet, value)) continue;
    const known = CLOSED.has(facet) ? await ledger.values(kind, facet, MOST_VALUES) : [];
    const there = known.length === 0 ? '' : `; there are: ${known.join(', ')}`;
    say(`no ${name} of this ledger have --${facet} ${value.replace(' ', ',')}${there}`);
  }
}

/** What a reader of the list should know beside it. */
async function tellRest(
  ledger: Ledger,
  { name }: List,
  options: ListOptions,
  printed: Printed,
): Promise<void> {
  if (options.since !== undefined || options.until !== undefined) {
    const undated = await ledger.undatedReports(MANY_UNDATED);
    if (undated > 0) {
      const many =
        undated === MANY_UNDATED ? `${count(undated, 'report')} or more` : count(undated, 'report');
      say(
        `${many} without a publication date left out. A date is given with: isnad add --published DATE PATH`,
      );
    }
  }
  if (printed.rows === 0) {
    const empty = (await ledger.newestReport()) === 0;
    say(
      empty
        ? 'the ledger has no reports yet. Add some with: isnad add PATH'
        : options.new
          ? `no ${name} are new since the last look`
          : `no ${name} fit`,
    );
  }
  if (printed.complete || printed.last === null) return;
  const unseen = options.new ? ', and they stay new until all were shown' : '';
  say(`there are more${unseen}. Go on with --after ${printed.last}, or see more at once with --limit.`);
}
