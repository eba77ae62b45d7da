import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import type { Answer, Extracted, Job } from './jobs.js';

/** The compiled worker, also for a module that runs as TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/ingest/extraction/worker.js' : './worker.js',
  import.meta.url,
);

export interface ExtractionBounds {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/**
 * Threads that read pages and documents. One that takes too long or too much memory is killed and its report refused;
 * the others never notice. Threads start when they are needed and do not keep the process alive.
 */
export class Extractors {
  readonly #bounds: ExtractionBounds;
  readonly #most: number;
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  #started = 0;

  constructor(bounds: ExtractionBounds = BOUNDS.extraction, most = availableParallelism()) {
    this.#bounds = bounds;
    this.#most = most;
  }

  /** @throws InputError where it cannot be read, or not within the bounds */
  async extract(job: Job): Promise<Extracted> {
    const worker = await this.#worker();
    const answer = await this.#answerOf(worker, job);
    if ('extracted' in answer) return answer.extracted;
    throw new InputError(answer.problem, answer.remedy);
  }

  #worker(): Worker | Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#started < this.#most) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): Worker {
    this.#started++;
    return new Worker(WORKER, {
      // What a library prints is no output of ours.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#bounds.megabytes },
    });
  }

  async #answerOf(worker: Worker, job: Job): Promise<Answer> {
    const { milliseconds, megabytes } = this.#bounds;
    let timer: NodeJS.Timeout | undefined;
    worker.ref();
    const answer = await new Promise<Answer & { readonly dead?: true }>((resolve) => {
      const dies = (problem: string): void =>
        resolve({ problem, remedy: 'Save its text and give that', dead: true });
      worker.once('message', resolve);
      worker.once('exit', () => dies('its reader ended before its time'));
      worker.once('error', (error: NodeJS.ErrnoException) =>
        dies(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `reading it takes more than ${megabytes} MB of memory`
            : `it could not be read (${error.message})`,
        ),
      );
      timer = setTimeout(() => dies(`reading it takes more than ${milliseconds / 1000} s`), milliseconds);
      worker.postMessage(job);
    });
    clearTimeout(timer);
    worker.removeAllListeners();
    if (answer.dead) await this.#replace(worker);
    else this.#free(worker);
    return answer;
  }

  #free(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next !== undefined) next(worker);
    else {
      worker.unref();
      this.#idle.push(worker);
    }
  }

  async #replace(worker: Worker): Promise<void> {
    // A dying thread may still complain; nobody waits for it any more.
    worker.on('error', () => {});
    await worker.terminate();
    this.#started--;
    const next = this.#waiting.shift();
    if (next !== undefined) next(this.#start());
  }
}

let shared: Extractors | undefined;

/** The threads that everything in a process shares unless told otherwise. */
export const sharedExtractors = (): Extractors => {
  shared ??= new Extractors();
  return shared;
};
