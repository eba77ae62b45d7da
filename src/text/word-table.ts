/** A word table as the build writes it. */
export interface PackedWordTable {
  /** Code units of all words, one after another. */
  readonly pool: Uint16Array;
  /** Where each word begins in the pool; one entry more than there are words. */
  readonly starts: Int32Array;
  /**
   * By hash: the upper bits of a word's hash, at which most words that are not there stop, and below them 1 + its
   * number; 0 where a slot is free. Both in one place, as each place costs a look into far memory.
   */
  readonly slots: Int32Array;
}

/** The bits of a slot that hold 1 + the number of its word. */
const NUMBER = 0xfffff;

/** A growing set of folded words, found by their code units without making a string. */
export class WordTable {
  #pool: Uint16Array;
  #poolLength: number;
  #starts: Int32Array;
  #slots: Int32Array;
  #mask: number;
  #size: number;

  constructor(packed?: PackedWordTable) {
    this.#pool = packed?.pool ?? new Uint16Array(1 << 12);
    this.#starts = packed?.starts ?? new Int32Array(1 << 10);
    this.#slots = packed?.slots ?? new Int32Array(1 << 10);
    this.#size = packed === undefined ? 0 : packed.starts.length - 1;
    this.#poolLength = this.#starts[this.#size]!;
    this.#mask = this.#slots.length - 1;
  }

  pack(): PackedWordTable {
    return {
      pool: this.#pool.slice(0, this.#poolLength),
      starts: this.#starts.slice(0, this.#size + 1),
      slots: this.#slots.slice(),
    };
  }

  get size(): number {
    return this.#size;
  }

  /** Number of the word at `codes[from, to)`, or -1. */
  find(codes: Uint16Array, from: number, to: number): number {
    const slots = this.#slots;
    const hashed = hash(codes, from, to);
    for (let slot = hashed & this.#mask; slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
      const found = slots[slot]!;
      if (((found ^ hashed) & ~NUMBER) !== 0) continue;
      const word = (found & NUMBER) - 1;
      if (this.#same(word, codes, from, to)) return word;
    }
    return -1;
  }

  /** Number of a word, which is added where it is new. */
  add(word: string): number {
    const codes = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) codes[i] = word.charCodeAt(i);
    const found = this.find(codes, 0, codes.length);
    if (found !== -1) return found;
    if (this.#size * 2 >= this.#slots.length) this.#rehash();
    return this.#insert(codes);
  }

  #insert(codes: Uint16Array): number {
    while (this.#poolLength + codes.length > this.#pool.length) this.#pool = doubled(this.#pool);
    if (this.#size + 2 > this.#starts.length) {
      const starts = new Int32Array(this.#starts.length * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#pool.set(codes, this.#poolLength);
    if (this.#size === NUMBER) throw new Error(`More than ${NUMBER} words`);
    const word = this.#size++;
    this.#starts[word] = this.#poolLength;
    this.#poolLength += codes.length;
    this.#starts[word + 1] = this.#poolLength;
    this.#place(word, codes, 0, codes.length);
    return word;
  }

  #place(word: number, codes: Uint16Array, from: number, to: number): void {
    const hashed = hash(codes, from, to);
    let slot = hashed & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = (hashed & ~NUMBER) | (word + 1);
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
    for (let word = 0; word < this.#size; word++) {
      this.#place(word, this.#pool, this.#starts[word]!, this.#starts[word + 1]!);
    }
  }

  #same(word: number, codes: Uint16Array, from: number, to: number): boolean {
    const start = this.#starts[word]!;
    if (this.#starts[word + 1]! - start !== to - from) return false;
    for (let i = from, k = start; i < to; i++, k++) if (codes[i] !== this.#pool[k]) return false;
    return true;
  }
}

/** FNV-1a over code units (Fowler, Noll, Vo; RFC 9923). */
function hash(codes: Uint16Array, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ codes[i]!, 0x01000193);
  return h ^ (h >>> 15);
}

function doubled(pool: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(pool.length * 2);
  more.set(pool);
  return more;
}
