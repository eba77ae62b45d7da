import type { Notice } from '../../model/index.js';
import { isolated, visible } from './controls.js';
import { constant, type Html, html, text } from './escape.js';
import { quoted, type View } from './view.js';
import { labelOf } from './words.js';

/** By its first letter outside quoted words: an English message may begin with a quoted Arabic name. */
const directionOf = (message: string): Html => {
  const letter = /[A-Za-z]|[\u0590-\u08ff]/.exec(message.replace(/[«"“][^»"”]*[»"”]/g, ''));
  return constant(!letter ? 'auto' : /[A-Za-z]/.test(letter[0]) ? 'ltr' : 'rtl');
};

const notice = (view: View, { rule, span, message }: Notice): Html => {
  const label = labelOf(view.words.rules, rule);
  const title = label ? text(label) : isolated(rule);
  const place = quoted(view, span);
  return html`<li><b>${title}</b>${place && html` — «${place}»`}<div class="note"><bdi dir="${directionOf(message)}">${visible(message)}</bdi></div></li>`;
};

/** What was not understood: the section is there even when there is nothing, to say so. */
export const notices = (view: View): Html => {
  const { reading, words } = view;
  const body =
    reading.notices.length === 0
      ? html`<p class="empty">${text(words.notices.none)}</p>`
      : html`<ul>${reading.notices.map((each) => notice(view, each))}</ul>`;
  return html`<section id="notices" aria-labelledby="notices-heading"><h2 id="notices-heading">${text(words.notices.heading)}</h2>${body}</section>`;
};
