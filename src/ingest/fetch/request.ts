import { lookup as systemLookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import { InputError } from '../input-error.js';
import { unfolded } from '../source/unfold.js';
import { isPublic } from './addresses.js';
import { type FetchOptions, HEADERS } from './fetch-options.js';

/** An answer as it came, unfolded; whole, or not at all. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Uint8Array;
}

export type RequestOptions = Required<Omit<FetchOptions, 'lookup'>> & Pick<FetchOptions, 'lookup'>;

/** A trouble that may be over when tried again. */
export class PassingError extends InputError {}

/** Checks an address before anything is asked of it. */
export function checkedUrl(url: string, base?: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url, base);
  } catch {
    throw new InputError(`«${shortened(url)}» is no address`, 'Write it as https://example.org/page');
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new InputError(
      `«${shortened(url)}» is no web address (${parsed.protocol})`,
      'Only http and https addresses are fetched',
    );
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new InputError(
      `the address of ${parsed.host} holds a user name or password`,
      'Addresses are kept and shown: fetch the page by other means and give the file',
    );
  }
  parsed.hash = '';
  return parsed;
}

export const shortened = (url: string): string => (url.length > 200 ? `${url.slice(0, 200)}…` : url);

/**
 * One request, one answer. The name is resolved here, its addresses are looked at, and the connection goes to exactly
 * one that was: a name that answers differently the second time (DNS rebinding) gains nothing.
 */
export async function request(
  url: URL,
  most: number,
  options: RequestOptions,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!isAllowed(host, options) && isIP(host) !== 0 && !isPublic(host))
    throw refusedAddress(url.hostname, host);
  // Loaded when first asked for: most runs fetch nothing.
  const { request: send } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  return new Promise((resolve, reject) => {
    const sent = send(
      url,
      {
        headers: {
          'user-agent': options.userAgent,
          accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
          'accept-encoding': 'gzip, deflate, br',
          ...headers,
        },
        lookup: checkedLookup(options),
        maxHeaderSize: HEADERS,
        // No connection is shared or kept: each is made to an address that was checked for this request.
        agent: false,
        timeout: options.idle,
      },
      (answer) => {
        received(answer, most).then(resolve, fail);
      },
    );
    const fail = (error: unknown): void => {
      clearTimeout(timer);
      sent.destroy();
      reject(explained(error, url));
    };
    const timer = setTimeout(
      () => fail(new InputError(`the answer takes more than ${options.milliseconds / 1000} s`, 'Try later')),
      options.milliseconds,
    );
    sent.on('timeout', () =>
      fail(new PassingError(`the server says nothing for ${options.idle / 1000} s`, 'Try later')),
    );
    sent.on('error', fail);
    sent.on('close', () => clearTimeout(timer));
    sent.end();
  });
}

const refusedAddress = (name: string, address: string): InputError =>
  new InputError(
    `${name === address ? `${address} is` : `${name} is at ${address}, which is`} no public address`,
    'If it is yours and you mean it, allow private addresses (--allow-private)',
  );

const isAllowed = (host: string, { allowPrivate }: RequestOptions): boolean =>
  typeof allowPrivate === 'boolean' ? allowPrivate : allowPrivate.includes(host);

function checkedLookup(given: RequestOptions): LookupFunction {
  const { lookup = systemLookup } = given;
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const wrong = isAllowed(hostname, given)
        ? undefined
        : addresses.find(({ address }) => !isPublic(address));
      const first = addresses[0];
      // One private address among public ones is a trap as well.
      if (wrong !== undefined) callback(refusedAddress(hostname, wrong.address), '', 0);
      else if (first === undefined)
        callback(new InputError(`${hostname} has no address`, 'Check the address'), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

async function received(answer: IncomingMessage, most: number): Promise<Answer> {
  const { statusCode: status = 0, headers } = answer;
  const declared = Number(headers['content-length'] ?? Number.NaN);
  if (declared > most) throw tooMuch(`${(declared / 1e6).toFixed(1)} MB`, most);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooMuch(`more than ${(most / 1e6).toFixed(1)} MB`, most);
    chunks.push(chunk);
  }
  const bytes = await unfolded(Buffer.concat(chunks), headers['content-encoding'] ?? '', most);
  return { status, headers, bytes };
}

const tooMuch = (size: string, most: number): InputError =>
  new InputError(
    `the answer has ${size}; at most ${(most / 1e6).toFixed(1)} MB are taken`,
    'Give the page of one report',
  );

/** Codes of Node's network errors, in words; those that pass may be tried again. */
const TROUBLES: Readonly<Record<string, readonly [problem: string, remedy: string, passes: boolean]>> = {
  ENOTFOUND: ['there is no such host', 'Check the address', false],
  EAI_AGAIN: ['its name cannot be resolved now', 'Check the connection', true],
  ECONNREFUSED: ['the host refuses the connection', 'Check the address, or try later', true],
  ECONNRESET: ['the server broke the connection', 'Try later', true],
  EPIPE: ['the server broke the connection', 'Try later', true],
  ETIMEDOUT: ['the host does not answer', 'Try later', true],
  EHOSTUNREACH: ['the host cannot be reached', 'Check the connection', true],
  ENETUNREACH: ['the network cannot be reached', 'Check the connection', true],
  HPE_HEADER_OVERFLOW: [
    `its headers have more than ${HEADERS / 1024} KB`,
    'Fetch it with a browser and give the file',
    false,
  ],
};

function explained(error: unknown, url: URL): InputError {
  if (error instanceof InputError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known = TROUBLES[code];
  if (known !== undefined) {
    const [problem, remedy, passes] = known;
    return new (passes ? PassingError : InputError)(`${url.host}: ${problem}`, remedy);
  }
  return new InputError(
    `${url.host}: no good answer (${code || message})`,
    'Fetch it with a browser and give the file',
  );
}
