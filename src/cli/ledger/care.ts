import { type Command, Option } from 'commander';
import { checked, notBlank } from '../checks.js';
import type { LedgerOptions } from './at-ledger.js';
import type { ForgetOptions, RereadCommandOptions, WorldOptions } from './care-commands.js';
import { type Done, endings, examples, ledgerOption, several } from './options.js';

const commands = () => import('./care-commands.js');

/** The commands that look after a ledger. */
export function care(program: Command, done: Done): void {
  const world = (): Option =>
    new Option(
      '--world <file>',
      'the entries of your own with which it was read; may be given several times',
    ).argParser(several);
  program
    .command('reread')
    .summary('read again what an older engine has read')
    .description(
      'Reads reports of the ledger again with the engine of today. A new Reading supersedes the old one whole; the old one stays for permanent links, judgements go over to the new one.',
    )
    .option('--all', 'also what this engine has read already')
    .addOption(world())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples('isnad reread') +
        endings('every report was read', 'some report could not be; its older Reading stays'),
    )
    .action(async (options: RereadCommandOptions) => done(await (await commands()).rereadCommand(options)));
  program
    .command('verify')
    .summary('prove that the ledger says what its texts say')
    .description(
      'Reads the whole ledger again and compares every Reading with the one that is kept, and every list with its Readings. Changes nothing.',
    )
    .addOption(world())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples('isnad verify') + endings('all is as it should be', 'some is not: it is listed'),
    )
    .action(async (options: WorldOptions) => done(await (await commands()).verifyCommand(options)));
  program
    .command('forget')
    .summary('remove a report or a person for good')
    .description(
      'Removes a report with all that came of it, or takes the name of a person out of every text. A tombstone of hashes keeps it from coming back.',
    )
    .argument('<id>', 'a report as lists give it, or a person: a name or an identifier')
    .option('--reason <text>', 'kept with the tombstone', checked(notBlank))
    .addOption(world())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples(
        'isnad forget k3f9a2xq7m --reason "licence ended"',
        'isnad forget "سمير الحلواني" --reason "asked for"',
      ) + endings('it is forgotten', 'there is none of that name, or the ledger cannot be written'),
    )
    .action(async (asked: string, options: ForgetOptions) =>
      done(await (await commands()).forgetCommand(asked, options)),
    );
  program
    .command('backup')
    .summary('copy the ledger, while it is in use')
    .description(
      'Writes a copy of the ledger as it is at one moment; others may go on writing. The copy fits into SQLite and PostgreSQL.',
    )
    .argument('<file>', 'where to; it appears under this name when it is whole')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples('isnad backup monday.isnad') +
        endings('the copy is whole and on the disk', 'there is no copy'),
    )
    .action(async (path: string, options: LedgerOptions) =>
      done(await (await commands()).backupCommand(path, options)),
    );
  program
    .command('restore')
    .summary('fill an empty ledger from a copy')
    .description('Fills an empty ledger from a copy that «isnad backup» made, of whichever database.')
    .argument('<file>', 'the copy')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples(
        'isnad restore monday.isnad --ledger ./restored',
        'isnad restore monday.isnad --ledger postgres://user@host/news',
      ) + endings('all of the copy is in the ledger', 'the copy is not whole, or the ledger is not empty'),
    )
    .action(async (path: string, options: LedgerOptions) =>
      done(await (await commands()).restoreCommand(path, options)),
    );
  program
    .command('doctor')
    .summary('how the ledger is')
    .description('Says how the ledger and its machine are, and what to do about it. Changes nothing.')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples('isnad doctor') + endings('all is well', 'something needs care: it is marked !!'),
    )
    .action(async (options: LedgerOptions) => done(await (await commands()).doctorCommand(options)));
}
