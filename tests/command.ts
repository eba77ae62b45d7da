import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const command = fileURLToPath(new URL('../bin/isnad.js', import.meta.url));

/** Runs the command as a process of its own. It stands still while `whenItSpeaks` is at work after its first words. */
export function isnad(
  args: readonly string[],
  {
    stdin = '',
    cwd = process.cwd(),
    whenItSpeaks,
  }: { stdin?: string | Uint8Array; cwd?: string; whenItSpeaks?: () => Promise<void> } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd });
    let [out, err] = ['', ''];
    if (whenItSpeaks !== undefined)
      child.stdout.once('data', () => {
        child.kill('SIGSTOP');
        whenItSpeaks()
          .catch(reject)
          .finally(() => child.kill('SIGCONT'));
      });
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
