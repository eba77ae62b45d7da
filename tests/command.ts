import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const command = fileURLToPath(new URL('../bin/isnad.js', import.meta.url));

/** Runs the command as a process of its own. */
export function isnad(
  args: readonly string[],
  {
    stdin = '',
    cwd = process.cwd(),
    whenItSpeaks = () => {},
  }: { stdin?: string | Uint8Array; cwd?: string; whenItSpeaks?: () => void } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd });
    let [out, err] = ['', ''];
    child.stdout.once('data', whenItSpeaks);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    // A command that stops early does not read its input to the end.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}
