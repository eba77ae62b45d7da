import { TokenKind } from '../text/02-tokens.js';
import type { Text } from '../text/text.js';

export const OPEN_PAREN = 0x28;
export const CLOSE_PAREN = 0x29;
export const COLON = 0x3a;
export const FULL_STOP = 0x2e;
export const SEMICOLON = 0x61b;

/** A comma, Arabic or Latin. */
export const isComma = (text: Text, token: number): boolean => text.isMark(token, 0x60c, 0x2c);

/** The quotation that opens at a token, or -1. */
export function quotationFrom(text: Text, token: number): number {
  if (text.tokens.kind[token] !== TokenKind.Quote) return -1;
  const q = text.quotationAt[token]!;
  return q >= 0 && text.quotations[q]!.from === token ? q : -1;
}

/** The quotation that opens at a token and is closed before `end`, or -1. */
export function closedQuotationFrom(text: Text, token: number, end: number): number {
  const q = quotationFrom(text, token);
  return q >= 0 && text.quotations[q]!.closed && text.quotations[q]!.to <= end ? q : -1;
}

/** Token after the closing bracket of a short parenthesis that opens at a token, or the token itself. */
export function afterParenthesis(text: Text, token: number, end: number): number {
  if (!text.isMark(token, OPEN_PAREN)) return token;
  for (let i = token + 1; i < Math.min(end, token + 14); i++) if (text.isMark(i, CLOSE_PAREN)) return i + 1;
  return token;
}

/** A quotation of at most five words that opens at a token is a name or a word set apart: «قالت "الحياة" إن». */
export function afterShortQuotation(text: Text, token: number, end: number): number {
  const q = closedQuotationFrom(text, token, end);
  if (q === -1) return token;
  const { from, to } = text.quotations[q]!;
  if (to - from > 9) return token;
  for (let i = from + 1; i < to - 1; i++) if (isComma(text, i)) return token;
  return to;
}
