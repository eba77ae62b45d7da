/**
 * The denominator of the speed figure: what no reader can do without. UTF-8 bytes become a string, every code unit
 * goes through the folding and class tables once, words are cut out and hashed. Written to be fast: columns are
 * reused, nothing is allocated for a word.
 */
import { CHAR_CLASS, Char } from '../src/text/char-class.js';
import { DROP, FOLD } from '../src/text/fold-table.js';

const decoder = new TextDecoder('utf-8');

const CLASS_BITS = 4;
const LETTER: number = Char.Letter;

/** Folded unit and its class by code unit, in one look-up; 0 where the unit vanishes. */
const UNIT = Uint32Array.from(FOLD, (folded) =>
  folded === DROP ? 0 : (folded << CLASS_BITS) | CHAR_CLASS[folded]!,
);

export class BareLoop {
  #start = new Int32Array(1 << 12);
  #end = new Int32Array(1 << 12);
  #hash = new Int32Array(1 << 12);

  /** Number of words of one text; the columns hold their places and hashes until the next. */
  run(bytes: Uint8Array): number {
    const text = decoder.decode(bytes);
    const length = text.length;
    if (length > this.#start.length) this.#grow(length);
    const start = this.#start;
    const end = this.#end;
    const hashes = this.#hash;
    let words = 0;
    let from = -1;
    let hash = 0;
    for (let i = 0; i < length; i++) {
      const unit = UNIT[text.charCodeAt(i)]!;
      if (unit === 0) continue;
      if ((unit & 15) === LETTER) {
        if (from < 0) {
          from = i;
          hash = 0x811c9dc5;
        }
        hash = Math.imul(hash ^ (unit >>> CLASS_BITS), 0x01000193);
      } else if (from >= 0) {
        start[words] = from;
        end[words] = i;
        hashes[words++] = hash;
        from = -1;
      }
    }
    if (from >= 0) {
      start[words] = from;
      end[words] = length;
      hashes[words++] = hash;
    }
    return words;
  }

  /** Keeps the engine from leaving work out: depends on every hash of the last text. */
  digest(words: number): number {
    let digest = 0;
    for (let i = 0; i < words; i++) digest = (digest ^ this.#hash[i]!) | 0;
    return digest;
  }

  #grow(length: number): void {
    this.#start = new Int32Array(length * 2);
    this.#end = new Int32Array(length * 2);
    this.#hash = new Int32Array(length * 2);
  }
}
