import type { Account, ReportedEvent } from '../../model/index.js';
import { isolated, visible } from './controls.js';
import { constant, type Html, html, text } from './escape.js';
import { clipped } from './letters.js';
import { jump, name, namesOf, number, phrase, quoted, teller, type View } from './view.js';
import { labelOf } from './words.js';

/** «Consultation · phone». */
export const actName = ({ words }: View, { type, mode }: ReportedEvent): Html => {
  const kind = html`<b>${text(words.types[type])}</b>`;
  if (!mode) return kind;
  const label = labelOf(words.modes, mode);
  return html`${kind} · ${label ? text(label) : isolated(mode)}`;
};

/** Who tells this account, as a link to the words that tell it. */
export const tellerOf = (view: View, account: Account): Html => {
  const { words, numbers, reading } = view;
  const n = account.attribution === null ? undefined : numbers.get(account.attribution);
  if (n === undefined) return jump(view, account.evidence, html`${text(words.acts.report)}`);
  const attribution = reading.attributions[n - 1]!;
  const who = attribution.source.entity
    ? jump(view, account.evidence, teller(view, attribution))
    : teller(view, attribution);
  return html`${who}<a class="ref" href="#s${n}">${number(view, n)}</a>`;
};

const timeOf = (view: View, { time }: Account): Html | null => {
  const words = quoted(view, time.span);
  const date = time.edtf && html`<code dir="ltr">${visible(time.edtf)}</code>`;
  return words || date ? html`${words} ${date || null}` : null;
};

/** What an account says beyond the act itself. */
export const details = (view: View, account: Account): Html[] => {
  const { words } = view;
  const place =
    account.place &&
    phrase(words.acts.place, {
      name: jump(
        view,
        account.place.span,
        account.place.entity
          ? name(view, account.place.entity)
          : (quoted(view, account.place.span) ?? text('')),
      ),
    });
  const condition = quoted(view, account.condition);
  return [
    ...account.quantities.map(({ span }) => quoted(view, span)),
    timeOf(view, account),
    place,
    condition && phrase(words.acts.condition, { text: condition }),
    account.factuality === 'CT+' ? null : text(words.factuality[account.factuality]),
  ].filter((detail) => detail !== null);
};

const statusOf = ({ words }: View, status: Account['status']): Html =>
  html`<span class="status ${constant(status)}">${text(words.statuses[status])}</span>`;

const accountOf = (view: View, event: ReportedEvent, account: Account): Html => {
  const facts = details(view, account).map((detail) => html`<li>${detail}</li>`);
  const status = account.status !== event.status && html`<li>${statusOf(view, account.status)}</li>`;
  const evidence =
    clipped(view.reading.report.text, account.evidence) && html`<q>${quoted(view, account.evidence)}</q>`;
  return html`<li><span class="teller">${tellerOf(view, account)}</span> ${evidence}<ul class="facts">${facts}${status}</ul></li>`;
};

const row = (view: View, event: ReportedEvent): Html => {
  const { acts } = view.words;
  const parties = (ids: ReportedEvent['actors']): Html =>
    ids.length > 0 ? namesOf(view, ids) : text(acts.none);
  const weak = !event.core && html` <span class="note">(${text(acts.weak)})</span>`;
  const cell = (label: string, inner: Html): Html => html`<td data-label="${text(label)}">${inner}</td>`;
  return html`<tr${constant(event.core ? '' : ' class="weak"')}><th scope="row">${actName(view, event)}${weak}</th>${cell(acts.actors, parties(event.actors))}${cell(acts.recipients, parties(event.recipients))}${cell(acts.status, statusOf(view, event.status))}<td class="wide" data-label="${text(acts.accounts)}"><ul class="accounts">${event.accounts.map((account) => accountOf(view, event, account))}</ul></td></tr>
`;
};

/** What happened, each act with its accounts; nothing where no act was read. */
export const acts = (view: View): Html | null => {
  const { reading, words } = view;
  if (reading.events.length === 0) return null;
  const heads = (['act', 'actors', 'recipients', 'status', 'accounts'] as const).map(
    (key) => html`<th scope="col">${text(words.acts[key])}</th>`,
  );
  return html`<section id="acts" aria-labelledby="acts-heading"><h2 id="acts-heading">${text(words.acts.heading)}</h2>
<table><thead><tr>${heads}</tr></thead><tbody>${reading.events.map((event) => row(view, event))}</tbody></table></section>`;
};
