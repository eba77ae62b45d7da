#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/bundle/main.js', import.meta.url);
if (existsSync(built) && existsSync(new URL('../dist/data/engine.json', import.meta.url))) {
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('isnad: it is not built yet (dist/ is missing). Build it with: npm install && npm run build');
  process.exitCode = 2;
}
