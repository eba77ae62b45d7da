import { constant, type Html, html, joined, text } from './escape.js';
import type { View } from './view.js';

/** What the marks in the text mean. */
export const legend = ({ words: { legend } }: View): Html => {
  const sample = (classes: string, label: string): Html =>
    html`<li><span class="${constant(classes)}">${text(label)}</span></li>`;
  return html`<ul class="legend" aria-label="${text(legend.heading)}">${[
    sample('c1', legend.content),
    sample('q', legend.cue),
    sample('s w', legend.source),
    sample('l w', legend.relay),
    sample('x', legend.notice),
    sample('residue', legend.residue),
  ]}</ul>`;
};

const key = (label: string): Html => html`<kbd>${text(label)}</kbd>`;

/** Shown by the script, which is what the keys belong to. */
export const help = ({ words: { help, page } }: View): Html => {
  const line = (keys: readonly Html[], meaning: string): Html =>
    html`<dt>${joined(keys, html` ${text(help.or)} `)}</dt><dd>${text(meaning)}</dd>`;
  return html`<dialog id="help" aria-labelledby="help-heading"><h2 id="help-heading">${text(help.heading)}</h2><dl>${[
    line([key('j'), key('↓')], help.nextStatement),
    line([key('k'), key('↑')], help.previousStatement),
    line([key('Enter'), text(help.click)], help.pin),
    line([key('Esc')], help.unpin),
    line([key(help.question)], help.help),
  ]}</dl><button type="button" data-do="close">${text(page.close)}</button></dialog>`;
};
