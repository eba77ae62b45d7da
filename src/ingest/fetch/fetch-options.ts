import type { lookup } from 'node:dns';

/** How pages are fetched. Every bound has a default that suits press sites. */
export interface FetchOptions {
  /** Private, loopback and link-local addresses too, all or those of some hosts; else only the public Internet. */
  readonly allowPrivate?: boolean | readonly string[];
  readonly userAgent?: string;
  /** Milliseconds for one answer, from the connection to the last byte, and between two pieces of it. */
  readonly milliseconds?: number;
  readonly idle?: number;
  readonly redirects?: number;
  /** Further attempts where a server is busy or a connection breaks, and the longest wait before one, in milliseconds. */
  readonly retries?: number;
  readonly longestWait?: number;
  /** Milliseconds between two requests to one host; more where its robots.txt asks for more. */
  readonly pause?: number;
  /** Resolves names; for tests. */
  readonly lookup?: typeof lookup;
}

export const FETCH: Required<Omit<FetchOptions, 'lookup'>> = {
  allowPrivate: false,
  userAgent: 'isnad (reads press reports)',
  milliseconds: 60_000,
  idle: 15_000,
  redirects: 10,
  retries: 3,
  longestWait: 60_000,
  pause: 500,
};

/** Bytes of an answer's headers. */
export const HEADERS = 32_768;
