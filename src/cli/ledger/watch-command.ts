import { setTimeout } from 'node:timers/promises';
import { EXIT, type ExitCode } from '../errors.js';
import { inputsOf } from '../inputs.js';
import { readWorldFile } from '../world-file.js';
import { type AddCommandOptions, addInputs } from './add-command.js';
import { atLedger } from './at-ledger.js';
import { say } from './write.js';

export interface WatchOptions extends AddCommandOptions {
  readonly every: number;
  readonly once?: boolean;
}

const MINUTE = 60_000;

/** Adds what is new in feeds, again and again until it is stopped. */
export async function watchCommand(sources: readonly string[], options: WatchOptions): Promise<ExitCode> {
  const world = (options.world ?? []).flatMap(readWorldFile);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return atLedger(
    options,
    async (ledger) => {
      let code: ExitCode;
      for (;;) {
        code = await addInputs(ledger, inputsOf(sources), world, options);
        if (options.once || stop.signal.aborted) return code;
        say(
          `next look at ${new Date(Date.now() + options.every * MINUTE).toTimeString().slice(0, 5)}; Ctrl-C ends`,
        );
        try {
          await setTimeout(options.every * MINUTE, undefined, { signal: stop.signal });
        } catch {
          return EXIT.done;
        }
      }
    },
    { mustExist: false },
  );
}
