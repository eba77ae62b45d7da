import type { NamesIndex } from '../entities/names-index.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import { isMasdar, isOnlyVerb, isParticiple, isStrongVerb, mayBeVerb } from './verbs.js';

const OPEN_PAREN = 0x28;
const CLOSE_PAREN = 0x29;

/** A noun phrase as tokens `[from, to)`; `split` is the split of the first token that it begins at. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly split: number;
}

const HEAD_NOUN = BIT.personNoun | BIT.documentNoun | BIT.bodyNoun | BIT.outletNoun | BIT.collective;
const STOPPERS =
  BIT.that |
  BIT.relative |
  BIT.relativeWhat |
  BIT.negation |
  BIT.contrast |
  BIT.subordinate |
  BIT.pronoun |
  BIT.auxiliary;

export const isComma = (text: Text, token: number): boolean => text.isMark(token, 0x60c, 0x2c);

/** Token after the closing bracket of a short parenthesis that opens at a token, or the token itself. */
export function afterParenthesis(text: Text, token: number, end: number): number {
  if (!text.isMark(token, OPEN_PAREN)) return token;
  for (let i = token + 1; i < Math.min(end, token + 14); i++) if (text.isMark(i, CLOSE_PAREN)) return i + 1;
  return token;
}

/** A quotation of at most five words that opens at a token is a name or a word set apart: «قالت "الحياة" إن». */
export function afterShortQuotation(text: Text, token: number, end: number): number {
  if (text.tokens.kind[token] !== TokenKind.Quote) return token;
  const q = text.quotationAt[token]!;
  if (q < 0) return token;
  const quotation = text.quotations[q]!;
  if (
    quotation.from !== token ||
    !quotation.closed ||
    quotation.to > end ||
    quotation.to - quotation.from > 9
  )
    return token;
  return quotation.to;
}

/** Reads the noun phrase that begins at a token, at most up to `limit`; null where none begins there. */
export function nounPhraseAt(text: Text, names: NamesIndex, from: number, limit: number): Phrase | null {
  if (from >= limit) return null;
  const split = headSplit(text, names, from);
  if (split === null) return null;
  const reader = new PhraseReader(text, names, from, limit);
  const to = reader.read();
  return to > from ? { from, to, split } : null;
}

/** The split at which a noun phrase may begin, or null where the token begins none. */
function headSplit(text: Text, names: NamesIndex, token: number): number | null {
  if (text.tokens.kind[token] === TokenKind.Quote) return -1;
  if (text.tokens.kind[token] === TokenKind.Number) return -1;
  if (!text.isWord(token)) return null;
  const mention = names.mentionAt(token);
  if (mention !== null && mention.from === token) {
    if ((text.prefix(token, mention.split) & ~(Prefix.Conjunction | Prefix.Article)) === 0)
      return mention.split;
    return text.prefix(token, 0) === 0 ? -1 : null;
  }
  if (text.bearsPronoun(token, BIT.preposition | BIT.that)) return null;
  if (text.is(token, STOPPERS | BIT.preposition | BIT.adverb) && !text.is(token, HEAD_NOUN)) return null;
  if (text.is(token, BIT.time) && !text.is(token, HEAD_NOUN)) return null;
  if (text.words.count[token] === 0) return -1;
  for (let k = 0; k < text.words.count[token]!; k++) {
    if ((text.prefix(token, k) & (Prefix.B | Prefix.K | Prefix.L | Prefix.Future)) === 0) return k;
  }
  return onlyFinite(text, token) ? -1 : null;
}

/** Only a verb would be left after a letter taken for a preposition, which cannot be: the word is a name («بيلين»). */
function onlyFinite(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    const bits = text.lexicon.classes(text.word(token, k));
    if ((text.prefix(token, k) & Prefix.Article) !== 0 || (bits & ~(BIT.verb | BIT.name)) !== 0) return false;
  }
  return !isMasdar(text, token);
}

class PhraseReader {
  readonly #text: Text;
  readonly #names: NamesIndex;
  readonly #from: number;
  readonly #limit: number;
  /** A person, outlet or body has been named: what follows in prepositions is no longer part of the name. */
  #named = false;
  /** The head is a post or a kind of person: «مسؤول في …»، «المتحدث باسم …». */
  #described = false;

  constructor(text: Text, names: NamesIndex, from: number, limit: number) {
    this.#text = text;
    this.#names = names;
    this.#from = from;
    this.#limit = limit;
  }

  read(): number {
    const text = this.#text;
    let i = this.#from;
    while (i < this.#limit) {
      const next = this.#step(i);
      if (next === i) break;
      i = next;
    }
    while (
      i > this.#from &&
      !text.isWord(i - 1) &&
      text.tokens.kind[i - 1] !== TokenKind.Quote &&
      !text.isMark(i - 1, CLOSE_PAREN) &&
      text.tokens.kind[i - 1] !== TokenKind.Number
    )
      i--;
    return i;
  }

  /** One step onwards from a token that is still in question; the same token where the phrase ends before it. */
  #step(i: number): number {
    const text = this.#text;
    if (text.tokens.kind[i] === TokenKind.Quote) return this.#quotedName(i);
    if (text.isMark(i, OPEN_PAREN)) return i === this.#from ? i : afterParenthesis(text, i, this.#limit);
    if (text.tokens.kind[i] === TokenKind.Number) return i === this.#from ? i + 1 : i;
    if (isComma(text, i)) return this.#afterComma(i);
    if (
      text.isMark(i, 0x2e) &&
      text.tokens.start[i] === text.tokens.end[i - 1] &&
      text.tokens.to[i - 1]! - text.tokens.from[i - 1]! <= 2
    )
      return i + 1;
    if (!text.isWord(i) || (i > this.#from && text.isLetter(i))) return i;
    return this.#word(i);
  }

  /** A quoted name, but not a quoted circumstance («بأشد العبارات»). */
  #quotedName(i: number): number {
    const text = this.#text;
    const first = i + 1;
    const attached = first < this.#limit && text.words.count[first]! > 0 ? text.prefix(first, 0) : 0;
    if (i > this.#from && (attached & (Prefix.B | Prefix.L | Prefix.K)) !== 0) return i;
    return afterShortQuotation(text, i, this.#limit);
  }

  #word(i: number): number {
    const text = this.#text;
    const mention = this.#names.mentionAt(i);
    if (mention !== null && mention.from === i) {
      const prefix = text.prefix(i, mention.split);
      const type = mention.entity?.type;
      if (i > this.#from && prefix & (Prefix.B | Prefix.K)) return i;
      if (prefix & Prefix.L && (this.#named || !this.#described || type === 'outlet')) return i;
      const isPerson =
        mention.entity === null ? mention.candidates.every((c) => c.type === 'person') : type === 'person';
      if (isPerson || (type === 'outlet' && !this.#described)) this.#named = true;
      return mention.to;
    }
    if (i > this.#from && text.is(i, STOPPERS | BIT.same) && !text.is(i, HEAD_NOUN))
      return text.is(i, BIT.same) ? i + 1 : i;
    if (i > this.#from && text.is(i, BIT.time | BIT.adverb) && !text.is(i, HEAD_NOUN | BIT.name)) return i;
    if (text.is(i, BIT.preposition) && (this.#named || !text.is(i, HEAD_NOUN))) return this.#preposition(i);
    if (text.is(i, HEAD_NOUN)) this.#described = true;
    if (i > this.#from && (isStrongVerb(text, i) || this.#opensClause(i))) return i;
    if (this.#named && isOnlyVerb(text, i) && !isMasdar(text, i)) return i;
    const prefix = i === this.#from ? 0 : this.#attached(i);
    if (
      prefix & Prefix.B &&
      i === this.#from + 1 &&
      this.#isIndefinite() &&
      text.has(i, BIT.bodyNoun | BIT.place)
    )
      return i + 1;
    if (prefix & (Prefix.B | Prefix.K))
      return this.#names.isBinder(i) && this.#described && !this.#named ? i + 1 : i;
    if (prefix & Prefix.L && text.has(i, BIT.outletNoun)) return i;
    if (prefix & Prefix.L) return this.#described && !this.#named ? i + 1 : i;
    if (text.is(i, BIT.honorific) && i + 1 < this.#limit) return i + 1;
    return i + 1;
  }

  /** «دبلوماسي تحدث إلى …»: a verb with its preposition after a described source tells more of it. */
  #opensClause(i: number): boolean {
    const text = this.#text;
    if (
      !mayBeVerb(text, i) ||
      isParticiple(text, i) ||
      text.is(i, HEAD_NOUN | BIT.honorific) ||
      this.#names.mentionAt(i) !== null
    )
      return false;
    const next = i + 1;
    return next < this.#limit && text.is(next, BIT.preposition) && !text.is(i - 1, BIT.preposition);
  }

  /** Preposition written together with a word that is not known as a whole. */
  #attached(i: number): number {
    const text = this.#text;
    if (text.words.count[i] === 0 || text.prefix(i, 0) === 0 || onlyFinite(text, i)) return 0;
    return text.prefix(i, 0);
  }

  #preposition(i: number): number {
    const text = this.#text;
    if (!this.#described || this.#named || i + 1 >= this.#limit) return i;
    if (this.#issuedBy(i)) return i + 2;
    if (!this.#names.isInner(i)) return i;
    const next = i + 1;
    if (text.has(next, BIT.time | BIT.that | BIT.relativeWhat | BIT.demonstrative | BIT.negation)) return i;
    if (text.has(next, BIT.documentNoun) && !text.has(next, BIT.bodyNoun)) return i;
    const mention = this.#names.mentionAt(next);
    if (mention !== null && mention.from === next && mention.entity?.type !== 'person') return mention.to;
    if (this.#isIndefinite()) return next + 1;
    return text.has(next, BIT.bodyNoun | BIT.personNoun | BIT.place | BIT.collective) ||
      text.bearsPronoun(i, BIT.preposition)
      ? next
      : i;
  }

  /** «تقرير صادر عن البنك», «أنباء واردة من العاصمة»: where a document comes from. */
  #issuedBy(i: number): boolean {
    const text = this.#text;
    const indefinite = (text.prefixWith(this.#from, BIT.documentNoun) & Prefix.Article) === 0;
    return (
      i === this.#from + 2 && indefinite && text.is(this.#from, BIT.documentNoun) && text.has(i - 1, BIT.verb)
    );
  }

  /** «مسؤول في …», «مصادر في …»: an indefinite head takes its place of work along. */
  #isIndefinite(): boolean {
    const text = this.#text;
    return (
      text.is(this.#from, BIT.personNoun | BIT.collective) &&
      (text.prefixWith(this.#from, HEAD_NOUN) & Prefix.Article) === 0
    );
  }

  /** An apposition between commas: a name after a post, a post after a name. */
  #afterComma(i: number): number {
    const text = this.#text;
    const next = i + 1;
    if (next >= this.#limit || !text.isWord(next)) return i;
    const close = this.#nextComma(next);
    const closes = close >= 0 && close - next <= 16;
    const atLimit = this.#limit - next <= 14;
    if (!closes && !atLimit) return i;
    const person = this.#names.mentionAt(next);
    const namesPerson = person !== null && person.from === next && person.entity?.type === 'person';
    const isPronounClause = text.is(next, BIT.pronoun) && text.hasConjunction(next);
    const isPost = text.is(next, BIT.personNoun | BIT.honorific) && !text.hasConjunction(next);
    if (!this.#named && this.#described && (namesPerson || this.#looksLikeName(next))) {
      this.#named = true;
      return namesPerson ? person.to : this.#nameEnd(next);
    }
    if (isPronounClause || (isPost && (this.#named || !this.#described))) return closes ? close : this.#limit;
    return i;
  }

  #nextComma(from: number): number {
    for (let i = from; i < this.#limit; i++) if (isComma(this.#text, i)) return i;
    return -1;
  }

  #looksLikeName(i: number): boolean {
    const text = this.#text;
    const unknown = text.words.count[i] === 0 || (text.classes[i]! & ~BIT.verb) === BIT.name;
    const second = i + 1 < this.#limit && text.isWord(i + 1) && !text.is(i + 1, STOPPERS | BIT.preposition);
    return text.is(i, BIT.honorific) || (unknown && second);
  }

  #nameEnd(i: number): number {
    const text = this.#text;
    let end = i;
    while (end < this.#limit && text.isWord(end) && !text.is(end, STOPPERS | BIT.preposition | BIT.time))
      end++;
    return end;
  }
}
