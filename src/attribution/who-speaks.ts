import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { isMasdar, mayBeVerb } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import type { Phrase } from './noun-phrase.js';
import { afterShortQuotation, isComma } from './punctuation.js';
import type { Context, SentenceContext } from './reader-context.js';
import { SOURCE_HEAD } from './source-phrase.js';

/** A noun phrase that begins at this token can be somebody who speaks. */
export function isSpeaker(context: SentenceContext, token: number): boolean {
  const mention = context.names.mentionAt(token);
  if (isNobody(context, token)) return false;
  if (context.text.tokens.kind[token] === TokenKind.Quote) return isQuotedName(context, token);
  return (
    context.names.opensList(token) ||
    (mention !== null && mention.from === token) ||
    context.text.is(token, SOURCE_HEAD) ||
    (context.text.is(token, BIT.name) && isComma(context.text, token + 1)) ||
    isSomeOf(context, token) ||
    isFullName(context, token) ||
    isUnknownName(context, token)
  );
}

/** «"الهيئة العليا للانتخابات"», «"حماس"»: a few words in marks that begin as somebody or a body does. */
function isQuotedName(context: SentenceContext, token: number): boolean {
  const { text, names } = context;
  const first = token + 1;
  if (afterShortQuotation(text, token, context.sentence.to) === token) return false;
  return (
    names.startsMention(first) ||
    text.is(first, BIT.bodyNoun | BIT.outletNoun) ||
    names.isParticle(first) ||
    names.isGivenName(first)
  );
}

/** «عدد كبير من الخبراء»: how many of some people. */
function isSomeOf({ text, names }: SentenceContext, token: number): boolean {
  const of = names.partitiveOf(token);
  return of >= 0 && (names.mentionAt(of + 1) !== null || text.is(of + 1, SOURCE_HEAD));
}

/** «سالم مرزوق»: a given name before a word that names are made of. */
const isFullName = ({ text, names }: SentenceContext, token: number): boolean =>
  names.isGivenName(token) &&
  text.isWord(token + 1) &&
  (text.words.count[token + 1] === 0 || (text.bareClasses[token + 1]! & ~BIT.verb) === BIT.name);

/** Nobody speaks in a phrase headed by a thing or an action: «أسئلة», «وجود إجماع», «ذلك». */
export function canSay(context: SentenceContext, phrase: Phrase): boolean {
  const { text, names } = context;
  const { from, to } = phrase;
  if (isNobody(context, from)) return false;
  if (names.mentionAt(from) !== null || text.is(from, SOURCE_HEAD | BIT.name)) return true;
  if (text.is(from, BIT.demonstrative))
    return to - from > 1 && canSay(context, { ...phrase, from: from + 1 });
  return !text.is(from, BIT.noun | BIT.relativeWhat) && !isMasdar(text, from);
}

/** «أي شخص», «العالم»: nobody in particular. */
export function isNobody(
  { text, names, cues }: Pick<Context, 'text' | 'names' | 'cues'>,
  token: number,
): boolean {
  if (names.mentionAt(token) !== null || names.opensList(token)) return false;
  for (const word of cues.nobody) if (text.isWordNumber(token, word)) return true;
  return false;
}

/** «العلاقات»: behind its article the word is known, and not as a name. */
function isCommonNoun(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++)
    if ((text.prefix(token, k) & Prefix.Article) !== 0 && text.lexicon.classes(text.word(token, k)) === 0)
      return true;
  return false;
}

/** No list knows the word as a noun: a name, unless it is a verbal noun or has an article. */
function isUnknownName({ text }: SentenceContext, token: number): boolean {
  if (text.words.count[token] === 0) return true;
  const known = text.bareClasses[token]! & ~(BIT.name | BIT.verb);
  return (
    known === 0 &&
    text.bareClasses[token] !== 0 &&
    !isMasdar(text, token) &&
    (text.prefix(token, 0) & Prefix.Article) === 0 &&
    !isCommonNoun(text, token) &&
    !mayBeVerb(text, token)
  );
}
