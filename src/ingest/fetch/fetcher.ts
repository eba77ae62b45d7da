import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../input-error.js';
import { FETCH, type FetchOptions } from './fetch-options.js';
import { type Answer, checkedUrl, PassingError, type RequestOptions, request, shortened } from './request.js';
import { retryAfter } from './retry-after.js';

export interface Fetched {
  /** Where it was in the end, after redirects; without fragment. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As the server says it, without parameters; it may be wrong. */
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** What is used of robots-parser. */
interface Robots {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

/** Loaded when first asked for; its own types do not say that the module is the function. */
async function robotsOf(url: string, rules: string): Promise<Robots> {
  const { default: parser } = await import('robots-parser');
  return (parser as unknown as (url: string, rules: string) => Robots)(url, rules);
}

const ROBOTS_BYTES = 512_000;
const MOST_DELAY = 30_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);
const FIRST_WAIT = 1000;

/** Fetches pages as a good guest: by robots.txt, one request after the other at each host, and only from public hosts. */
export class Fetcher {
  readonly #options: RequestOptions;
  /** The name by which rules speak of this robot (RFC 9309, 2.2.1). */
  readonly #token: string;
  readonly #robots = new Map<string, Promise<Robots>>();
  /** When a host may be asked again. */
  readonly #next = new Map<string, number>();

  constructor(options: FetchOptions = {}) {
    this.#options = { ...FETCH, ...options };
    this.#token = /^[\w-]+/.exec(this.#options.userAgent)?.[0] ?? 'isnad';
  }

  /**
   * Fetches a page, a feed or a file of at most so many bytes, following redirects, each target checked as the first.
   *
   * @throws InputError with what the server or the rules say
   */
  async fetch(address: string, most: number): Promise<Fetched> {
    let url = checkedUrl(address);
    const seen = new Set<string>();
    for (let hop = 0; hop <= this.#options.redirects; hop++) {
      if (seen.has(url.href))
        throw new InputError(
          `its redirects go in a circle, through ${shortened(url.href)}`,
          'Check the address',
        );
      seen.add(url.href);
      const robots = await this.#robotsOf(url);
      if (robots.isAllowed(url.href, this.#token) === false) {
        throw new InputError(
          `robots.txt of ${url.host} asks that ${shortened(url.pathname)} not be fetched`,
          'Save the page from a browser and give the file, if you may',
        );
      }
      const delay = Math.min((robots.getCrawlDelay(this.#token) ?? 0) * 1000, MOST_DELAY);
      const answer = await this.#answer(url, most, Math.max(delay, this.#options.pause));
      const { location } = answer.headers;
      if (!REDIRECTS.has(answer.status) || location === undefined) return fetched(url, answer);
      url = checkedUrl(location, url.href);
    }
    throw new InputError(`it redirects more than ${this.#options.redirects} times`, 'Check the address');
  }

  /** An answer that is no passing trouble, tried again where it is; the server's own word on when (Retry-After) counts. */
  async #answer(url: URL, most: number, pause: number): Promise<Answer> {
    const { retries, longestWait } = this.#options;
    for (let attempt = 0; ; attempt++) {
      let wait = FIRST_WAIT * 2 ** attempt;
      try {
        await this.#turn(url.host, pause);
        const answer = await request(url, most, this.#options);
        if (!BUSY.has(answer.status) || attempt === retries) return answer;
        wait = retryAfter(answer.headers['retry-after'], Date.now()) ?? wait;
        if (wait > longestWait) {
          throw new InputError(
            `${url.host} is busy (status ${answer.status}) and asks to come again in ${Math.ceil(wait / 1000)} s`,
            'Try later',
          );
        }
      } catch (error) {
        if (!(error instanceof PassingError) || attempt === retries) throw error;
      }
      await sleep(Math.min(wait, longestWait));
    }
  }

  async #turn(host: string, pause: number): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, at + pause);
    if (at > now) await sleep(at - now);
  }

  #robotsOf(url: URL): Promise<Robots> {
    let robots = this.#robots.get(url.origin);
    if (robots === undefined) {
      robots = this.#readRobots(url);
      this.#robots.set(url.origin, robots);
      // What could not be had may be had later.
      robots.catch(() => this.#robots.delete(url.origin));
    }
    return robots;
  }

  /** RFC 9309: none where there is none (4xx); where the server cannot tell (5xx, no answer), nothing may be fetched. */
  async #readRobots({ origin }: URL): Promise<Robots> {
    let url = new URL('/robots.txt', origin);
    for (let hop = 0; hop <= 5; hop++) {
      const answer = await this.#answer(url, ROBOTS_BYTES, 0);
      const { location } = answer.headers;
      if (REDIRECTS.has(answer.status) && location !== undefined) {
        url = checkedUrl(location, url.href);
        continue;
      }
      if (answer.status >= 500) {
        throw new InputError(
          `robots.txt of ${url.host} cannot be had (status ${answer.status})`,
          'Try later',
        );
      }
      const rules = answer.status >= 200 && answer.status < 300 ? new TextDecoder().decode(answer.bytes) : '';
      return robotsOf(new URL('/robots.txt', origin).href, rules);
    }
    return robotsOf(url.href, '');
  }
}

const REASONS: Readonly<Record<number, readonly [problem: string, remedy: string]>> = {
  401: ['asks for a password', 'Fetch it with a browser and give the file'],
  402: ['asks for payment', 'Fetch it with a browser and give the file'],
  403: ['refuses it', 'Fetch it with a browser and give the file, if you may'],
  404: ['has no such page', 'Check the address'],
  410: ['has the page no longer', 'Look for it in a web archive'],
  429: ['has been asked too often', 'Try later'],
};

function fetched(url: URL, { status, headers, bytes }: Answer): Fetched {
  if (status < 200 || status >= 300) {
    const [problem, remedy] = REASONS[status] ?? [
      'gives no page',
      status >= 500 ? 'Try later' : 'Check the address',
    ];
    throw new InputError(`${url.host} ${problem} (status ${status})`, remedy);
  }
  const type = headers['content-type'] ?? '';
  return {
    url: url.href,
    bytes,
    mediaType: type.split(';')[0]!.trim().toLowerCase() || null,
    charset: /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1] ?? null,
  };
}
