import { once } from 'node:events';

/** Writes to standard output and waits where its reader is slow, so that a long list stays out of memory. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export const say = (text: string): void => {
  process.stderr.write(`isnad: ${text}\n`);
};

/** «1 report», «2 reports». */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
