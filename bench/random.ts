/** Seeded random numbers (Mulberry32 by Tommy Ettinger, public domain): the same seed gives the same corpus. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in [0, below). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Different members of a list, in random order. */
  several<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const out: T[] = [];
    while (out.length < count && left.length > 0) out.push(...left.splice(this.below(left.length), 1));
    return out;
  }
}
