/** A report that cannot be taken in: what is wrong, with its value, and what to do about it. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problem: string;
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(`${problem}. ${remedy}.`);
    this.problem = problem;
    this.remedy = remedy;
  }
}
