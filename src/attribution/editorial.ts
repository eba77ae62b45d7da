import type { Sentence } from '../text/06-sentences.js';
import { Opens } from './cue-lexicon.js';
import type { Context } from './reader-context.js';

/** Tokens of the writer's impersonal phrases («يذكر أن», «تجدر الإشارة إلى أن») at the head of a clause. */
export function editorialTokens({ text, cues, opens }: Context, { from, to }: Sentence): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (let i = from; i < to; i++) {
    if ((opens[i]! & Opens.Turn) === 0) continue;
    const atStart = i === from || !text.isWord(i - 1) || text.hasConjunction(i);
    if (!atStart) continue;
    const length = matchLength(text, cues.editorial, i, to);
    for (let k = i; k < i + length; k++) tokens.add(k);
  }
  return tokens;
}

/** Tokens at which the word passes to another speaker («من جانبه»): phrases of at least two words. */
export function turnsIn({ text, cues, opens }: Context, { from, to }: Sentence): number[] {
  const turns: number[] = [];
  for (let i = from + 1; i < to; i++) if ((opens[i]! & Opens.Turn) !== 0 && matchLength(text, cues.continuations, i, to) >= 2) turns.push(i);
  return turns;
}

/** Tokens at which the writer adds a remark of their own («في إشارة إلى», «في وقت»). */
export function tailsIn({ text, cues, opens }: Context, { from, to }: Sentence): number[] {
  const tails: number[] = [];
  for (let i = from + 1; i < to; i++) if ((opens[i]! & Opens.Turn) !== 0 && matchLength(text, cues.tails, i, to) > 0) tails.push(i);
  return tails;
}

/** Tokens at which a linking phrase begins («وفي سياق …»). */
export function openersIn({ text, cues, opens }: Context, { from, to }: Sentence): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if ((opens[i]! & Opens.Turn) !== 0 && matchLength(text, cues.openers, i, to) > 0) found.push(i);
  return found;
}

/** Tokens right after a turn to another speaker. */
export function afterTurns({ text, cues, opens }: Context, { from, to }: Sentence): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (let i = from; i < to; i++) {
    if ((opens[i]! & Opens.Turn) === 0) continue;
    const length = matchLength(text, cues.continuations, i, to);
    if (length > 0) tokens.add(i + length);
  }
  return tokens;
}

function matchLength(
  text: Context['text'],
  phrases: ReadonlyMap<number, readonly (readonly number[])[]>,
  token: number,
  to: number,
): number {
  for (let k = 0; k < text.words.count[token]!; k++) {
    for (const words of phrases.get(text.word(token, k)) ?? []) {
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
