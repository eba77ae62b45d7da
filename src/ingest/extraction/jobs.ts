import type { Notice } from '../../model/index.js';
import type { Entry, SubList } from '../lists/entry.js';
import type { LanguageSigns } from '../signs.js';

export type ReportKind = 'page' | 'pdf' | 'docx';
export type ListKind = 'feed' | 'json-feed' | 'opml' | 'sitemap';

/** What is done where it can be killed: the reading of formats whose cost their maker decides. */
export interface Job<Kind extends ReportKind | ListKind = ReportKind | ListKind> {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  /** Where it came from: its address tells a date and the site's name. */
  readonly url: string | null;
  /** As the server says it. */
  readonly charset: string | null;
  readonly languages: readonly LanguageSigns[];
}

/** A report out of a page or document: its lines, without its title, and what it says of itself. */
export interface Extracted {
  readonly lines: readonly string[];
  readonly encoding: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** BCP 47, as declared. */
  readonly language: string | null;
  readonly canonical: string | null;
  readonly notices: readonly Notice[];
}

/** What a list names, in its order. */
export type Entries = readonly (Entry | SubList)[];

export type Answer =
  | { readonly result: Extracted | Entries }
  | { readonly problem: string; readonly remedy: string };
