import { TokenKind, type Tokens } from './02-tokens.js';
import { PLAIN, type Writing } from './writing.js';

/** A quotation from its opening to its closing mark, both included, in tokens. */
export interface Quotation {
  readonly from: number;
  /** One past the closing mark, or past the last token where it is not closed. */
  readonly to: number;
  readonly closed: boolean;
  /** Index of the quotation around it, or -1. */
  readonly parent: number;
  /** It goes on in the next paragraph, which opens with a mark again. */
  readonly continued: boolean;
}

const OPEN_GUILLEMET = 0xab;
const CLOSE_GUILLEMET = 0xbb;
const STRAIGHT = 0x22;
/** Marks that open or close by their shape: curly, low, single. */
const OPENS = new Set([0x201c, 0x201e, 0x201f, 0x2018, 0x201a, 0x2039, 0x275d]);
const CLOSES = new Set([0x201d, 0x2019, 0x203a, 0x275e]);

/**
 * Finds quotations in tokens `[from, to)`, the tokens of one paragraph. Direction comes from the shape of a mark
 * where it has one; a straight mark, and a guillemet in a text that sets them reversed (»…«), is judged by the
 * space around it. Marks that fit nowhere are left out.
 */
export function quotationsIn(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  { mixedQuotes }: Writing = PLAIN,
): Quotation[] {
  const found: Quotation[] = [];
  const stray = new Set<number>();
  const open: { token: number; family: number; mark: number; parent: number; index: number }[] = [];
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== TokenKind.Quote) continue;
    const family = familyOf(tokens.mark[i]!);
    if (family === SINGLE && isApostrophe(text, tokens, i)) continue;
    // A single straight mark that nothing closed before the marks around it do was an apostrophe.
    if (open.at(-1)?.mark === APOSTROPHE && open.at(-2)?.family === family) stray.add(open.pop()!.index);
    const innermost = open.at(-1);
    const closesInnermost =
      innermost !== undefined &&
      (innermost.family === family ||
        (mixedQuotes && closesOther(text, tokens, i, innermost.family, family)));
    if (closesInnermost && !mustOpen(text, tokens, i, to, innermost.mark)) {
      open.pop();
      found[innermost.index] = {
        from: innermost.token,
        to: i + 1,
        closed: true,
        parent: innermost.parent,
        continued: false,
      };
    } else if (mayOpen(text, tokens, i)) {
      const parent = innermost?.index ?? -1;
      open.push({ token: i, family, mark: tokens.mark[i]!, parent, index: found.length });
      found.push({ from: i, to, closed: false, parent, continued: false });
    }
  }
  for (const { mark, index } of open) if (mark === APOSTROPHE) stray.add(index);
  return stray.size === 0 ? found : without(found, stray);
}

/** Quotations without those at some indices; what stood in one of these stands in the quotation around it. */
function without(found: readonly Quotation[], stray: ReadonlySet<number>): Quotation[] {
  const place = new Map<number, number>([[-1, -1]]);
  const kept: Quotation[] = [];
  found.forEach((quotation, index) => {
    const parent = place.get(quotation.parent)!;
    place.set(index, stray.has(index) ? parent : kept.length);
    if (!stray.has(index)) kept.push({ ...quotation, parent });
  });
  return kept;
}

const APOSTROPHE = 0x27;
const DOUBLE = 1;
const GUILLEMET = 2;
const CURLY = 3;
const SINGLE = 4;

function familyOf(mark: number): number {
  if (mark === STRAIGHT || mark === 0xff02) return DOUBLE;
  if (mark === OPEN_GUILLEMET || mark === CLOSE_GUILLEMET) return GUILLEMET;
  if (
    mark === APOSTROPHE ||
    mark === 0x2018 ||
    mark === 0x2019 ||
    mark === 0x201a ||
    mark === 0x2039 ||
    mark === 0x203a
  )
    return SINGLE;
  return CURLY;
}

/** «“yes," he said»: a straight mark closes a curly one, or the other way, where it can only close. */
function closesOther(text: string, tokens: Tokens, i: number, open: number, family: number): boolean {
  const arePair = (open === DOUBLE && family === CURLY) || (open === CURLY && family === DOUBLE);
  return arePair && !isSpace(before(text, tokens, i)) && !/[\p{L}\p{N}]/u.test(after(text, tokens, i));
}

const WORD = /[\p{L}\p{N}]/u;
const STOP = /[.،,؛;!؟?]/u;

const isSpace = (char: string): boolean => char === '' || /\s/u.test(char);

const before = (text: string, tokens: Tokens, i: number): string => text.charAt(tokens.start[i]! - 1);
const after = (text: string, tokens: Tokens, i: number): string => text.charAt(tokens.end[i]!);

function isApostrophe(text: string, tokens: Tokens, i: number): boolean {
  return /\p{L}/u.test(before(text, tokens, i)) && /\p{L}/u.test(after(text, tokens, i));
}

function mayOpen(text: string, tokens: Tokens, i: number): boolean {
  const mark = tokens.mark[i]!;
  if (
    mark === APOSTROPHE &&
    (isSpace(after(text, tokens, i)) || /[\p{L}\p{N}]/u.test(before(text, tokens, i)))
  )
    return false;
  if (CLOSES.has(mark) && !isSpace(before(text, tokens, i))) return false;
  // «صحيح".»: right after a word and before a mark nothing opens.
  if (mark === STRAIGHT && WORD.test(before(text, tokens, i)) && STOP.test(after(text, tokens, i)))
    return false;
  // «:« كنا»: after a colon a mark opens, whatever space is missing before it.
  if (before(text, tokens, i) === ':') return true;
  return !isSpace(after(text, tokens, i)) || isSpace(before(text, tokens, i));
}

/** A mark of the open quotation's own family that can only be a nested opening. */
function mustOpen(text: string, tokens: Tokens, i: number, to: number, open: number): boolean {
  const mark = tokens.mark[i]!;
  if (!isOpeningBySpace(text, tokens, i)) return false;
  if (OPENS.has(mark)) return true;
  if (mark === OPEN_GUILLEMET || mark === CLOSE_GUILLEMET)
    return mark === open && closesTwice(text, tokens, i, to);
  return mark === STRAIGHT && closesTwice(text, tokens, i, to);
}

/** A space before and none behind. */
const isOpeningBySpace = (text: string, tokens: Tokens, i: number): boolean =>
  isSpace(before(text, tokens, i)) && !isSpace(after(text, tokens, i));

/** «"حكومة "طالبان" ليست أولوية"»: behind a mark that looks like an opening one the next two of its kind close. */
function closesTwice(text: string, tokens: Tokens, i: number, to: number): boolean {
  const family = familyOf(tokens.mark[i]!);
  let closing = 0;
  for (let j = i + 1; j < to && closing < 2; j++) {
    if (tokens.kind[j] !== TokenKind.Quote || familyOf(tokens.mark[j]!) !== family) continue;
    if (isSpace(before(text, tokens, j)) || /[\p{L}\p{N}]/u.test(after(text, tokens, j))) return false;
    closing++;
  }
  return closing === 2;
}
