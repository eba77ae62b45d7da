import { InvalidArgumentError, Option } from 'commander';
import { interfaceLanguages } from '../../export/interface-words.js';
import { DEFAULT_LEDGER } from '../../store/default-ledger.js';
import { checked, notBlank } from '../checks.js';
import type { ExitCode } from '../errors.js';

/** Told how a command ended. */
export type Done = (code: ExitCode) => void;

export const endings = (done: string, failed: string, usage = 'wrong usage: nothing was done'): string => `
Exit codes:
  0  ${done}
  1  ${failed}
  2  ${usage}`;

export const examples = (...lines: readonly string[]): string => `
Examples:
${lines.map((line) => `  ${line}`).join('\n')}
`;

export const ledgerOption = (): Option =>
  new Option('--ledger <address>', 'a folder, or postgres://… of a server')
    .env('ISNAD_LEDGER')
    .default(DEFAULT_LEDGER);

export const interfaceOption = (): Option =>
  new Option('--interface <code>', 'language of names and labels').choices(interfaceLanguages());

export const allowPrivate = (): Option =>
  new Option('--allow-private', 'fetch from private, loopback and link-local addresses as well');

export const several = (value: string, all: string[] = []): string[] => [...all, checked(notBlank)(value)];

export const whole = (value: string): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number.');
  return number;
};
