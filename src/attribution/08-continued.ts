import { TokenKind } from '../text/02-tokens.js';
import type { Draft } from './draft.js';
import type { Context } from './reader-context.js';

/** A sentence that is one quotation and has no speaker of its own goes on with the quotation before it. */
export function continueQuotations({ text }: Context, drafts: readonly Draft[]): void {
  text.sentences.forEach((sentence, index) => {
    if (index === 0 || text.tokens.kind[sentence.from] !== TokenKind.Quote) return;
    const q = text.quotationAt[sentence.from]!;
    if (q < 0 || text.quotations[q]!.from !== sentence.from) return;
    const { to } = text.quotations[q]!;
    // A line set apart without a full stop is a heading.
    if (sentence.to - to > 1 || !isFinished(text, to, sentence.to)) return;
    if (drafts.some((draft) => draft.sentence === index && draft.main)) return;
    const before = drafts.findLast(
      (draft) => draft.sentence < index && draft.sentence >= index - 1 && endsQuoted(text, draft),
    );
    if (before !== undefined && before.content.at(-1)!.to < to)
      before.content.push({ from: sentence.from, split: -1, to });
  });
}

/** A mark behind the quotation or right before its end closes the sentence. */
const isFinished = (text: Context['text'], to: number, end: number): boolean =>
  end > to || text.tokens.kind[to - 2] === TokenKind.Punctuation;

function endsQuoted(text: Context['text'], draft: Draft): boolean {
  const last = draft.content.at(-1)!;
  for (let i = last.to - 1; i >= last.from && i >= last.to - 3; i--)
    if (text.tokens.kind[i] === TokenKind.Quote) return draft.kind !== 'backward';
  return false;
}
