/** What was read at the tokens of one text, kept for the limit that it was last asked with. */
export class Memo<T> {
  /** By token; no limit is 0. */
  readonly #limits: Int32Array;
  readonly #values: T[];

  constructor(tokens: number) {
    this.#limits = new Int32Array(tokens);
    this.#values = new Array<T>(tokens);
  }

  /** What `read` gives at a token; read once, as long as the limit stays the same. */
  at(token: number, limit: number, read: (token: number, limit: number) => T): T {
    if (this.#limits[token] === limit) return this.#values[token]!;
    const value = read(token, limit);
    this.#limits[token] = limit;
    this.#values[token] = value;
    return value;
  }
}
