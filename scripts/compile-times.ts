import type { TimeData, TimeEntryData, TimeGrammar, TimeRole, Unit } from '../src/text/time-lexicon.js';
import { wordsOf } from '../src/world-entries.js';
import { foldedPhrases } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

type Phrases = readonly string[];
type ByValue = Readonly<Record<string, Phrases>>;

/** Roles that are plain lists in `times.yaml`, under these names. */
const LISTS = {
  dayParts: 'dayPart',
  dayPartsAlone: 'dayPartAlone',
  anaphoric: 'anaphoric',
  toldWhich: 'toldWhich',
  told: 'told',
  toldAfter: 'toldAfter',
  decadeEndings: 'decadeEnding',
  inPeriod: 'inPeriod',
  indefinite: 'one',
  before: 'before',
  after: 'after',
  ago: 'ago',
  since: 'since',
  until: 'until',
  during: 'during',
  from: 'from',
  to: 'to',
  between: 'between',
  in: 'in',
  of: 'of',
  equals: 'equals',
  now: 'now',
  some: 'some',
  rest: 'rest',
  every: 'every',
  recurring: 'recurring',
  clock: 'clock',
  final: 'final',
  names: 'name',
  anniversary: 'anniversary',
  ages: 'age',
  anchors: 'anchor',
  articles: 'the',
  and: 'and',
} as const satisfies Record<string, TimeRole>;

/** Roles whose phrases stand under their value. */
const VALUES = {
  weekdays: 'weekday',
  nthWeekdays: 'nthWeekday',
  seasons: 'season',
  days: 'day',
  parts: 'part',
  divisions: 'division',
  decades: 'decade',
} as const satisfies Record<string, TimeRole>;

/** `times.yaml`. */
export interface TimeSource
  extends Readonly<Record<keyof typeof LISTS, Phrases>>,
    Readonly<Record<keyof typeof VALUES, ByValue>> {
  readonly grammar: TimeGrammar;
  readonly months: Readonly<Record<'gregorian' | 'hijri', ByValue>>;
  readonly shortMonths: Phrases;
  /** A week of which the end is meant. */
  readonly weekends: Phrases;
  readonly weakMonths: Readonly<Record<'preposition' | 'date', Phrases>>;
  readonly units: Readonly<Record<Unit, Readonly<Record<'one' | 'two' | 'many', Phrases>>>>;
  readonly which: Readonly<Record<'before' | 'after', ByValue>>;
  readonly ofMonth: Phrases;
  readonly counting: Phrases;
  readonly eras: Readonly<Record<'gregorian' | 'hijri' | 'beforeChrist', Phrases>>;
}

/** `TimeEntry.value` of the last part of a period. */
const END = 3;

/** Folds the phrases of `times.yaml` into one flat list and numbers their words. */
export function compileTimes(vocabulary: Vocabulary, source: TimeSource): TimeData {
  const entries = [
    ...monthEntries(source),
    ...Object.entries(source.units).flatMap(([unit, forms]) =>
      Object.entries(forms).flatMap(([form, phrases]) =>
        list('unit', phrases, 0, { unit: unit as Unit, form: form as 'one' | 'two' | 'many' }),
      ),
    ),
    ...list('unit', source.weekends, END, { unit: 'week', form: 'one' }),
    ...whichEntries(source),
    ...list('era', source.eras.gregorian, 1, { calendar: 'gregorian' }),
    ...list('era', source.eras.hijri, 1, { calendar: 'hijri' }),
    ...list('era', source.eras.beforeChrist, -1, { calendar: 'gregorian' }),
    ...Object.entries(VALUES).flatMap(([name, role]) => byValue(role, source[name as keyof typeof VALUES])),
    ...Object.entries(LISTS).flatMap(([name, role]) => list(role, source[name as keyof typeof LISTS])),
  ];
  for (const { words } of entries) for (const word of wordsOf(words)) vocabulary.number(word);
  return { grammar: source.grammar, entries };
}

function monthEntries({ months, shortMonths, weakMonths }: TimeSource): TimeEntryData[] {
  const weak = new Map(
    (['preposition', 'date'] as const).flatMap((need) =>
      foldedPhrases(weakMonths[need]).map((words) => [words, need] as const),
    ),
  );
  const short = new Set(foldedPhrases(shortMonths));
  return (['gregorian', 'hijri'] as const)
    .flatMap((calendar) => byValue('month', months[calendar], { calendar }))
    .map((entry) => ({
      ...entry,
      ...(weak.has(entry.words) && { weak: weak.get(entry.words)! }),
      ...(short.has(entry.words) && { short: true as const }),
    }));
}

function whichEntries({ which, ofMonth, counting }: TimeSource): TimeEntryData[] {
  const days = new Set(foldedPhrases(ofMonth));
  const amounts = new Set(foldedPhrases(counting));
  return (['before', 'after'] as const)
    .flatMap((side) => byValue('which', which[side], { side }))
    .map((entry) => ({
      ...entry,
      ...(days.has(entry.words) && { ofMonth: true as const }),
      ...(amounts.has(entry.words) && { counts: true as const }),
    }));
}

/** Phrases that fold alike are one. */
function list(
  role: TimeRole,
  phrases: Phrases,
  value = 0,
  more: Partial<TimeEntryData> = {},
): TimeEntryData[] {
  return [...new Set(foldedPhrases(phrases))].map((words) => ({ words, role, value, ...more }));
}

const byValue = (role: TimeRole, values: ByValue, more: Partial<TimeEntryData> = {}): TimeEntryData[] =>
  Object.entries(values).flatMap(([value, phrases]) => list(role, phrases, Number(value), more));
