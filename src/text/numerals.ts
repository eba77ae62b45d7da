import { TokenKind } from './02-tokens.js';
import { Prefix } from './03-words.js';
import { digitsAt } from './digits.js';
import type { NumberLexicon, NumeralEntry, NumeralRole } from './number-lexicon.js';
import { type Match, Matches } from './phrase-index.js';
import type { Text } from './text.js';

/** A number as it stands in a text, in digits, words or both. */
export interface Numeral {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** «fifth» is no five; «hundreds» is at least its value; a half alone is a fraction. */
  readonly form: 'cardinal' | 'ordinal' | 'vague' | 'fraction';
  /** Written in digits without any mark, as years and days are. */
  readonly plain: boolean;
  /** One word that mostly means something else. */
  readonly weak: boolean;
  /** Prefix bits and split of the first word. */
  readonly prefix: number;
  readonly split: number;
}

type Item = Match<NumeralEntry>;

const HYPHENS: readonly number[] = [0x2d, 0x2010, 0x2011];

/** Reads the numerals of one text. */
export class NumeralReader {
  readonly #matches: Matches<NumeralEntry>;
  readonly #text: Text;
  readonly #numbers: NumberLexicon;

  constructor(text: Text, numbers: NumberLexicon) {
    this.#text = text;
    this.#numbers = numbers;
    this.#matches = new Matches(numbers.numerals, text);
  }

  /** The longest numeral that begins at a token and ends before `limit`. */
  at(token: number, limit: number): Numeral | null {
    if (token >= limit || !this.mayOpen(token, limit)) return null;
    const minus = this.#minusAt(token, limit);
    const start = minus ?? token;
    const numeral = this.#positiveAt(start, limit);
    if (numeral === null || minus === null) return numeral;
    return { ...numeral, from: token, value: -numeral.value, plain: false };
  }

  /** A word of numbers with a role, as `PhraseIndex.at` finds it. */
  word(token: number, limit: number, role: NumeralRole): Item | undefined {
    const found = this.#matches.at(token, limit);
    return found.length === 0 ? undefined : found.find(({ entry }) => entry.role === role);
  }

  /** The token after a conjunction that stands alone, or the token itself where its word has one attached. */
  afterAnd(token: number, limit: number): number | null {
    const and = this.word(token, limit, 'and');
    if (and !== undefined && and.prefix === Prefix.None) return and.to;
    return token < limit && this.#text.hasConjunction(token) ? token : null;
  }

  /** Not a word that no numeral has. */
  mayOpen(token: number, limit: number): boolean {
    return this.#text.tokens.kind[token] !== TokenKind.Word || this.#matches.at(token, limit).length > 0;
  }

  #minusAt(token: number, limit: number): number | null {
    const word = this.word(token, limit, 'minus');
    if (word !== undefined) return word.to;
    const { tokens } = this.#text;
    const isSign =
      tokens.mark[token] === HYPHENS[0] &&
      tokens.kind[token + 1] === TokenKind.Number &&
      tokens.start[token + 1] === tokens.end[token] &&
      (token === 0 || tokens.end[token - 1]! < tokens.start[token]!);
    return isSign ? token + 1 : null;
  }

  #positiveAt(token: number, limit: number): Numeral | null {
    const sum = new Sum(this.#numbers.grammar.unitsBeforeTens);
    let to = this.#openingAt(token, limit, sum);
    if (to === null) return null;
    let words = sum.plain ? 0 : 1;
    for (;;) {
      const next = this.#partAt(to, limit, sum);
      if (next === null) break;
      to = next;
      words++;
    }
    if (sum.isIncomplete) return null;
    const first = this.#matches.at(token, limit)[0];
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

  #openingAt(token: number, limit: number, sum: Sum): number | null {
    const digits = digitsAt(this.#text, token, limit, this.#numbers.grammar);
    if (digits !== null) {
      if (digits.value === null) return null;
      sum.digits(digits.value, digits.plain);
      return digits.to;
    }
    for (const { entry, to } of this.#matches.at(token, limit)) if (sum.open(entry)) return to;
    return null;
  }

  /** The end of the next part of a numeral, or null where it ends. */
  #partAt(token: number, limit: number, sum: Sum): number | null {
    if (token >= limit) return null;
    const point = this.word(token, limit, 'point');
    if (point?.prefix === Prefix.None && sum.isWhole) return this.#decimalsAt(point.to, limit, sum);
    const isHyphen = HYPHENS.includes(this.#text.tokens.mark[token]!) && this.#isGlued(token);
    const alone = this.word(token, limit, 'and');
    const at = isHyphen ? token + 1 : alone?.prefix === Prefix.None ? alone.to : token;
    if (at >= limit) return null;
    const digits = at > token && !isHyphen ? digitsAt(this.#text, at, limit, this.#numbers.grammar) : null;
    if (digits !== null) return digits.value !== null && sum.add('value', digits.value) ? digits.to : null;
    const parts = this.#partsOfOneAt(at, limit, at > token);
    if (parts !== null && sum.add('fraction', parts.value)) return parts.to;
    for (const item of this.#matches.at(at, limit)) {
      const { entry, prefix, to } = item;
      if ((prefix & ~(Prefix.Conjunction | Prefix.Article)) !== 0) continue;
      const joined = at > token || (prefix & Prefix.Conjunction) !== 0;
      if (this.#joins(sum, entry, joined))
        return entry.role === 'fraction' ? this.#ofScale(to, limit, sum) : to;
    }
    return null;
  }

  /** «وثلاثة أرباع»: parts of one after a whole number. */
  #partsOfOneAt(token: number, limit: number, isJoined: boolean): { value: number; to: number } | null {
    const number = this.word(token, limit, 'value');
    if (number === undefined || number.entry.value > 9) return null;
    if (!isJoined && (number.prefix & Prefix.Conjunction) === 0) return null;
    const part = this.word(number.to, limit, 'fraction');
    if (part?.prefix !== Prefix.None || part.entry.value >= 0.5) return null;
    return { value: number.entry.value * part.entry.value, to: part.to };
  }

  #joins(sum: Sum, { role, value }: NumeralEntry, joined: boolean): boolean {
    if (!joined && role === 'teen') return sum.teen(value);
    if (!joined && role === 'scale') return sum.multiply(value);
    if (!joined && role === 'fraction') return sum.multiplyFraction(value);
    if (!joined && this.#numbers.grammar.partsNeedAnd) return false;
    return sum.add(role, value);
  }

  /** «مليون ونصف المليون»: the scale that a fraction names again. */
  #ofScale(token: number, limit: number, sum: Sum): number {
    const scale = this.word(token, limit, 'scale');
    if (scale === undefined || !sum.isFractionOf(scale.entry.value)) return token;
    return (scale.prefix & ~Prefix.Article) === 0 ? scale.to : token;
  }

  #decimalsAt(token: number, limit: number, sum: Sum): number | null {
    const digits = digitsAt(this.#text, token, limit, this.#numbers.grammar);
    if (digits?.plain) {
      sum.decimals(this.#text.foldedWord(token));
      return digits.to;
    }
    const word = this.#positiveAt(token, limit);
    if (word === null || word.form !== 'cardinal' || !Number.isInteger(word.value)) return null;
    sum.decimals(String(word.value));
    return word.to;
  }

  #isGlued(token: number): boolean {
    const { tokens } = this.#text;
    return (
      token > 0 &&
      tokens.start[token] === tokens.end[token - 1] &&
      tokens.start[token + 1] === tokens.end[token] &&
      tokens.kind[token + 1] === TokenKind.Word
    );
  }
}

/** A number as its parts come: what is below the next scale, and what the scales have closed. */
class Sum {
  plain = false;
  form: Numeral['form'] = 'cardinal';
  #unitsFirst: boolean;
  #closed = 0;
  #open = 0;
  #fraction = 0;
  /** The last scale that was closed; the next is smaller. */
  #scale = Number.POSITIVE_INFINITY;
  #onlyJoined = false;
  #isDigits = false;
  #isOver = false;

  constructor(unitsFirst: boolean) {
    this.#unitsFirst = unitsFirst;
  }

  get value(): number {
    return this.#closed + this.#open + this.#fraction;
  }

  /** A word that counts in compounds only has not met its compound. */
  get isIncomplete(): boolean {
    return this.#onlyJoined;
  }

  get isWhole(): boolean {
    return this.form === 'cardinal' && !this.#isOver && Number.isInteger(this.value);
  }

  digits(value: number, plain: boolean): void {
    this.#open = value;
    this.#isDigits = true;
    this.plain = plain;
  }

  open({ role, value }: NumeralEntry): boolean {
    switch (role) {
      case 'teen':
      case 'value':
        this.#open = value;
        return true;
      case 'joined':
        this.#open = value;
        this.#onlyJoined = true;
        return true;
      case 'ordinal':
        this.form = 'ordinal';
        this.#open = value;
        return true;
      case 'dual':
      case 'scale':
        return this.#addScale(value, role === 'dual');
      case 'fraction':
        this.form = 'fraction';
        this.#fraction = value;
        return true;
      case 'vague':
        this.form = 'vague';
        this.#open = value;
        return true;
      default:
        return false;
    }
  }

  /** «ثلاثة عشر». */
  teen(value: number): boolean {
    const unit = this.#open % 100;
    if (this.#isDigits || this.#isOver || this.form === 'vague' || unit < 1 || unit > 9) return false;
    this.#open += value;
    this.#onlyJoined = false;
    return true;
  }

  /** «ثلاث مئة», «خمسة آلاف», «3.5 مليون», «نصف مليون», «عشرات الآلاف». */
  multiply(value: number): boolean {
    if (this.form === 'ordinal' || this.#isOver || this.#onlyJoined) return false;
    if (this.form === 'fraction') {
      if (value < 12) return false;
      this.form = 'cardinal';
      this.#closed = this.#fraction * value;
      this.#fraction = 0;
      this.#isOver = true;
      return true;
    }
    if (this.#open === 0 || value >= this.#scale || (value === 100 && this.#open > 9)) return false;
    if (value === 100) this.#open *= 100;
    else this.#close(this.#open * value, value);
    return true;
  }

  /** «ثلاثة أرباع». */
  multiplyFraction(value: number): boolean {
    if (this.form !== 'cardinal' || this.#closed > 0 || this.#open < 2 || value >= 0.5) return false;
    this.form = 'fraction';
    this.#fraction = this.#open * value;
    this.#open = 0;
    this.#isOver = true;
    return true;
  }

  /** A part after a conjunction, or beside the last where the language has it so. */
  add(role: NumeralRole, value: number): boolean {
    if (this.#isOver || this.form === 'vague' || this.form === 'fraction') return false;
    if (role === 'scale' || role === 'dual')
      return this.#open === 0 && this.#addScale(value, role === 'dual');
    if (role === 'fraction') return this.#addFraction(value);
    if (role === 'ordinal') {
      if (!this.#fits(value)) return false;
      this.form = 'ordinal';
    } else if ((role !== 'value' && role !== 'joined' && role !== 'teen') || !this.#fits(value)) return false;
    this.#open += value;
    this.#onlyJoined = false;
    return true;
  }

  decimals(digits: string): void {
    this.#fraction = Number(`0.${digits}`);
    this.plain = false;
    this.#isOver = true;
  }

  isFractionOf(scale: number): boolean {
    return this.#isOver && this.#fraction > 0 && this.#fraction < 1
      ? this.#rescale(scale)
      : this.#closed > 0 && this.#scale === scale;
  }

  #rescale(scale: number): boolean {
    if (this.#scale <= scale) return false;
    this.#closed += this.#fraction * scale;
    this.#fraction = 0;
    return true;
  }

  #addScale(value: number, dual: boolean): boolean {
    if (value >= this.#scale) return false;
    // A hundred may still be multiplied: «مئة ألف».
    if (value < 1000) this.#open = value;
    else this.#close(value, dual ? value / 2 : value);
    return true;
  }

  #close(amount: number, scale: number): void {
    this.#closed += amount;
    this.#open = 0;
    this.#scale = scale;
    this.#isDigits = false;
    this.plain = false;
  }

  /** «مليون ونصف» is half of a million more, «ثلاثة ونصف» half of one. */
  #addFraction(value: number): boolean {
    if (this.form !== 'cardinal') return false;
    this.#isOver = true;
    if (this.#open === 0 && this.#closed > 0) this.#closed += value * this.#scale;
    else this.#fraction = value;
    return true;
  }

  #fits(value: number): boolean {
    const open = this.#open;
    if (this.#isDigits && !Number.isInteger(open)) return false;
    if (open === 0) return this.#closed > 0 && value < this.#scale && value < 1000;
    if (value >= 100) return false;
    const tail = open % 100;
    if (tail === 0) return open < 1000 && value < 100;
    if (this.#isDigits) return false;
    return this.#unitsFirst
      ? tail < 10 && value >= 20 && value % 10 === 0
      : tail >= 20 && tail % 10 === 0 && value < 10;
  }
}
