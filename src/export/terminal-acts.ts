import type { Account, EntityId, Reading, ReportedEvent, Span } from '../model/index.js';
import { fill, type InterfaceWords, labelOf, numeral } from './reading-view/words.js';

/** What the list of acts needs of the page: how names and the report's own words are shown, and the number of a statement. */
export interface ActsPage {
  readonly reading: Reading;
  readonly words: InterfaceWords;
  readonly name: (id: EntityId) => string;
  /** The report's words of a span, not to turn the line; empty where it has none. */
  readonly excerpt: (span: Span | null) => string;
}

/** One act as lines: what, who to whom and in what status; then each teller with when, how long and where. */
export interface ActLines {
  readonly head: string;
  readonly parties: string;
  readonly accounts: readonly string[];
}

/** The acts of a reading, in its order. */
export const actLines = (page: ActsPage): ActLines[] =>
  page.reading.events.map((event) => linesOf(page, event));

function linesOf(page: ActsPage, event: ReportedEvent): ActLines {
  const { words } = page;
  const mode = event.mode === null ? [] : [labelOf(words.modes, event.mode) ?? event.mode];
  const weak = event.core ? [] : [words.acts.weak];
  const names = (ids: readonly EntityId[]): string => ids.map(page.name).join(words.listSeparator);
  const recipients =
    event.recipients.length === 0 ? [] : [`${words.acts.recipients}: ${names(event.recipients)}`];
  const actors = event.actors.length === 0 ? words.acts.none : names(event.actors);
  return {
    head: [words.types[event.type], ...mode, words.statuses[event.status], ...weak].join(' · '),
    parties: [`${words.acts.actors}: ${actors}`, ...recipients].join(' · '),
    accounts: event.accounts.map((account) => accountOf(page, event, account)),
  };
}

function accountOf(page: ActsPage, event: ReportedEvent, account: Account): string {
  const { words } = page;
  const { status, time, place, quantities, condition } = account;
  const where =
    place === null ? '' : place.entity === null ? page.excerpt(place.span) : page.name(place.entity);
  return [
    `${tellerOf(page, account)} «${page.excerpt(account.evidence)}»`,
    ...(status === event.status ? [] : [words.statuses[status]]),
    ...(time.edtf === null && time.span === null
      ? []
      : [[page.excerpt(time.span), time.edtf].filter(Boolean).join(' ')]),
    ...quantities.map(({ span }) => page.excerpt(span)),
    ...(where === '' ? [] : [fill(words.acts.place, { name: where })]),
    ...(condition == null ? [] : [fill(words.acts.condition, { text: page.excerpt(condition) })]),
  ].join(' · ');
}

/** «[3] Reuters», by the number of the statement that tells it; or the report itself. */
function tellerOf({ reading, words, name, excerpt }: ActsPage, { attribution }: Account): string {
  const index = reading.attributions.findIndex(({ id }) => id === attribution);
  if (index < 0) return words.acts.report;
  const { entity, span } = reading.attributions[index]!.source;
  const who = entity === null ? excerpt(span) || words.chain.unresolved : name(entity);
  return `[${numeral(words, index + 1)}] ${who}`;
}
