import { TokenKind } from '../../text/02-tokens.js';
import type { Text } from '../../text/text.js';
import type { Draft } from '../draft.js';

/**
 * Quotations that go on over sentences and paragraphs without a word of reporting («"…," he said. "…"»; a paragraph
 * that opens with a mark again; the lines under «he said:») belong to the statement before.
 */
export function continueRuns(text: Text, bySentence: readonly (readonly Draft[])[]): void {
  let open: Draft | null = null;
  /** The statement so far ends with a quotation, so that a paragraph of quotation goes on with it. */
  let quoted = false;
  text.sentences.forEach((sentence, index) => {
    const own = bySentence[index]!.filter(({ kind }) => kind !== 'phrase');
    const words = quotedWords(text, sentence);
    if (own.length === 0 && open !== null && words !== null) {
      const goesOn = quoted || text.sentences[index - 1]!.block === sentence.block;
      if (!goesOn) open = null;
      else if (!covers(open, words.from)) open.content.push(words);
      quoted = true;
    } else open = null;
    const last = own.findLast((draft) => endsQuoted(text, draft, sentence.to));
    const speech = last ?? own.findLast(({ main, nominal }) => main && !nominal);
    if (speech === undefined) return;
    open = speech;
    quoted = last !== undefined;
  });
}

/** The words of a sentence that is a quotation, or stands in one that is not closed; null where the writer speaks. */
function quotedWords(
  text: Text,
  { from, to }: { from: number; to: number },
): { from: number; split: number; to: number } | null {
  const q = text.quotationAt[from]!;
  if (q < 0) return null;
  const quotation = text.quotations[q]!;
  if (text.tokens.kind[from] === TokenKind.Quote && quotation.from === from) {
    const end = quotation.closed ? quotation.to : to;
    return to - end <= 1 ? { from, split: -1, to: end } : null;
  }
  return quotation.closed ? null : { from, split: -1, to };
}

const covers = ({ content }: Draft, token: number): boolean =>
  content.some(({ from, to }) => from <= token && token < to);

/** What a statement says ends with a quotation, or with the colon or the open quotation at its sentence's end. */
function endsQuoted(text: Text, draft: Draft, sentenceEnd: number): boolean {
  const last = draft.content.at(-1)!;
  for (let i = last.to - 1; i >= last.from && i >= last.to - 3; i--)
    if (text.tokens.kind[i] === TokenKind.Quote) return true;
  const q = text.quotationAt[sentenceEnd - 1]!;
  return q >= 0 && !text.quotations[q]!.closed;
}
