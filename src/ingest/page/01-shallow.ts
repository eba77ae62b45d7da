import { Tokenizer } from 'htmlparser2';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr command keygen'.split(' '),
);
/** Elements that the next of their kind closes: pages leave their ends out, and they lie no deeper for it. */
const CLOSED_BY_NEXT = new Set('p li dt dd td th tr thead tbody tfoot option optgroup'.split(' '));

/**
 * A page without the tags that lie too deep; what they enclose stays. The time of both the parser and the extractor
 * grows with the square of the depth or faster, so that this is done on the source.
 *
 * @throws InputError where the page has too many elements
 */
export function shallow(html: string): { readonly html: string; readonly cut: number } {
  const kept: string[] = [];
  let keptTo = 0;
  const drop = (from: number, to: number): void => {
    kept.push(html.slice(keptTo, from));
    keptTo = to;
  };
  const open: string[] = [];
  const count = new Map<string, number>();
  let elements = 0;
  let cut = 0;
  let start = 0;
  let name = '';
  const opens = (end: number): void => {
    if (++elements > BOUNDS.elements) {
      throw new InputError(
        `it is a page of more than ${BOUNDS.elements} elements`,
        'Give the page of one report',
      );
    }
    if (VOID.has(name) || CLOSED_BY_NEXT.has(name)) return;
    open.push(name);
    count.set(name, (count.get(name) ?? 0) + 1);
    if (open.length <= BOUNDS.depth) return;
    cut++;
    drop(start - 1, end + 1);
  };
  const closes = (from: number, to: number): void => {
    const closed = html.slice(from, to).toLowerCase();
    // An end without a beginning closes nothing.
    if (!count.get(closed)) return;
    if (open.length > BOUNDS.depth) drop(from - 2, html.indexOf('>', to) + 1 || html.length);
    for (let last = ''; last !== closed; ) {
      last = open.pop()!;
      count.set(last, count.get(last)! - 1);
    }
  };
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(from, to) {
        start = from;
        name = html.slice(from, to).toLowerCase();
      },
      onopentagend: opens,
      onselfclosingtag: opens,
      onclosetag: closes,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return cut === 0 ? { html, cut } : { html: kept.join('') + html.slice(keptTo), cut };
}
