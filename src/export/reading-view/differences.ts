import type { Account, Difference, ReportedEvent } from '../../model/index.js';
import { actName, tellerOf } from './acts.js';
import { constant, type Html, html, text } from './escape.js';
import { list, name, quoted, type View } from './view.js';

/** What an account says in the slot where accounts differ; its evidence where the slot has no words of its own. */
const slotValue = (view: View, slot: Difference['slot'], account: Account): Html | null => {
  const kinds =
    slot === 'duration' ? ['duration'] : slot === 'number' ? ['count', 'money', 'share', 'casualties'] : [];
  const quantities = account.quantities.filter(({ kind }) => kinds.includes(kind));
  if (quantities.length > 0) {
    return list(
      view,
      quantities.map(({ span }) => quoted(view, span)).filter((words) => words !== null),
    );
  }
  if (slot === 'time') return quoted(view, account.time.span ?? account.evidence);
  if (slot === 'status') return text(view.words.statuses[account.status]);
  if (slot === 'place' && account.place) {
    return (
      quoted(view, account.place.span) ?? (account.place.entity ? name(view, account.place.entity) : null)
    );
  }
  return quoted(view, account.evidence);
};

const difference = (view: View, { slot, accounts, relation }: Difference, event: ReportedEvent): Html => {
  const { words } = view;
  const told = accounts.flatMap((index) => {
    const account = event.accounts[index];
    return account
      ? [
          html`<li><span class="teller">${tellerOf(view, account)}</span> <span class="value">${slotValue(view, slot, account)}</span></li>`,
        ]
      : [];
  });
  return html`<div class="difference ${constant(relation)}"><p>${actName(view, event)} — ${text(words.differences.slots[slot])}</p>
<ul>${told}</ul><p class="verdict">${text(words.differences.relations[relation])}</p></div>`;
};

/** Where the accounts of one act differ; nothing where they do not. */
export const differences = (view: View): Html | null => {
  const { reading, words } = view;
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const shown = reading.differences.flatMap((each) => {
    const event = events.get(each.event);
    return event ? [difference(view, each, event)] : [];
  });
  if (shown.length === 0) return null;
  return html`<section id="differences" aria-labelledby="differences-heading"><h2 id="differences-heading">${text(words.differences.heading)}</h2>${shown}</section>`;
};
