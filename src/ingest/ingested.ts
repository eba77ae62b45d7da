import type { Notice } from '../model/index.js';
import type { InputError } from './input-error.js';

/** What was received, kept as it came, so that its text can be extracted anew should that ever be wanted. */
export interface Original {
  readonly bytes: Uint8Array;
  /** What it is by its content, whatever its name or its server say: `text/html`. */
  readonly mediaType: string;
  /** WHATWG name of the encoding it was read in; null where the format settles it (PDF, DOCX). */
  readonly encoding: string | null;
}

/** A report taken in: the original, its text as stored from now on, and what the page itself says of it. */
export interface Ingested {
  /**
   * What led to it, the same on every run: the path or URL that was given, or the list and the entry in it
   * (`reports.jsonl:17`, the URL in a feed). A resumed run asks with it what it has already.
   */
  readonly from: string;
  /** Its address: the URL it came from, or that it names as its own on the same host; `file:` and its name otherwise. */
  readonly uri: string;
  readonly original: Original;
  /** The extracted text, to which every span points; of a page its title, byline and paragraphs, a line each. */
  readonly text: string;
  readonly title: string | null;
  /** The outlet as it names itself. */
  readonly publisher: string | null;
  readonly byline: string | null;
  /** ISO 8601, as exact as the page says it; never guessed. */
  readonly published: string | null;
  /** One of the languages that can be read. */
  readonly language: string;
  /** What is to be said about how it was taken in. */
  readonly notices: readonly Notice[];
}

/** An entry that could not be taken in; those beside it were. */
export interface Refused {
  readonly from: string;
  readonly error: InputError;
}

export type Taken = Ingested | Refused;

export const isRefused = (one: object): one is Refused => 'error' in one;
