/** The command was given what it cannot work with: nothing is read, and it ends with `EXIT.usage`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** How the command ends. */
export const EXIT = {
  /** Every report was read. */
  done: 0,
  /** Some report could not be read; the others were. */
  failed: 1,
  /** Wrong usage, or no build: nothing was read. */
  usage: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
