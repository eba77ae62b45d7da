import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './jobs.js';

/** The compiled worker, also for a module that runs as TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/ingest/extraction/worker.js' : './worker.js',
  import.meta.url,
);

export interface ExtractionBounds {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** One thread with one job at a time; it is dead when a job was not done within the bounds. */
export class ExtractionThread {
  readonly #bounds: ExtractionBounds;
  readonly #worker: Worker;
  #settle: ((answer: Answer) => void) | null = null;
  #dead = false;

  constructor(bounds: ExtractionBounds) {
    this.#bounds = bounds;
    this.#worker = new Worker(WORKER, {
      // What a library prints is no output of ours.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
    });
    this.#worker.on('message', (answer: Answer) => this.#end(answer));
    this.#worker.on('exit', () => this.#die('its reader ended before its time'));
    this.#worker.on('error', ({ code, message }: NodeJS.ErrnoException) =>
      this.#die(
        code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `reading it takes more than ${bounds.megabytes} MB of memory`
          : `it could not be read (${message})`,
      ),
    );
  }

  get isDead(): boolean {
    return this.#dead;
  }

  answer(job: Job): Promise<Answer> {
    return new Promise((resolve) => {
      const { milliseconds } = this.#bounds;
      const timer = setTimeout(
        () => this.#die(`reading it takes more than ${milliseconds / 1000} s`),
        milliseconds,
      );
      this.#settle = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
      this.#worker.ref();
      this.#worker.postMessage(job);
    });
  }

  #end(answer: Answer): void {
    // An idle thread does not keep the process alive.
    this.#worker.unref();
    this.#settle?.(answer);
    this.#settle = null;
  }

  #die(problem: string): void {
    this.#dead = true;
    void this.#worker.terminate();
    this.#end({ problem, remedy: 'Save its text and give that' });
  }
}
