import { Prefix } from '../text/03-words.js';
import { onlyFinite } from '../text/only-finite.js';
import { BIT } from '../text/word-class.js';
import { STOPPERS } from './phrase-head.js';
import type { PhraseSoFar } from './phrase-so-far.js';
import { isComma } from './punctuation.js';

/** Words that an apposition between commas has at most. */
const REACH = 16;
/** Where the phrase must end before the second comma comes. */
const OPEN_REACH = 14;

/** An apposition between commas: a name after a post, a post after a name. The token after it, or the comma itself. */
export function afterApposition(phrase: PhraseSoFar, comma: number): number {
  const { text, names, limit } = phrase;
  const next = comma + 1;
  if (next >= limit || !text.isWord(next)) return comma;
  const close = nextComma(phrase, next);
  const closes = close >= 0 && close - next <= REACH;
  if (!closes && spokenTo(phrase, next, limit) - next > OPEN_REACH) return comma;
  const called = afterCalled(phrase, next);
  if (called > next) return called;
  const person = names.mentionAt(next);
  const namesPerson = person !== null && person.from === next && person.entity?.type === 'person';
  const isName = namesPerson || looksLikeName(phrase, next) || endsUnlisted(phrase, next, close);
  if (!phrase.named && phrase.described && isName) {
    phrase.named = true;
    return namesPerson ? person.to : nameEnd(phrase, next);
  }
  const titled = afterTitledName(phrase, next);
  if (titled > next) return titled;
  const isPronounClause = text.is(next, BIT.pronoun) && text.hasConjunction(next);
  const post = BIT.personNoun | BIT.honorific;
  const isPost = text.is(next, post) && (text.prefixWith(next, post) & Prefix.Conjunction) === 0;
  const goesOn = isPronounClause || (isPost && (phrase.named || !phrase.described));
  if (!goesOn) return comma;
  // «فلان، رئيس المجلس الأعلى لتنظيم الإعلام»: the post goes on to its body as one before a name does.
  if (isPost && !closes) phrase.named = false;
  return spokenTo(phrase, next, closes ? close : limit);
}

/** «عضو كتلة "الوفاء"، النائب فلان»: past a name with a definite post of one word before it; or the token itself. */
function afterTitledName(phrase: PhraseSoFar, token: number): number {
  const { text, names, limit } = phrase;
  const name = token + 1;
  if (phrase.named || !phrase.described || name >= limit || !text.is(token, BIT.personNoun)) return token;
  if (!text.hasArticle(token) || text.isConjoined(token)) return token;
  const person = names.mentionAt(name);
  const isKnown = person?.from === name && person.entity?.type === 'person';
  if (!isKnown && !looksLikeName(phrase, name)) return token;
  phrase.named = true;
  return isKnown ? person.to : nameEnd(phrase, name);
}

/** «… يدعى غاري لونغ»: past the name that a kind of person is said to bear; or the token itself. */
export function afterCalled(phrase: PhraseSoFar, token: number): number {
  const { names, limit } = phrase;
  const name = token + 1;
  if (phrase.named || !phrase.described || name >= limit || !names.isCalled(token)) return token;
  const person = names.mentionAt(name);
  const isKnown = person?.from === name && person.entity?.type === 'person';
  if (!isKnown && !names.isGivenName(name) && !looksLikeName(phrase, name)) return token;
  phrase.named = true;
  return isKnown ? person.to : nameEnd(phrase, name);
}

/** «، شاهد عيان لوكالة شينخوا», «، نائب الأمين أمام المجلس»: where the post ends and before whom it is said; at most `end`. */
function spokenTo({ text, names }: PhraseSoFar, from: number, end: number): number {
  for (let i = from + 1; i < end; i++)
    if ((text.prefixWith(i, BIT.outletNoun) & Prefix.L) !== 0 || names.isOccasion(i)) return i;
  return end;
}

function nextComma({ text, limit }: PhraseSoFar, from: number): number {
  for (let i = from; i < limit; i++) if (isComma(text, i)) return i;
  return -1;
}

function looksLikeName({ text, names, limit }: PhraseSoFar, token: number): boolean {
  if (text.is(token, BIT.honorific)) return true;
  const unknown =
    text.words.count[token] === 0 ||
    (text.classes[token]! & ~BIT.verb) === BIT.name ||
    names.isGivenName(token) ||
    // «سيدي محمد»: a word that names are made of, before a given name.
    (text.is(token, BIT.name) && !text.hasArticle(token) && names.isGivenName(token + 1)) ||
    // «أولتا جاتشكا»: a first name that looks like a verb, before a word that no list knows.
    (onlyFinite(text, token) && !text.hasConjunction(token) && text.words.count[token + 1] === 0);
  const second = token + 1;
  return unknown && second < limit && text.isWord(second) && !text.is(second, STOPPERS | BIT.preposition);
}

/** «، المختار غامبو،»: two or three words between commas of which no list knows the last. */
function endsUnlisted({ text }: PhraseSoFar, from: number, close: number): boolean {
  if (close - from < 2 || close - from > 3 || text.words.count[close - 1] !== 0) return false;
  for (let i = from; i < close; i++)
    if (!text.isWord(i) || text.is(i, STOPPERS | BIT.preposition | BIT.personNoun)) return false;
  return true;
}

function nameEnd({ text, names, limit }: PhraseSoFar, from: number): number {
  let end = from;
  while (end < limit && text.isWord(end)) {
    // «اللواء محمد علي جعفري»: a known name whole, whatever its words are besides.
    const mention = names.mentionAt(end);
    const isPerson = mention?.from === end && mention.entity?.type === 'person' && mention.to <= limit;
    if (!isPerson && text.is(end, STOPPERS | BIT.preposition | BIT.time)) break;
    end = isPerson ? mention.to : end + 1;
  }
  return end;
}
