import { createHash } from 'node:crypto';
import { BEHAVIOUR } from './behaviour.js';
import { type Html, text } from './escape.js';
import { STYLE } from './style.js';

const hash = (source: string): string =>
  `'sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}'`;

/** Nothing is fetched; only this style sheet and this script take effect (CSP level 3, hashes). */
export const POLICY: Html = text(
  [
    `default-src 'none'`,
    `style-src ${hash(STYLE)}`,
    `script-src ${hash(BEHAVIOUR)}`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; '),
);
