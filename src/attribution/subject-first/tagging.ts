import type { NamesIndex } from '../../entities/names-index.js';
import type { Text } from '../../text/text.js';
import { lemmaOf } from '../../text/verb-form.js';
import type { Cue } from '../cue.js';
import type { CueLexicon } from '../cue-lexicon.js';
import { quotationOpenedAt } from './clause-view.js';
import { formsOf } from './forms.js';
import { isPause, Tag } from './tag.js';

/** A sentence while its tokens are tagged from left to right. */
export interface Tagging {
  readonly text: Text;
  readonly names: NamesIndex;
  readonly cues: CueLexicon;
  readonly tags: Uint8Array;
  /** The sentence: tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Capitals tell names from other words here. */
  readonly cased: boolean;
  /** The clause so far has its finite verb. */
  hasFinite: boolean;
}

/** A noun is still to come. */
export const isDetermining = (tag: Tag): boolean =>
  tag === Tag.Determiner ||
  tag === Tag.Possessive ||
  tag === Tag.Genitive ||
  tag === Tag.Adjective ||
  tag === Tag.Number;

export const endsClausePhrase = (tag: Tag): boolean =>
  tag === Tag.Noun || tag === Tag.Name || tag === Tag.Number || tag === Tag.Pronoun || tag === Tag.Close;

/** Bits of `PART` of a token's word. */
export function parts(t: Tagging, i: number): number {
  const { text } = t;
  return i < t.to && text.words.count[i]! > 0 ? text.lexicon.parts(text.word(i, 0)) : 0;
}

/** Bits of `Form`. */
export function forms(t: Tagging, i: number): number {
  return i < t.to && t.text.isWord(i) ? formsOf(t.text, i) : 0;
}

/** Tag of the last token before `i` that is neither adverb nor hyphen. */
export function before(t: Tagging, i: number): Tag {
  for (let k = i - 1; k >= t.from; k--) {
    const tag = t.tags[k]!;
    if (tag === Tag.Adverb || tag === Tag.Mark) continue;
    // «said his critics "seem to»: a quotation that opens inside a clause does not part it.
    if (tag === Tag.Quote && k > t.from && isInClause(t, k)) continue;
    return tag;
  }
  return Tag.None;
}

export function isInClause(t: Tagging, quote: number): boolean {
  const previous = t.tags[quote - 1]!;
  return quotationOpenedAt(t.text, quote) >= 0 && !isPause(previous) && previous !== Tag.Coordinator;
}

/** «said Cook provided»: after a verb of saying another clause may begin at once. */
export const takesClause = (t: Tagging, i: number): boolean => cuesAt(t, i).some(({ bare }) => bare);

/** «the order released Friday said»: a verb that takes no object is no participle behind a noun. */
export const onlySays = (t: Tagging, i: number): boolean =>
  cuesAt(t, i).some(({ bare, object, personObject }) => bare && !object && !personObject);

function cuesAt(t: Tagging, i: number): Cue[] {
  const { lexicon } = t.text;
  const word = t.text.words.count[i]! > 0 ? t.text.word(i, 0) : -1;
  const found: Cue[] = [];
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
    const cue = t.cues.ofLemma(lemmaOf(lexicon.reading(r)));
    if (cue !== undefined) found.push(cue);
  }
  return found;
}
