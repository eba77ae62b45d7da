import { type Command, Option } from 'commander';
import { publicationDate } from '../../ingest/index.js';
import { checked, notBlank } from '../checks.js';
import type { List, ListOptions } from './list-command.js';
import { type Done, endings, examples, interfaceOption, ledgerOption, several, whole } from './options.js';

/** The commands that ask the ledger for a list. */
export function lists(program: Command, done: Done): void {
  for (const list of LISTS) listTo(program, done, list);
}

interface ListHelp extends List {
  readonly what: string;
  readonly filters: readonly ('type' | 'status' | 'between')[];
  readonly typeHelp?: string;
  readonly examples: readonly string[];
}

const LISTS: readonly ListHelp[] = [
  {
    name: 'statements',
    kind: 'statement',
    what: 'who said what, according to whom',
    filters: ['between', 'type'],
    typeHelp: 'class of the reporting word: say, deny, accuse, warn …',
    examples: [
      'isnad statements --by "Vladimir Putin" --about UKR',
      'isnad statements --between RUS,CHN --since 2025-02-01',
      'isnad statements --through outlet:reuters --text هدنة',
      'isnad statements --about IRN --new            what came since the last look at this list',
      'isnad statements --by state:RUS --csv > said.csv',
    ],
  },
  {
    name: 'events',
    kind: 'event',
    what: 'who did what to whom',
    filters: ['between', 'type', 'status'],
    typeHelp: 'type, or type/mode: ASSAULT, CONSULT/visit',
    examples: [
      'isnad events --between RUS,CHN --type CONSULT',
      'isnad events --about group:hamas --status denied --since 2025-02-01',
      'isnad events --type ASSAULT --jsonl',
    ],
  },
  {
    name: 'announcements',
    kind: 'event',
    what: 'what is announced and has not happened yet',
    filters: ['between', 'type'],
    typeHelp: 'type, or type/mode: CONSULT/visit',
    examples: ['isnad announcements --about CHN', 'isnad announcements --by org:kremlin --new'],
  },
  {
    name: 'reports',
    kind: 'report',
    what: 'the reports themselves',
    filters: ['between'],
    examples: [
      'isnad reports --through outlet:tass --since 2025-02-01',
      'isnad reports --text «وقف إطلاق النار»',
    ],
  },
];

function listTo(program: Command, done: Done, list: ListHelp): void {
  const command = program
    .command(list.name)
    .summary(list.what)
    .description(`Lists ${list.what}, the newest first. All filters must hold.`)
    .option('--about <who>', 'who is named, party or addressed; may be given several times', several)
    .option('--by <who>', 'whose word it is', several)
    .option('--through <who>', 'through whom it came: publisher or relay', several);
  if (list.filters.includes('between'))
    command.option('--between <a,b>', 'between two parties, in either direction: RUS,CHN');
  command
    .option('--since <date>', 'published on this day or later', checked(publicationDate))
    .option('--until <date>', 'published on this day or earlier', checked(publicationDate));
  if (list.typeHelp !== undefined) command.option('--type <type>', list.typeHelp, checked(notBlank));
  if (list.filters.includes('status'))
    command.addOption(
      new Option('--status <status>', 'how far it got').choices([
        'occurred',
        'ongoing',
        'planned',
        'offered',
        'attempted',
        'denied',
        'hypothetical',
      ]),
    );
  command
    .option('--language <code>', 'language of the report')
    .option('--text <words>', 'with these words; «in quotation marks» as they stand', checked(notBlank))
    .option('--new', 'only what came since the last look at this list')
    .option('--with-wrong', 'also what was judged wrong')
    .option('--limit <n>', 'how many at most; a table has 20 by default, the other formats all', whole)
    .option('--after <place>', 'go on after a place that an earlier list named', whole)
    .option('--json', 'a JSON array')
    .option('--jsonl', 'one JSON object a line')
    .option('--csv', 'for spreadsheets: UTF-8 with byte order mark, whole or not at all')
    .addOption(interfaceOption())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
<who> is an identifier (person:xi-jinping), the letters of a state (CHN), or a name as reports write it. A state also
stands for those who belong to it.
${examples(...list.examples)}${endings('the list was printed, also when it is empty', 'a name is unknown, or the ledger cannot be read')}`,
    )
    .action(async (options: ListOptions) =>
      done(await (await import('./list-command.js')).listCommand(list, options)),
    );
}
