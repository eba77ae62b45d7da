import type { Span } from './span.js';

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'byline' | 'dateline' | 'publisher' | 'residue';

export interface Block {
  readonly span: Span;
  readonly kind: BlockKind;
}
