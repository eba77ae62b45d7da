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

export function setPhrasesIn(context: Context, sentence: Sentence): SetPhrases {
  const { opens } = context;
  // Most sentences have none.
  for (let i = sentence.from; i < sentence.to; i++)
    if ((opens[i]! & Opens.Turn) !== 0) return phrasesFrom(context, sentence, i);
  return NO_PHRASES;
}

const NO_TOKENS: ReadonlySet<number> = new Set();
const NO_PHRASES: SetPhrases = {
  editorial: NO_TOKENS,
  breaks: [],
  afterTurn: NO_TOKENS,
  openers: NO_TOKENS,
};

function phrasesFrom({ text, cues, opens }: Context, { from, to }: Sentence, first: number): SetPhrases {
  const editorial = new Set<number>();
  const breaks: number[] = [];
  const afterTurn = new Set<number>();
  const openers = new Set<number>();
  const length = (phrases: Sequences, at: number): number => matchLength(text, phrases, at, to);
  const opensMeanwhile = (at: number): boolean => {
    const words = length(cues.meanwhile, at);
    const next = at + words;
    return words > 0 && next < to && mayBeVerb(text, next) && !isParticiple(text, next);
  };
  for (let i = first; i < to; i++) {
    if ((opens[i]! & Opens.Turn) === 0) continue;
    const atStart = i === from || !text.isWord(i - 1) || text.hasConjunction(i);
    const remark = length(cues.editorial, i);
    if (atStart || remark >= LONG) for (let k = i; k < i + remark; k++) editorial.add(k);
    const turn = length(cues.continuations, i);
    if (turn > 0) afterTurn.add(i + turn);
    const withholds = i > from && isComma(text, i - 1) && length(cues.withholding, i) > 0;
    if (i > from && (turn >= 2 || withholds || length(cues.tails, i) > 0 || opensMeanwhile(i)))
      breaks.push(i);
    if (length(cues.openers, i) > 0) openers.add(i);
  }
  return { editorial, breaks, afterTurn, openers };
}

/** Tokens of the longest of the phrases that begins at a token, or 0. */
function matchLength(text: Context['text'], phrases: Sequences, token: number, to: number): number {
  for (let k = 0; k < text.words.count[token]!; k++) {
    const opened = phrases.get(text.word(token, k));
    if (opened === undefined) continue;
    for (const words of opened) {
      const end = endOf(text, words, token);
      if (end > token && end <= to) return end - token;
    }
  }
  return 0;
}

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
