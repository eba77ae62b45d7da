import type { Reading } from '../../model/index.js';
import { acts } from './acts.js';
import { BEHAVIOUR } from './behaviour.js';
import { chains } from './chains.js';
import { isolated, plain } from './controls.js';
import { differences } from './differences.js';
import { entities } from './entities.js';
import { constant, type Html, html, text } from './escape.js';
import { help, legend } from './help.js';
import { notices } from './notices.js';
import { POLICY } from './policy.js';
import { STYLE } from './style.js';
import { article } from './text.js';
import { name, phrase, type View, viewOf } from './view.js';
import { counted, type InterfaceWords } from './words.js';

const summary = ({ reading, words }: View): Html => {
  const count = (key: 'statements' | 'events' | 'differences' | 'notices', n: number): Html | null =>
    n > 0 || key === 'statements' ? html`<li>${text(counted(words, words.counts[key], n))}</li>` : null;
  const { published } = reading.report;
  const date = published
    ? phrase(words.page.published, { date: isolated(published) })
    : text(words.page.unpublished);
  return html`<ul class="summary" aria-label="${text(words.page.summary)}">${count('statements', reading.attributions.length)}${count('events', reading.events.length)}${count('differences', reading.differences.length)}${count('notices', reading.notices.length)}<li>${date}</li></ul>`;
};

const header = (view: View): Html => {
  const { page, product } = view.words;
  const { publisher } = view.reading.report;
  const button = (doing: string, label: string): Html =>
    html`<button type="button" data-do="${text(doing)}">${text(label)}</button>`;
  return html`<header><span class="product">${text(product)}</span><span>${publisher ? name(view, publisher) : text(page.publisherUnknown)}</span>${summary(view)}<div class="tools">${button('previous', page.previous)}${button('next', page.next)}${button('help', page.help)}</div></header>`;
};

const footer = ({ reading, words }: View): Html =>
  html`<footer>${isolated(reading.report.uri)} · ${phrase(words.page.engine, { version: isolated(reading.engine.version) })}</footer>`;

/** One page that holds all it needs: no request leaves it, and without its script it is a plain document. */
export const readingView = (reading: Reading, words: InterfaceWords): string => {
  const view = viewOf(reading, words);
  const title = reading.report.title ?? words.page.noTitle;
  return html`<!doctype html>
<html lang="${text(words.language)}" dir="${text(words.direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${plain(title)} · ${text(words.product)}</title>
<style>${constant(STYLE)}</style>
</head>
<body>
<a class="skip" href="#statements">${text(words.page.skip)}</a>
${header(view)}
<main>
<div class="pair"><div class="reading">${legend(view)}${article(view)}</div>
${chains(view)}</div>
${differences(view)}
${acts(view)}
${entities(view)}
${notices(view)}
${footer(view)}
</main>
${help(view)}
<div id="spoken" class="unseen" role="status" aria-live="polite"></div>
<script>${constant(BEHAVIOUR)}</script>
</body>
</html>
`;
};
