/** What a figure was measured on, and with which engine. */
import { cpus, totalmem } from 'node:os';
import type { EngineStamp } from '../src/data.js';

/** «2 cores, 24 GB, Node 20.20.2»: the size of the machine, not its name. */
export function machineSize(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${gigabytes} GB, Node ${process.versions.node}`;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

export const engineName = ({ version, data }: EngineStamp): string =>
  `${version}, data ${data.slice(0, 'sha256:'.length + 12)}`;
