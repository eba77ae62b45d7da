import { publicationDate } from '../../ingest/index.js';
import {
  type Facet,
  type Filters,
  type Kind,
  type Ledger,
  momentOf,
  pairValue,
  placeOf,
  textQuery,
} from '../../store/index.js';
import { UsageError } from '../errors.js';

/** The filters of a list as they are given. */
export interface FilterOptions {
  readonly about?: readonly string[];
  readonly by?: readonly string[];
  readonly through?: readonly string[];
  readonly between?: string;
  readonly since?: string;
  readonly until?: string;
  readonly type?: string;
  readonly status?: string;
  readonly language?: string;
  readonly text?: string;
  readonly new?: boolean;
  readonly withWrong?: boolean;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What the ledger is asked for. Names are looked up in it. */
export async function filtersOf(ledger: Ledger, kind: Kind, options: FilterOptions): Promise<Filters> {
  const terms: { facet: Facet; value: string }[] = [];
  for (const facet of ['about', 'by', 'through'] as const)
    for (const asked of options[facet] ?? []) terms.push({ facet, value: await ledger.entity(asked) });
  if (options.between !== undefined) {
    const sides = await partiesOf(ledger, options.between);
    // A report is between two where it names both.
    if (kind === 'report') for (const value of sides) terms.push({ facet: 'about', value });
    else terms.push({ facet: 'between', value: pairValue(...sides) });
  }
  if (options.type !== undefined)
    terms.push({ facet: 'type', value: kind === 'event' ? eventType(options.type) : options.type });
  if (options.status !== undefined) terms.push({ facet: 'status', value: options.status });
  if (options.language !== undefined) terms.push({ facet: 'language', value: options.language });
  return {
    terms,
    text: options.text === undefined ? [] : queryOf(options.text),
    from: options.since === undefined ? null : placeOf(momentOf(publicationDate(options.since))),
    to: options.until === undefined ? null : placeOf(endOf(publicationDate(options.until))),
    newerThan: null,
    withWrong: options.withWrong === true,
  };
}

async function partiesOf(ledger: Ledger, asked: string): Promise<[string, string]> {
  const sides = asked.split(/[,،]/).map((side) => side.trim());
  if (sides.length !== 2 || sides.includes(''))
    throw new UsageError(`--between «${asked}»: give two parties with a comma, as RUS,CHN`);
  return [await ledger.entity(sides[0]!), await ledger.entity(sides[1]!)];
}

/** `consult/VISIT` as the ledger writes it. */
function eventType(asked: string): string {
  const [type = '', mode] = asked.split('/');
  return mode === undefined ? type.toUpperCase() : `${type.toUpperCase()}/${mode.toLowerCase()}`;
}

/** One past the last moment that a date has room for. */
const endOf = (date: string): number => momentOf(date) + (date.includes('T') ? MINUTE : DAY);

function queryOf(asked: string): Filters['text'] {
  const query = textQuery(asked);
  if (query.length === 0) throw new UsageError(`--text «${asked}»: it has no word to look for`);
  return query;
}
