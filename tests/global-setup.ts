import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests read with the compiled data, and run the command as users do; `npm test` builds both first. */
export default function setup(): void {
  const built = ['dist/data/engine.json', 'dist/bundle/main.js'].every((path) =>
    existsSync(`${root}/${path}`),
  );
  if (!built)
    execFileSync('npm', ['run', 'build'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
}
