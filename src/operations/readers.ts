import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Prepared, Received } from '../store/index.js';
import type { WorkerOptions } from './reader-worker.js';

/** Milliseconds after which a report counts as one that cannot be read: the longest take seconds. */
const LONGEST = 120_000;
/** Memory of one thread in megabytes; a reader needs a tenth of it. */
const MOST_MEMORY = 2048;

type Answer = { readonly prepared: Prepared } | { readonly problem: string };

interface Job {
  readonly report: Received;
  readonly resolve: (prepared: Prepared) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that read reports side by side. A report that ends its thread fails alone; the others are read by the next. */
export class Readers {
  readonly #options: WorkerOptions;
  readonly #threads: Thread[] = [];
  #closed = false;
  readonly size: number;

  constructor(options: WorkerOptions, size = availableParallelism()) {
    this.#options = options;
    this.size = size;
  }

  /** Reads a report and makes it ready for the ledger. */
  async read(report: Received): Promise<Prepared> {
    if (this.#closed) throw new Error('the readers have gone home');
    if (this.#threads.length < this.size) this.#threads.push(new Thread(this.#options));
    const thread = this.#threads.reduce((least, one) => (one.load < least.load ? one : least));
    return thread.read(report);
  }

  /** Ends the threads; what they were reading is given up. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}

class Thread {
  readonly #options: WorkerOptions;
  readonly #jobs: Job[] = [];
  #worker: Worker;
  #timer: NodeJS.Timeout | undefined;
  #load = 0;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#worker = this.#started();
  }

  /** Characters that wait to be read. */
  get load(): number {
    return this.#load;
  }

  read(report: Received): Promise<Prepared> {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ report, resolve, reject });
      this.#load += report.text.length;
      this.#worker.postMessage(report);
      if (this.#jobs.length === 1) this.#watch();
    });
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#worker.removeAllListeners();
    for (const job of this.#jobs.splice(0)) job.reject(new Error('it was given up'));
    await this.#worker.terminate();
  }

  #started(): Worker {
    const worker = new Worker(new URL('./reader-worker.js', import.meta.url), {
      workerData: this.#options,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    worker.on('message', (answer: Answer) => this.#answered(answer));
    worker.on('error', (error: Error) => this.#broken(`its reader stopped (${error.message})`));
    return worker;
  }

  #answered(answer: Answer): void {
    const job = this.#done()!;
    this.#watch();
    if ('prepared' in answer) job.resolve(answer.prepared);
    else job.reject(new Error(answer.problem));
  }

  #done(): Job | undefined {
    const job = this.#jobs.shift();
    this.#load -= job?.report.text.length ?? 0;
    return job;
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#jobs.length === 0) return;
    this.#timer = setTimeout(() => {
      void this.#worker.terminate();
      this.#broken(`it was not read within ${LONGEST / 1000} seconds`);
    }, LONGEST);
  }

  /** The report that was being read is given up; those behind it go to a new thread. */
  #broken(problem: string): void {
    clearTimeout(this.#timer);
    this.#worker.removeAllListeners();
    this.#done()?.reject(new Error(problem));
    this.#worker = this.#started();
    for (const { report } of this.#jobs) this.#worker.postMessage(report);
    this.#watch();
  }
}
