import { Prefix } from './03-words.js';
import type { Text } from './text.js';
import { Kind, kindOf } from './verb-form.js';
import { BIT } from './word-class.js';

/** Words that no number counts. */
const CLOSED =
  BIT.that |
  BIT.governsThat |
  BIT.preposition |
  BIT.relative |
  BIT.relativeWhat |
  BIT.negation |
  BIT.perhaps |
  BIT.auxiliary |
  BIT.future |
  BIT.contrast |
  BIT.subordinate |
  BIT.also |
  BIT.demonstrative |
  BIT.pronoun |
  BIT.same |
  BIT.time |
  BIT.adverb |
  BIT.about |
  BIT.honorific;

/** Shorter words are letters, abbreviations and particles. */
const MIN_LETTERS = 3;

/** Whether a number before a token can be counting it: an indefinite noun, as far as its form tells. */
export function isCountable(text: Text, token: number, limit: number): boolean {
  if (token >= limit || !text.isWord(token)) return false;
  if (text.tokens.to[token]! - text.tokens.from[token]! < MIN_LETTERS) return false;
  if (text.hasArticle(token) || text.has(token, CLOSED)) return false;
  return !isNameOrVerb(text, token);
}

/** Every reading is a name or a finite verb, or the word has a conjunction or preposition written to it. */
function isNameOrVerb(text: Text, token: number): boolean {
  const splits = text.words.count[token]!;
  if (splits === 0) return false;
  for (let split = 0; split < splits; split++) {
    if (text.prefix(token, split) !== Prefix.None) continue;
    const word = text.word(token, split);
    const bits = text.lexicon.classes(word);
    if ((bits & ~(BIT.name | BIT.verb)) !== 0) return false;
    if ((bits & BIT.verb) !== 0 && hasNoun(text, word)) return false;
    if (bits === 0) return false;
  }
  return true;
}

function hasNoun({ lexicon }: Text, word: number): boolean {
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++)
    if (kindOf(lexicon.reading(r)) >= Kind.Participle) return true;
  return false;
}
