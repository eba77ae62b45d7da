import type { Command } from 'commander';
import { languageSigns } from '../../data.js';
import { givenLanguage, publicationDate } from '../../ingest/index.js';
import { checked, notBlank } from '../checks.js';
import type { AddCommandOptions } from './add-command.js';
import { allowPrivate, type Done, endings, examples, ledgerOption, several, whole } from './options.js';
import type { WatchOptions } from './watch-command.js';

/** The commands that take reports in. */
export function takingIn(program: Command, done: Done): void {
  addTo(program, done);
  watchTo(program, done);
}

function addTo(program: Command, done: Done): void {
  program
    .command('add')
    .summary('read reports and keep them')
    .description(
      'Reads reports on all cores and keeps them in the ledger. What is there already is not read again: a run that was stopped goes on when it is started once more.',
    )
    .argument('<path...>', 'files, folders, http(s) addresses, feeds, or - for standard input')
    .option('--published <date>', 'publication date of all of them, as 2025-02-24', checked(publicationDate))
    .option('--publisher <name>', 'publisher of all of them: a name or an identifier', checked(notBlank))
    .option(
      '--language <code>',
      'language of the texts; by default found from each',
      checked((code) => givenLanguage(code, languageSigns())),
    )
    .option('--world <file>', 'entries of your own (world/README.md); may be given several times', several)
    .addOption(allowPrivate())
    .option('--json', 'one line a report when it is on the disk, for programs')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples(
        'isnad add report.txt --published 2025-02-24 --publisher TASS',
        'isnad add reports/                           every report of a folder',
        'isnad add https://example.org/feed.xml       every entry of a feed that is not there yet',
        'isnad add archive.jsonl archive.warc.gz      every report of a list or a web archive',
        'isnad add reports/ --ledger postgres://user@host/news',
      ) +
        endings(
          'every report is in the ledger',
          'some report could not be taken in: its error is on stderr, the others are kept',
        ),
    )
    .action(async (paths: string[], options: AddCommandOptions) =>
      done(await (await import('./add-command.js')).addCommand(paths, options)),
    );
}

function watchTo(program: Command, done: Done): void {
  program
    .command('watch')
    .summary('add what is new in feeds, again and again')
    .description(
      'Adds the reports of feeds that are not in the ledger yet, and looks again after a while until it is stopped.',
    )
    .argument('<feeds...>', 'OPML files, feeds, sitemaps, folders; files or http(s) addresses')
    .option('--every <minutes>', 'how long to wait between two looks', whole, 15)
    .option('--once', 'look once, for a scheduler of your own')
    .option('--world <file>', 'entries of your own (world/README.md); may be given several times', several)
    .addOption(allowPrivate())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      examples(
        'isnad watch feeds.opml',
        'isnad watch https://example.org/feed.xml --every 5',
        'isnad watch feeds.opml --once                        from cron',
      ) + endings('it was stopped between two looks', 'some report of the last look could not be taken in'),
    )
    .action(async (feeds: string[], options: WatchOptions) =>
      done(await (await import('./watch-command.js')).watchCommand(feeds, options)),
    );
}
