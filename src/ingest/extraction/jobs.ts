import type { Notice } from '../../model/index.js';
import type { LanguageSigns } from '../signs.js';

/** What is done where it can be killed: the reading of formats whose cost their maker decides. */
export interface Job {
  readonly kind: 'page' | 'pdf' | 'docx';
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

export type Answer =
  | { readonly extracted: Extracted }
  | { readonly problem: string; readonly remedy: string };
