import { overlap, type Reading, type Span, spanLength } from '../../model/index.js';
import { type DecidedKind, type Selector, type Selectors, type Subject, subjectsOf } from './selectors.js';

/** `exact`: the same passages of the same source; `similar`: most of them, and the same source; `lost`: neither. */
export type AnchorStatus = 'exact' | 'similar' | 'lost';

export interface Anchored {
  readonly status: AnchorStatus;
  /** Which statement or event of the Reading; null where it is lost. */
  readonly ordinal: number | null;
}

const LOST: Anchored = { status: 'lost', ordinal: null };
/** Shared characters of all that two cover together. */
const ENOUGH_SHARED = 0.5;

/**
 * Finds again what a decision was about: the passages by position, asserting their words, else by quotation; then the
 * statement or event that has these passages.
 */
export function anchor(selectors: Selectors, kind: DecidedKind, reading: Reading): Anchored {
  const spans = selectors.passages.flatMap((passage) => placeOf(passage, reading.report.text) ?? []);
  if (spans.length < selectors.passages.length) return LOST;
  const subjects = subjectsOf(reading, kind);
  const shares = subjects.map((subject) => (subject.of === selectors.of ? shared(spans, subject) : 0));
  const best = shares.indexOf(Math.max(...shares));
  if (best < 0 || shares[best]! < ENOUGH_SHARED) return LOST;
  return { status: shares[best] === 1 ? 'exact' : 'similar', ordinal: best };
}

/** Where a passage is; of several with the same words the one with most of its context, then the nearest. */
function placeOf({ start, end, exact, prefix, suffix }: Selector, text: string): [Span] | null {
  if (text.slice(start, end) === exact) return [[start, end]];
  let best: { readonly at: number; readonly score: number } | null = null;
  for (let at = text.indexOf(exact); at !== -1 && exact !== ''; at = text.indexOf(exact, at + 1)) {
    const before = text.slice(Math.max(0, at - prefix.length), at);
    const after = text.slice(at + exact.length, at + exact.length + suffix.length);
    const context = Number(before === prefix) + Number(after === suffix);
    const score = context - Math.abs(at - start) / (text.length + 1);
    if (best === null || score > best.score) best = { at, score };
  }
  return best === null ? null : [[best.at, best.at + exact.length]];
}

/** Which part of all the characters that two cover both of them cover: 1 for the same passages. */
function shared(spans: readonly Span[], subject: Subject): number {
  const common = spans.reduce(
    (sum, one) => sum + subject.spans.reduce((most, other) => Math.max(most, overlap(one, other)), 0),
    0,
  );
  const length = (all: readonly Span[]): number => all.reduce((sum, span) => sum + spanLength(span), 0);
  return common / (length(spans) + length(subject.spans) - common);
}
