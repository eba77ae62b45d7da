import type { Command } from 'commander';
import { care } from './care.js';
import { lists } from './lists.js';
import { judging, lookingCloser } from './looking-closer.js';
import type { Done } from './options.js';
import { takingIn } from './taking-in.js';

/** The commands that keep a ledger and ask it. The databases are loaded by those that run, not by their names. */
export function ledgerCommands(program: Command, done: Done): void {
  program.commandsGroup('Taking in:');
  takingIn(program, done);
  program.commandsGroup('Asking:');
  lists(program, done);
  lookingCloser(program, done);
  program.commandsGroup('Judging:');
  judging(program, done);
  program.commandsGroup('Keeping:');
  care(program, done);
}
