import { TokenKind, type Tokens } from './02-tokens.js';
import { endsInStop } from './line-shapes.js';

/** What the layout must know of names: whether an outlet or a place is named at a token, and up to where. */
export interface NameHints {
  /** The line that the page gives as its byline. */
  readonly byline: string | null;
  outletAt(token: number): number;
  placeAt(token: number): number;
  /** A word of dates: a day, a month, «الموافق». */
  isTime(token: number): boolean;
}

const COLON = 0x3a;
/** Hyphen, en dash, em dash. */
const DASHES: readonly number[] = [0x2d, 0x2013, 0x2014];

/** What stands between the parts of a dateline: dashes, slash, bar, bracket. */
const PARTERS: readonly number[] = [...DASHES, 0x2f, 0x7c, 0x28];

const MAX_TOKENS = 24;
/** Words beside names that a line of its own, one with speech after a colon, and an opening may have. */
const MAX_OTHERS = 6;
const MAX_OTHERS_OF_SPEECH = 1;
const MAX_OTHERS_OF_OPENING = 3;
/** Tokens of a paragraph that a mere place can open. */
const LEAST_OF_PARAGRAPH = 16;

/** A line that is an outlet's name and nothing else. */
export function isOutletOnly(tokens: Tokens, from: number, to: number, hints: NameHints): boolean {
  let found = false;
  let i = from;
  while (i < to) {
    const end = hints.outletAt(i);
    if (end > i) {
      if (found) return false;
      found = true;
      i = end;
    } else if (tokens.kind[i] !== TokenKind.Word && tokens.kind[i] !== TokenKind.Number) i++;
    else return false;
  }
  return found;
}

/** A line of an outlet, places, a date and little else: «بغداد - رويترز». */
export function isDateline(tokens: Tokens, from: number, to: number, hints: NameHints): boolean {
  if (to - from > MAX_TOKENS || endsInStop(tokens, to)) return false;
  let outlet = false;
  let others = 0;
  let colon = -1;
  let i = from;
  while (i < to) {
    if (tokens.mark[i] === COLON) colon = i;
    const outletEnd = hints.outletAt(i);
    const end = Math.max(outletEnd, hints.placeAt(i));
    outlet ||= outletEnd > i;
    if (end <= i && tokens.kind[i] === TokenKind.Word) others++;
    i = end > i ? end : i + 1;
  }
  const speaks = colon > from && to - colon > 4;
  return outlet && others <= (speaks ? MAX_OTHERS_OF_SPEECH : MAX_OTHERS);
}

/** A line that is a date: a number of four digits or two numbers, words of dates, and little else. */
export function isDate(tokens: Tokens, from: number, to: number, hints: NameHints): boolean {
  if (to - from > MAX_TOKENS) return false;
  let numbers = 0;
  let times = 0;
  let others = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === TokenKind.Number) numbers += tokens.to[i]! - tokens.from[i]! >= 4 ? 2 : 1;
    else if (tokens.kind[i] !== TokenKind.Word) continue;
    else if (hints.isTime(i)) times++;
    else others++;
  }
  return numbers >= 2 && times >= 1 && others <= times + 1;
}

/** «بغداد 15-7 (اف ب) -»: the token after a dateline that opens a paragraph, or `from`. */
export function datelineEnd(tokens: Tokens, from: number, to: number, hints: NameHints): number {
  const place = hints.placeAt(from);
  if (place > from && opensAfterPlace(tokens, place, to)) return place + 1;
  const limit = Math.min(to, from + MAX_TOKENS);
  let named = false;
  let outlet = false;
  let parted = false;
  let others = 0;
  let i = from;
  while (i < limit) {
    const outletEnd = hints.outletAt(i);
    const end = Math.max(outletEnd, hints.placeAt(i));
    if (end > i) {
      named = true;
      outlet ||= outletEnd > i;
      i = end;
      continue;
    }
    if (tokens.kind[i] === TokenKind.Word && ++others > MAX_OTHERS_OF_OPENING) return from;
    if (!outlet && quotesNoOutlet(tokens, i, hints)) return from;
    if (i > from && named && endsPlaces(tokens, i, limit, hints)) return i + 1;
    // «وقال لـ"الجزيرة": …»: words without a mark between them tell who speaks to the outlet.
    if (i > from && outlet && tokens.mark[i] === COLON) return others === 0 || parted ? i + 1 : from;
    parted ||= PARTERS.includes(tokens.mark[i]!);
    i++;
  }
  return from;
}

/** «Kabul: The Taliban …»: a place and a colon before whole sentences; a line that speaks for a place is short. */
const opensAfterPlace = (tokens: Tokens, colon: number, to: number): boolean =>
  tokens.mark[colon] === COLON && to - colon > LEAST_OF_PARAGRAPH && endsInStop(tokens, to);

/** A quotation mark before words that are no outlet: the report has begun. */
const quotesNoOutlet = (tokens: Tokens, i: number, hints: NameHints): boolean =>
  tokens.kind[i] === TokenKind.Quote &&
  tokens.kind[i + 1] === TokenKind.Word &&
  hints.outletAt(i + 1) <= i + 1;

/** A dash that stands alone, before neither a number («15-7») nor the dateline's outlet. */
function endsPlaces(tokens: Tokens, i: number, limit: number, hints: NameHints): boolean {
  if (!DASHES.includes(tokens.mark[i]!) || tokens.kind[i + 1] === TokenKind.Number) return false;
  const standsAlone = tokens.start[i]! > tokens.end[i - 1]! || (tokens.start[i + 1] ?? 0) > tokens.end[i]!;
  return standsAlone && !isFollowedByOutlet(tokens, i + 1, limit, hints);
}

function isFollowedByOutlet(tokens: Tokens, from: number, limit: number, hints: NameHints): boolean {
  const place = hints.placeAt(from);
  for (let i = from; i < Math.min(limit, from + 6); i++) {
    if (tokens.mark[i] === COLON) return place > from;
    if (hints.outletAt(i) > i) return true;
    if (i === from && place > i && tokens.mark[place] === COLON) return true;
  }
  return false;
}
