import { TokenKind } from '../../text/02-tokens.js';
import { Tag } from './tag.js';
import type { Tagging } from './tagging.js';

/** What a token is that is no word. */
export function markTag(t: Tagging, i: number): Tag {
  const { tokens } = t.text;
  if (tokens.kind[i] === TokenKind.Number) return Tag.Number;
  if (tokens.kind[i] === TokenKind.Quote) {
    // «officials' claims»: an apostrophe that neither opens nor closes a quotation.
    const q = t.text.quotationAt[i]!;
    const quotes = q >= 0 && (t.text.quotations[q]!.from === i || t.text.quotations[q]!.to === i + 1);
    return quotes || i === t.from || tokens.start[i] !== tokens.end[i - 1] ? Tag.Quote : Tag.Genitive;
  }
  switch (tokens.mark[i]) {
    case 0x2c:
      return Tag.Comma;
    case 0x3a:
      return isInTime(t, i) ? Tag.Mark : Tag.Colon;
    case 0x3b:
      return Tag.Semicolon;
    case 0x2013:
    case 0x2014:
      return Tag.Dash;
    case 0x2d:
      return isHyphen(t, i) ? Tag.Mark : Tag.Dash;
    case 0x28:
    case 0x5b:
      return Tag.Open;
    case 0x29:
    case 0x5d:
      return Tag.Close;
    case 0x2e:
      return i + 1 < t.to && t.tags[i - 1] !== undefined && isInner(t, i) ? Tag.Mark : Tag.Stop;
    case 0x21:
    case 0x3f:
    case 0x2026:
      return Tag.Stop;
    case 0x24:
    case 0x25:
    case 0xa3:
    case 0x20ac:
      return Tag.Number;
    default:
      return Tag.Mark;
  }
}

/** «long-term», «20-year-old»: no blank beside it. */
function isHyphen(t: Tagging, i: number): boolean {
  const { start, end } = t.text.tokens;
  return i > t.from && i + 1 < t.to && start[i] === end[i - 1] && start[i + 1] === end[i];
}

/** «23:00». */
const isInTime = ({ text: { tokens } }: Tagging, i: number): boolean =>
  tokens.kind[i - 1] === TokenKind.Number &&
  tokens.kind[i + 1] === TokenKind.Number &&
  tokens.end[i - 1] === tokens.start[i];

/** The full stop of an abbreviation: the sentence goes on. */
function isInner(t: Tagging, i: number): boolean {
  const next = i + 1;
  return (
    t.text.isWord(next) ||
    t.text.tokens.kind[next] === TokenKind.Number ||
    t.text.isMark(next, 0x2c, 0x2e) ||
    t.text.isMark(next, 0x29, 0x3b)
  );
}
