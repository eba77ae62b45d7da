import { availableParallelism } from 'node:os';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import type { Entries, Extracted, Job, ListKind, ReportKind } from './jobs.js';
import { type ExtractionBounds, ExtractionThread } from './thread.js';

export type { ExtractionBounds } from './thread.js';

/**
 * Threads that read pages, documents and lists. One that takes too long or too much memory is killed and its report
 * refused; the others never notice. Threads start when they are needed and do not keep the process alive.
 */
export class Extractors {
  readonly #bounds: ExtractionBounds;
  readonly #most: number;
  readonly #idle: ExtractionThread[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(bounds: ExtractionBounds = BOUNDS.extraction, most = availableParallelism()) {
    this.#bounds = bounds;
    this.#most = most;
  }

  /**
   * The report of a page or document, or the entries of a list.
   *
   * @throws InputError where it cannot be read, or not within the bounds
   */
  async extract(job: Job<ReportKind>): Promise<Extracted>;
  async extract(job: Job<ListKind>): Promise<Entries>;
  async extract(job: Job): Promise<Extracted | Entries> {
    while (this.#busy >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy++;
    const thread = this.#idle.pop() ?? new ExtractionThread(this.#bounds);
    const answer = await thread.answer(job);
    this.#busy--;
    if (!thread.isDead) this.#idle.push(thread);
    this.#waiting.shift()?.();
    if ('result' in answer) return answer.result;
    throw new InputError(answer.problem, answer.remedy);
  }
}

let shared: Extractors | undefined;

/** The threads that everything in a process shares unless told otherwise. */
export const sharedExtractors = (): Extractors => {
  shared ??= new Extractors();
  return shared;
};
