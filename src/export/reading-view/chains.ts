import type { Attribution, Link } from '../../model/index.js';
import { isolated, plain, visible } from './controls.js';
import { constant, type Html, html, joined, text } from './escape.js';
import { clipped } from './letters.js';
import { excerpt, jump, name, nameOf, namesOf, number, phrase, quoted, type View } from './view.js';
import { fill, labelOf, numeral } from './words.js';

const note = (words: Html): Html => html` <span class="note">(${words})</span>`;

/** A name, or the words that stand for a missing one with the reason why there is none. */
const who = (view: View, link: Link, attribution: Attribution | null): Html => {
  const { words, entities, reading } = view;
  const kind = attribution?.source.kind ?? null;
  if (link.entity) {
    const candidates = entities.get(link.entity)?.candidates ?? [];
    const doubt =
      candidates.length > 0 && note(phrase(words.chain.candidates, { names: namesOf(view, candidates) }));
    const label = jump(view, link.span, name(view, link.entity));
    return kind === 'elided'
      ? html`<span class="note">(${text(words.chain.elided)})</span> ${label}${doubt}`
      : html`${label}${doubt}`;
  }
  if (kind === 'elided') {
    const said = quoted(view, attribution?.source.antecedent);
    return html`<span class="note">(${text(words.chain.elided)})</span> <span class="open">${said ? html`«${said}»` : text(words.chain.unresolved)}</span>`;
  }
  const own = clipped(reading.report.text, link.span);
  if (!own) return html`<span class="open">${text(words.chain.unresolved)}</span>`;
  const reason = {
    named: words.chain.unrecognised,
    described: words.chain.unnamed,
    collective: words.chain.collective,
  }[kind ?? 'named'];
  return html`<span class="open">«${quoted(view, own)}»</span>${note(text(reason))}`;
};

const chainOf = (view: View, attribution: Attribution): Html => {
  const { words } = view;
  const last = attribution.chain.length - 1;
  const links = attribution.chain.map((link, i) => {
    const arrow =
      i > 0 &&
      html`<span class="arrow" aria-hidden="true">${text(words.arrow)}</span><span class="unseen"> ${text(words.chain.from)} </span>`;
    const isPublisher = i === 0 && i < last && !link.entity && !link.span;
    const label = isPublisher
      ? html`<span class="open">${text(words.page.publisherUnknown)}</span>`
      : who(view, link, i === last ? attribution : null);
    return html`<li class="${constant(i === last ? 'source' : 'relay')}">${arrow}${label}</li>`;
  });
  return html`<ol class="chain">${links}</ol>`;
};

const cueOf = (view: View, { cue }: Attribution): Html => {
  const { words } = view;
  if (!cue) return html`<li>${text(words.chain.noCue)}</li>`;
  const kind = labelOf(words.cueClasses, cue.class);
  return html`<li title="${text(words.chain.cue)}">${quoted(view, cue.span) ?? isolated(cue.lemma)} <span class="note">(${kind ? text(kind) : isolated(cue.class)})</span></li>`;
};

/** For a screen reader: number and chain in one breath. */
const spoken = (view: View, { chain, source }: Attribution, label: string): string => {
  const names = chain.map((link, i) => {
    const isSource = i === chain.length - 1;
    const span = clipped(view.reading.report.text, link.span ?? (isSource ? source.antecedent : null));
    if (link.entity) return nameOf(view, link.entity);
    return span
      ? excerpt(view, span)
      : source.kind === 'elided'
        ? view.words.chain.elided
        : view.words.chain.unresolved;
  });
  return `${label}: ${names.join(` ${view.words.chain.from} `)}`;
};

const card = (view: View, attribution: Attribution, n: number): Html => {
  const { words, reading } = view;
  const spans = attribution.content
    .map((span) => clipped(reading.report.text, span))
    .filter((span) => span !== null);
  const length = spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const said = joined(
    spans.map((span) => visible(excerpt(view, span).replace(/\s+/g, ' '))),
    constant(' […] '),
  );
  const label = fill(words.chain.label, { n: numeral(words, n) });
  const weak =
    !attribution.core &&
    html`<li class="weak-word" title="${text(words.chain.weakHint)}">${text(words.chain.weak)}</li>`;
  const to =
    attribution.addressee !== null &&
    html`<li>${phrase(words.chain.addressee, { name: name(view, attribution.addressee) })}</li>`;
  return html`<li class="card${constant(attribution.core ? '' : ' weak')}" id="s${n}" data-length="${length}" aria-label="${plain(spoken(view, attribution, label))}">
<a class="no" href="#${constant(spans[0] ? `t${spans[0][0]}` : `s${n}`)}" aria-label="${text(label)}">${number(view, n)}</a>
${chainOf(view, attribution)}
<blockquote dir="auto">${said}</blockquote>
<ul class="facts">${cueOf(view, attribution)}<li title="${text(words.chain.manner)}">${text(words.manners[attribution.manner])}</li><li title="${text(words.chain.factuality)}">${text(words.factuality[attribution.factuality])}</li>${to}${weak}</ul>
</li>`;
};

/** The column beside the text: for each statement who said it, through whom, and how. */
export const chains = (view: View): Html => {
  const { attributions } = view.reading;
  const { chain } = view.words;
  const body =
    attributions.length === 0
      ? html`<p class="empty">${text(chain.none)}</p>`
      : html`<ol class="cards">${attributions.map((attribution, i) => card(view, attribution, i + 1))}</ol>`;
  return html`<aside id="statements" aria-labelledby="statements-heading"><h2 id="statements-heading">${text(chain.heading)}</h2>${body}</aside>`;
};
