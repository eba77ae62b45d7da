import type { VerbGroup } from '../../attribution/subject-first/02-verb-groups.js';
import type { ClauseView } from '../../attribution/subject-first/clause-view.js';
import type { Subject } from '../../attribution/subject-first/subjects.js';
import type { Attribution } from '../../model/index.js';
import type { Sentence } from '../../text/06-sentences.js';
import type { EventContext } from '../event-context.js';
import { type Parts, SentenceView } from '../sentence-view.js';

/** A sentence of a language whose subject stands before its verb: with parts of speech and verb groups. */
export class OrderedView extends SentenceView {
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

  /** The last verb group that ends before a token, or null. */
  verbBefore(token: number): VerbGroup | null {
    return this.tree.groups.findLast(({ to }) => to <= token) ?? null;
  }
}
