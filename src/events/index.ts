import type { Difference, ReportedEvent } from '../model/index.js';
import type { TimeExpression } from '../text/07-times.js';
import type { QuantityExpression } from '../text/08-quantities.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import { MentionFinder } from './06-mentions.js';
import { eventOf, joined } from './07-join.js';
import { Particulars } from './08-particulars.js';
import { differencesIn } from './09-differences.js';
import type { EventContext } from './event-context.js';

export interface Events {
  readonly events: readonly ReportedEvent[];
  readonly differences: readonly Difference[];
}

/** What the report says was done, planned or tried, by whom, to whom, according to whom. */
export function eventsIn(
  given: Omit<EventContext, 'timed'>,
  times: readonly TimeExpression[],
  quantities: readonly QuantityExpression[],
): Events {
  const context: EventContext = { ...given, timed: tokensOf(times, given.text) };
  const particulars = new Particulars(context.text, times, quantities);
  const events = joined(new MentionFinder(context).find(), (mention) => particulars.timeOf(mention)).map(
    (act, index) =>
      eventOf(act, index, (mention) =>
        particulars.account(mention, mention.again ? act.main.status : mention.status),
      ),
  );
  return { events, differences: differencesIn(events) };
}

/** The tokens of dates and periods; of «منذ انسحابها» the word tells of an act. */
function tokensOf(times: readonly TimeExpression[], text: Text): Uint8Array {
  const timed = new Uint8Array(text.tokens.count);
  for (const { kind, from, to } of times)
    if (kind === 'date' || (kind === 'period' && !text.is(from, BIT.preposition))) timed.fill(1, from, to);
  return timed;
}
