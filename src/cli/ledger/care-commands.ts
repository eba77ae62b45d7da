import { statfs } from 'node:fs/promises';
import { freemem } from 'node:os';
import { resolve } from 'node:path';
import { engineStamp } from '../../data.js';
import { backup } from '../../operations/backup.js';
import { forgetPerson } from '../../operations/forget-person.js';
import { reread } from '../../operations/reread.js';
import { restore } from '../../operations/restore.js';
import { verify } from '../../operations/verify.js';
import { HANDLE, type Ledger } from '../../store/index.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { Progress } from '../progress.js';
import { readWorldFile } from '../world-file.js';
import { atLedger, type LedgerOptions } from './at-ledger.js';
import { count, say, write } from './write.js';

export interface WorldOptions extends LedgerOptions {
  readonly world?: readonly string[];
}

export interface RereadCommandOptions extends WorldOptions {
  readonly all?: boolean;
}

export interface ForgetOptions extends WorldOptions {
  readonly reason?: string;
}

const worldOf = ({ world = [] }: WorldOptions) => world.flatMap(readWorldFile);

/** Reads again what an older engine has read. */
export async function rereadCommand(options: RereadCommandOptions): Promise<ExitCode> {
  return atLedger(options, async (ledger) => {
    const progress = new Progress('Reading again', (await ledger.counts()).reports);
    let [reports, changed, failed] = [0, 0, 0];
    for await (const one of reread(ledger, { world: worldOf(options), all: options.all === true })) {
      progress.show(++reports);
      if (one.problem !== null) {
        failed++;
        progress.clear();
        say(`${one.handle}: ${one.problem}; its older Reading stays`);
      } else if (one.before !== one.after) changed++;
    }
    progress.clear();
    await write(
      reports === 0
        ? 'Nothing to do: this engine has read every report.\n'
        : `${count(reports, 'report')} read again, ${changed} of them with more or fewer statements and acts than before.\n`,
    );
    const lost = await ledger.lostDecisions();
    for (const { report, verdict, quotation } of lost)
      say(
        `report ${report}: what was judged ${verdict} is not found any more: «${quotation}». The judgement is kept`,
      );
    return failed > 0 ? EXIT.failed : EXIT.done;
  });
}

/** Reads the whole ledger again and proves that it says the same. */
export async function verifyCommand(options: WorldOptions): Promise<ExitCode> {
  return atLedger(options, async (ledger) => {
    const progress = new Progress('Verifying', (await ledger.counts()).reports);
    const checked = verify(ledger, worldOf(options), (done) => progress.show(done));
    let faults = 0;
    for (;;) {
      const { value, done } = await checked.next();
      if (done) {
        progress.clear();
        const { reports, same, otherEngine } = value;
        await write(
          `${count(reports, 'report')}: ${same.toLocaleString('en')} read again, and they say the same.\n`,
        );
        if (otherEngine > 0) {
          say(
            `${count(otherEngine, 'report')} read by another engine, or with other entries of your own, cannot be compared. Give the same --world, or: isnad reread`,
          );
        }
        if (faults > 0) say(`${count(faults, 'fault')} found. A backup is put back with: isnad restore`);
        return faults > 0 ? EXIT.failed : EXIT.done;
      }
      faults++;
      progress.clear();
      await write(`${value.handle ?? ledger.name}: ${value.problem}\n`);
    }
  });
}

/** Removes a report or a person, and leaves a tombstone. */
export async function forgetCommand(asked: string, options: ForgetOptions): Promise<ExitCode> {
  const reason = options.reason ?? null;
  return atLedger(options, async (ledger) => {
    if (HANDLE.test(asked) || asked.startsWith('sha256:')) {
      const { stored } = await ledger.find(asked);
      await ledger.forgetReport(stored.reading.report.id, reason);
      await write(
        `Report ${stored.handle} is forgotten, with its text, original, Readings and judgements.\n`,
      );
    } else {
      const person = await personCalled(ledger, asked);
      const reports = await forgetPerson(ledger, person, reason, worldOf(options));
      await write(`${person} is forgotten: the name was taken out of ${count(reports, 'report')}.\n`);
    }
    await write('It is not taken in again. Backups that were made before still have it.\n');
    return EXIT.done;
  });
}

/** Nobody who is not there is forgotten: a slip of the pen would leave a tombstone for another. */
async function personCalled(ledger: Ledger, asked: string): Promise<string> {
  const id = await ledger.entity(asked);
  if (!id.startsWith('person:'))
    throw new UsageError(`«${id}» is no person; reports and people can be forgotten`);
  if ((await ledger.spellingsOf(id)).length === 0)
    throw new UsageError(`nobody with the identifier «${id}» was met in the reports of this ledger`);
  return id;
}

export async function backupCommand(path: string, options: LedgerOptions): Promise<ExitCode> {
  return atLedger(options, async (ledger) => {
    const progress = new Progress('Copying', (await ledger.counts()).reports);
    const reports = await backup(ledger, path, (done) => progress.show(done));
    progress.clear();
    await write(`${count(reports, 'report')} copied to ${path}\n`);
    return EXIT.done;
  });
}

export async function restoreCommand(path: string, options: LedgerOptions): Promise<ExitCode> {
  return atLedger(
    options,
    async (ledger) => {
      const reports = await restore(ledger, path, () => {});
      await ledger.analyse();
      await write(`${count(reports, 'report')} put into ${ledger.name}\n`);
      return EXIT.done;
    },
    { mustExist: false },
  );
}

/** How a ledger and its machine are, and what to do about it. */
export async function doctorCommand(options: LedgerOptions): Promise<ExitCode> {
  return atLedger(options, async (ledger) => {
    const findings = [...(await ledgerFindings(ledger)), ...(await machineFindings(ledger, options))];
    for (const { well, text } of findings) await write(`${well ? 'ok  ' : '!!  '}${text}\n`);
    return findings.every(({ well }) => well) ? EXIT.done : EXIT.failed;
  });
}

interface Finding {
  readonly well: boolean;
  readonly text: string;
}

const MEGABYTE = 1e6;
const LEAST_ROOM = 500 * MEGABYTE;

const size = (bytes: number): string =>
  bytes < 1000 * MEGABYTE
    ? `${Math.round(bytes / MEGABYTE)} MB`
    : `${(bytes / 1000 / MEGABYTE).toFixed(1)} GB`;

async function ledgerFindings(ledger: Ledger): Promise<Finding[]> {
  const { reports, readings, statements, events, decisions, lost, forgotten, bytes } = await ledger.counts();
  const faults = await ledger.faults();
  const engine = engineStamp();
  const older = (await ledger.engines()).filter(
    ({ version, data }) => version !== engine.version || data !== engine.data,
  );
  const stale = older.reduce((sum, one) => sum + one.readings, 0);
  const undated = await ledger.undatedReports(1000);
  return [
    { well: true, text: `ledger ${ledger.name} (${ledger.kind}), ${size(bytes)}` },
    {
      well: true,
      text: `${count(reports, 'report')}, ${count(readings, 'Reading')}, ${count(statements, 'statement')}, ${count(events, 'act')}, ${count(decisions, 'judgement')}, ${count(forgotten, 'tombstone')}`,
    },
    faults.length === 0
      ? { well: true, text: 'the database finds no fault in itself' }
      : { well: false, text: `the database is damaged: ${faults[0]}. Put a backup back with: isnad restore` },
    stale === 0
      ? { well: true, text: `all read by this engine (${engine.version}, data ${engine.data.slice(0, 19)})` }
      : {
          well: true,
          text: `${count(stale, 'report')} read by another engine; read them again with: isnad reread`,
        },
    {
      well: true,
      text:
        undated === 0
          ? 'every report has its publication date'
          : `no publication date in ${undated === 1000 ? '1,000 reports or more' : count(undated, 'report')}: --since and --until leave out what has none`,
    },
    ...(lost === 0
      ? []
      : [{ well: false, text: `${count(lost, 'judgement')} not found in the newest Readings` }]),
  ];
}

async function machineFindings(ledger: Ledger, { ledger: address = '.' }: LedgerOptions): Promise<Finding[]> {
  const memory = { well: true, text: `Node ${process.versions.node}, ${size(freemem())} of memory free` };
  if (ledger.kind !== 'sqlite') return [memory];
  const { bavail, bsize } = await statfs(resolve(address));
  const room = bavail * bsize;
  return [
    memory,
    room >= LEAST_ROOM
      ? { well: true, text: `${size(room)} of disk free` }
      : { well: false, text: `only ${size(room)} of disk free: make room before adding reports` },
  ];
}
