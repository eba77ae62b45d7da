import {
  type CopiedReport,
  type CopiedRow,
  type Given,
  type Ledger,
  LedgerError,
  type Prepared,
  prepare,
  type Stamps,
  unpackReading,
  unpackText,
} from '../store/index.js';
import { contentsOf, isReport } from './backup.js';

const BATCH = 64;

/**
 * Fills an empty ledger from a backup. The backup is read once through before anything is written: it is taken whole or
 * not at all.
 * @returns how many reports were put into it
 */
export async function restore(
  ledger: Ledger,
  path: string,
  tell: (reports: number) => void,
): Promise<number> {
  if ((await ledger.newestReport()) > 0) {
    throw new LedgerError(
      `the ledger ${ledger.name} has reports already`,
      'Restore into a new one, named with --ledger',
    );
  }
  for await (const _ of contentsOf(path));
  const rows: CopiedRow[] = [];
  let batch: Written[] = [];
  let reports = 0;
  const flush = async (): Promise<void> => {
    const stamps = new Map(batch.map((one) => [one.prepared, one.stamps]));
    await ledger.write([...stamps.keys()], (one) => stamps.get(one)!);
    batch = [];
    tell(reports);
  };
  for await (const copied of contentsOf(path)) {
    if (!isReport(copied)) {
      rows.push(copied);
      continue;
    }
    batch.push(...written(copied));
    reports++;
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  await ledger.putRows(rows);
  return reports;
}

interface Written {
  readonly prepared: Prepared;
  readonly stamps: Stamps;
}

function written(report: CopiedReport): Written[] {
  const text = unpackText(Buffer.from(report.text, 'base64'));
  const original = report.original === null ? null : Buffer.from(report.original, 'base64');
  return report.readings.map(({ body, given, intake, readAt }) => {
    const reading = unpackReading(Buffer.from(body, 'base64'), text);
    const received = {
      from: null,
      uri: report.uri,
      text,
      given: JSON.parse(given) as Given,
      mediaType: report.mediaType,
      original,
    };
    return {
      // A Reading by another engine may have another publisher, and with it another identifier, than its report now.
      prepared: { ...prepare(reading, received), id: report.id, intake },
      stamps: { received: report.receivedAt, read: readAt, redacted: report.redactedAt },
    };
  });
}
