import { groupsIn } from './01-groups.js';
import { Clauses, verbFirstOpens } from './02-clauses.js';
import { hitsIn } from './03-triggers.js';
import { rolesOf } from './04-roles.js';
import { ownStatus } from './05-status.js';
import { describedTo, isKnown } from './act-span.js';
import type { EventContext } from './event-context.js';
import type { Grammar } from './grammar.js';
import { boundPronoun } from './noun-roles.js';
import { SentenceView } from './sentence-view.js';
import { isMentioned } from './told.js';
import { verbsIn } from './verbs-here.js';

/** The grammar of a language whose clauses begin with their verbs. */
export const verbFirst = (context: EventContext): Grammar => ({
  view(sentence, index, statements) {
    const verbs = verbsIn(context, sentence, statements);
    return new SentenceView(context, sentence, index, statements, {
      verbs,
      groups: groupsIn(context, sentence, verbs),
      clauses: new Clauses(sentence, verbFirstOpens(context.text, sentence, verbs)),
    });
  },
  hits: hitsIn,
  roles: rolesOf,
  subjectAt(view, token) {
    const subject = view.groupAt(token + 1);
    return subject?.from === token + 1 && !context.text.hasConjunction(token + 1) ? subject : null;
  },
  status: ownStatus,
  isKnown,
  isMentioned,
  isSettled: () => false,
  isBound: (view, { token }) => boundPronoun(view, view.groupAt(token), token) !== null,
  nounEnd: describedTo,
});
