import type { Command } from 'commander';
import { publicationDate } from '../../ingest/index.js';
import type { Judgement } from '../../store/index.js';
import { checked, notBlank } from '../checks.js';
import type { AgendaOptions } from './agenda-command.js';
import type { DecideOptions } from './decide-command.js';
import { type Done, endings, examples, interfaceOption, ledgerOption, whole } from './options.js';
import type { ShowOptions } from './show-command.js';

/** The commands that show one find, and say what is due. */
export function lookingCloser(program: Command, done: Done): void {
  program
    .command('show')
    .summary('show a report, a statement or an act')
    .description('Shows one of them with all that it stands on: its words, its chain, its permanent place.')
    .argument('<id>', 'as lists give it; the beginning is enough where it fits one only')
    .option('--json', 'for programs: of a report its Reading (docs/reading.md)')
    .option(
      '--html <out>',
      'of a report a page with its text, each statement marked in it',
      checked(notBlank),
    )
    .option('--text', 'the text of the report and nothing else')
    .option('--original <out>', 'what was received, as it came', checked(notBlank))
    .addOption(interfaceOption())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples(
        'isnad show k3f9a2xq7m                   a report',
        'isnad show k3f9a2xq7m.7hm2q4            a statement of it',
        'isnad show k3f9a2xq7m --html page.html  a page to open in a browser',
      ) + endings('it was shown', 'there is none of that name, or the ledger cannot be read'),
    )
    .action(async (handle: string, options: ShowOptions) =>
      done(await (await import('./show-command.js')).showCommand(handle, options)),
    );
  program
    .command('agenda')
    .summary('what is announced and due')
    .description('Lists announced acts that are due from a day on, the earliest first.')
    .option(
      '--as-of <date>',
      'the day to begin with, as it stood on it; by default today',
      checked(publicationDate),
    )
    .option('--limit <n>', 'how many at most; a table has 20 by default, the other formats all', whole)
    .option('--json', 'a JSON array')
    .option('--jsonl', 'one JSON object a line')
    .addOption(interfaceOption())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples(
        'isnad agenda                     from today on',
        'isnad agenda --as-of 2025-03-01  what had been announced by that day, and was still due',
      ) + endings('the list was printed', 'the ledger cannot be read'),
    )
    .action(async (options: AgendaOptions) =>
      done(await (await import('./agenda-command.js')).agendaCommand(options)),
    );
}

/** The commands that judge what was read. */
export function judging(program: Command, done: Done): void {
  for (const verdict of ['right', 'wrong'] as const) judgeTo(program, done, verdict);
}

function judgeTo(program: Command, done: Done, verdict: Judgement): void {
  program
    .command(verdict)
    .summary(`judge a statement or an act ${verdict}`)
    .description(
      verdict === 'right'
        ? 'Marks statements or acts as read rightly. The newest judgement counts.'
        : 'Marks statements or acts as read wrongly: lists leave them out. The newest judgement counts.',
    )
    .argument('<id...>', 'as lists give them')
    .option('--note <text>', 'why', checked(notBlank))
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples(`isnad ${verdict} k3f9a2xq7m.7hm2q4 --note "the minister's deputy said it"`) +
        endings('it is kept', 'there is none of that name, or the ledger cannot be written'),
    )
    .action(async (handles: string[], options: DecideOptions) =>
      done(await (await import('./decide-command.js')).decideCommand(verdict, handles, options)),
    );
}
