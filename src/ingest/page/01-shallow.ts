import { Parser } from 'htmlparser2';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';

/**
 * A page without the tags that lie too deep; what they enclose stays. The time of both the parser and the extractor
 * grows faster than the square of the depth, so that this must be done on the source.
 *
 * @throws InputError where the page has too many elements
 */
export function shallow(html: string): { readonly html: string; readonly cut: number } {
  const kept: string[] = [];
  let keptTo = 0;
  let depth = 0;
  let elements = 0;
  let cut = 0;
  const drop = (from: number, to: number): void => {
    kept.push(html.slice(keptTo, from));
    keptTo = to;
  };
  const parser = new Parser({
    onopentagname() {
      if (++elements > BOUNDS.elements) {
        throw new InputError(
          `it is a page of more than ${BOUNDS.elements} elements`,
          'Give the page of one report',
        );
      }
      if (++depth <= BOUNDS.depth) return;
      cut++;
    },
    onopentag() {
      if (depth > BOUNDS.depth) drop(parser.startIndex, parser.endIndex + 1);
    },
    onclosetag(_, implied) {
      if (depth-- > BOUNDS.depth && !implied) drop(parser.startIndex, parser.endIndex + 1);
    },
  });
  parser.end(html);
  return cut === 0 ? { html, cut } : { html: kept.join('') + html.slice(keptTo), cut };
}
