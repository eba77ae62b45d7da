import type { Sentence } from '../../text/06-sentences.js';
import type { Text } from '../../text/text.js';
import type { Context } from '../reader-context.js';
import { type VerbGroup, verbGroupsIn } from './02-verb-groups.js';
import { Tag } from './tag.js';

/** One sentence with the parts of speech of its tokens and its verb groups. */
export interface ClauseView extends Omit<Context, 'opens'> {
  readonly sentence: Sentence;
  readonly index: number;
  readonly tags: Uint8Array;
  readonly groups: readonly VerbGroup[];
  /** By token of the sentence: the index of its group, or -1. */
  readonly groupAt: Int16Array;
  /** Where source phrases begin. */
  readonly phraseStarts: readonly number[];
}

/** The view of one sentence; `tags` are those of the text, `phraseStarts` may be filled once its phrases are known. */
export function clauseViewOf(
  { text, names, cues, gazetteer }: Omit<Context, 'opens'>,
  tags: Uint8Array,
  sentence: Sentence,
  index: number,
  phraseStarts: readonly number[] = [],
): ClauseView {
  const groups = verbGroupsIn(tags, sentence.from, sentence.to);
  const groupAt = new Int16Array(sentence.to - sentence.from).fill(-1);
  groups.forEach(({ from, to }, k) => {
    groupAt.fill(k, from - sentence.from, to - sentence.from);
  });
  // In full, not spread: this is done for every sentence.
  return { text, names, cues, gazetteer, sentence, index, tags, groups, groupAt, phraseStarts };
}

export const tagAt = ({ tags, sentence }: ClauseView, token: number): Tag =>
  token >= sentence.from && token < sentence.to ? (tags[token]! as Tag) : Tag.None;

/** The verb group that holds a token, or null. */
export function groupWith({ groups, groupAt, sentence }: ClauseView, token: number): VerbGroup | null {
  const index = token < sentence.from || token >= sentence.to ? -1 : groupAt[token - sentence.from]!;
  return index < 0 ? null : groups[index]!;
}

/** The first verb group that begins at a token or after it, or null. */
export const groupFrom = ({ groups }: ClauseView, token: number): VerbGroup | null =>
  groups.find(({ from }) => from >= token) ?? null;

/** The innermost quotation that a token opens, or -1. */
export function quotationOpenedAt(text: Text, token: number): number {
  const q = text.quotationAt[token] ?? -1;
  return q >= 0 && text.quotations[q]!.from === token ? q : -1;
}

/** The outermost quotation of the sentence in which a token stands, or -1. */
export function outerQuotation(text: Text, token: number): number {
  let q = text.quotationAt[token] ?? -1;
  while (q >= 0 && text.quotations[q]!.parent >= 0) q = text.quotations[q]!.parent;
  return q;
}
