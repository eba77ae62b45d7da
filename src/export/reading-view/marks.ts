import type { Reading, Span } from '../../model/index.js';
import { clipped, wordEnd, wordStart } from './letters.js';
import type { Mark } from './slices.js';

/** What a stretch of text is for a statement (1, 2, …) or for the report as a whole (0). */
export interface Role {
  readonly kind: 'content' | 'cue' | 'source' | 'relay' | 'number' | 'word' | 'notice' | 'place';
  readonly statement: number;
}

type Add = (span: Span | null | undefined, kind: Role['kind'], statement?: number) => void;

const statements = ({ attributions, report: { text } }: Reading, add: Add): void => {
  attributions.forEach(({ content, cue, source, chain }, i) => {
    const statement = i + 1;
    for (const piece of content) {
      add(piece, 'content', statement);
      const real = clipped(text, piece);
      // The number stands before a whole word: generated content inside a word would break its joining.
      if (real) add([wordStart(text, real[0]), real[1]], 'number', statement);
    }
    add(cue?.span, 'cue', statement);
    add(source.span, 'source', statement);
    for (const link of chain) {
      const isSource = link.span?.[0] === source.span?.[0] && link.span?.[1] === source.span?.[1];
      if (!isSource) add(link.span, 'relay', statement);
      if (link.cue?.[0] !== cue?.span[0] || link.cue?.[1] !== cue?.span[1]) add(link.cue, 'cue', statement);
    }
  });
};

/** Everything that a link of the page can lead to. */
const places = ({ events, mentions, entities, notices }: Reading, add: Add): void => {
  for (const { accounts } of events) {
    for (const { evidence, time, place, quantities, condition } of accounts) {
      for (const span of [evidence, time.span, place?.span, condition, ...quantities.map((q) => q.span)]) {
        add(span, 'place');
      }
    }
  }
  for (const { span } of mentions) add(span, 'place');
  for (const { post } of entities) for (const span of [post?.title, post?.bodySpan]) add(span, 'place');
  for (const { span } of notices) add(span, 'notice');
};

export const marksOf = (reading: Reading): Mark<Role>[] => {
  const { text } = reading.report;
  const marks: Mark<Role>[] = [];
  const mark = (start: number, end: number, kind: Role['kind'], statement = 0): void => {
    marks.push({ start, end, tag: { kind, statement } });
  };
  const add: Add = (span, kind, statement = 0) => {
    const real = clipped(text, span);
    if (!real) return;
    mark(...real, kind, statement);
    if (kind !== 'source' && kind !== 'relay') return;
    // A heavier weight inside a word would break its joining in some browsers: the split word stays light.
    for (const at of real) if (wordStart(text, at) < at) mark(wordStart(text, at), wordEnd(text, at), 'word');
  };
  statements(reading, add);
  places(reading, add);
  return marks;
};
