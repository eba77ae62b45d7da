import type { Manner, Span } from '../model/index.js';

/** Quotation marks; a doubled apostrophe is one too, as wire services set it. */
const QUOTE = /''|["\u00ab\u00bb\u201c-\u201f\u2018\u2019\u2039\u203a]/u;
const OPENS = new RegExp(`^(?:${QUOTE.source})`, 'u');
const CLOSES = new RegExp(`(?:${QUOTE.source})$`, 'u');

/** Direct: all of it quoted; mixed: a part; indirect: nothing. */
export function mannerOf(text: string, content: readonly Span[]): Manner {
  const said = content.map(([start, end]) => text.slice(start, end));
  if (!said.some((part) => QUOTE.test(part))) return 'indirect';
  return said.every((part) => OPENS.test(part) && CLOSES.test(part.trimEnd())) ? 'direct' : 'mixed';
}
