import type { BlockKind, Reading } from '../../model/index.js';
import { clipped } from './letters.js';
import { slices } from './slices.js';

export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Null between the blocks of the layout. */
  readonly kind: BlockKind | null;
}

/** The text from end to end as stretches of one kind each; where blocks overlap, the shortest has its say. */
export const stretches = ({ report: { text }, layout }: Reading): Stretch[] => {
  const marks = layout.flatMap(({ span, kind }) => {
    const real = clipped(text, span);
    return real ? [{ start: real[0], end: real[1], tag: { kind, length: real[1] - real[0] } }] : [];
  });
  return slices(text.length, marks).map(({ start, end, tags }) => {
    const innermost = tags.toSorted((a, b) => a.length - b.length)[0];
    return { start, end, kind: innermost?.kind ?? null };
  });
};
