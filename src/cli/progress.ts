const CLEAR = '\r\u001b[K';
const EVERY = 100;

/**
 * One line that says how far the work is; only for a person at a terminal and more than one thing to do. How many there
 * are is not known (null) where one source may hold many.
 */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #total: number | null;
  readonly #label: string;
  readonly #begun = performance.now();
  readonly #on: boolean;
  #shown = Number.NEGATIVE_INFINITY;

  constructor(label: string, total: number | null, stream: NodeJS.WriteStream = process.stderr) {
    this.#label = label;
    this.#total = total;
    this.#stream = stream;
    this.#on = stream.isTTY === true && total !== 1;
  }

  show(done: number): void {
    const now = performance.now();
    if (!this.#on || now - this.#shown < EVERY) return;
    this.#shown = now;
    this.#stream.write(
      CLEAR + progressLine(this.#label, done, this.#total, (now - this.#begun) / 1000, this.#stream.columns),
    );
  }

  /** Makes room for something else to be written. */
  clear(): void {
    if (!this.#on || this.#shown === Number.NEGATIVE_INFINITY) return;
    this.#stream.write(CLEAR);
    this.#shown = Number.NEGATIVE_INFINITY;
  }
}

/** `Reading  42 %  420/1000  0:12  35/s`, or `Reading  420  0:12  35/s` where it is not known of how many. */
export function progressLine(
  label: string,
  done: number,
  total: number | null,
  seconds: number,
  columns = 80,
): string {
  const counted =
    total === null ? [`${done}`] : [`${Math.floor((done / total) * 100)} %`.padStart(5), `${done}/${total}`];
  const time = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  const rate = seconds > 0 ? done / seconds : 0;
  const speed = `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`;
  return [label, ...counted, time, speed].join('  ').slice(0, columns - 1);
}
