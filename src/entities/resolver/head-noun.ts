import { Prefix } from '../../text/03-words.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';

const NOUN = BIT.personNoun | BIT.outletNoun | BIT.bodyNoun | BIT.documentNoun;
const HIDDEN_ARTICLE = Prefix.L | Prefix.Article;

/** The token of a phrase's head: its first word that is no mere honorific. */
export function headToken(text: Text, from: number, to: number): number {
  let i = skipHonorifics(text, from, to);
  while (i < to - 1 && !text.isWord(i)) i++;
  return i;
}

/** The first token of a phrase after «السيد», «الدكتور» and the like. */
export function skipHonorifics(text: Text, from: number, to: number): number {
  let i = from;
  while (i < to - 1 && text.is(i, BIT.honorific) && !text.is(i, BIT.personNoun)) i++;
  return i;
}

/** A noun's folded spelling without proclitics and article, by which later phrases refer back to it. */
export function bareWord(text: Text, token: number): string {
  const { article } = text.lexicon.clitics;
  const split = text.splitWith(token, NOUN);
  const word = text.foldedWord(token, Math.max(0, split));
  if (word.startsWith(article) && word.length > article.length + 1) return word.slice(article.length);
  // Of «لل» the second letter is what is left of the article.
  const hidden = split >= 0 && (text.prefix(token, split) & HIDDEN_ARTICLE) === HIDDEN_ARTICLE;
  return hidden ? word.slice(1) : word;
}

/** A phrase as its name is written, without the clitics before its split; of «للمركز» with the article that «لل» hides. */
export function writtenName(text: Text, from: number, to: number, split: number): string {
  if (split < 0) return text.slice(text.span(from, to));
  const written = text.slice(text.spanFromSplit(from, split, to));
  const hidden = (text.prefix(from, split) & HIDDEN_ARTICLE) === HIDDEN_ARTICLE;
  return hidden ? `${text.lexicon.clitics.article}${written.slice(2)}` : written;
}

/** Bare spellings of the posts and kinds of person that a phrase holds. */
export function postsIn(text: Text, from: number, to: number): string[] {
  const posts: string[] = [];
  for (let i = from; i < to; i++) if (text.is(i, BIT.personNoun)) posts.push(bareWord(text, i));
  return posts;
}

/** The grammatical gender of an outlet noun, by its ending. */
export function genderOfNoun(text: Text, token: number): 'm' | 'f' | null {
  if (!text.has(token, BIT.outletNoun)) return null;
  return text.foldedWord(token).endsWith('\u0647') ? 'f' : 'm';
}
