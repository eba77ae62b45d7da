/** A stretch of text that something is to be said about. Stretches may overlap and cross. */
export interface Mark<Tag> {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
}

/** A stretch between two neighbouring boundaries, with the tags of all marks that cover it. */
export interface Slice<Tag> {
  readonly start: number;
  readonly end: number;
  readonly tags: readonly Tag[];
}

/**
 * Cuts [0, length) at every boundary. Flat, so crossing marks cannot mis-nest; the slices in order are the whole.
 * Marks must lie inside; empty ones are passed over. Tags keep the order of the marks.
 */
export const slices = <Tag>(length: number, marks: readonly Mark<Tag>[]): Slice<Tag>[] => {
  const real = marks.filter(({ start, end }) => start < end);
  const bounds = [...new Set([0, length, ...real.flatMap(({ start, end }) => [start, end])])];
  bounds.sort((a, b) => a - b);
  const order = real.map((_, i) => i).sort((a, b) => real[a]!.start - real[b]!.start);

  const result: Slice<Tag>[] = [];
  let open: number[] = [];
  let next = 0;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = bounds[i]!;
    open = open.filter((index) => real[index]!.end > start);
    const before = open.length;
    while (next < order.length && real[order[next]!]!.start <= start) open.push(order[next++]!);
    if (open.length > before) open.sort((a, b) => a - b);
    result.push({ start, end: bounds[i + 1]!, tags: open.map((index) => real[index]!.tag) });
  }
  return result;
};
