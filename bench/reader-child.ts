/**
 * A process of its own for start-up and memory: reads the texts of a JSON file one by one and reports when the
 * first Reading was there and how much memory it took at most.
 *
 *   node dist/bench/reader-child.js TEXTS.json LANGUAGE
 */
import { readFileSync } from 'node:fs';
import { engineStamp, loadLanguage, read } from './library.js';

const [file = '', language = ''] = process.argv.slice(2);
const data = loadLanguage(language);
const stamp = engineStamp();
const texts = JSON.parse(readFileSync(file, 'utf8')) as string[];
let statements = 0;
let firstAfter = 0;
for (const [i, text] of texts.entries()) {
  statements += read({ text, uri: `file:${i}` }, data, stamp).attributions.length;
  if (i === 0) firstAfter = performance.now();
}
// `performance.now()` counts from the start of the process, before any module was loaded.
console.log(JSON.stringify({ firstAfter, statements, peak: process.resourceUsage().maxRSS * 1024 }));
