import { Command, InvalidArgumentError, Option } from 'commander';
import { engineStamp, languageSigns } from '../data.js';
import { interfaceLanguages } from '../export/interface-words.js';
import { givenLanguage, publicationDate } from '../ingest/index.js';
import { demoCommand } from './demo-command.js';
import { EXIT, type ExitCode } from './errors.js';
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

/** Turns what a check says into an error that commander shows with the option's name. */
const checked =
  (check: (value: string) => string) =>
  (value: string): string => {
    try {
      return check(value);
    } catch (error) {
      throw new InvalidArgumentError((error as Error).message);
    }
  };

const notBlank = (value: string): string => {
  if (value.trim() === '') throw new Error('It is empty.');
  return value;
};

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
    .addHelpText('after', `${EXAMPLES}${EXIT_CODES}`)
    .showHelpAfterError('(isnad --help shows how)')
    .exitOverride();

  const spoken = (): Option =>
    new Option(
      '--interface <code>',
      'language of labels; by default English here, and in HTML the language of the report',
    ).choices(interfaceLanguages());

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
    .option('--allow-private', 'fetch from private, loopback and link-local addresses as well')
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
    .summary('read the reports that come with the project')
    .description(
      'Reads the reports in samples/, shows what was found, and writes a page for each under out/.',
    )
    .addOption(spoken())
    .action(async (options: { interface?: string }) => done(await demoCommand(options)));

  return program;
}
