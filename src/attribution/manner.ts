import type { Manner, Span } from '../model/index.js';

const QUOTE = /["\u00ab\u00bb\u201c-\u201f\u2018\u2019\u2039\u203a]/u;

/** Direct: all of it quoted; mixed: a part; indirect: nothing. */
export function mannerOf(text: string, content: readonly Span[]): Manner {
  const said = content.map(([start, end]) => text.slice(start, end));
  if (!said.some((part) => QUOTE.test(part))) return 'indirect';
  const whole = said.every((part) => QUOTE.test(part.charAt(0)) && QUOTE.test(part.trimEnd().at(-1) ?? ''));
  return whole ? 'direct' : 'mixed';
}
