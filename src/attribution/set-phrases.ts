import type { Sentence } from '../text/06-sentences.js';
import { isParticiple, mayBeVerb } from '../text/verb-shape.js';
import { Opens } from './cue-lexicon.js';
import { isComma } from './punctuation.js';
import type { Context } from './reader-context.js';

/** The fixed phrases of a sentence that are no cue but steer the reading; all by token. */
export interface SetPhrases {
  /** Inside impersonal phrases of the writer («يذكر أن», «تجدر الإشارة إلى أن»): no cue is read there. */
  readonly editorial: ReadonlySet<number>;
  /** Where what was said ends: a turn to another speaker («من جانبه») or a remark of the writer («في إشارة إلى»). */
  readonly breaks: readonly number[];
  /** Right after a turn: a clause opens there. */
  readonly afterTurn: ReadonlySet<number>;
  /** Where a linking phrase opens a clause («وفي سياق …،»): it is no part of what is said. */
  readonly openers: ReadonlySet<number>;
}

/** A phrase of so many words stands for itself wherever it stands. */
const LONG = 4;

type Sequences = ReadonlyMap<number, readonly (readonly number[])[]>;

export function setPhrasesIn({ text, cues, opens }: Context, { from, to }: Sentence): SetPhrases {
  const editorial = new Set<number>();
  const breaks: number[] = [];
  const afterTurn = new Set<number>();
  const openers = new Set<number>();
  for (let i = from; i < to; i++) {
    if ((opens[i]! & Opens.Turn) === 0) continue;
    const length = (phrases: Sequences): number => matchLength(text, phrases, i, to);
    const atStart = i === from || !text.isWord(i - 1) || text.hasConjunction(i);
    const remark = length(cues.editorial);
    if (atStart || remark >= LONG) for (let k = i; k < i + remark; k++) editorial.add(k);
    const opensMeanwhile = (at: number): boolean => {
      const words = length(cues.meanwhile);
      const next = at + words;
      return words > 0 && next < to && mayBeVerb(text, next) && !isParticiple(text, next);
    };
    const turn = length(cues.continuations);
    if (turn > 0) afterTurn.add(i + turn);
    if (i > from && (turn >= 2 || length(cues.tails) > 0 || opensMeanwhile(i))) breaks.push(i);
    if (length(cues.openers) > 0) openers.add(i);
  }
  return { editorial, breaks, afterTurn, openers };
}

/** Tokens of the longest of the phrases that begins at a token, or 0. */
function matchLength(text: Context['text'], phrases: Sequences, token: number, to: number): number {
  for (let k = 0; k < text.words.count[token]!; k++) {
    for (const words of phrases.get(text.word(token, k)) ?? NONE) {
      const end = endOf(text, words, token);
      if (end > token && end <= to) return end - token;
    }
  }
  return 0;
}

const NONE: readonly never[] = [];

/** One past the words of a phrase, a comma between them aside («يذكر، أن»); -1 where they do not follow. */
function endOf(text: Context['text'], words: readonly number[], token: number): number {
  let at = token + 1;
  for (let n = 1; n < words.length; n++) {
    if (isComma(text, at)) at++;
    if (!hasWord(text, at++, words[n]!)) return -1;
  }
  return at;
}

function hasWord(text: Context['text'], token: number, word: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) if (text.word(token, k) === word) return true;
  return false;
}
