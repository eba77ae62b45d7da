import type { Sentence } from '../text/06-sentences.js';
import type { Context } from './reader-context.js';

/** Tokens of the writer's impersonal phrases («يذكر أن», «تجدر الإشارة إلى أن») at the head of a clause. */
export function editorialTokens({ text, cues }: Context, { from, to }: Sentence): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (let i = from; i < to; i++) {
    const atStart = i === from || !text.isWord(i - 1) || text.hasConjunction(i);
    if (!atStart) continue;
    const length = matchLength({ text, cues }, i, to);
    for (let k = i; k < i + length; k++) tokens.add(k);
  }
  return tokens;
}

function matchLength({ text, cues }: Pick<Context, 'text' | 'cues'>, token: number, to: number): number {
  for (let k = 0; k < text.words.count[token]!; k++) {
    for (const words of cues.editorial.get(text.word(token, k)) ?? []) {
      if (token + words.length > to) continue;
      const matches = words.every((word, n) => n === 0 || hasWord(text, token + n, word));
      if (matches) return words.length;
    }
  }
  return 0;
}

function hasWord(text: Context['text'], token: number, word: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) if (text.word(token, k) === word) return true;
  return false;
}
