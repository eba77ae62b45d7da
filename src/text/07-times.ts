import { type TimeExpression, TimeReader } from './07-times-reader.js';
import { TimeWords } from './07-times-words.js';
import { dayFrom } from './calendar.js';
import { NumberWords } from './number-words.js';
import type { Text } from './text.js';
import type { TimeLexicon } from './time-lexicon.js';

export type { TimeExpression, TimeKind, TimeRelation } from './07-times-reader.js';

/**
 * The times that the sentences of a text name, in their order; `words` may be shared with `quantitiesIn`. `published` is the ISO 8601 date of publication; without
 * it everything that depends on it is open (`XXXX-05`) or null, never guessed.
 *
 * Where the words leave the year or the week open («in May», «on Tuesday»), `past` and `future` hold the last such time
 * up to the publication date and the next one after it: the tense of the sentence decides. `edtf` is then the one that
 * lies within a month of the publication date, the past one for a day of the week, and else stays open.
 */
export function timesIn(
  text: Text,
  times: TimeLexicon,
  published: string | null,
  words = new NumberWords(text, times.numbers),
): readonly TimeExpression[] {
  const reader = new TimeReader(new TimeWords(times, words), dayFrom(published));
  return text.sentences.flatMap(({ from, to }) => reader.between(from, to));
}

/** The day of publication that a dateline or byline holds in full, ISO 8601; null where none does. */
export function publicationDay(text: Text, times: TimeLexicon): string | null {
  const dated = text.blocks.filter(({ kind }) => kind === 'dateline' || kind === 'byline');
  if (dated.length === 0) return null;
  const reader = new TimeReader(new TimeWords(times, new NumberWords(text, times.numbers)), null);
  for (const { from, to } of dated) {
    const day = reader.between(from, to).find(({ edtf }) => /^\d{4}-\d{2}-\d{2}~?$/.test(edtf ?? ''));
    if (day !== undefined) return day.edtf!.replace('~', '');
  }
  return null;
}
