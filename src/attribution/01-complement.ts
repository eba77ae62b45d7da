import type { NamesIndex } from '../entities/names-index.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { Cue, CueLexicon, Idiom, IdiomWord, Prepositions } from './cue-lexicon.js';
import { afterParenthesis, isComma, nounPhraseAt } from './noun-phrase.js';
import type { SentenceContext } from './reader-context.js';
import { isMasdar, isStrongVerb, mayBeVerb, participleCue } from './verbs.js';

const COLON = 0x3a;
/** As a split: the word begins after its first letter, a preposition that no split shows. */
export const CHOP_LETTER = -2;
/** A source with its titles, place and occasion hardly needs more words than this before what it said. */
const REACH = 60;
/** Verbs that only sometimes report must stand near their clause. */
const WEAK_REACH = 10;

/** What a reporting verb introduces, and where its zone of source and circumstances ends. */
export interface Complement {
  readonly kind: 'clause' | 'quotation' | 'colon' | 'noun-phrase' | 'object';
  /** First token that is not source or circumstance any more: the mark itself, or its preposition. */
  readonly zoneEnd: number;
  /** First token of the content, and the split at which it begins (after an attached preposition). */
  readonly from: number;
  readonly split: number;
  /** Content that ends by itself: one past a closed quotation, else -1. */
  readonly to: number;
  /** The fixed words that belong to the cue: «أعرب عن أمله في». */
  readonly idiom: Idiom | null;
  /** One past the last token of those words. */
  readonly cueEnd: number;
}

/** Looks right from a reporting verb for what it introduces; null where nothing shows that something is said. */
export function complementOf(
  context: SentenceContext,
  verb: number,
  cue: Cue,
  end: number,
): Complement | null {
  const walk = new Walk(context, verb, cue, Math.min(end, verb + REACH), end);
  return walk.run();
}

class Walk {
  readonly #text: Text;
  readonly #names: NamesIndex;
  readonly #cues: CueLexicon;
  readonly #phraseStarts: readonly number[];
  readonly #cue: Cue;
  readonly #verb: number;
  readonly #limit: number;
  readonly #end: number;
  #idiom: Idiom | null = null;
  #cueEnd: number;
  #nounPhrase: Complement | null = null;
  #relative = false;

  constructor(
    { text, names, cues, phraseStarts }: SentenceContext,
    verb: number,
    cue: Cue,
    limit: number,
    end: number,
  ) {
    this.#text = text;
    this.#names = names;
    this.#cues = cues;
    this.#phraseStarts = phraseStarts;
    this.#verb = verb;
    this.#cue = cue;
    this.#limit = limit;
    this.#end = end;
    this.#cueEnd = verb + 1;
  }

  run(): Complement | null {
    const text = this.#text;
    let i = this.#verb + 1;
    while (i < this.#limit) {
      const found = this.#markAt(i);
      if (found !== null) return this.#allowed(found);
      if (text.has(i, BIT.gesture) && (text.prefixWith(i, BIT.gesture) & Prefix.B) !== 0) return null;
      this.#notePreposition(i);
      const idiom = this.#idiomAt(i);
      if (idiom > i) {
        i = idiom;
        continue;
      }
      const next = this.#pass(i);
      if (next === -1) break;
      i = next;
    }
    const stop = Math.min(i, this.#end);
    this.#nounPhrase ??= this.#unknownAttached(stop);
    if (this.#nounPhrase !== null && this.#opensObjectBefore(this.#nounPhrase.zoneEnd)) {
      return this.#allowed(this.#make('object', stop, this.#verb + 1));
    }
    if (this.#nounPhrase !== null)
      return this.#allowed({ ...this.#nounPhrase, idiom: null, cueEnd: this.#verb + 1 });
    if (this.#idiom?.opensNoun && this.#cueEnd < stop) {
      const split =
        this.#idiom.joins === 0
          ? -1
          : attachedSplit(text, { words: new Set(), prefixes: this.#idiom.joins }, this.#cueEnd);
      return this.#allowed(this.#make('noun-phrase', this.#cueEnd, this.#cueEnd, split));
    }
    if (this.#cue.object && i > this.#verb + 1) {
      const from = this.#verb + 1;
      if (from < this.#end && text.isWord(from)) return this.#allowed(this.#make('object', stop, from));
    }
    return null;
  }

  /** «مطالبا الدول ببذل المزيد»: a word that no list knows, with the only preposition that the verb takes. */
  #unknownAttached(stop: number): Complement | null {
    const { preps } = this.#cue;
    if (preps.words.size > 0 || preps.prefixes !== Prefix.B) return null;
    const text = this.#text;
    for (let i = this.#verb + 2; i < stop; i++) {
      const unknown =
        text.isWord(i) && text.words.count[i] === 0 && text.tokens.to[i]! - text.tokens.from[i]! >= 4;
      if (
        unknown &&
        !this.#insideName(i) &&
        text.lexicon.isProclitic(text.folded.codes[text.tokens.from[i]!]!, 'b')
      )
        return this.#make('noun-phrase', i, i, CHOP_LETTER);
    }
    return null;
  }

  /** «أكد الوزير استمرار العمل على …»: the verbal noun before the preposition is the object. */
  #opensObjectBefore(end: number): boolean {
    if (!this.#cue.object) return false;
    const text = this.#text;
    for (let i = this.#verb + 2; i < end && !isComma(text, i); i++) {
      const isBare = text.words.count[i]! > 0 && text.prefix(i, 0) === 0 && !text.is(i - 1, BIT.preposition);
      if (
        isBare &&
        isMasdar(text, i) &&
        !text.is(i, BIT.name | BIT.personNoun | BIT.bodyNoun | BIT.honorific)
      )
        return true;
    }
    return false;
  }

  #allowed(found: Complement): Complement | null {
    const { needs, quote } = this.#cue;
    const bySpeech = found.kind === 'quotation' || found.kind === 'colon';
    if (bySpeech) return quote && !this.#hasPronoun() ? found : null;
    if (found.idiom !== null) return found;
    if (needs === 'quote') return null;
    if (needs === 'clause') return found.kind === 'clause' ? found : null;
    return found;
  }

  /** «ألقاها», «بينها»: the verb has its object already. */
  #hasPronoun(): boolean {
    const { personObject } = this.#cue;
    return !personObject && this.#names.pronounOn(this.#verb) && !hasBareReading(this.#text, this.#verb);
  }

  #make(kind: Complement['kind'], zoneEnd: number, from: number, split = -1, to = -1): Complement {
    return { kind, zoneEnd, from, split, to, idiom: this.#idiom, cueEnd: this.#cueEnd };
  }

  /** A complementiser, question word, colon or quotation that opens the content here. */
  #markAt(i: number): Complement | null {
    const text = this.#text;
    if (text.tokens.kind[i] === TokenKind.Quote) return this.#quotationAt(i);
    if (text.isMark(i, COLON)) return this.#colonAt(i);
    if (!text.isWord(i)) return null;
    if (this.#cue.asks.length > 0 && this.#cue.asks.some((word) => text.isWordNumber(i, word)))
      return this.#make('clause', i, i);
    if (!text.has(i, BIT.that)) return null;
    const split = text.splitWith(i, BIT.that);
    const prefix = text.prefix(i, split);
    if ((prefix & ~Prefix.B) !== 0) return null;
    const before = i - 1;
    const byPreposition =
      before > this.#verb &&
      (this.#takes(this.#cue.clausePreps, before) || this.#takes(this.#cue.preps, before));
    if (!byPreposition && before > this.#verb && this.#governsThat(before)) return null;
    const passesOn = this.#cue.sourcePrep.words.size > 0;
    if (this.#cue.needs === 'clause' && !passesOn && i - this.#verb > WEAK_REACH) return null;
    if (i + 1 >= this.#end) return null;
    const zoneEnd = byPreposition ? before : i;
    return this.#openedByQuotation(zoneEnd, i + 1) ?? this.#make('clause', zoneEnd, i + 1);
  }

  /** «بعد أن», «من المتوقع أن»: the clause is not the verb's. */
  #governsThat(token: number): boolean {
    const text = this.#text;
    for (let k = 0; k < text.words.count[token]!; k++) {
      if ((text.prefix(token, k) & ~(Prefix.Conjunction | Prefix.Article)) !== 0) continue;
      if ((text.lexicon.classes(text.word(token, k)) & BIT.governsThat) !== 0) return true;
    }
    return false;
  }

  /** «إن "…"»: where the whole clause is one quotation, it ends with the quotation. */
  #openedByQuotation(zoneEnd: number, from: number): Complement | null {
    const q = this.#quotationFrom(from);
    if (q === -1) return null;
    const to = this.#text.quotations[q]!.to;
    if (this.#followsOn(to)) return null;
    return this.#make('clause', zoneEnd, from, -1, to);
  }

  /** After a quotation the same clause may run on without a comma: «"صديقتان حقيقيتان" منذ زمن». */
  #followsOn(to: number): boolean {
    const text = this.#text;
    return to < this.#end && text.isWord(to) && !text.hasConjunction(to);
  }

  #quotationFrom(token: number): number {
    const text = this.#text;
    if (token >= this.#end || text.tokens.kind[token] !== TokenKind.Quote) return -1;
    const q = text.quotationAt[token]!;
    return q >= 0 &&
      text.quotations[q]!.from === token &&
      text.quotations[q]!.closed &&
      text.quotations[q]!.to <= this.#end
      ? q
      : -1;
  }

  #quotationAt(i: number): Complement | null {
    const text = this.#text;
    const q = text.quotationAt[i]!;
    if (q < 0 || text.quotations[q]!.from !== i) return null;
    const quotation = text.quotations[q]!;
    if (!this.#cue.quote && this.#cue.needs !== null) return null;
    const words = quotation.to - quotation.from - 2;
    const before = i - 1;
    const glued = before > this.#verb && text.end(before) === text.start(i);
    if (words < MIN_QUOTED_WORDS || glued || (before > this.#verb && text.is(before, BIT.preposition)))
      return null;
    const strong = this.#cue.class === 'say' && text.hasConjunction(this.#verb);
    if (this.#cue.needs !== null && !strong && i - this.#verb > WEAK_REACH) return null;
    if (words <= 10 && this.#isName(quotation.from, quotation.to, words <= 5)) return null;
    if (this.#nounPhrase !== null) return null;
    return this.#make('quotation', i, i, -1, Math.min(quotation.to, this.#end));
  }

  /** A few quoted words are a name where a name is known there, a naming noun stands before, or the content opens later. */
  #isName(from: number, to: number, short: boolean): boolean {
    const text = this.#text;
    const mention = this.#names.mentionAt(from + 1);
    if (
      mention !== null &&
      mention.from === from + 1 &&
      mention.to >= to - 1 &&
      mention.entity?.type !== 'person'
    )
      return true;
    if (from - 1 > this.#verb && text.has(from - 1, BIT.outletNoun | BIT.bodyNoun)) return true;
    for (let i = to; i < Math.min(this.#limit, to + 12); i++) {
      if (text.has(i, BIT.that) && !this.#governsThat(i - 1)) return true;
      if (short && this.#opensSpeech(i)) return true;
      if (isComma(text, i) || isStrongVerb(text, i)) return false;
    }
    return false;
  }

  #opensSpeech(i: number): boolean {
    const text = this.#text;
    return (
      text.isMark(i, COLON) ||
      (text.tokens.kind[i] === TokenKind.Quote && text.quotations[text.quotationAt[i] ?? -1]?.from === i)
    );
  }

  #colonAt(i: number): Complement | null {
    if (!this.#cue.quote || i + 1 >= this.#end) return null;
    const text = this.#text;
    let from = i + 1;
    if (
      text.has(from, BIT.that) &&
      from + 1 < this.#end &&
      (text.prefixWith(from, BIT.that) & ~Prefix.B) === 0
    )
      from++;
    const q = this.#quotationFrom(from);
    if (q >= 0 && !this.#followsOn(text.quotations[q]!.to))
      return this.#make('colon', i, from, -1, text.quotations[q]!.to);
    return this.#make('colon', i, from);
  }

  /** Fixed words of the verb: the token after them, or the token itself. */
  #idiomAt(i: number): number {
    if (this.#idiom !== null) return i;
    const text = this.#text;
    for (const idiom of this.#cue.idioms) {
      let k = i;
      for (const word of idiom.words) {
        if (k >= this.#limit || !hasIdiomWord(text, k, word)) {
          k = -1;
          break;
        }
        k++;
      }
      if (k > i && idiom.joins !== 0 && !bears(text, k, this.#end, idiom.joins)) continue;
      if (k > i && (this.#idiom === null || idiom.words.length > (this.#idiom as Idiom).words.length)) {
        this.#idiom = idiom;
        this.#cueEnd = k;
      }
    }
    return this.#idiom === null ? i : this.#cueEnd;
  }

  /** Steps over one token of the source zone; -1 where the zone ends. */
  #pass(i: number): number {
    const text = this.#text;
    if (text.tokens.kind[i] === TokenKind.Quote) {
      const q = text.quotationAt[i]!;
      return q >= 0 && text.quotations[q]!.from === i && text.quotations[q]!.closed
        ? text.quotations[q]!.to
        : i + 1;
    }
    const bracket = afterParenthesis(text, i, this.#limit);
    if (bracket > i) return bracket;
    if (isComma(text, i)) {
      if (this.#stopsAfterComma(i + 1)) return -1;
      this.#relative = this.#isAsyndetic(i + 1);
      return i + 1;
    }
    if (!text.isWord(i))
      return text.tokens.kind[i] === TokenKind.Punctuation && text.isMark(i, 0x61b) ? -1 : i + 1;
    if (text.is(i, BIT.relative | BIT.relativeWhat)) {
      this.#relative = true;
      return i + 1;
    }
    const adverbial = text.is(i - 1, BIT.governsThat | BIT.subordinate) || text.has(i - 1, BIT.that);
    if (
      i > this.#verb + 1 &&
      !this.#relative &&
      !adverbial &&
      isStrongVerb(text, i) &&
      !text.is(i - 1, BIT.auxiliary)
    )
      return -1;
    return i + 1;
  }

  #stopsAfterComma(i: number): boolean {
    const text = this.#text;
    if (i >= this.#limit) return true;
    if (this.#nounPhrase !== null || participleCue(text, this.#cues, i) !== null) return true;
    if (text.is(i, BIT.subordinate | BIT.contrast)) return true;
    return isStrongVerb(text, i) && text.hasConjunction(i);
  }

  /** «مصدر أوروبي، طلب عدم كشف هويته،»: a clause without a pronoun that tells more of the source. */
  #isAsyndetic(i: number): boolean {
    const text = this.#text;
    return mayBeVerb(text, i) && !text.hasConjunction(i) && !text.is(i, CLOSED);
  }

  /** The first preposition of the content; a later one counts where it governs a verbal noun and the first does not. */
  #notePreposition(i: number): void {
    if (
      !this.#text.isWord(i) ||
      this.#relative ||
      this.#phraseStarts.some((start) => start === i || start === i - 1)
    )
      return;
    if (this.#nounPhrase !== null && this.#isVerbal(this.#nounPhrase)) return;
    const found = this.#prepositionAt(i);
    const isLater = this.#nounPhrase !== null;
    if (found !== null && (!isLater || (found.split === -1 && this.#isVerbal(found))))
      this.#nounPhrase = found;
  }

  #isVerbal({ from }: Complement): boolean {
    return (
      this.#text.tokens.kind[from] === TokenKind.Quote ||
      isMasdar(this.#text, from) ||
      this.#text.is(from, BIT.relativeWhat)
    );
  }

  /** Inside a name, or in «الأمين العام للأمم المتحدة»: the letter belongs to the source. */
  #insideName(i: number): boolean {
    const mention = this.#names.mentionAt(i);
    if (mention !== null && mention.from < i) return true;
    const attachedL = (this.#text.prefix(i, 0) & Prefix.L) !== 0;
    return attachedL && i < (nounPhraseAt(this.#text, this.#names, this.#verb + 1, this.#limit)?.to ?? 0);
  }

  /** A preposition whose noun phrase can be the content: free («عن قلقه») or attached («بالهجوم»). */
  #prepositionAt(i: number): Complement | null {
    const text = this.#text;
    const preps =
      this.#cue.personObject && this.#cue.contentPrep !== NO_PREPOSITIONS
        ? merged(this.#cue.contentPrep, this.#cue.preps)
        : this.#cue.preps;
    if (this.#takes(preps, i) && i + 1 < this.#end) {
      const isFree = isFreePreposition(text, preps, i);
      if (!isFree && this.#insideName(i)) return null;
      if (isFree) return this.#make('noun-phrase', i, i + 1);
      const split = attachedSplit(text, preps, i);
      if (i > this.#verb + 1 || !text.is(i, BIT.name)) return this.#make('noun-phrase', i, i, split);
    }
    return null;
  }

  #takes(preps: Prepositions, i: number): boolean {
    return isFreePreposition(this.#text, preps, i) || attachedSplit(this.#text, preps, i) >= 0;
  }
}

const MIN_QUOTED_WORDS = 3;
const CLOSED =
  BIT.preposition |
  BIT.that |
  BIT.time |
  BIT.name |
  BIT.personNoun |
  BIT.bodyNoun |
  BIT.honorific |
  BIT.pronoun;

function hasBareReading(text: Text, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (text.pronoun(token, k) === 0 && (text.lexicon.classes(text.word(token, k)) & BIT.verb) !== 0)
      return true;
  }
  return false;
}

const NO_PREPOSITIONS: Prepositions = { words: new Set(), prefixes: 0 };

const merged = (a: Prepositions, b: Prepositions): Prepositions => ({
  words: new Set([...a.words, ...b.words]),
  prefixes: a.prefixes | b.prefixes,
});

export function isFreePreposition(text: Text, preps: Prepositions, token: number): boolean {
  if (preps.words.size === 0) return false;
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (
      (text.prefix(token, k) & ~Prefix.Conjunction) === 0 &&
      text.pronoun(token, k) === 0 &&
      preps.words.has(text.word(token, k))
    )
      return true;
  }
  return false;
}

/** The split in which a token bears one of the attached prepositions; -1 where its whole form is a word of its own. */
export function attachedSplit(text: Text, preps: Prepositions, token: number): number {
  if (preps.prefixes === 0 || text.words.count[token] === 0) return -1;
  const letters = Prefix.B | Prefix.K | Prefix.L;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const prefix = text.prefix(token, k);
    if ((prefix & letters) === 0) {
      const isWord =
        (text.lexicon.classes(text.word(token, k)) & ~BIT.name) !== 0 || text.prefix(token, k) !== 0;
      if ((prefix & Prefix.Conjunction) === 0 && text.pronoun(token, k) === 0 && isWord) return -1;
      continue;
    }
    if (prefix & preps.prefixes) return k;
  }
  return -1;
}

function hasIdiomWord(text: Text, token: number, { word, pronoun }: IdiomWord): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (text.word(token, k) === word && (text.pronoun(token, k) !== 0) === pronoun) return true;
  }
  return false;
}

/** The next word bears the preposition that closes an idiom, or the preposition stands alone before a mark. */
function bears(text: Text, token: number, end: number, prefixes: number): boolean {
  return token < end && attachedSplit(text, { words: new Set(), prefixes }, token) >= 0;
}
