import { type Html, html, text } from './escape.js';

/**
 * Characters that are invisible and can turn or hide what a reader sees: bidirectional embeddings, overrides and
 * isolates (UAX 9; «Trojan Source», CVE-2021-42574), C0 and C1 controls but tab and line ends, the byte order
 * mark, interlinear annotation, tag characters. ZWJ, ZWNJ, LRM, RLM and ALM belong to Arabic spelling and stay.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const nameOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Text as markup in which each such character is shut into an inline box of its own, where it can turn nothing,
 * under a visible name that a style sheet adds: the text content stays what it was.
 */
export const visible = (raw: string): Html => {
  const pieces: Html[] = [];
  let from = 0;
  for (const match of raw.matchAll(HIDDEN)) {
    const name = text(nameOf(match[0]));
    pieces.push(text(raw.slice(from, match.index)));
    pieces.push(html`<span class="ctl" data-u="${name}">${text(match[0])}</span>`);
    from = match.index + match[0].length;
  }
  pieces.push(text(raw.slice(from)));
  return pieces.join('') as Html;
};

/** Text on one line in which the name of each such character stands in its place. */
export const spelledOut = (raw: string): string =>
  raw.replace(HIDDEN, (character) => `[${nameOf(character)}]`).replace(/\s+/g, ' ');

/** For attributes and the page title, where no box can be drawn. */
export const plain = (raw: string): Html => text(spelledOut(raw));

/** A name or value of unknown script, isolated so that it turns nothing around it. */
export const isolated = (raw: string): Html => html`<bdi>${visible(raw)}</bdi>`;
