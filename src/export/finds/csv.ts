import type { Kind } from '../../store/index.js';
import type { EventRecord, FoundRecord, Named, Passage, ReportRecord, StatementRecord } from './record.js';

type Cell = string | number | boolean | null;
type Columns<T> = Readonly<Record<string, (record: T) => Cell>>;

/** Separates what stands together in one cell. */
const AND = ' | ';

const shown = ({ name, words }: Named): string => name ?? words ?? '';
const all = (items: readonly Named[]): string => items.map(shown).join(AND);
const ids = (items: readonly Named[]): string => items.map(({ entity }) => entity ?? '').join(AND);
const texts = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join(' […] ');
const spans = (passages: readonly Passage[]): string => passages.map(({ span }) => span.join('-')).join(AND);

const WHENCE: Columns<FoundRecord> = {
  id: ({ id }) => id,
  published: ({ from }) => from.published,
  outlet: ({ from }) => shown(from.outlet),
  outlet_id: ({ from }) => from.outlet.entity,
  language: ({ from }) => from.language,
};

const STANDS_ON: Columns<FoundRecord> = {
  verdict: ({ verdicts }) => verdicts.map(({ verdict }) => verdict).join(AND),
  title: ({ from }) => from.title,
  uri: ({ from }) => from.uri,
  report_id: ({ from }) => from.reportId,
  text_hash: ({ from }) => from.textHash,
  engine: ({ from }) => from.engine.version,
  data: ({ from }) => from.engine.data,
  received_at: ({ from }) => from.receivedAt,
};

const STATEMENT: Columns<StatementRecord> = {
  source: ({ source }) => shown(source),
  source_id: ({ source }) => source.entity,
  source_kind: ({ source }) => source.kind,
  source_words: ({ source }) => source.words,
  through: ({ chain }) => all(chain.slice(0, -1)),
  through_ids: ({ chain }) => ids(chain.slice(0, -1)),
  cue: ({ cue }) => cue?.words ?? null,
  cue_class: ({ cue }) => cue?.class ?? null,
  manner: ({ manner }) => manner,
  factuality: ({ factuality }) => factuality,
  core: ({ core }) => core,
  addressee_id: ({ addressee }) => addressee?.entity ?? null,
  content: ({ content }) => texts(content),
  spans: ({ content }) => spans(content),
};

const EVENT: Columns<EventRecord> = {
  type: ({ type }) => type,
  mode: ({ mode }) => mode,
  status: ({ status }) => status,
  cameo: ({ cameo }) => cameo,
  quad: ({ quad }) => quad,
  context: ({ context }) => context.join(AND),
  actors: ({ actors }) => all(actors),
  actor_ids: ({ actors }) => ids(actors),
  recipients: ({ recipients }) => all(recipients),
  recipient_ids: ({ recipients }) => ids(recipients),
  time: ({ accounts }) => accounts.map(({ time }) => time ?? '').join(AND),
  place: ({ accounts }) => accounts.map(({ place }) => (place === null ? '' : shown(place))).join(AND),
  told_by: ({ accounts }) => accounts.map(({ chain }) => chain.map(shown).join(' ← ')).join(AND),
  factuality: ({ accounts }) => accounts.map(({ factuality }) => factuality).join(AND),
  core: ({ core }) => core,
  evidence: ({ accounts }) => texts(accounts.map(({ evidence }) => evidence)),
  spans: ({ accounts }) => spans(accounts.map(({ evidence }) => evidence)),
};

const REPORT: Columns<ReportRecord> = {
  statements: ({ statements }) => statements,
  events: ({ events }) => events,
  differences: ({ differences }) => differences,
  notices: ({ notices }) => notices,
};

const COLUMNS: Readonly<Record<Kind, Columns<never>>> = {
  statement: { ...WHENCE, ...STATEMENT, ...STANDS_ON },
  event: { ...WHENCE, ...EVENT, ...STANDS_ON },
  report: { ...WHENCE, ...REPORT, ...STANDS_ON },
};

/** The byte order mark, without which Excel takes UTF-8 for something else, and the names of the columns. */
export const csvHead = (kind: Kind): string => `\ufeff${line(Object.keys(COLUMNS[kind]))}`;

/** One row, as RFC 4180 has it. */
export const csvRow = (record: FoundRecord): string =>
  line(Object.values(COLUMNS[record.kind]).map((cell) => cell(record as never)));

const line = (cells: readonly Cell[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** A cell that begins like a formula is one to a spreadsheet; an apostrophe makes it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function quoted(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
