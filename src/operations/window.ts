/**
 * Things that are under way, kept in their order: what makes them may run ahead of what takes them only so far. `cost`
 * bounds how much is in memory, `most` how many there are.
 */
export class Window<T> {
  readonly #most: number;
  readonly #mostCost: number;
  readonly #items: { readonly ready: Promise<T>; readonly cost: number; done: boolean }[] = [];
  #cost = 0;
  #ended = false;
  #closed = false;
  /** Something waits for room. */
  #isCrowded = false;
  #failure: unknown;
  #moved: () => void = () => {};
  #room: () => void = () => {};

  constructor(most: number, mostCost: number) {
    this.#most = most;
    this.#mostCost = mostCost;
  }

  /** Nobody takes any more: what makes things may stop. */
  close(): void {
    this.#closed = true;
    this.#room();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Waits until there is room, or nobody takes any more. */
  async put(ready: Promise<T>, cost: number): Promise<void> {
    while (!this.#closed && this.#isFull(cost)) {
      this.#isCrowded = true;
      this.#moved();
      await new Promise<void>((resolve) => {
        this.#room = resolve;
      });
    }
    this.#isCrowded = false;
    const item = { ready, cost, done: false };
    const settled = (): void => {
      item.done = true;
      this.#moved();
    };
    ready.then(settled, settled);
    this.#items.push(item);
    this.#cost += cost;
    this.#moved();
  }

  #isFull(cost: number): boolean {
    return this.#items.length >= this.#most || (this.#cost + cost > this.#mostCost && this.#items.length > 0);
  }

  /** Nothing more comes; with a failure, that is thrown to the taker after what came before it. */
  end(failure?: unknown): void {
    this.#ended = true;
    this.#failure = failure;
    this.#moved();
  }

  /**
   * The next ones that are ready, in order, up to so many; none at the end. Fewer come at the end, and where no more are
   * ready `patience` milliseconds after the first one.
   */
  async take(most: number, patience: number): Promise<T[]> {
    while (this.#ready(1) === 0) {
      if (this.#items.length === 0 && this.#ended) {
        if (this.#failure !== undefined) throw this.#failure;
        return [];
      }
      await this.#movement();
    }
    const until = performance.now() + patience;
    while (this.#ready(most) < this.#coming(most)) {
      const left = until - performance.now();
      if (left <= 0) break;
      await this.#movement(left);
    }
    const ready = this.#items.splice(0, this.#ready(most));
    this.#cost -= ready.reduce((sum, { cost }) => sum + cost, 0);
    this.#room();
    return Promise.all(ready.map((one) => one.ready));
  }

  /** How many there can be of the first `most` before some are taken. */
  #coming(most: number): number {
    return this.#ended || this.#isCrowded ? Math.min(most, this.#items.length) : most;
  }

  /** How many of the first `most` are ready without a gap. */
  #ready(most: number): number {
    const first = Math.min(most, this.#items.length);
    let count = 0;
    while (count < first && this.#items[count]!.done) count++;
    return count;
  }

  /** Waits until something moves, or so many milliseconds. */
  #movement(most?: number): Promise<void> {
    return new Promise<void>((resolve) => {
      const timer = most === undefined ? undefined : setTimeout(resolve, most);
      this.#moved = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
