import { TokenKind } from './02-tokens.js';
import { Prefix } from './03-words.js';
import { digitsAt } from './digits.js';
import { Memo } from './memo.js';
import type { NumberLexicon, NumeralEntry, NumeralRole } from './number-lexicon.js';
import { notationAt } from './number-notation.js';
import { openingAt } from './numeral-opening.js';
import { type NumeralForm, Sum } from './numeral-sum.js';
import { type NumeralMatch, NumeralWords } from './numeral-words.js';
import type { Text } from './text.js';

/** A number as it stands in a text, in digits, words or both. */
export interface Numeral {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly form: NumeralForm;
  /** Written in digits without any mark, as years and days are. */
  readonly plain: boolean;
  /** One word that mostly means something else. */
  readonly weak: boolean;
  /** Prefix bits and split of the first word. */
  readonly prefix: number;
  readonly split: number;
}

const HYPHENS: readonly number[] = [0x2d, 0x2010, 0x2011];

/** Reads the numerals of one text. */
export class NumeralReader {
  readonly #words: NumeralWords;
  readonly #found: Memo<Numeral | null>;

  constructor(text: Text, numbers: NumberLexicon) {
    this.#words = new NumeralWords(text, numbers);
    this.#found = new Memo(text.tokens.count);
  }

  /** The longest numeral that begins at a token and ends before `limit`. */
  at(token: number, limit: number): Numeral | null {
    if (token >= limit || !this.mayOpen(token, limit)) return null;
    return this.#found.at(token, limit, this.#read);
  }

  readonly #read = (token: number, limit: number): Numeral | null => {
    const minus = this.#minusAt(token, limit);
    const start = minus ?? token;
    const numeral = this.#positiveAt(start, limit);
    if (numeral === null || minus === null) return numeral;
    return { ...numeral, from: token, value: -numeral.value, plain: false };
  };

  /** A word of numbers with a role, as `PhraseIndex.at` finds it. */
  word(token: number, limit: number, role: NumeralRole): NumeralMatch | undefined {
    return this.#words.word(token, limit, role);
  }

  /** The token after a conjunction that stands alone, or the token itself where its word has one attached. */
  afterAnd(token: number, limit: number): number | null {
    const and = this.word(token, limit, 'and');
    if (and !== undefined && and.prefix === Prefix.None) return and.to;
    return token < limit && this.#words.text.hasConjunction(token) ? token : null;
  }

  /** Digits, a minus, or a word that numerals have. */
  mayOpen(token: number, limit: number): boolean {
    const { kind, mark } = this.#words.text.tokens;
    return (
      kind[token] === TokenKind.Number ||
      mark[token] === HYPHENS[0] ||
      this.#words.at(token, limit).length > 0
    );
  }

  /** The same without a limit, and without a look at what follows. */
  mayBegin(token: number): boolean {
    const { kind, mark } = this.#words.text.tokens;
    return kind[token] === TokenKind.Number || mark[token] === HYPHENS[0] || this.#words.mayOpen(token);
  }

  #minusAt(token: number, limit: number): number | null {
    const word = this.word(token, limit, 'minus');
    if (word !== undefined) return word.to;
    const { tokens } = this.#words.text;
    const isSign =
      tokens.mark[token] === HYPHENS[0] &&
      tokens.kind[token + 1] === TokenKind.Number &&
      tokens.start[token + 1] === tokens.end[token] &&
      (token === 0 || tokens.end[token - 1]! < tokens.start[token]!);
    return isSign ? token + 1 : null;
  }

  #positiveAt(token: number, limit: number): Numeral | null {
    const sum = new Sum(this.#words.numbers.grammar.unitsBeforeTens);
    let to = openingAt(this.#words, token, limit, sum);
    if (to === null) return null;
    let words = sum.plain ? 0 : 1;
    for (;;) {
      const next = this.#partAt(to, limit, sum);
      if (next === null) break;
      to = next;
      words++;
    }
    if (sum.isIncomplete || !Number.isFinite(sum.value)) return null;
    const first = this.#words.at(token, limit)[0];
    const part = words === 1 ? this.#partOfOne(token, to, limit) : undefined;
    if (part !== undefined)
      return {
        from: token,
        to,
        value: part.entry.value,
        form: 'fraction',
        plain: false,
        weak: false,
        prefix: part.prefix,
        split: part.split,
      };
    return {
      from: token,
      to,
      value: sum.value,
      form: sum.form,
      plain: sum.plain && words === 0,
      weak: words === 1 && first?.entry.weak === true,
      prefix: first?.prefix ?? Prefix.None,
      split: first?.split ?? -1,
    };
  }

  /** The end of the next part of a numeral, or null where it ends. */
  #partAt(token: number, limit: number, sum: Sum): number | null {
    if (token >= limit) return null;
    const point = this.word(token, limit, 'point');
    if (point?.prefix === Prefix.None && sum.isWhole) return this.#decimalsAt(point.to, limit, sum);
    const power = this.word(token, limit, 'power');
    if (power?.prefix === Prefix.None && sum.form === 'cardinal') return this.#powerAt(power.to, limit, sum);
    const scaled = sum.isAfterScale ? this.#scaledDigitsAt(token, limit, sum) : null;
    if (scaled !== null) return scaled;
    const isHyphen = HYPHENS.includes(this.#words.text.tokens.mark[token]!) && this.#isGlued(token);
    const alone = this.word(token, limit, 'and');
    const isAnd = alone?.prefix === Prefix.None;
    const joint = isHyphen ? token + 1 : isAnd ? alone.to : token;
    const of = sum.form === 'vague' ? this.word(token, limit, 'of') : undefined;
    const scaleOf = of === undefined ? undefined : this.word(of.to, limit, 'scale');
    if (scaleOf !== undefined) return sum.multiply(scaleOf.entry.value) ? scaleOf.to : null;
    // "two and five" are two numbers where only hundreds take "and".
    if (isAnd && !this.#takesAnd(joint, limit, sum)) return null;
    const at = isAnd || sum.form === 'fraction' ? (this.#words.afterOne(joint, limit) ?? joint) : joint;
    if (at >= limit) return null;
    const digits =
      joint > token && !isHyphen
        ? notationAt(this.#words.text, at, limit, this.#words.numbers.grammar)
        : null;
    if (digits !== null) {
      const role = digits.isFraction ? 'fraction' : 'value';
      return digits.value !== null && sum.add(role, digits.value) ? digits.to : null;
    }
    const parts = this.#partsOfOneAt(at, limit, joint > token);
    if (parts !== null && sum.add('fraction', parts.value)) return parts.to;
    for (const item of this.#words.at(at, limit)) {
      const { entry, prefix, to } = item;
      if ((prefix & ~(Prefix.Conjunction | Prefix.Article)) !== 0) continue;
      const isPart = entry.role === 'fraction' && isHyphen;
      const joined = (joint > token && !isPart) || (prefix & Prefix.Conjunction) !== 0;
      const isNumberToo = entry.role === 'fraction' && this.word(at, limit, 'value') !== undefined;
      if (this.#joins(sum, entry, joined, isNumberToo))
        return entry.role === 'fraction' ? this.#ofScale(to, limit, sum) : to;
    }
    return null;
  }

  /** Where the parts of a number need no "and", it stands before a half, or after the hundreds in words. */
  #takesAnd(token: number, limit: number, sum: Sum): boolean {
    if (this.#words.numbers.grammar.partsNeedAnd) return true;
    const at = this.#words.afterOne(token, limit) ?? token;
    return this.word(at, limit, 'fraction') !== undefined || (!sum.isDigits && !sum.hasTail);
  }

  /** «وثلاثة أرباع»: parts of one after a whole number. */
  #partsOfOneAt(token: number, limit: number, isJoined: boolean): { value: number; to: number } | null {
    const number = this.word(token, limit, 'value');
    if (number === undefined || number.entry.value > 9) return null;
    if (!isJoined && (number.prefix & Prefix.Conjunction) === 0) return null;
    const part = this.word(number.to, limit, 'fraction');
    const isPart = part?.prefix === Prefix.None && part.entry.value < 0.5;
    if (!isPart || this.word(number.to, limit, 'value') !== undefined) return null;
    return { value: number.entry.value * part.entry.value, to: part.to };
  }

  #joins(sum: Sum, { role, value }: NumeralEntry, joined: boolean, isNumberToo: boolean): boolean {
    if (!joined && role === 'teen') return sum.teen(value);
    if (!joined && role === 'scale') return sum.multiply(value);
    if (!joined && role === 'fraction') return sum.multiplyFraction(value, isNumberToo);
    if (!joined && (this.#words.numbers.grammar.partsNeedAnd || sum.isDigits)) return false;
    return !isNumberToo && sum.add(role, value);
  }

  /** «مليون ونصف المليون»: the scale that a fraction names again. */
  #ofScale(token: number, limit: number, sum: Sum): number {
    const scale = this.word(token, limit, 'scale');
    if (scale === undefined || !sum.isFractionOf(scale.entry.value)) return token;
    return (scale.prefix & ~Prefix.Article) === 0 ? scale.to : token;
  }

  /** «خمس المساحة»: a number that is also the name of a part, before one thing. */
  #partOfOne(token: number, to: number, limit: number): NumeralMatch | undefined {
    const { singularEnding } = this.#words.numbers;
    if (singularEnding === '' || to >= limit || this.word(token, limit, 'value') === undefined)
      return undefined;
    const part = this.word(token, limit, 'fraction');
    const isOne = this.#words.text.hasArticle(to) && this.#words.text.foldedWord(to).endsWith(singularEnding);
    return isOne && part !== undefined && (part.prefix & Prefix.Article) === 0 ? part : undefined;
  }

  /** «عشرة أس تسعة». */
  #powerAt(token: number, limit: number, sum: Sum): number | null {
    const exponent = token < limit ? this.at(token, limit) : null;
    if (exponent === null || exponent.form !== 'cardinal' || exponent.prefix !== Prefix.None) return null;
    sum.raise(exponent.value);
    return exponent.to;
  }

  /** «5 ملايين 300 ألف»: digits with the next lower scale need no conjunction. */
  #scaledDigitsAt(token: number, limit: number, sum: Sum): number | null {
    const digits = digitsAt(this.#words.text, token, limit, this.#words.numbers.grammar);
    const scale = digits?.plain ? this.word(digits.to, limit, 'scale') : undefined;
    if (scale?.prefix !== Prefix.None || digits === null || digits.value === null) return null;
    return sum.addScaled(digits.value, scale.entry.value) ? scale.to : null;
  }

  #decimalsAt(token: number, limit: number, sum: Sum): number | null {
    const digits = digitsAt(this.#words.text, token, limit, this.#words.numbers.grammar);
    if (digits?.plain) {
      sum.decimals(this.#words.text.foldedWord(token));
      return digits.to;
    }
    const word = this.#positiveAt(token, limit);
    if (word === null || word.form !== 'cardinal' || !Number.isInteger(word.value)) return null;
    sum.decimals(String(word.value));
    return word.to;
  }

  #isGlued(token: number): boolean {
    const { tokens } = this.#words.text;
    return (
      token > 0 &&
      tokens.start[token] === tokens.end[token - 1] &&
      tokens.start[token + 1] === tokens.end[token] &&
      tokens.kind[token + 1] === TokenKind.Word
    );
  }
}
