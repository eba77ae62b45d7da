import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import { complementHere, type Walk } from './complement-walk.js';
import type { Idiom, IdiomWord } from './cue.js';
import { attachedSplit } from './prepositions.js';

/** Notes the verb's fixed words that begin here: the token after them, or the token itself. */
export function passIdiom(walk: Walk, i: number): number {
  if (walk.idiom !== null) return i;
  const { text, cue, end } = walk;
  let longest: Idiom | null = null;
  for (const idiom of cue.idioms) {
    if (!hasWords(walk, i, idiom)) continue;
    const next = i + idiom.words.length;
    // The next word bears the preposition that closes the idiom.
    if (idiom.joins !== 0 && (next >= end || attachedSplit(text, idiom.joins, next) === -1)) continue;
    if (longest === null || idiom.words.length > longest.words.length) longest = idiom;
  }
  if (longest === null) return i;
  walk.idiom = longest;
  if (longest.object) {
    // «هذا الهجوم».
    const from = i - 1 > walk.verb && text.is(i - 1, BIT.demonstrative) ? i - 1 : i;
    walk.nounPhrase = complementHere(walk, 'noun-phrase', from, from);
    return i;
  }
  walk.cueEnd = i + longest.words.length;
  return walk.cueEnd;
}

function hasWords({ text, limit }: Walk, from: number, { words }: Idiom): boolean {
  if (from + words.length > limit) return false;
  for (let k = 0; k < words.length; k++) if (!isIdiomWord(text, from + k, words[k]!)) return false;
  return true;
}

function isIdiomWord(text: Text, token: number, { word, stem }: IdiomWord): boolean {
  for (let k = 0; k < text.words.count[token]!; k++)
    if (text.word(token, k) === (text.pronoun(token, k) === 0 ? word : stem)) return true;
  return false;
}
