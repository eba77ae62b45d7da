import type { NumeralEntry, NumeralRole } from './number-lexicon.js';

/** «fifth» is no five; «hundreds» is at least its value; a half alone is a fraction. */
export type NumeralForm = 'cardinal' | 'ordinal' | 'vague' | 'fraction';

/** A number as its parts come: what is below the next scale, and what the scales have closed. */
export class Sum {
  plain = false;
  form: NumeralForm = 'cardinal';
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

  /** Digits that nothing has been added to. */
  get isDigits(): boolean {
    return this.#isDigits;
  }

  /** Tens or units have been said. */
  get hasTail(): boolean {
    return this.#open % 100 !== 0;
  }

  get isWhole(): boolean {
    return this.form === 'cardinal' && !this.#isOver && Number.isInteger(this.value);
  }

  digits(value: number, plain: boolean, isFraction: boolean): void {
    if (isFraction) {
      this.form = 'fraction';
      this.#fraction = value;
      return;
    }
    this.#open = value;
    this.#isDigits = true;
    this.plain = plain;
  }

  open({ role, value }: Pick<NumeralEntry, 'role' | 'value'>): boolean {
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
    // «ألف مليون», «مئة ألف مليار».
    if (this.#open === 0 && this.#scale === 1000 && value > 1000 && this.#closed < 1e6) {
      this.#close(this.#closed * (value - 1), value);
      return true;
    }
    if (this.#open === 0 || value >= this.#scale || (value === 100 && this.#open > 99)) return false;
    if (value === 100) this.#open *= 100;
    else this.#close(this.#open * value, value);
    return true;
  }

  /** A number and a part of one: «ثلاثة ونصف». */
  get #isMixed(): boolean {
    return this.form === 'cardinal' && this.#closed === 0 && this.#open > 0 && this.#fraction > 0;
  }

  /** «ثلاثة ونصف مليون». */
  #multiplyMixed(value: number): boolean {
    this.#closed = (this.#open + this.#fraction) * value;
    this.#open = 0;
    this.#fraction = 0;
    return true;
  }

  /** «ثلاثة أرباع»; a part that is named like a number only after one that has its noun in the singular: «عشرون خمسا». */
  multiplyFraction(value: number, isNumberToo: boolean): boolean {
    if (isNumberToo && this.#open < 11) return false;
    if (this.form !== 'cardinal' || this.#closed > 0 || this.#open < 1 || value >= 0.5) return false;
    this.form = 'fraction';
    this.#fraction = this.#open * value;
    this.#open = 0;
    this.#isOver = true;
    return true;
  }

  /** A part after a conjunction, or beside the last where the language has it so. */
  add(role: NumeralRole, value: number): boolean {
    if (this.#isOver || this.form === 'vague' || this.form === 'fraction') return false;
    const isDozens = (role === 'scale' || role === 'dual') && value < 100 && this.#fits(value);
    if (!isDozens && (role === 'scale' || role === 'dual'))
      return this.#open === 0 && this.#addScale(value, role === 'dual');
    if (role === 'fraction') return this.#addFraction(value);
    if (role === 'ordinal') {
      if (!this.#fits(value)) return false;
      this.form = 'ordinal';
    } else if ((!isDozens && role !== 'value' && role !== 'joined' && role !== 'teen') || !this.#fits(value))
      return false;
    this.#open += value;
    this.#onlyJoined = false;
    return true;
  }

  raise(exponent: number): void {
    this.#open = (this.#closed + this.#open + this.#fraction) ** exponent;
    this.#closed = 0;
    this.#fraction = 0;
    this.plain = false;
    this.#isOver = true;
  }

  /** A scale has been said, and a number below it may follow: «5 ملايين». */
  get isAfterScale(): boolean {
    return this.#closed > 0 && this.#open === 0 && !this.#isOver && this.form === 'cardinal';
  }

  /** «300 ألف» after millions. */
  addScaled(amount: number, scale: number): boolean {
    if (amount * scale >= this.#scale || scale < 100 || amount === 0) return false;
    if (scale === 100) this.#open = amount * scale;
    else this.#close(amount * scale, scale);
    return true;
  }

  decimals(digits: string): void {
    this.#fraction = Number(`0.${digits}`);
    this.plain = false;
    this.#isOver = true;
  }

  isFractionOf(scale: number): boolean {
    if (this.#isMixed) return this.#multiplyMixed(scale);
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
