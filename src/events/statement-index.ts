import type { Attribution } from '../model/index.js';

/** The statements of a report by the place of their words. */
export class StatementIndex {
  readonly #byCue: readonly Attribution[];
  /** By where the content begins, with how far any content up to here reaches. */
  readonly #byContent: readonly {
    readonly start: number;
    readonly end: number;
    readonly of: Attribution;
    readonly reach: number;
  }[];

  constructor(attributions: readonly Attribution[]) {
    this.#byCue = attributions
      .filter(({ cue }) => cue !== null)
      .sort((a, b) => a.cue!.span[0] - b.cue!.span[0]);
    const pieces = attributions
      .flatMap((of) => of.content.map(([start, end]) => ({ start, end, of, reach: end })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let reach = 0;
    for (const piece of pieces) {
      reach = Math.max(reach, piece.end);
      piece.reach = reach;
    }
    this.#byContent = pieces;
  }

  /** Statements whose reporting word begins in `[from, to)`. */
  cuedIn(from: number, to: number): readonly Attribution[] {
    const start = (index: number): number => this.#byCue[index]!.cue!.span[0];
    const { length } = this.#byCue;
    return this.#byCue.slice(firstFrom(start, length, from), firstFrom(start, length, to));
  }

  /** The innermost statement whose content holds a character, another than `own`. */
  around(at: number, own: Attribution | null): Attribution | null {
    let best: { readonly start: number; readonly end: number; readonly of: Attribution } | null = null;
    for (let i = this.#lastBefore(at); i >= 0 && this.#byContent[i]!.reach > at; i--) {
      const piece = this.#byContent[i]!;
      if (piece.end <= at || piece.of === own) continue;
      if (best === null || piece.end - piece.start < best.end - best.start) best = piece;
    }
    return best?.of ?? null;
  }

  #lastBefore(at: number): number {
    return firstFrom((index) => this.#byContent[index]!.start, this.#byContent.length, at + 1) - 1;
  }
}

/** Of `length` things in order the first that begins at a place or behind it. */
function firstFrom(start: (index: number) => number, length: number, place: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
