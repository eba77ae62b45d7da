/** A half-open range `[start, end)` in UTF-16 code units of the report's original text. */
export type Span = readonly [start: number, end: number];

export const spanLength = ([start, end]: Span): number => end - start;

export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
