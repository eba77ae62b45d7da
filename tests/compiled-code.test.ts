/**
 * V8 compiles what runs often for the values that it saw, and throws that away when others come. It shares one layout
 * between all objects that are written alike, so that a value in one room can undo the code of another: once, days with
 * a fraction's representation in `{ from, to }` had the reader compiled anew for as long as it ran, at half its speed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const REPORTS = 1200;
/** Code thrown away at a usual run: some two hundred times. */
const MOST = 600;

const reading = `
  import { ledgerReports } from './dist/bench/ledger-corpus.js';
  import { engineStamp, loadLanguage } from './dist/src/data.js';
  import { readReceived } from './dist/src/operations/received.js';
  import { prepare } from './dist/src/store/index.js';
  const [data, engine] = [loadLanguage('ar'), engineStamp()];
  for (const { uri, text, publisher, published } of ledgerReports('.', ${REPORTS}, ['outlet:wafa', 'outlet:afp'])) {
    const given = { published, publisher, language: 'ar', notices: [] };
    const received = { from: null, uri, text, given, mediaType: 'text/plain', original: null };
    prepare(readReceived(received, data, engine), received);
  }`;

it('keeps the compiled code of the reader while Readings are made ready for the ledger', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--trace-deopt', '--input-type=module', '--eval', reading],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  expect(status).toBe(0);
  const thrownAway = stdout.split('[bailout (').length - 1;
  expect(thrownAway).toBeGreaterThan(0);
  expect(thrownAway).toBeLessThan(MOST);
});
