import { CommanderError } from 'commander';
import { LedgerError } from '../store/ledger-error.js';
import { EXIT, type ExitCode, UsageError } from './errors.js';
import { programOf } from './program.js';

/** Runs the command with its arguments and gives its exit code. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  // Whoever reads our output may stop early (isnad read … | head): that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(code);
  });
  try {
    const program = programOf((ended) => {
      code = ended;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!(error instanceof UsageError || error instanceof LedgerError)) throw error;
    process.stderr.write(`isnad: ${error.message}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}
