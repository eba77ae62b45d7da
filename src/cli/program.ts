import { Command, Option } from 'commander';
import { engineStamp, languageSigns } from '../data.js';
import { interfaceLanguages } from '../export/interface-words.js';
import { givenLanguage, publicationDate } from '../ingest/index.js';
import { checked, notBlank } from './checks.js';
import type { DemoOptions } from './demo-command.js';
import { EXIT, type ExitCode } from './errors.js';
import { ledgerCommands } from './ledger/commands.js';
import { allowPrivate, ledgerOption } from './ledger/options.js';
import { type ReadOptions, readCommand } from './read-command.js';

const EXIT_CODES = `
Exit codes:
  ${EXIT.done}  every report was read
  ${EXIT.failed}  some report could not be read; its error is on stderr, the others were read
  ${EXIT.usage}  wrong usage: nothing was read`;

const EXAMPLES = `
Examples:
  isnad read report.txt                        what was said in it, by whom, through whom
  isnad read reports/ --html pages/            a page to look at for each report of a folder
  isnad read a.txt b.txt --json > found.jsonl  for programs: one Reading a line
  isnad read https://example.org/report.html   a page, by the rules of its robots.txt
  curl -s URL-OF-A-TEXT | isnad read -         from standard input
  isnad read a.txt --published 2025-02-24      the date decides who «the French president» is
  isnad read a.txt --publisher outlet:reuters  the chain of every statement begins with the publisher
  isnad read a.txt --world mine.yaml           people and outlets of your own

A report is plain text, a web page, a PDF or Word document, a file or an address; a JSONL file, a feed, a sitemap, an
OPML list and a web archive (WARC) are as many reports as they name (docs/ingest.md).
`;

const OVERVIEW = `
Examples:
  isnad read report.txt                          what was said in it, by whom, through whom
  isnad add reports/ --published 2025-02-24      keep reports in a ledger, by default ./isnad-ledger
  isnad statements --by RUS --about UKR          ask it: who said what, according to whom
  isnad events --between RUS,CHN --since 2025-02-01
  isnad show k3f9a2xq7m.7hm2q4                   one statement or act with all that it stands on

Each command has examples of its own: isnad statements --help
`;

/** The version with the hash of the data, which together decide what is read. */
function version(): string {
  const { version: engine, data } = engineStamp();
  return `isnad ${engine}, data ${data}`;
}

/** The commands; `done` is told how the one that ran ended. */
export function programOf(done: (code: ExitCode) => void): Command {
  const program = new Command('isnad')
    .description('Reads press reports, Arabic first, and keeps who said what according to whom.')
    .version(version(), '-V, --version', 'version of the engine and hash of its data')
    .addHelpText('after', OVERVIEW)
    .showHelpAfterError('(isnad --help shows how)')
    .exitOverride();

  const spoken = (): Option =>
    new Option(
      '--interface <code>',
      'language of labels; by default English here, and in HTML the language of the report',
    ).choices(interfaceLanguages());

  program.commandsGroup('Reading:');
  program
    .command('read')
    .summary('read reports')
    .description(
      'Reads each report and shows who said what, according to whom. A folder stands for the reports in it, - for standard input.',
    )
    .argument('<source...>', 'files, folders, http(s) addresses, or -')
    .option('--json', 'print one Reading a line, for programs (docs/reading.md)')
    .option(
      '--html <out>',
      'write a page that needs nothing else: to a file, or for several reports to a folder',
      checked(notBlank),
    )
    .option('--published <date>', 'publication date, as 2025-02-24', checked(publicationDate))
    .option(
      '--publisher <name>',
      'who published it: a name, or an identifier such as outlet:reuters',
      checked(notBlank),
    )
    .option(
      '--language <code>',
      'language of the text; by default found from the text',
      checked((code) => givenLanguage(code, languageSigns())),
    )
    .addOption(allowPrivate())
    .option(
      '--world <file>',
      'entries of your own (world/README.md); may be given several times',
      (path: string, all: string[] = []) => [...all, path],
    )
    .addOption(spoken())
    .addHelpText('after', `${EXAMPLES}${EXIT_CODES}`)
    .action(async (files: string[], options: ReadOptions) => done(await readCommand(files, options)));

  program
    .command('demo')
    .summary('a first look: a ledger of the reports that come with the project')
    .description(
      'Fills an empty ledger from the reports in samples/, shows who says most in it and what is announced, and writes a page for each report under out/.',
    )
    .addOption(spoken())
    .addOption(ledgerOption())
    .action(async (options: DemoOptions) =>
      done(await (await import('./demo-command.js')).demoCommand(options)),
    );

  ledgerCommands(program, done);
  program.helpCommand('help [command]', 'how a command is used');
  for (const command of program.commands)
    command.showHelpAfterError(`(isnad ${command.name()} --help shows how)`);
  return program;
}
