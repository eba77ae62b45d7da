import type { Lexicon } from './lexicon.js';
import type { NumberLexicon } from './number-lexicon.js';
import { type Phrase, PhraseIndex } from './phrase-index.js';

/** What a word does in an expression of time. */
export type TimeRole =
  /** `value` 1–12, of the calendar. */
  | 'month'
  /** `value` 1 Monday … 7 Sunday. */
  | 'weekday'
  /** Its name as it stands after an ordinal, where that is another: «أول جمعة من يوليو». */
  | 'nthWeekday'
  /** `value` by EDTF: 21 spring … 24 winter. */
  | 'season'
  | 'unit'
  /** `value`: days from the day of publication. */
  | 'day'
  /** Morning, night: beside a date, and those that need none. */
  | 'dayPart'
  | 'dayPartAlone'
  /** `value` 1 beginning, 2 middle, 3 end. */
  | 'part'
  /** `value` −1 last, 0 this, 1 next, 2 the next but one. */
  | 'which'
  /** Of a time told of before: «اليوم نفسه», «العام التالي». */
  | 'anaphoric'
  /** The same before its unit: «نفس اليوم», "the following month". */
  | 'toldWhich'
  /** A whole expression of that kind: "the next day". */
  | 'told'
  /** After an amount that is counted from one: "two days later". */
  | 'toldAfter'
  /** The last one of several: «الأسبوع الأخير من». */
  | 'final'
  /** A quarter or half of a year: `value` is how many the year has. */
  | 'division'
  /** `value`: the tens of its years, 70 for the seventies. */
  | 'decade'
  | 'before'
  | 'after'
  /** After an amount: "three days ago". */
  | 'ago'
  | 'since'
  | 'until'
  | 'during'
  | 'from'
  | 'to'
  | 'between'
  | 'in'
  | 'of'
  /** The same day by another calendar follows: «الموافق». */
  | 'equals'
  | 'now'
  /** An amount without a number: «بضعة». */
  | 'some'
  /** What is left of a period: «بقية». */
  | 'rest'
  | 'every'
  /** «يوميا». */
  | 'recurring'
  | 'clock'
  /** After a year: its era or calendar. */
  | 'era'
  /** A date after it is a name: «شارع 14 تموز». */
  | 'name'
  | 'anniversary'
  /** After a decade: a person's age. */
  | 'age'
  /** Written together with a year: it is a decade, "1990s". */
  | 'decadeEnding'
  /** Before a month that has no day: "in May 12 soldiers died". */
  | 'inPeriod'
  /** "a" before a unit: one of it. */
  | 'one'
  /** After an expression: it is counted from an event that is told of. */
  | 'anchor'
  /** An article that is a word of its own. */
  | 'the'
  | 'and';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

export interface TimeEntry extends Phrase {
  readonly role: TimeRole;
  readonly value: number;
  readonly unit: Unit | undefined;
  readonly form: 'one' | 'two' | 'many' | undefined;
  readonly calendar: 'hijri' | 'gregorian' | undefined;
  /** Where it stands to what it says which one of. */
  readonly side: 'before' | 'after' | undefined;
  /** Months that are also other words: read beside a preposition of time, or only beside a day, year or the like. */
  readonly weak: 'preposition' | 'date' | undefined;
  /** «الجاري»: a day before it is one of this month. */
  readonly ofMonth: true | undefined;
  /** A month that a full stop may follow: "Feb." */
  readonly short: true | undefined;
  /** Of one unit it says so much up to or from the day of publication: "the past month". */
  readonly counts: true | undefined;
}

/** An entry as `times.yaml` has it: what does not apply is left out. */
export type TimeEntryData = Partial<TimeEntry> & Pick<TimeEntry, 'words' | 'role' | 'value'>;

export interface TimeGrammar {
  /** 1 Monday … 7 Sunday. */
  readonly weekStartsOn: number;
  /** «24/2/2025»; false where the month is first, null where both are written and only the numbers can tell. */
  readonly dayFirst: boolean | null;
  /** «May 24»: a number after a month is its day. */
  readonly monthBeforeDay: boolean;
  /** A number by itself may be a day: «يوم 27», «في 27.»; "day 27" is one of a count. */
  readonly bareDays: boolean;
  /** «منذ عودته»: whatever follows the word for since is a time; "since" is also because. */
  readonly sinceEvents: boolean;
  /** Names of months and days have a capital letter: "may", "march" are verbs. */
  readonly capitalNames: boolean;
  /** The halves of the day that follow an hour, without their full stops. */
  readonly dayHalves: readonly string[];
}

/** `times.yaml` as the build writes it. */
export interface TimeData {
  readonly grammar: TimeGrammar;
  readonly entries: readonly TimeEntryData[];
}

/** The words of dates and times of one language, with its numbers. */
export class TimeLexicon {
  readonly grammar: TimeGrammar;
  readonly index: PhraseIndex<TimeEntry>;
  readonly numbers: NumberLexicon;
  /** A word after an amount says how long ago: before and after an amount then count from an event. */
  readonly hasAgo: boolean;

  constructor(lexicon: Lexicon, data: TimeData, numbers: NumberLexicon) {
    this.grammar = data.grammar;
    this.hasAgo = data.entries.some(({ role }) => role === 'ago');
    this.index = new PhraseIndex(lexicon, data.entries.map(alike));
    this.numbers = numbers;
  }
}

/** All entries in one shape: they are quick to read then. */
const alike = (entry: TimeEntryData): TimeEntry => ({
  words: entry.words,
  role: entry.role,
  value: entry.value,
  unit: entry.unit,
  form: entry.form,
  calendar: entry.calendar,
  side: entry.side,
  weak: entry.weak,
  ofMonth: entry.ofMonth,
  short: entry.short,
  counts: entry.counts,
});
