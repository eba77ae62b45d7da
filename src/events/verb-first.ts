import { groupsIn } from './01-groups.js';
import { Clauses, verbFirstOpens } from './02-clauses.js';
import { hitsIn } from './03-triggers.js';
import { rolesOf } from './04-roles.js';
import { ownStatus } from './05-status.js';
import { describedTo, isKnown } from './act-span.js';
import type { EventContext } from './event-context.js';
import type { Grammar } from './grammar.js';
import { Head } from './group.js';
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
      clauses: new Clauses(sentence, verbFirstOpens(context, sentence, verbs)),
    });
  },
  hits: hitsIn,
  roles: rolesOf,
  subjectAt(view, token) {
    // «التي أدلى بها الوزير»: behind a pronoun.
    const at = view.groupAt(token + 1)?.head === Head.Pronoun ? token + 2 : token + 1;
    const subject = at < view.sentence.to ? view.groupAt(at) : null;
    return subject?.from === at && !context.text.hasConjunction(at) ? subject : null;
  },
  status: ownStatus,
  isKnown,
  isMentioned,
  isSettled: () => false,
  isBound: (view, { token }) => boundPronoun(view, view.groupAt(token), token) !== null,
  nounEnd: describedTo,
});
