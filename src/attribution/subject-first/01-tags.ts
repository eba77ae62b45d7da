import type { NamesIndex } from '../../entities/names-index.js';
import { Capital } from '../../text/letter-case.js';
import type { Text } from '../../text/text.js';
import type { CueLexicon } from '../cue-lexicon.js';
import { markTag } from './mark-tags.js';
import { isPause, Tag } from './tag.js';
import { before, isInClause, type Tagging, takesClause } from './tagging.js';
import { wordTag } from './word-tags.js';

/** Words of a line that have a capital, as a share, from which on capitals tell nothing: headlines. */
const HEADLINE_SHARE = 0.6;
/** Shorter words have no capital in a headline either. */
const HEADLINE_WORD = 4;

/** The tags of the text read now: attribution and events ask for the same. */
const kept = new WeakMap<Text, Uint8Array>();

/** The part of speech of every token, decided from left to right by the word, its capital and its neighbours. */
export function tagsOf(text: Text, names: NamesIndex, cues: CueLexicon): Uint8Array {
  const before = kept.get(text);
  if (before !== undefined) return before;
  const tags = new Uint8Array(text.tokens.count);
  kept.set(text, tags);
  for (const { from, to, block } of text.sentences) {
    const cased = text.blocks[block]!.kind === 'paragraph' || !isHeadline(text, from, to);
    tagSentence({ text, names, cues, tags, from, to, cased, hasFinite: false });
  }
  return tags;
}

function tagSentence(t: Tagging): void {
  for (let i = t.from; i < t.to; i++) {
    const tag = t.text.isWord(i) ? wordTag(t, i) : markTag(t, i);
    t.tags[i] = tag;
    follow(t, i, tag);
  }
}

/** Whether the clause still waits for its finite verb. */
function follow(t: Tagging, i: number, tag: Tag): void {
  if (tag === Tag.That || tag === Tag.Relative || tag === Tag.Question || tag === Tag.Subordinator)
    t.hasFinite = false;
  else if (isPause(tag) || (tag === Tag.Quote && !isInClause(t, i)) || tag === Tag.Coordinator)
    t.hasFinite = false;
  else if (tag === Tag.Past || tag === Tag.ThirdPerson) t.hasFinite = !takesClause(t, i);
  else if (tag === Tag.En && before(t, i) === Tag.Have && takesClause(t, i)) t.hasFinite = false;
  else if (tag === Tag.Modal) t.hasFinite = true;
  else if (tag === Tag.Be || tag === Tag.Have || tag === Tag.Do) t.hasFinite = true;
}

function isHeadline(text: Text, from: number, to: number): boolean {
  const { tokens } = text;
  let words = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (!text.isWord(i) || tokens.to[i]! - tokens.from[i]! < HEADLINE_WORD) continue;
    words++;
    if (tokens.capital[i] !== Capital.None) capitals++;
  }
  return capitals > words * HEADLINE_SHARE;
}
