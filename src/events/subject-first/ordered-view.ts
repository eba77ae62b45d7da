import type { VerbGroup } from '../../attribution/subject-first/02-verb-groups.js';
import { type ClauseView, tagAt } from '../../attribution/subject-first/clause-view.js';
import type { Subject } from '../../attribution/subject-first/subjects.js';
import { Tag } from '../../attribution/subject-first/tag.js';
import type { Attribution } from '../../model/index.js';
import type { Sentence } from '../../text/06-sentences.js';
import type { EventContext } from '../event-context.js';
import type { Group } from '../group.js';
import { type Parts, SentenceView } from '../sentence-view.js';

/** A sentence of a language whose subject stands before its verb: with parts of speech and verb groups. */
export class OrderedView extends SentenceView {
  /** What verbs govern, as far as it has been asked for. */
  readonly windows = new Map<VerbGroup, readonly Group[]>();

  constructor(
    context: EventContext,
    sentence: Sentence,
    index: number,
    statements: readonly Attribution[],
    parts: Parts,
    readonly tree: ClauseView,
    /** The subjects of its finite verbs, where one stands before them. */
    readonly subjects: ReadonlyMap<VerbGroup, Subject>,
  ) {
    super(context, sentence, index, statements, parts);
  }

  /** «spoke on Monday, the anniversary of the war in Ukraine»: behind a comma it is the place of something else. */
  override placeReach(token: number): number {
    const end = super.placeReach(token);
    for (let i = token + 1; i < end; i++) if (tagAt(this.tree, i) === Tag.Comma) return i;
    return end;
  }

  /** The last verb group that ends before a token, or null. */
  verbBefore(token: number): VerbGroup | null {
    return this.tree.groups.findLast(({ to }) => to <= token) ?? null;
  }
}
